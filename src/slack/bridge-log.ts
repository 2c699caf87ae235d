import { LogLevel } from '@slack/bolt'
import type { Logger } from '@slack/bolt'

import type { Log } from '../core/ports/log.ts'

/**
 * Bolt's own lines in our log, without anything secret.
 *
 * Its debug lines hold whole payloads, with what readers wrote, and are never told. `quiet` is for the parts whose
 * trouble we tell in words of our own: their lines are for somebody who looks closer.
 */
export function bridgeLog(log: Log | undefined, loudness: 'quiet' | 'loud'): Logger {
  const tell =
    (level: 'debug' | 'warn' | 'error') =>
    (...parts: unknown[]) =>
      log?.[loudness === 'quiet' ? 'debug' : level]({ outlet: 'slack' }, withoutSecrets(parts))
  return {
    debug: () => undefined,
    info: tell('debug'),
    warn: tell('warn'),
    error: tell('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}

/** Tokens, a socket's ticket, and addresses that anybody could answer through. */
const SECRET = /\bx(?:ox[a-z]|app)[.-][\w.-]+|(?<=ticket=)[^&\s]+|https?:\/\/hooks\.\S+/gu

function withoutSecrets(parts: readonly unknown[]): string {
  return parts.map(String).join(' ').replaceAll(SECRET, 'x…')
}
