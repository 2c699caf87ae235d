import type { Brief, Statement } from '../../record/record.ts'
import { inBits } from '../../in-bits.ts'
import { remember } from '../../remember.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { wordsOfQuestion } from '../question/words-of-question.ts'
import { normsOf } from '../words/tokens.ts'
import { trainClassifier } from './classifier.ts'
import type { Example } from './classifier.ts'
import { readListed } from './heard.ts'
import type { NameIndex } from './names.ts'

/** How likely a question asks for each statement of a brief, in natural logarithms. */
export type Likely = {
  /** In the order of the brief's statements. */
  readonly statements: readonly number[]
  /** How likely nothing in the brief answers it; absent where too few such questions are listed. */
  readonly inVain?: number
}

/** Fewer questions than this, answered or not, do not tell what is asked of a brief in vain. */
const ENOUGH = 100
/** So many questions are read in one bit. */
const AT_ONCE = 500

type Listed = { readonly question: string; readonly classes: readonly number[] }

/** What readers ask of a brief in which words, learned from those listed: bit by bit, or all at the first question. */
export const askedOf = remember((brief: Brief, names: NameIndex) => inBits(learn(brief, names)))

function* learn(
  { statements, unanswered }: Brief,
  names: NameIndex,
): Generator<void, (words: readonly string[]) => Likely> {
  const many = statements.reduce((sum, { questions }) => sum + questions.length, 0)
  const tellsInVain = unanswered.length >= ENOUGH && many >= ENOUGH
  const vain = unanswered.map((question) => ({ question, classes: [statements.length] }))
  const examples: Example[] = []
  for (const [at, { question, classes }] of [
    ...answered(statements),
    ...(tellsInVain ? vain : []),
  ].entries()) {
    examples.push({ words: wordsOf(question, names), classes })
    if (at % AT_ONCE === 0) yield
  }
  const classify = yield* trainClassifier(
    [...examples, ...statements.flatMap(ownWords)],
    statements.length + (tellsInVain ? 1 : 0),
  )
  return (words) => {
    const all = [...classify(words)]
    const inVain = tellsInVain ? all.pop() : undefined
    return { statements: all, ...(inVain === undefined ? {} : { inVain }) }
  }
}

/** Each listed question once, with all statements that answer it. */
function answered(statements: readonly Statement[]): readonly Listed[] {
  const classes = new Map<string, number[]>()
  for (const [number, { questions }] of statements.entries())
    for (const question of questions) {
      const known = classes.get(question)
      if (known === undefined) classes.set(question, [number])
      else known.push(number)
    }
  return [...classes].map(([question, of]) => ({ question, classes: of }))
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
