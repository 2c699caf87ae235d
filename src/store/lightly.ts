import type { CompiledQuery } from 'kysely'

/**
 * Runs a write that an answer waits for and that may be lost with the power supply, but not with the process; resolves
 * to how many rows it wrote.
 *
 * Waiting for the disk took longer than answering: on a desk's machine two of three milliseconds.
 */
export type Lightly = (query: Pick<CompiledQuery, 'sql' | 'parameters'>) => Promise<number>
