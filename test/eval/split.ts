import { createHash } from 'node:crypto'

/** A set made to be tuned on, after the halves of the others were fixed. */
const TUNED = /^p/u

/** The half a question belongs to, by its id or its conversation's: fixed before anything was tuned. */
export function halfOf(id: string): 'dev' | 'held-out' {
  if (TUNED.test(id)) return 'dev'
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'held-out'
}
