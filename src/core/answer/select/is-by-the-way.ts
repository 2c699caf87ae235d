import type { Statement } from '../../record/record.ts'
import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { Item } from '../question/mentions.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { readStatement } from './read-statement.ts'
import { deedLemmas } from './deed-lemmas.ts'

/**
 * Whether a statement only speaks of the deed that is asked for, and its day or reason is of something else.
 *
 * `regretted the sinking on Monday` does not tell when it sank, nor `looks for the broken pipe` when it broke.
 */
export function isByTheWay(statement: Statement, { terms }: Asked, index: AnswerIndex): boolean {
  const verbs = terms.filter(({ isVerb, issues }) => isVerb && issues.length === 0)
  if (verbs.length === 0) return false
  const lemmas = deedLemmas(verbs, index)
  const { row } = readStatement(statement, index)
  const places = row.flatMap((item, at) =>
    item.kind === 'word' && lemmasOf(item.word.norm).some((lemma) => lemmas.has(lemma)) ? [at] : [],
  )
  return places.length > 0 && places.every((at) => isQualifying(row, at) || isSpokenOf(row, at))
}

/** `the broken pipe`: a participle before its noun. */
function isQualifying(row: readonly Item[], at: number): boolean {
  const [before, item, behind] = [row[at - 1], row[at], row[at + 1]]
  if (item?.kind !== 'word' || !isDeterminer(before) || verbOf(item.word.norm) === item.word.norm)
    return false
  return behind?.kind === 'mention' || (behind !== undefined && !FUNCTION_WORDS.has(behind.word.norm))
}

/** `regret over the sinking`, `asked for a halt`: as a noun, what somebody speaks or thinks of. */
function isSpokenOf(row: readonly Item[], at: number): boolean {
  const [over, the] = [row[at - 2], row[at - 1]]
  return isDeterminer(the) && over?.kind === 'word' && SPEAKING_OF.has(over.word.norm)
}

function isDeterminer(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^(?:the|an?|its|his|her|their|this|that)$/u.test(item.word.norm)
}

const SPEAKING_OF = new Set('over about for against regarding despite'.split(' '))
