import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

import type { Kysely } from 'kysely'

import type { Lightly } from '../lightly.ts'
import type { Schema } from '../schema.ts'
import { sortFault } from './sort-fault.ts'

/**
 * Leaves out the wait for the disk while it has the one connection for itself.
 *
 * Nothing else can come between while it writes; only a transaction that is begun has to end first.
 */
export function createLightly(db: Kysely<Schema>, file: DatabaseSync, path: string): Lightly {
  const kept = new Map<string, StatementSync>()
  const write: Lightly = async ({ sql, parameters }) => {
    try {
      const statement = kept.get(sql) ?? file.prepare(sql)
      kept.set(sql, statement)
      file.exec('pragma synchronous = normal')
      try {
        // What Kysely compiled; the schema's types allow nothing that SQLite cannot bind.
        return Number(statement.run(...(parameters as readonly SQLInputValue[])).changes)
      } finally {
        file.exec('pragma synchronous = full')
      }
    } catch (error) {
      throw sortFault(error, path)
    }
  }
  return async (query) =>
    file.isTransaction ? await db.connection().execute(() => write(query)) : await write(query)
}
