import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { StoreError } from '../store-error.ts'
import { sortFault } from './sort-fault.ts'

/** A claim on a store's file that ends with the process that made it, however that ends. */
export type Hold = { release(): void }

/** How long a start waits for a restoring to be over, in milliseconds. */
const PATIENCE = 5000

/**
 * Says that the store at a path is in use, so that nobody puts another file in its place; any number may say so at once.
 *
 * The claim is a read lock on a small file beside it: the system takes it back from a process that was killed.
 */
export function hold(path: string): Hold {
  return lock(path, 'begin; select count(*) from sqlite_schema', PATIENCE)
}

/** Claims the store for oneself; throws a StoreError while anybody uses it. */
export function holdAlone(path: string): Hold {
  return lock(path, 'begin exclusive', 0)
}

/** Referred to from here, since whatever nobody refers to is closed, and its lock with it. */
const holding = new Set<DatabaseSync>()

const NONE: Hold = { release: () => undefined }

function lock(path: string, how: string, patience: number): Hold {
  if (path === ':memory:' || isFolder(path)) return NONE
  let file: DatabaseSync | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    file = new DatabaseSync(`${path}.lock`, { timeout: patience })
    file.exec(how)
    const held = file
    holding.add(held)
    return {
      release() {
        if (holding.delete(held)) held.close()
      },
    }
  } catch (error) {
    file?.close()
    const fault = sortFault(error, path)
    if (fault instanceof StoreError && fault.fault === 'locked') throw fault
    // Opening the store itself says better what is wrong with its folder.
    return NONE
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
