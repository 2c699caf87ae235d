import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StoreError } from '../store-error.ts'
import { sortFault } from './sort-fault.ts'

/** How long the start waits for another process's write, in milliseconds. */
const PATIENCE = 5000
/** How long any later write waits: everything else waits with it, and Slack gives an answer three seconds. */
const LATER_PATIENCE = 1500

/** Kilobytes of the file kept at hand, once they have been read. */
const CACHE = 32_000
/** Pages of 4 kB after which the write-ahead log is folded into the file. */
const LOG_PAGES = 4000

/**
 * Opens a SQLite file so that what was acknowledged survives a lost power supply, and makes its folder first.
 *
 * Throws a StoreError.
 */
export function openFile(path: string, patience = PATIENCE): DatabaseSync {
  makeFolder(path)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: patience })
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    // What is deleted is overwritten, and not only left out.
    database.exec('pragma secure_delete = on')
    // A crowd's rows lie all over the file: with these it is planned a sixth faster than with SQLite's own 2 MB and 4 MB.
    database.exec(`pragma cache_size = ${-CACHE}`)
    database.exec(`pragma wal_autocheckpoint = ${LOG_PAGES}`)
    // Reading alone succeeds in a folder where nothing can be written; better said at the start than at seven.
    database.exec('begin immediate; create table if not exists written (at text); rollback')
    return database
  } catch (error) {
    database?.close()
    throw sortFault(error, path)
  }
}

/** Folds the write-ahead log into the file, so that what was deleted is in neither. */
export function erase(database: DatabaseSync): void {
  database.exec('pragma wal_checkpoint(truncate)')
}

/** From now on waits for other processes no longer than somebody waits for an answer. */
export function hurry(database: DatabaseSync): void {
  database.exec(`pragma busy_timeout = ${LATER_PATIENCE}`)
}

function makeFolder(path: string): void {
  if (path === ':memory:') return
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw new StoreError('not writable', path, { cause: error })
  }
}
