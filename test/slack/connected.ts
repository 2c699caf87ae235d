import type { Connection } from '../../src/core/ports/connection.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import type { SlackSettings } from '../../src/slack/settings.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import type { ExampleDesk } from '../core/example-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { Told } from '../discord/connected.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import type { LoopbackSlackOptions } from '../platforms/slack/options.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'

/** The real adapter, connected to a loopback Slack, with a made-up desk behind it. */
export type Connected = ExampleDesk & {
  readonly slack: LoopbackSlack
  readonly connection: Connection
  readonly told: readonly Told[]
  readonly close: () => Promise<void>
}

/** Settings that reach a loopback Slack. */
export function settingsOf(slack: LoopbackSlack, changes: Partial<SlackSettings> = {}): SlackSettings {
  const { botToken, appToken, url } = slack
  return { botToken, appToken, apiUrl: url, ...changes }
}

/** Starts a loopback Slack and connects to it. */
export async function connect(
  options: LoopbackSlackOptions = {},
  changes: Partial<SlackSettings> = {},
): Promise<Connected> {
  const slack = await startLoopbackSlack(options)
  const example = createExampleDesk()
  const log = createToldLog()
  const connection = await connectSlack(settingsOf(slack, changes), example.desk, log)
  await slack.connected()
  return {
    ...example,
    slack,
    connection,
    told: log.told,
    async close() {
      example.release()
      await connection.close()
      await slack.close()
    },
  }
}
