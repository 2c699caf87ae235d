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
  /** By the words of a question, what it was listed for. */
  readonly listed: ReadonlyMap<string, ReadonlySet<number>>
}

/** As how many questions a statement's own words count, and those that its author says stand for them. */
const TOLD = 2

type Listed = { readonly number: number; readonly words: readonly string[]; readonly times: number }

/** Gathers the words of readers' questions; what is asked of briefs without any is not known. */
export function indexHeard(statements: readonly Statement[], briefs: Iterable<Brief>): Heard {
  const asking = [...briefs].filter(({ unanswered }) => unanswered.length > 0)
  const questions = [
    ...statements.flatMap(({ questions }, number) => listedFor(number, questions)),
    ...asking.flatMap(({ unanswered }, at) => listedFor(statements.length + at, unanswered)),
  ]
  const listed = new Map<string, Set<number>>()
  for (const { words, number } of questions) {
    const key = words.join(' ')
    listed.set(key, (listed.get(key) ?? new Set()).add(number))
  }
  return {
    heard: tally([...questions, ...ownWords(statements)]),
    vain: new Map(asking.map(({ id }, at) => [statements.length + at, id])),
    listed,
  }
}

function listedFor(number: number, questions: readonly string[]): readonly Listed[] {
  return questions.map((question) => ({ number, words: formsIn(question), times: 1 }))
}

/** What the statements of briefs with readers' questions tell, and what their authors say stands for it. */
function ownWords(statements: readonly Statement[]): readonly Listed[] {
  const listing = new Set(statements.flatMap(({ questions, brief }) => (questions.length > 0 ? [brief] : [])))
  return statements.flatMap(({ brief, text, asked }, number) => {
    if (!listing.has(brief)) return []
    const own = [text, ...asked].flatMap(normsOf).filter((norm) => !FUNCTION_WORDS.has(norm))
    return [{ number, words: own.map(shortestForm), times: TOLD }]
  })
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
