import type { Statement } from '../../record/record.ts'
import { likelihoods } from '../record-index/likelihoods.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** The statement that readers have most likely asked for in some words. */
export type LikeliestHeard = {
  readonly statement: Statement
  readonly number: number
  /** By how much a word of the question speaks for it rather than for any other passage, in natural logarithms. */
  readonly ahead: number
  /**
   * How much the whole question speaks for it rather than for what is asked of its brief in vain, in natural logarithms; absent
   * where too few such questions are listed.
   */
  readonly lead?: number
}

/**
 * Finds the statement that was most likely asked for in a question's words; what rests on one passage of a source is one thing.
 *
 * @param subject - The brief whose unanswered questions it is set against; else that which the statement is written in.
 */
export function likeliestHeard(
  words: readonly string[],
  { heard, unanswered, statements }: AnswerIndex,
  scope: Postings | undefined,
  subject: string | undefined,
): LikeliestHeard | undefined {
  const vain = new Set(unanswered.values())
  const found = likelihoods(words, heard, scope === undefined ? undefined : [...scope, ...vain])
  const number = likeliest(found, (each) => !vain.has(each))
  const statement = statements[number ?? -1]
  if (number === undefined || statement === undefined) return undefined
  const isElsewhere = (each: number) => {
    const other = statements[each]
    return other !== undefined && !isOfOnePassage(statement, other)
  }
  const next = likeliest(found, isElsewhere)
  const inVain = found.get(unanswered.get(subject ?? statement.brief) ?? -1)
  const own = found.get(number) ?? 0
  return {
    statement,
    number,
    ahead: next === undefined ? Infinity : (own - (found.get(next) ?? 0)) / new Set(words).size,
    ...(inVain === undefined ? {} : { lead: own - inVain }),
  }
}

function likeliest(
  found: ReadonlyMap<number, number>,
  isMeant: (number: number) => boolean,
): number | undefined {
  let best: number | undefined
  let most = -Infinity
  for (const [number, likelihood] of found)
    if (likelihood > most && isMeant(number)) [best, most] = [number, likelihood]
  return best
}

/** Whether two statements rest on one passage of a source. */
export function isOfOnePassage(one: Statement, other: Statement): boolean {
  return one.cite.some(({ source, anchor }) =>
    other.cite.some((cited) => cited.source === source && cited.anchor === anchor),
  )
}
