import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StoreError } from '../store-error.ts'
import { sortFault } from './sort-fault.ts'

/** A copy that cannot be made or taken; the message tells the operator why. */
export class CopyError extends Error {
  override readonly name = 'CopyError'
}

/** How long a copy waits for a write in hand, in milliseconds. */
const PATIENCE = 10_000

/**
 * Copies a store while it is in use, as it is at one moment, and returns the copy's size in bytes.
 *
 * The copy appears under its name whole and checked, or not at all; one that is there is replaced only by `force`.
 */
export function backUpFile(path: string, to: string, force: boolean): number {
  if (!existsSync(path)) throw new CopyError(`Cannot back up: there is no database at "${path}"`)
  if (!force && existsSync(to)) throw taken(to)
  checkFolder(to)
  const unfinished = `${to}.${process.pid}.unfinished`
  try {
    rmSync(unfinished, { force: true })
    copy(path, unfinished)
    chmodSync(unfinished, 0o600)
    checkWhole(unfinished)
    sync(unfinished)
    if (force) renameSync(unfinished, to)
    else appear(unfinished, to)
    sync(dirname(to))
    return statSync(to).size
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Told before the copying begins, whose faults are the database's. */
function checkFolder(to: string): void {
  const folder = dirname(to)
  if (!existsSync(folder))
    throw new CopyError(`Cannot write "${to}": there is no folder "${folder}"; make it first`)
  try {
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new CopyError(
      `Cannot write "${to}": this user may not write in "${folder}"; give it the right, or take another folder`,
      { cause },
    )
  }
}

/** One reader's view of everything, written out: whoever writes meanwhile is neither held up nor half in it. */
function copy(path: string, to: string): void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: PATIENCE })
    database.prepare('vacuum into ?').run(to)
  } catch (error) {
    throw sortFault(error, path)
  } finally {
    database?.close()
  }
}

/** Throws a StoreError unless every page of a file is sound. */
export function checkWhole(path: string): void {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true })
    const found = database.prepare('pragma integrity_check').all()
    const words = found.map((row) => String(row['integrity_check']))
    if (words.join() !== 'ok') throw new StoreError('corrupt', path, { cause: new Error(words[0]) })
  } catch (error) {
    throw sortFault(error, path)
  } finally {
    database?.close()
  }
}

/** Takes a name that must be free, in one step where the disk can do that. */
function appear(unfinished: string, to: string): void {
  try {
    linkSync(unfinished, to)
  } catch (error) {
    if (existsSync(to)) throw taken(to)
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        ['EPERM', 'ENOTSUP', 'ENOSYS'].includes(String(error.code))
      )
    )
      throw error
    renameSync(unfinished, to)
  }
}

function taken(to: string): CopyError {
  return new CopyError(`Cannot write "${to}": it is there already; take another name, or --force`)
}

/** Sees a file, or a folder's list of names, onto the disk. */
export function sync(path: string): void {
  // Windows opens no folder.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
