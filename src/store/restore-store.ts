import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'

import { holdRestored } from './hold-restored.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { checkWhole, CopyError, sync } from './sqlite/back-up.ts'
import { createDialect } from './sqlite/dialect.ts'
import { holdAlone } from './sqlite/hold.ts'
import { openFile } from './sqlite/open-file.ts'
import { StoreError } from './store-error.ts'

/** Where the store that was there before is, and how many digests may have been sent since the copy was made. */
export type Restored = { readonly aside?: string; readonly doubtful: number }

/**
 * Puts a copy in a store's place and brings it to the current schema; what was there before is kept aside.
 *
 * Throws while anything uses the store, and for a copy that is damaged, no store, or a newer program's; then nothing was
 * changed.
 */
export async function restoreStore(copy: string, path: string, now: Temporal.Instant): Promise<Restored> {
  const alone = claim(path)
  const unfinished = `${path}.${process.pid}.unfinished`
  try {
    checkCopy(copy, path)
    copyFileSync(copy, unfinished)
    const doubtful = await makeReady(unfinished, now)
    sync(unfinished)
    const aside = putAside(path, now)
    renameSync(unfinished, path)
    sync(dirname(path))
    return { doubtful, ...(aside === undefined ? {} : { aside }) }
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(unfinished + ending, { force: true })
    alone.release()
  }
}

function claim(path: string) {
  try {
    return holdAlone(path)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    throw new CopyError(`Cannot restore: something uses "${path}"; stop the bot first`, { cause: error })
  }
}

function checkCopy(copy: string, path: string): void {
  if (!existsSync(copy)) throw new CopyError(`Cannot restore: there is no file "${copy}"`)
  if (resolve(copy) === resolve(path)) throw new CopyError('Cannot restore: that is the database itself')
  if (statSync(copy).size === 0) throw new CopyError(`Cannot restore: "${copy}" is empty`)
  try {
    checkWhole(copy)
  } catch (cause) {
    throw new CopyError(`Cannot restore: "${copy}" is damaged or no copy of a database; take another copy`, {
      cause,
    })
  }
  const database = new DatabaseSync(copy, { readOnly: true })
  try {
    const known = database.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get()
    if (known === undefined)
      throw new CopyError(`Cannot restore: "${copy}" is a database, but none of Attaché's`)
  } finally {
    database.close()
  }
}

async function makeReady(file: string, now: Temporal.Instant): Promise<number> {
  const db = new Kysely<Schema>({ dialect: createDialect(openFile(file), file) })
  try {
    await migrate(db, file)
    return await holdRestored(db, now)
  } finally {
    await db.destroy()
  }
}

/** The old file under another name, with all that was written to it; undefined when there was none. */
function putAside(path: string, now: Temporal.Instant): string | undefined {
  if (!existsSync(path)) return undefined
  const aside = `${path}.before-${now.toString({ smallestUnit: 'second' }).replaceAll(':', '-')}`
  foldLog(path)
  // What could not be folded in belongs to the old file and must not meet the new one.
  for (const ending of ['-wal', '-shm'])
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
  try {
    linkSync(path, aside)
  } catch {
    renameSync(path, aside)
  }
  return aside
}

/** Writes into a file what its log still holds; a file too damaged for that stays as it is. */
function foldLog(path: string): void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // It is kept with its log.
  } finally {
    database?.close()
  }
}
