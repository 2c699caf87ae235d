import type { Answer, Question, Thread } from '../answer.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Asked } from '../question/asked.ts'
import { keepAsked } from './asked-before.ts'
import type { Completed } from './complete.ts'

const MOST_PEOPLE = 6
const MOST_SHOWN = 20

/** What the conversation is about after an answer. */
export function nextThread(
  { asked, onlyShown = false, notShown = false }: Pick<Completed, 'asked'> & Partial<Completed>,
  answer: Answer,
  question: Question,
  index: AnswerIndex,
): Thread {
  const before = question.thread
  const shown = answer.kind === 'answer' ? answer.statements : []
  const named = asked.slots.flatMap(({ ids, part }) => (part === 'any' ? [] : ids))
  const others = asked.slots.flatMap(({ ids }) => ids)
  const acting = shown.length > 4 ? [] : shown.flatMap(({ by, with: others }) => [...by, ...others])
  const earlier = before?.people ?? []
  const told = onlyShown ? [...earlier, ...acting] : [...acting, ...earlier]
  const people = [...new Set([...named, ...others, ...told])].slice(0, MOST_PEOPLE)
  const issues = [...new Set(asked.terms.flatMap(({ issues }) => issues))]
  const subject = question.subject ?? before?.subject ?? shown[0]?.brief
  const refused = answer.kind === 'silent' && answer.why !== 'not on record'
  const isOfBefore = refused || (onlyShown && asked.slots.length + asked.terms.length === 0)
  const staysShown = refused || (answer.kind === 'silent' && (onlyShown || notShown || isOfTold(asked)))
  return {
    ...(subject === undefined ? {} : { subject }),
    people: people.filter((id) => isKnown(id, index)),
    issues: issues.length > 0 ? issues : (before?.issues ?? []),
    shown: staysShown ? (before?.shown ?? []) : shown.slice(0, MOST_SHOWN).map(({ id }) => id),
    ...toldBefore(before, onlyShown, notShown),
    question: question.text,
    ...(isOfBefore && before?.before !== undefined
      ? { before: before.before }
      : { before: keepAsked(asked) }),
  }
}

/** What was shown so far, as long as others are asked for. */
function toldBefore(before: Thread | undefined, onlyShown: boolean, notShown: boolean): Pick<Thread, 'told'> {
  const told = [...(before?.told ?? []), ...(notShown ? (before?.shown ?? []) : [])]
  return (onlyShown || notShown) && told.length > 0 ? { told: [...new Set(told)] } : {}
}

/** Whether a question is about what was told, so that its silence leaves that spoken of. */
function isOfTold({ isReply, leaning }: Asked): boolean {
  return isReply || leaning.that || leaning.there || leaning.pronoun !== undefined
}

function isKnown(id: string, { record: { directory } }: AnswerIndex): boolean {
  return directory.officials.has(id) || directory.parties.has(id) || directory.unnamed.has(id)
}
