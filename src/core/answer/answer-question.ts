import type { BriefingRecord } from '../record/record.ts'
import { remember } from '../remember.ts'
import { answerOne } from './answer-one.ts'
import { answerParts, isRefused } from './answer-parts.ts'
import type { Answered, Question } from './answer.ts'
import { readQuestion } from './question/read-question.ts'
import { partsOfQuestion } from './question/parts-of-question.ts'
import { askedOf } from './record-index/asked-of.ts'
import { prepare } from './record-index/prepare.ts'
import type { AnswerIndex } from './record-index/prepare.ts'

/** The index of a record, made at the first question; a record that `visibleRecord` cut has its own. */
export const indexOf: (record: BriefingRecord) => AnswerIndex = remember(prepare)

/**
 * Makes a record ready bit by bit, so that the first to ask does not wait.
 *
 * It takes seconds where thousands of readers' questions are listed; between two bits it yields to what else is to be done.
 */
export function* makeReady(record: BriefingRecord): Generator<void> {
  const { listing, names } = indexOf(record)
  for (const brief of listing) yield* askedOf(brief, names).work()
}

/** Answers a question from the record alone: statements unchanged, a question back, or an honest silence. */
export function answerQuestion(index: AnswerIndex, asked: Question): Answered {
  const question = { ...asked, text: asked.text.replaceAll(UNSEEN, '') }
  const whole = answerOne(index, question)
  if (whole.answer.kind !== 'silent' || isRefused(whole.answer)) return whole
  const parts = partsOfQuestion(question.text)
  return parts.length === 1 || isVerbatim(index, question)
    ? whole
    : (answerParts(index, question, parts) ?? whole)
}

/** Hyphens, spaces and marks of direction that nobody sees in a word; those that join letters are part of how names are written. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** Words asked for as they stand are one thing, whatever stops and commas they have. */
function isVerbatim(index: AnswerIndex, { text, subject }: Question): boolean {
  return readQuestion(text, index, subject).quoted.length > 0
}
