import { isUnsure } from '../question/people-asked.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Postings } from '../record-index/postings.ts'
import { selectStatements } from './select-statements.ts'

/** Of more who hold an office none is tried: they are asked back. */
export const MOST_TRIED = 12

/**
 * `whom did the envoys accuse of theft? the minister?`: of several who hold an office, the one of whom it is told.
 *
 * A name is never taken so, nor whose words are asked: whoever of them is meant, somebody else would speak.
 */
export function meantByOffice(asked: Asked, index: AnswerIndex, scope: Postings | undefined): Asked {
  const at = asked.slots.findIndex((slot) => isUnsure(slot, index))
  const slot = asked.slots[at]
  if (slot === undefined || slot.how !== 'role' || slot.part === 'speaker') return asked
  if (slot.ids.length > MOST_TRIED) return asked
  const ways = slot.ids.map((id): Asked => ({
    ...asked,
    slots: asked.slots.with(at, { ...slot, ids: [id] }),
  }))
  const [told, ...others] = ways.filter((way) => selectStatements(way, index, scope).length > 0)
  return told !== undefined && others.length === 0 ? told : asked
}
