import type { Statement } from '../../record/record.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { dropCourtesy } from '../question/drop-courtesy.ts'
import { inUsualWords } from '../question/in-usual-words.ts'
import { wordsOfQuestion } from '../question/words-of-question.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import { indexBy } from './index-by.ts'
import type { Postings } from './postings.ts'
import type { Initialisms } from './initialisms.ts'
import type { NameIndex } from './names.ts'

/** By word in its shortest form, the statements that have it or are on record to have been asked for in it; empty where none is. */
export function indexHeard(
  statements: readonly Statement[],
  names: NameIndex,
  initialisms: Initialisms,
): ReadonlyMap<string, Postings> {
  if (statements.every(({ questions }) => questions.length === 0)) return new Map()
  return indexBy(statements, (statement) => wordsHeard(statement, names, initialisms))
}

function wordsHeard(
  { questions, asked, text }: Statement,
  names: NameIndex,
  initialisms: Initialisms,
): readonly string[] {
  const own = [text, ...asked].flatMap(normsOf).filter((norm) => !FUNCTION_WORDS.has(norm))
  return [...own.map(shortestForm), ...questions.flatMap((question) => formsIn(question, names, initialisms))]
}

/** The words of a question as they are compared with those of others. */
export function formsIn(question: string, names: NameIndex, initialisms: Initialisms): readonly string[] {
  return wordsOfQuestion(inUsualWords(dropCourtesy(question)), names, initialisms).map(({ norm }) =>
    shortestForm(norm),
  )
}
