import { StoreError } from '../store-error.ts'
import type { StoreFault } from '../store-error.ts'

/** SQLite's primary result codes, from https://sqlite.org/rescode.html. */
const FAULTS: Readonly<Record<number, StoreFault>> = {
  3: 'not writable', // SQLITE_PERM
  5: 'locked', // SQLITE_BUSY
  6: 'locked', // SQLITE_LOCKED
  8: 'not writable', // SQLITE_READONLY
  10: 'not writable', // SQLITE_IOERR
  11: 'corrupt', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'not writable', // SQLITE_CANTOPEN
  26: 'corrupt', // SQLITE_NOTADB
}

/** SQLITE_CONSTRAINT: a fault of the caller's, which keeps its own words. */
const CONSTRAINT = 19

/** Says what an error of SQLite means for the operator; any other error is passed on as it is. */
export function sortFault(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  // The low byte is the primary code; the rest only says where it happened.
  const primary = error.errcode & 0xff
  if (primary === CONSTRAINT) return error
  return new StoreError(FAULTS[primary] ?? 'broken', path, { cause: error })
}
