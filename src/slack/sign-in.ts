import { setTimeout as sleep } from 'node:timers/promises'

import type { App } from '@slack/bolt'

import { ConnectionError } from '../core/ports/connection.ts'
import type { ConnectionState } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { getBot, missingScopes, refuse } from './check-access.ts'
import type { Bot } from './check-access.ts'
import { createClient } from './client.ts'
import { createApp } from './create-app.ts'
import type { Opened } from './create-app.ts'
import { SCOPES_REMEDY } from './refusals.ts'
import type { SlackSettings } from './settings.ts'

/** The way Slack reaches us, from sign-in to sign-out. */
export type Link = { state(): ConnectionState; close(): Promise<void> }

/** How long a start waits for a slow sign-in before it goes on without. */
const PATIENCE = 20_000
const LONGEST_PAUSE = 60_000
/** Milliseconds a connection has to last before the next one is made without a pause. */
const SETTLED = 30_000

/**
 * Signs in and stays signed in; `listen` is given the app before anything can arrive.
 *
 * Throws a ConnectionError when the settings are wrong. When Slack cannot be reached it resolves and keeps trying.
 * Reconnecting is ours: Bolt's own leaves a rejection that nobody can catch when Slack refuses the token.
 */
export async function signIn(
  settings: SlackSettings,
  listen: (app: App, bot: Bot) => void,
  log: Log,
): Promise<Link> {
  const stopped = new AbortController()
  let state: ConnectionState = { kind: 'reconnecting' }
  let opened: Opened | undefined
  let failures = 0

  const fail = (problem: string) => {
    if (state.kind !== 'failed') log.error({ outlet: 'slack' }, problem)
    state = { kind: 'failed', problem }
  }
  const onLost = () => {
    if (state.kind !== 'connected' || stopped.signal.aborted) return
    state = { kind: 'reconnecting' }
    log.debug({ outlet: 'slack' }, 'Reconnecting to Slack')
    keepTrying()
  }
  const attempt = async () => {
    failures += 1
    opened ??= await open(settings, listen, { onLost, onRemoved: fail }, log)
    await opened.start().catch((error: unknown) => refuse(error, 'SLACK_APP_TOKEN'))
    state = { kind: 'connected' }
    setTimeout(() => (failures = 0), SETTLED).unref()
  }
  const persist = async () => {
    while (state.kind === 'reconnecting') {
      const pause = failures === 0 ? 0 : Math.min(500 * 2 ** failures, LONGEST_PAUSE)
      await sleep(pause, undefined, { signal: stopped.signal })
      const error = await attempt().then(
        () => undefined,
        (reason: unknown) => reason ?? new Error('the connection was closed'),
      )
      if (stopped.signal.aborted) return
      if (error instanceof ConnectionError) return fail(error.message)
      if (error !== undefined) log.warn({ outlet: 'slack', error }, 'Cannot reach Slack, trying again')
    }
  }
  // Only an abort rejects here.
  const keepTrying = () => void persist().catch(() => undefined)

  const first = attempt().catch((error: unknown) => {
    if (error instanceof ConnectionError) throw error
    log.warn({ outlet: 'slack', error }, 'Cannot reach Slack, trying again')
    keepTrying()
  })
  await Promise.race([first, sleep(PATIENCE, undefined, { ref: false })])
  first.catch((error: Error) => fail(error.message))
  return {
    state: () => state,
    async close() {
      stopped.abort()
      await opened?.stop()
    },
  }
}

async function open(
  settings: SlackSettings,
  listen: (app: App, bot: Bot) => void,
  hear: { readonly onLost: () => void; readonly onRemoved: (problem: string) => void },
  log: Log,
): Promise<Opened> {
  const bot = await getBot(createClient(settings, log))
  const missing = missingScopes(bot)
  if (missing !== undefined) throw new ConnectionError(`${missing}. ${SCOPES_REMEDY}`)
  if (bot.lacks.length > 0)
    log.warn({ outlet: 'slack', scopes: bot.lacks }, `Slack works better with more scopes. ${SCOPES_REMEDY}`)
  const opened = createApp(settings, bot, hear, log)
  listen(opened.app, bot)
  log.info({ outlet: 'slack', team: bot.team }, `In Slack as ${bot.name} in ${bot.teamName}`)
  return opened
}
