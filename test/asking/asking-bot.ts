import { askingCommands } from '../../src/core/commands/asking.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import type { FrontDesk } from '../../src/core/front-desk.ts'
import type { Connection } from '../../src/core/ports/connection.ts'
import type { Log } from '../../src/core/ports/log.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { lake, START } from '../core/asking/asking-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { Told } from '../discord/connected.ts'

/** The whole bot but for its platform and its digests, over a store that outlives it. */
export type AskingBot = {
  readonly store: Store
  readonly connection: Connection
  readonly told: readonly Told[]
  readonly close: () => Promise<void>
}

/** Starts the bot on a platform; started again on the same path it knows what it knew. */
export async function startAskingBot(
  connect: (desk: FrontDesk, log: Log) => Promise<Connection>,
  path = ':memory:',
  record: BriefingRecord = lake,
): Promise<AskingBot> {
  const store = await openStore(path)
  const log = createToldLog()
  const desk = createFrontDesk({
    commands: allCommands(askingCommands(store.threads, store.feedback)),
    record: () => record,
    memory: store.memory,
    threads: store.threads,
    now: () => START,
    onFault: (error) => log.error({ error }, 'A command failed'),
  })
  const connection = await connect(desk, log)
  return {
    store,
    connection,
    told: log.told,
    async close() {
      await connection.close()
      await store.close()
    },
  }
}
