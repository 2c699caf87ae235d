import type { Brief, Statement } from '../../record/record.ts'
import { remember, rememberEach } from '../../remember.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { dropCourtesy } from '../question/drop-courtesy.ts'
import { wordsOfQuestion } from '../question/words-of-question.ts'
import { normsOf } from '../words/tokens.ts'
import { trainClassifier } from './classifier.ts'
import type { Example } from './classifier.ts'
import { indexBy } from './index-by.ts'
import type { NameIndex } from './names.ts'
import type { Postings } from './postings.ts'

/** In what words what is on record has been asked for, and what is not, of briefs whose authors list readers' questions. */
export type Heard = {
  /** By word in its shortest form, the statements that it was asked of. */
  readonly heardIn: ReadonlyMap<string, Postings>
  /** The briefs with readers' questions, those of what they include too. */
  readonly listing: readonly Brief[]
  /** By a question as it is compared, the statements it is listed for. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>
  /** By a question as it is compared, the briefs it is listed for as unanswered. */
  readonly listedInVain: ReadonlyMap<string, ReadonlySet<string>>
}

/** How likely a question asks for each statement of a brief, in natural logarithms. */
export type Likely = {
  /** In the order of the brief's statements. */
  readonly statements: readonly number[]
  /** How likely nothing in the brief answers it; absent where too few such questions are listed. */
  readonly inVain?: number
}

/** Gathers the words of readers' questions; what is asked of briefs without any is not known. */
export function indexHeard(statements: readonly Statement[], briefs: Iterable<Brief>): Heard {
  const all = [...briefs]
  return {
    heardIn: indexBy(statements, ({ questions }) => questions.flatMap((one) => readListed(one).words)),
    listing: all.filter(({ statements }) => statements.some(({ questions }) => questions.length > 0)),
    listed: byQuestion(statements, ({ questions }) => questions),
    listedInVain: byQuestion(all, ({ unanswered }) => unanswered),
  }
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

const MOST_KNOWN = 50_000

/** A listed question as it is compared, and its words as they are learned. */
const readListed = rememberEach(MOST_KNOWN, (question: string) => ({
  compared: asCompared(question),
  words: normsOf(dropCourtesy(question)).map(shortestForm),
}))

/** A question as it is compared with those that are listed: in small letters, without courtesies and marks. */
export function asCompared(question: string): string {
  return normsOf(dropCourtesy(question)).join(' ')
}

/** Fewer questions than this, answered or not, do not tell what is asked of a brief in vain. */
const ENOUGH = 100

/** What readers ask of a brief in which words, learned from those listed; made at the first question. */
export const askedOf = remember((brief: Brief, names: NameIndex): ((words: readonly string[]) => Likely) => {
  const { statements, unanswered } = brief
  const many = statements.reduce((sum, { questions }) => sum + questions.length, 0)
  const tellsInVain = unanswered.length >= ENOUGH && many >= ENOUGH
  const vain = tellsInVain
    ? unanswered.map((one) => ({ words: wordsOf(one, names), classes: [statements.length] }))
    : []
  const classify = trainClassifier(
    [...answered(statements, names), ...vain, ...statements.flatMap(ownWords)],
    statements.length + (tellsInVain ? 1 : 0),
  )
  return (words) => {
    const all = [...classify(words)]
    const inVain = tellsInVain ? all.pop() : undefined
    return { statements: all, ...(inVain === undefined ? {} : { inVain }) }
  }
})

/** Each listed question once, with all statements that answer it. */
function answered(statements: readonly Statement[], names: NameIndex): readonly Example[] {
  const classes = new Map<string, number[]>()
  for (const [number, { questions }] of statements.entries())
    for (const question of questions) {
      const known = classes.get(question)
      if (known === undefined) classes.set(question, [number])
      else known.push(number)
    }
  return [...classes].map(([question, of]) => ({ words: wordsOf(question, names), classes: of }))
}

/** What a statement tells, and what its author says stands for it. */
function ownWords({ text, asked }: Statement, number: number): readonly Example[] {
  return [text, ...asked].map((words) => ({ words: normsOf(words).map(shortestForm), classes: [number] }))
}

const HAN = /\p{Script=Han}/u

/** The words a question is learned by: those it is compared in, where it is Chinese. */
function wordsOf(question: string, names: NameIndex): readonly string[] {
  return HAN.test(question)
    ? wordsOfQuestion(question, names).map(({ norm }) => shortestForm(norm))
    : readListed(question).words
}
