import type { Brief, Statement } from '../../record/record.ts'
import { rememberEach } from '../../remember.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { dropCourtesy } from '../question/drop-courtesy.ts'
import { inUsualWords } from '../question/in-usual-words.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import type { Tallies } from './likelihoods.ts'

/** In what words what is on record has been asked for, and what is not, of briefs whose authors list readers' questions. */
export type Heard = {
  /** By number of a statement, or of what nothing in a brief answers. */
  readonly heard: Tallies
  /** By such a number, the brief. */
  readonly vain: ReadonlyMap<number, string>
}

/** As how many questions a statement's own words count, and those that its author says stand for them. */
const TOLD = 2

/** Gathers the words of readers' questions; what is asked of briefs without any is not known. */
export function indexHeard(statements: readonly Statement[], briefs: Iterable<Brief>): Heard {
  const listing = new Set(statements.flatMap(({ questions, brief }) => (questions.length > 0 ? [brief] : [])))
  const told = statements.flatMap(({ brief, text, asked, questions }, number) => {
    if (!listing.has(brief)) return []
    const own = [text, ...asked].flatMap(normsOf).filter((norm) => !FUNCTION_WORDS.has(norm))
    return [
      ...questions.map((question) => ({ number, words: formsIn(question), times: 1 })),
      { number, words: own.map(shortestForm), times: TOLD },
    ]
  })
  const asking = [...briefs].filter(({ unanswered }) => unanswered.length > 0)
  const vain = new Map(asking.map(({ id }, at) => [statements.length + at, id]))
  const asked = asking.flatMap(({ unanswered }, at) =>
    unanswered.map((question) => ({
      number: statements.length + at,
      words: formsIn(question),
      times: 1,
    })),
  )
  return { heard: tally([...told, ...asked]), vain }
}

function tally(
  questions: readonly {
    readonly number: number
    readonly words: readonly string[]
    readonly times: number
  }[],
): Tallies {
  const words = new Map<string, Map<number, number>>()
  const inAll = new Map<string, number>()
  const of = new Map<number, number>()
  let all = 0
  for (const { number, words: own, times } of questions)
    for (const word of new Set(own)) {
      const known = words.get(word) ?? new Map<number, number>()
      words.set(word, known.set(number, (known.get(number) ?? 0) + times))
      inAll.set(word, (inAll.get(word) ?? 0) + times)
      of.set(number, (of.get(number) ?? 0) + times)
      all += times
    }
  return { words, inAll, of, all }
}

const MOST_KNOWN = 20_000

/** The words of a question as they are compared with those of others. */
export const formsIn = rememberEach(MOST_KNOWN, (question: string): readonly string[] =>
  normsOf(inUsualWords(dropCourtesy(question))).map(shortestForm),
)
