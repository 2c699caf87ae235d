import type { Brief, Statement } from '../../record/record.ts'
import { askedOf } from '../record-index/asked-of.ts'
import { includes } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** The statement that readers have most likely asked for in some words; all figures are natural logarithms. */
export type LikeliestHeard = {
  readonly statement: Statement
  readonly number: number
  /** Whether the question was asked of its brief, rather than of any. */
  readonly isOfSubject: boolean
  /** By how much a question speaks for it rather than for any other passage. */
  readonly ahead: number
  /**
   * By how much it speaks for it rather than for what is asked of its brief in vain; absent where too few such questions are
   * listed.
   */
  readonly lead?: number
}

/**
 * Finds the statement of a brief that was most likely asked for in a question's words; what rests on one passage of a source is one
 * thing.
 */
export function likeliestHeard(
  words: readonly string[],
  { names, numbers }: AnswerIndex,
  scope: Postings | undefined,
  { brief, isOfSubject }: { readonly brief: Brief; readonly isOfSubject: boolean },
): LikeliestHeard | undefined {
  const { statements: likely, inVain } = askedOf(brief, names).get()(words)
  const ranked = brief.statements
    .map((statement, at) => ({
      statement,
      number: numbers.get(statement.id) ?? -1,
      likely: likely[at] ?? -Infinity,
    }))
    .filter(({ number }) => scope === undefined || includes(scope, number))
    .sort((a, b) => b.likely - a.likely)
  const [best] = ranked
  if (best === undefined) return undefined
  const next = ranked.find(({ statement }) => !isOfOnePassage(best.statement, statement))
  return {
    statement: best.statement,
    number: best.number,
    isOfSubject,
    ahead: best.likely - (next?.likely ?? -Infinity),
    ...(inVain === undefined ? {} : { lead: best.likely - inVain }),
  }
}

/** The brief with readers' questions that has all of some statements: of several the one with the most others. */
export function listingWith(
  statements: readonly Statement[],
  { listing, briefs, numbers }: AnswerIndex,
): Brief | undefined {
  if (statements.length === 0) return undefined
  return listing
    .filter(({ id }) => statements.every((one) => includes(briefs.get(id) ?? [], numbers.get(one.id) ?? -1)))
    .toSorted((a, b) => b.statements.length - a.statements.length)[0]
}

/** Whether two statements rest on one passage of a source. */
export function isOfOnePassage(one: Statement, other: Statement): boolean {
  return one.cite.some(({ source, anchor }) =>
    other.cite.some((cited) => cited.source === source && cited.anchor === anchor),
  )
}
