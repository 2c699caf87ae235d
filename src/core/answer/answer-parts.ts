import { answerOne } from './answer-one.ts'
import type { Answer, Answered, Question } from './answer.ts'
import { readQuestion } from './question/read-question.ts'
import { leansOnAnswer } from './question/leans.ts'
import type { AnswerIndex } from './record-index/prepare.ts'

type Told = Extract<Answer, { kind: 'answer' }>
type Part = { readonly text: string; readonly told: Told | undefined }

/** Answers each of several questions in one, the later as a follow-up; nothing where none has an answer. */
export function answerParts(
  index: AnswerIndex,
  question: Question,
  texts: readonly string[],
): Answered | undefined {
  const parts: Part[] = []
  let latest: Answered | undefined
  for (const text of texts) {
    const before = latest?.thread ?? question.thread
    if (parts.at(-1)?.told === undefined && parts.length > 0 && leansBack(text, question, index)) {
      parts.push({ text, told: undefined })
      continue
    }
    latest = answerOne(index, { ...question, text, ...(before === undefined ? {} : { thread: before }) })
    if (latest.answer.kind === 'choice') return latest
    if (latest.answer.kind === 'silent' && isRefused(latest.answer)) return undefined
    parts.push({ text, told: latest.answer.kind === 'answer' ? latest.answer : undefined })
  }
  const answer = together(parts)
  if (answer === undefined || latest === undefined) return undefined
  const shown = answer.statements.map(({ id }) => id)
  return { answer, thread: { ...latest.thread, shown, question: question.text } }
}

/** A forecast, an opinion or an order is refused with whatever is asked beside it. */
export function isRefused({ why }: Extract<Answer, { kind: 'silent' }>): boolean {
  return why === 'instruction' || why === 'opinion or forecast'
}

/** `and until when?`, `and why did she?`: without an answer to what comes before there is nothing to go on. */
function leansBack(text: string, { subject }: Question, index: AnswerIndex): boolean {
  const { leaning, terms, slots } = readQuestion(text, index, subject)
  return leansOnAnswer(leaning) || terms.length + slots.length === 0
}

/** Everything that was found, and what is not on record of it. */
function together(parts: readonly Part[]): Told | undefined {
  const told = parts.flatMap(({ told: own }) => (own === undefined ? [] : [own]))
  if (told.length === 0) return undefined
  const who = unique(told.flatMap((own) => own.who ?? []))
  return {
    kind: 'answer',
    statements: unique(told.flatMap(({ statements }) => statements)),
    missing: parts.filter((part) => part.told === undefined).map(({ text }) => ({ words: text })),
    taken: told.flatMap(({ taken }) => taken),
    ...(who.length === 0 ? {} : { who }),
    asks: unique(told.flatMap(({ asks }) => asks ?? [])),
  }
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)]
}
