import { DatabaseSync } from 'node:sqlite'

/** Every row of every table of a store, as JSON: what can be read in its file. */
export function everythingKept(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true })
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).all()
  const rows = tables.map(({ name }) => database.prepare(`select * from "${String(name)}"`).all())
  database.close()
  return JSON.stringify(rows)
}
