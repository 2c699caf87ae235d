import { Kysely } from 'kysely'

import type { Feedback } from '../core/ports/feedback.ts'
import type { History } from '../core/ports/history.ts'
import type { Ledger } from '../core/ports/ledger.ts'
import type { Memory } from '../core/ports/memory.ts'
import type { Departures, Subscriptions } from '../core/ports/subscriptions.ts'
import type { Threads } from '../core/ports/threads.ts'
import { createDepartures } from './departures.ts'
import { createFeedback } from './feedback.ts'
import { createHistory } from './history.ts'
import { createLedger } from './ledger.ts'
import { createMemory } from './memory.ts'
import { migrate } from './migrate.ts'
import { createRevisions } from './revisions.ts'
import type { Schema } from './schema.ts'
import { createDialect } from './sqlite/dialect.ts'
import { createLightly } from './sqlite/lightly.ts'
import { hold } from './sqlite/hold.ts'
import type { Hold } from './sqlite/hold.ts'
import { erase, hurry, openFile } from './sqlite/open-file.ts'
import { createSubscriptions } from './subscriptions.ts'
import { createThreads } from './threads.ts'

/** Everything that survives a restart. */
export type Store = {
  readonly memory: Memory
  readonly threads: Threads
  readonly feedback: Feedback
  readonly subscriptions: Subscriptions
  readonly departures: Departures
  readonly ledger: Ledger
  readonly history: History
  close(): Promise<void>
}

/**
 * Opens the store at a path, making folder, file and tables where there are none.
 *
 * Throws a StoreError whose message tells the operator what to do.
 */
export async function openStore(path: string): Promise<Store> {
  const held = hold(path)
  const file = openHeld(path, held)
  const db = new Kysely<Schema>({ dialect: createDialect(file, path) })
  try {
    await migrate(db, path)
    hurry(file)
  } catch (error) {
    await db.destroy()
    held.release()
    throw error
  }
  const revisions = createRevisions()
  const threads = createThreads(db)
  return {
    memory: createMemory(db, createLightly(db, file, path)),
    threads: {
      ...threads,
      async forget(outlet, user) {
        const many = await threads.forget(outlet, user)
        erase(file)
        return many
      },
    },
    feedback: createFeedback(db),
    subscriptions: createSubscriptions(db, revisions),
    departures: createDepartures(db),
    ledger: createLedger(db, revisions),
    history: createHistory(db),
    async close() {
      await db.destroy()
      held.release()
    },
  }
}

function openHeld(path: string, held: Hold) {
  try {
    return openFile(path)
  } catch (error) {
    held.release()
    throw error
  }
}
