import { answerQuestion, indexOf } from '../answer/answer-question.ts'
import type { Answered, Question, Thread } from '../answer/answer.ts'
import type { CommandContext } from '../commands/command.ts'
import { answerWays, meaning } from '../compose/answer-ways.ts'
import { composeAnswer } from '../compose/answer.ts'
import { askedNode } from '../compose/ask.ts'
import { pageButtons } from '../compose/pages.ts'
import type { Document } from '../document.ts'
import { plainText } from '../plain-text.ts'
import type { Asked, Conversation, Threads } from '../ports/threads.ts'
import type { BriefingRecord } from '../record/record.ts'
import { keepThread } from './conversation.ts'
import { nextQuestions } from './next-questions.ts'
import { spokenBehind } from './voices.ts'

/** A question with everything that its answer depends on beside the record, and whose words that is in. */
export type Asking = Pick<
  Asked,
  'question' | 'subject' | 'official' | 'before' | 'user' | 'typedBy' | 'voices'
> & {
  readonly at: Temporal.Instant
}

/** Most characters kept of what was shown, for the desk to see what a reader found wrong. */
const MOST_SHOWN = 1500

/** Answers a question, and keeps what its conversation is about from now on and what its buttons need. */
export async function answerAndKeep(
  conversation: Conversation,
  asking: Asking,
  context: CommandContext,
  threads: Threads,
): Promise<Document> {
  const { record, asker, now } = context
  const answered = answer(asking, record)
  const { at, ...rest } = asking
  const shown = plainText(composeAnswer(answered.answer, record)).slice(0, MOST_SHOWN)
  const asked = { ...rest, conversation, after: answered.thread, shown }
  const id = await threads.keepQuestion(asked, at)
  await keepThread(conversation, spokenBehind(asked), asker, threads, now)
  return composeAnswered(id, asking.question, answered, context)
}

/** Answers a kept question once more, as the record is now, and keeps nothing. */
export function answerAgain(
  id: string,
  asked: Asked,
  context: CommandContext,
  page: string | undefined,
): Document {
  return composeAnswered(id, asked.question, answer(asked, context.record), context, page)
}

function answer(
  { question, subject, official, before }: Pick<Asking, 'question' | 'subject' | 'official' | 'before'>,
  record: BriefingRecord,
): Answered {
  const whole: Question = {
    text: question,
    ...(subject === undefined ? {} : { subject }),
    ...(official === undefined ? {} : { official }),
    ...(before === undefined || isElsewhere(before, subject) ? {} : { thread: before }),
  }
  return answerQuestion(indexOf(record), whole)
}

/** A question put to another brief begins anew. */
function isElsewhere(before: Thread, subject: string | undefined): boolean {
  return subject !== undefined && before.subject !== undefined && before.subject !== subject
}

function composeAnswered(
  id: string,
  question: string,
  answered: Answered,
  { record, asker }: CommandContext,
  page?: string,
): Document {
  const document = composeAnswer(answered.answer, record, {
    ...(page === undefined ? {} : { page }),
    meaning: (person) => meaning(id, person, record),
    actions: (shown) => pageButtons(shown, { id }, 'answer'),
  })
  return {
    ...document,
    nodes: [
      ...(asker.aloud === true ? [] : [askedNode(question)]),
      ...document.nodes,
      ...(answered.answer.kind === 'choice' ? [] : answerWays(id, nextQuestions(answered, record))),
    ],
  }
}
