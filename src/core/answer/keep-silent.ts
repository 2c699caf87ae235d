import type { Silence, Statement } from '../record/record.ts'
import type { Answer, Question } from './answer.ts'
import { whoNow } from './question/people-asked.ts'
import type { Asked } from './question/asked.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import type { Postings } from './record-index/postings.ts'
import { findNearest } from './select/find-nearest.ts'
import type { Nearest } from './select/find-nearest.ts'
import { lookedFor } from './select/looked-for.ts'
import { openSilences } from './select/open-silences.ts'
import { leftOpenOf } from './select/left-open-of.ts'
import type { Completed } from './thread/complete.ts'

/** A question with what it is decided on. */
export type Case = {
  readonly completed: Completed
  readonly question: Question
  readonly index: AnswerIndex
  /** The statements that may answer it; undefined for all. */
  readonly scope: Postings | undefined
}

type Silent = Extract<Answer, { kind: 'silent' }>

/** Says what was looked for, and what comes nearest; where today is asked, who held which role as of the report. */
export function silent(own: Case, why: Silent['why']): Answer {
  const { asked } = own.completed
  const who = why === 'today' ? whoNow(asked.slots, own.index) : []
  return {
    kind: 'silent',
    why,
    lookedFor: lookedFor(asked, own.index),
    ...(why === 'instruction' ? { nearest: [], lacks: [] } : nearestTo(own)),
    taken: asked.taken,
    silences: leftOpenIn(own),
    ...(who.length === 0 ? {} : { who }),
  }
}

/** Of many statements shown these are the nearest to a question about them. */
const MOST_NEAREST = 3

/** What was just shown is the nearest to a question about it; where nothing is, what is near to the question before. */
function nearestTo({ completed, question, index, scope }: Case): Nearest {
  const { asked, onlyShown } = completed
  const shown = shownIn(question, index).slice(0, MOST_NEAREST)
  const found = findNearest(asked, index, scope)
  if (shown.length > 0 && (onlyShown || found.nearest.length === 0 || leansOn(asked)))
    return { nearest: shown, lacks: [] }
  const before = question.thread?.before
  if (found.nearest.length > 0 || before === undefined) return found
  const { slots, terms } = before
  return { ...findNearest({ ...asked, slots, terms }, index, scope), lacks: [] }
}

/** Whether a question has nothing but what was just told to be about. */
function leansOn({ leaning, slots, terms, isReply, which }: Asked): boolean {
  const { that, there, elliptic } = leaning
  return (
    that ||
    there ||
    isReply ||
    (elliptic && slots.length === 0 && (terms.length === 0 || which !== undefined))
  )
}

export function shownIn({ thread }: Question, { record }: AnswerIndex): readonly Statement[] {
  return (thread?.shown ?? []).flatMap((id) => record.statements.get(id) ?? [])
}

/** What the record says itself is left open: of what is asked, or of what was just shown. */
function leftOpenIn({ completed, question, index, scope }: Case): readonly Silence[] {
  const { asked, onlyShown } = completed
  const open = openSilences(asked, index, scope)
  if (
    open.length > 0 ||
    asked.wantsNames ||
    asked.terms.some(({ words }) => words.length > 0) ||
    !(onlyShown || asked.isReply)
  )
    return open
  return leftOpenOf(asked, shownIn(question, index), index)
}
