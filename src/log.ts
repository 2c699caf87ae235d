import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { prettyFactory } from 'pino-pretty'

/** How the operator is told things. */
export type LogSettings = {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  /** Words that must never be written, such as tokens. */
  readonly secrets: readonly string[]
  /** Lines for a person in front of a terminal; else a line of JSON each. */
  readonly readable: boolean
}

/**
 * Makes the log: for people at a terminal, as JSON for everything else.
 *
 * Errors are told by type, message and where; what a library hangs on them (requests, addresses with tokens) is not.
 * A fault while answering is told under `fault`, without its message: that may quote what somebody asked.
 */
export function createLog(
  { level, secrets, readable }: LogSettings,
  destination: DestinationStream = pino.destination(1),
): Logger {
  const scrub = createScrub(secrets)
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describe, error: describe, fault: describeFault },
      hooks: { streamWrite: scrub },
    },
    readable ? { write: (line) => destination.write(pretty(line)) } : destination,
  )
}

/** One line each; what the sentence says already is not repeated behind it. */
const pretty = prettyFactory({
  colorize: false,
  singleLine: true,
  translateTime: 'SYS:HH:MM:ss',
  ignore: 'pid,outlet,url,briefs',
})

type Described = {
  readonly type: string
  readonly message?: string
  readonly code?: string | number
  readonly where?: string
  readonly cause?: Described
}

function describe(error: unknown): Described {
  return describeFrom(error, (one) => one.message)
}

/** Without any message: only what went wrong and where. */
function describeFault(error: unknown): Described {
  return describeFrom(error, () => undefined)
}

function describeFrom(error: unknown, messageOf: (error: Error) => string | undefined): Described {
  if (!(error instanceof Error)) return { type: typeof error }
  const message = messageOf(error)
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? error.code : undefined
  const where = placesOf(error)
  return {
    type: error.name,
    ...(message === undefined ? {} : { message }),
    ...(code === undefined ? {} : { code: code as string | number }),
    ...(where === '' ? {} : { where }),
    ...(error.cause === undefined ? {} : { cause: describeFrom(error.cause, messageOf) }),
  }
}

/** The first lines of where it was thrown; the message above them is told apart, or not at all. */
function placesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(', ')
}

/** What looks like a secret wherever it comes from: Slack's tokens, tickets and answering addresses, Discord's tokens. */
const SECRET_SHAPES =
  /\bx(?:ox[a-z]|app)[.-][\w.-]+|(?<=ticket=)[^&\s"]+|https?:\/\/hooks\.[^\s"]+|(?<=\/(?:webhooks|interactions)\/\d+\/)[\w.-]+|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}\b/gu

function createScrub(secrets: readonly string[]): (line: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= 4)
    // As it stands in a line of JSON.
    .map((secret) => JSON.stringify(secret).slice(1, -1))
  return (line) =>
    known.reduce((text, secret) => text.replaceAll(secret, '…'), line).replaceAll(SECRET_SHAPES, '…')
}
