import type { DatabaseSync } from 'node:sqlite'

import type { Kysely } from 'kysely'

import type { Lightly } from '../lightly.ts'
import type { Schema } from '../schema.ts'

/** Leaves out the wait for the disk while it has the one connection for itself. */
export function createLightly(db: Kysely<Schema>, file: DatabaseSync): Lightly {
  return (work) =>
    db.connection().execute(async (connection) => {
      file.exec('pragma synchronous = normal')
      try {
        return await work(connection)
      } finally {
        file.exec('pragma synchronous = full')
      }
    })
}
