import type { Kysely } from 'kysely'

import type { Schema } from './schema.ts'

/**
 * Runs a write that an answer waits for and that may be lost with the power supply, but not with the process.
 *
 * Waiting for the disk took longer than answering: on a desk's machine two of three milliseconds.
 */
export type Lightly = <Result>(work: (db: Kysely<Schema>) => Promise<Result>) => Promise<Result>
