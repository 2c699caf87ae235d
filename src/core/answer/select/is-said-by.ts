import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { isSpeech } from '../lexicon/speech.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { readStatement } from './read-statement.ts'

/** How far behind whoever speaks the verb of saying may stand. */
const REACH = 4

const BE = /^(?:be|been|is|are|was|were)$/u

/** Whether somebody called by a word is who says it: not their adviser. */
export function isSaidBy(word: string, statement: Statement, index: AnswerIndex): boolean {
  const lemmas = new Set(lemmasOf(word))
  const { row } = readStatement(statement, index)
  return row.some((item, at) => {
    const norms = item.kind === 'word' ? [item.word.norm] : item.norms
    if (item.kind === 'word' ? item.word.token.possessive : item.possessive) return false
    if (!norms.flatMap(lemmasOf).some((lemma) => lemmas.has(lemma))) return false
    const behind = row.slice(at + 1, at + 1 + REACH)
    const verb = behind.findIndex((next) => next.kind === 'word' && isSpeech(next.word.norm))
    return verb >= 0 && !behind.slice(0, verb).some((next) => next.kind === 'word' && BE.test(next.word.norm))
  })
}
