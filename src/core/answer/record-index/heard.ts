import type { Statement } from '../../record/record.ts'
import { rememberEach } from '../../remember.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { dropCourtesy } from '../question/drop-courtesy.ts'
import { inUsualWords } from '../question/in-usual-words.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import { indexBy } from './index-by.ts'
import type { Postings } from './postings.ts'

/** In what words what is on record has been asked for, of briefs whose authors list readers' questions. */
export type Heard = {
  /** By word in its shortest form, the statements that have it or are asked for in it. */
  readonly heard: ReadonlyMap<string, Postings>
  /** How many statements these briefs have. */
  readonly asking: number
}

/** Gathers the words of readers' questions; what is asked of briefs without any is not known. */
export function indexHeard(statements: readonly Statement[]): Heard {
  const briefs = new Set(statements.flatMap(({ questions, brief }) => (questions.length > 0 ? [brief] : [])))
  const isAsked = ({ brief }: Statement) => briefs.has(brief)
  return {
    heard: indexBy(statements, (statement) => (isAsked(statement) ? wordsHeard(statement) : [])),
    asking: statements.filter(isAsked).length,
  }
}

function wordsHeard({ questions, asked, text }: Statement): readonly string[] {
  const own = [text, ...asked].flatMap(normsOf).filter((norm) => !FUNCTION_WORDS.has(norm))
  return [...own.map(shortestForm), ...questions.flatMap(formsIn)]
}

const MOST_KNOWN = 20_000

/** The words of a question as they are compared with those of others. */
export const formsIn = rememberEach(MOST_KNOWN, (question: string): readonly string[] =>
  normsOf(inUsualWords(dropCourtesy(question))).map(shortestForm),
)
