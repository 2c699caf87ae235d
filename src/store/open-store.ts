import { Kysely } from 'kysely'

import type { Memory } from '../core/ports/memory.ts'
import { createMemory } from './memory.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { createDialect } from './sqlite/dialect.ts'
import { openFile } from './sqlite/open-file.ts'

/** Everything that survives a restart. */
export type Store = {
  readonly memory: Memory
  close(): Promise<void>
}

/**
 * Opens the store at a path, making folder, file and tables where there are none.
 *
 * Throws a StoreError whose message tells the operator what to do.
 */
export async function openStore(path: string): Promise<Store> {
  const db = new Kysely<Schema>({ dialect: createDialect(openFile(path), path) })
  try {
    await migrate(db, path)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    memory: createMemory(db),
    close: () => db.destroy(),
  }
}
