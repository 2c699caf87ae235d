import type { Answer, Question, Thread } from '../answer.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { keepAsked } from './asked-before.ts'

const MOST_PEOPLE = 6
const MOST_SHOWN = 20

/** What the conversation is about after an answer. */
export function nextThread(asked: Asked, answer: Answer, question: Question, index: AnswerIndex): Thread {
  const before = question.thread
  const shown = answer.kind === 'answer' ? answer.statements : []
  const named = asked.slots.flatMap(({ ids, part }) => (part === 'any' ? [] : ids))
  const others = asked.slots.flatMap(({ ids }) => ids)
  const acting = shown.length > 4 ? [] : shown.flatMap(({ by, with: others }) => [...by, ...others])
  const earlier = before?.people ?? []
  const told = asked.slots.length === 0 ? [...earlier, ...acting] : [...acting, ...earlier]
  const people = [...new Set([...named, ...others, ...told])].slice(0, MOST_PEOPLE)
  const issues = [...new Set(asked.terms.flatMap(({ issues }) => issues))]
  const subject = question.subject ?? before?.subject ?? shown[0]?.brief
  const refused = answer.kind === 'silent' && answer.why !== 'not on record'
  return {
    ...(subject === undefined ? {} : { subject }),
    people: people.filter((id) => isKnown(id, index)),
    issues: issues.length > 0 ? issues : (before?.issues ?? []),
    shown: answer.kind === 'answer' ? shown.slice(0, MOST_SHOWN).map(({ id }) => id) : (before?.shown ?? []),
    question: question.text,
    ...(refused && before?.before !== undefined ? { before: before.before } : { before: keepAsked(asked) }),
  }
}

function isKnown(id: string, { record: { directory } }: AnswerIndex): boolean {
  return directory.officials.has(id) || directory.parties.has(id) || directory.unnamed.has(id)
}
