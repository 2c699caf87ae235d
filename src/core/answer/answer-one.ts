import { remember } from '../remember.ts'
import type { Answer, Answered, Question } from './answer.ts'
import { answerAsHeard, narrowedAsHeard } from './answer-as-heard.ts'
import { answerListed } from './answer-listed.ts'
import { answerSide } from './answer-side.ts'
import { answerOfBrief } from './answer-of-brief.ts'
import { decide } from './decide.ts'
import type { Asked } from './question/asked.ts'
import { readOfBrief } from './question/of-brief.ts'
import { isBroad, namesOnlyBriefs } from './question/asks-nothing.ts'
import { readInOtherWords, readQuestion } from './question/read-question.ts'
import { idsOfChosen, withOfficial } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { completeQuestion } from './thread/complete.ts'
import { nextThread } from './thread/next-thread.ts'
import { normsOf } from './words/tokens.ts'

type Silence = Extract<Answer, { kind: 'silent' }>

/**
 * Answers a question taken as one: as it is listed, where somebody listed it.
 *
 * In silence, whoever is named in it may be somebody the record calls otherwise, and readers may have asked it before; what they
 * asked for in such words is told before what is near it. What is asked of a report by name may be asked of one that the record
 * tells of, so that only a silence is about the source.
 */
export function answerOne(index: AnswerIndex, question: Question): Answered {
  if (idsOfChosen(question.official, index)?.length === 0)
    return answerAsRead(readQuestion(question.text, index, question.subject), index, question)
  const ofBrief = readOfBrief(question.text, publishersOf(index))
  const about = ofBrief === undefined ? undefined : answerOfBrief(ofBrief, index, question)
  if (about === undefined) return answerWithin(index, question)
  if (ofBrief?.isOfReport !== true) return about
  const within = answerWithin(index, question)
  return within.answer.kind === 'silent' ? about : within
}

/** By what names its reports go, as words are compared. */
const publishersOf = remember(
  ({ record }: AnswerIndex): ReadonlySet<string> =>
    new Set(
      [...record.sources.values()]
        .flatMap(({ publisher, label, carrier = publisher }) => [publisher, label, carrier])
        .map((name) => normsOf(name).join(' ')),
    ),
)

/** Answers what is asked of something in a brief. */
function answerWithin(index: AnswerIndex, question: Question): Answered {
  const read = readQuestion(question.text, index, question.subject)
  const listed = answerListed(read, index, question)
  if (listed !== undefined) return withAllTold(listed, read, index, question)
  const isOfSubject = question.subject === undefined || read.briefs.includes(question.subject)
  if (isOfSubject && namesOnlyBriefs(read)) {
    const named = { kind: 'gist', isFirst: false, isOfReport: false, of: question.text } as const
    return answerOfBrief(named, index, question) ?? answerAsRead(read, index, question)
  }
  const side = answerSide(read, index, question)
  if (side !== undefined) return side
  const plain = answerAsRead(read, index, question)
  if (plain.answer.kind === 'answer') return narrowedAsHeard(read, plain, plain.answer, index, question)
  if (plain.answer.kind !== 'silent') return plain
  const found = isOfPeople(plain.answer) ? answerInOtherWords(index, question) : undefined
  const heard = found ?? answerAsHeard(read, plain.answer, index, question)
  return heard ?? answerSide(read, index, question, true) ?? plain
}

/** What is listed for a question that wants all there is of somebody or something is told among the rest of it. */
function withAllTold(listed: Answered, read: Asked, index: AnswerIndex, question: Question): Answered {
  if (listed.answer.kind !== 'answer' || !isBroad(read)) return listed
  const all = answerAsRead(read, index, question)
  if (all.answer.kind !== 'answer') return listed
  const told = new Set(all.answer.statements)
  return listed.answer.statements.every((statement) => told.has(statement)) ? all : listed
}

function answerInOtherWords(index: AnswerIndex, question: Question): Answered | undefined {
  const others = readInOtherWords(question.text, index, question.subject)
  const found = others === undefined ? undefined : answerAsRead(others, index, question)
  return found?.answer.kind === 'answer' ? found : undefined
}

/** Whether a silence may be for want of knowing who is meant. */
function isOfPeople({ why, silences }: Silence): boolean {
  return (
    (silences ?? []).length === 0 &&
    (why === 'not on record' || why === 'nobody known' || why === 'nothing asked' || why === 'nobody meant')
  )
}

function answerAsRead(read: Asked, index: AnswerIndex, question: Question): Answered {
  const asked = withOfficial(read, question.official, index)
  const [likeliest, ...others] = completeQuestion(asked, question.thread, index)
  const answer = decide(likeliest, question, index)
  if (answer.kind === 'silent')
    for (const other of others) {
      const found = decide(other, question, index)
      if (found.kind !== 'silent') return { answer: found, thread: nextThread(other, found, question, index) }
    }
  return { answer, thread: nextThread(likeliest, answer, question, index) }
}
