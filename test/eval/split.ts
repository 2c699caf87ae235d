import { createHash } from 'node:crypto'

/** A set made to be tuned on, after the halves of the others were fixed. */
const TUNED = /^p/u

export type Half = 'dev' | 'held-out'

/** The half a question belongs to, by its id or its conversation's: fixed before anything was tuned. */
export function halfOf(id: string): Half {
  if (TUNED.test(id)) return 'dev'
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'held-out'
}
