import { askingCommands } from '../../src/core/commands/asking.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { digestCommands } from '../../src/core/commands/digest.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import type { FrontDesk } from '../../src/core/front-desk.ts'
import type { Connection } from '../../src/core/ports/connection.ts'
import type { Log } from '../../src/core/ports/log.ts'
import type { Presence } from '../../src/core/ports/presence.ts'
import { createPresence } from '../../src/core/presence.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { startScheduler } from '../../src/scheduler/start-scheduler.ts'
import type { Scheduler } from '../../src/scheduler/start-scheduler.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { createToldLog } from '../discord/connected.ts'
import type { Told } from '../discord/connected.ts'

/** The whole bot but for its platform: commands, store and scheduler, with a clock set by hand. */
export type DigestBot = {
  readonly store: Store
  readonly scheduler: Scheduler
  readonly connection: Connection
  readonly told: readonly Told[]
  /** What it reads; put another in its place to make news. */
  record: BriefingRecord
  now: Temporal.Instant
  /** Sets the clock and looks what is due. */
  tickAt(instant: string): Promise<void>
  close(): Promise<void>
}

/** Two briefs of one statement each. */
export const RECORD = exampleRecord({
  'china-us': [exampleStatement('visit', { text: 'Qin is to visit.' })],
  korea: [exampleStatement('talks', { brief: 'korea' })],
})
/** More than one message holds. */
export const LONG = exampleRecord({
  'china-us': Array.from({ length: 40 }, (_, at) =>
    exampleStatement(`s${at}`, { text: `Statement ${at}: ${'words '.repeat(30)}.`, lead: 'Lead' }),
  ),
})

/** Starts the bot on a platform. */
export async function startDigestBot(
  record: BriefingRecord,
  now: string,
  connect: (desk: FrontDesk, log: Log, presence: Presence) => Promise<Connection>,
): Promise<DigestBot> {
  const store = await openStore(':memory:')
  const log = createToldLog()
  const state = { record, now: Temporal.Instant.from(now) }
  let connection: Connection | undefined
  const outlets = () => (connection === undefined ? [] : [connection.outlet])
  const desk = createFrontDesk({
    commands: allCommands([
      ...askingCommands(store.threads, store.feedback),
      ...digestCommands({ subscriptions: store.subscriptions, outlets }),
    ]),
    record: () => state.record,
    memory: store.memory,
    threads: store.threads,
    now: () => state.now,
    onFault: (error) => log.error({ error }, 'A command failed'),
  })
  const scheduler = startScheduler({
    ledger: store.ledger,
    subscriptions: store.subscriptions,
    record: () => state.record,
    outlets,
    now: () => state.now,
    log,
  })
  connection = await connect(desk, log, createPresence({ ...store, now: () => state.now }))
  const connected = connection
  return Object.assign(state, {
    store,
    scheduler,
    connection: connected,
    told: log.told,
    async tickAt(instant: string) {
      state.now = Temporal.Instant.from(instant)
      await scheduler.tick()
    },
    async close() {
      await scheduler.stop()
      await connected.close()
      await store.close()
    },
  })
}
