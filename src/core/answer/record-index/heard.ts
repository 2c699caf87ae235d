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
  /** By brief with enough questions of both kinds, the number of those that nothing in it answers. */
  readonly unanswered: ReadonlyMap<string, number>
  /** By a question as it is compared, the statements it is listed for. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>
  /** By a question as it is compared, the briefs it is listed for as unanswered. */
  readonly listedInVain: ReadonlyMap<string, ReadonlySet<string>>
}

/** As how many questions a statement's own words count, and those that its author says stand for them. */
const TOLD = 2
/** Fewer questions than this, answered or not, do not tell what is asked of a brief in vain. */
const ENOUGH = 100

/** What questions were listed of, with the words of each. */
type Listed = { readonly number: number; readonly words: readonly string[]; readonly times: number }

/** Gathers the words of readers' questions; what is asked of briefs without any is not known. */
export function indexHeard(statements: readonly Statement[], briefs: Iterable<Brief>): Heard {
  const all = [...briefs]
  const telling = all.filter(hasEnough)
  return {
    heard: tally([
      ...statements.flatMap(({ questions }, number) => listedFor(number, questions)),
      ...telling.flatMap(({ unanswered }, at) => listedFor(statements.length + at, unanswered)),
      ...ownWords(statements),
    ]),
    unanswered: new Map(telling.map(({ id }, at) => [id, statements.length + at])),
    listed: byQuestion(statements, ({ questions }) => questions),
    listedInVain: byQuestion(all, ({ unanswered }) => unanswered),
  }
}

function hasEnough({ statements, unanswered }: Brief): boolean {
  return (
    unanswered.length >= ENOUGH &&
    statements.reduce((sum, { questions }) => sum + questions.length, 0) >= ENOUGH
  )
}

/** Questions as they are compared, told apart by every word but courtesies, each with the ids it is listed for. */
function byQuestion<Of extends { readonly id: string }>(
  things: readonly Of[],
  questionsOf: (thing: Of) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>()
  for (const thing of things)
    for (const question of questionsOf(thing)) {
      const { compared } = readListed(question)
      ids.set(compared, (ids.get(compared) ?? new Set()).add(thing.id))
    }
  return ids
}

function listedFor(number: number, questions: readonly string[]): readonly Listed[] {
  return questions.map((question) => ({ number, words: readListed(question).words, times: 1 }))
}

const MOST_KNOWN = 50_000

/** A listed question as it is compared, and its words as they are tallied. */
const readListed = rememberEach(MOST_KNOWN, (question: string) => ({
  compared: asCompared(question),
  words: normsOf(inUsualWords(dropCourtesy(question))).map(shortestForm),
}))

/** What the statements of briefs with readers' questions tell, and what their authors say stands for it. */
function ownWords(statements: readonly Statement[]): readonly Listed[] {
  const listing = new Set(statements.flatMap(({ questions, brief }) => (questions.length > 0 ? [brief] : [])))
  return statements.flatMap(({ brief, text, asked }, number) => {
    if (!listing.has(brief)) return []
    const own = [text, ...asked].flatMap(normsOf).filter((norm) => !FUNCTION_WORDS.has(norm))
    return [{ number, words: own.map(shortestForm), times: TOLD }]
  })
}

function tally(questions: readonly Listed[]): Tallies {
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

/** A question as it is compared with those that are listed: in small letters, without courtesies and marks. */
export function asCompared(question: string): string {
  return normsOf(dropCourtesy(question)).join(' ')
}
