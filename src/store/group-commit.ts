import { setImmediate } from 'node:timers/promises'

import type { Kysely } from 'kysely'

import type { Schema } from './schema.ts'
import { StoreError } from './store-error.ts'

/** Runs work in a transaction that it may share; resolved once that is on disk. */
export type GroupCommit = <Result>(work: (trx: Kysely<Schema>) => Promise<Result>) => Promise<Result>

type Job = {
  readonly work: (trx: Kysely<Schema>) => Promise<unknown>
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/** Work in one transaction at most, so that other writers get a turn. */
const MOST = 100

/**
 * Lets all that is asked for at the same time wait for the disk once: a commit that survives a power failure takes the
 * disk a millisecond or ten, and a morning's crowd takes four each.
 *
 * Work must be safe to run again: when one piece fails, each is run alone.
 */
export function createGroupCommit(db: Kysely<Schema>): GroupCommit {
  const waiting: Job[] = []
  let isRunning = false

  async function runAll(): Promise<void> {
    isRunning = true
    while (waiting.length > 0) {
      // What arrives in the same turn of the event loop joins in.
      await setImmediate()
      await runTogether(db, waiting.splice(0, MOST))
    }
    isRunning = false
  }

  return async <Result>(work: (trx: Kysely<Schema>) => Promise<Result>) =>
    await new Promise<Result>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as Job['resolve'], reject })
      if (!isRunning) void runAll()
    })
}

async function runTogether(db: Kysely<Schema>, jobs: readonly Job[]): Promise<void> {
  try {
    const results = await db.transaction().execute(async (trx) => {
      const done: unknown[] = []
      for (const { work } of jobs) done.push(await work(trx))
      return done
    })
    for (const [at, { resolve }] of jobs.entries()) resolve(results[at])
  } catch (error) {
    // What the file itself refuses it refuses to all of them.
    if (jobs.length === 1 || error instanceof StoreError) for (const { reject } of jobs) reject(error)
    else for (const job of jobs) await runTogether(db, [job])
  }
}
