/** What the operator has to put right before the store works again. */
export type StoreFault =
  /** Its folder or file cannot be made, opened or written. */
  | 'not writable'
  /** The disk is full. */
  | 'full'
  /** The file is damaged, or no store at all. */
  | 'corrupt'
  /** Another process held it for longer than we wait. */
  | 'locked'
  /** It was written by a newer version of this program. */
  | 'newer'
  /** Anything else the database says. */
  | 'broken'

const ADVICE: Readonly<Record<StoreFault, string>> = {
  'not writable': 'make its folder writable for this user, or set another path',
  full: 'the disk is full: free some space; nothing that was acknowledged is lost',
  corrupt: 'the file is damaged or no store: put it aside and bring back a copy',
  locked: 'another process holds it: wait, or stop that process',
  newer: 'it was written by a newer version: start that version, or set another path',
  broken: 'the database refused',
}

/** A store that cannot be used; the message tells the operator what to do, `fault` what it is. */
export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, path: string, options?: { cause?: unknown }) {
    const words = options?.cause instanceof Error ? ` (${options.cause.message})` : ''
    super(`Cannot use store "${path}": ${ADVICE[fault]}${words}`, options)
    this.name = 'StoreError'
    this.fault = fault
  }
}
