import type { Statement } from '../../record/record.ts'
import { likelihoods } from '../record-index/likelihoods.ts'
import { includes } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** The statement that readers have most likely asked for in some words. */
export type LikeliestHeard = {
  readonly statement: Statement
  readonly number: number
  /** By how much a word of the question speaks for it rather than for any other passage, in natural logarithms. */
  readonly ahead: number
  /**
   * How much the whole question speaks for it rather than for anything that was asked of its briefs in vain, in natural
   * logarithms; absent where no such questions are listed.
   */
  readonly lead?: number
}

/** Finds the statement that was most likely asked for in a question's words; what rests on one passage of a source is one thing. */
export function likeliestHeard(
  words: readonly string[],
  { heard, vain, briefs, statements }: AnswerIndex,
  scope: Postings | undefined,
): LikeliestHeard | undefined {
  const ranked = likelihoods(words, heard)
  const told = ranked.filter(
    ({ number }) => number < statements.length && (scope === undefined || includes(scope, number)),
  )
  const [best] = told
  const statement = statements[best?.number ?? -1]
  if (best === undefined || statement === undefined) return undefined
  const next = told.find(({ number }) => {
    const other = statements[number]
    return other !== undefined && !isOfOnePassage(statement, other)
  })
  const inVain = ranked.find(({ number }) => includes(briefs.get(vain.get(number) ?? '') ?? [], best.number))
  return {
    statement,
    number: best.number,
    ahead: next === undefined ? Infinity : (best.likelihood - next.likelihood) / new Set(words).size,
    ...(inVain === undefined ? {} : { lead: best.likelihood - inVain.likelihood }),
  }
}

/** Whether two statements rest on one passage of a source. */
export function isOfOnePassage(one: Statement, other: Statement): boolean {
  return one.cite.some(({ source, anchor }) =>
    other.cite.some((cited) => cited.source === source && cited.anchor === anchor),
  )
}
