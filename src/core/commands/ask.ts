import { answerAndKeep } from '../asking/answer-and-keep.ts'
import { conversationOf, findThread, isVisible } from '../asking/conversation.ts'
import { firstQuestions } from '../asking/next-questions.ts'
import { joinVoices, spokenBehind } from '../asking/voices.ts'
import { askForm, composeNothingAsked, composeTooLong, LONGEST_QUESTION } from '../compose/ask.ts'
import { nameOf } from '../compose/name.ts'
import type { Document } from '../document.ts'
import type { Spoken, Threads } from '../ports/threads.ts'
import type { BriefingRecord } from '../record/record.ts'
import { completeSubject } from './brief.ts'
import { carryNames } from './carry-names.ts'
import { chooseOfficial, chooseSubject, composeUnclear } from './choose.ts'
import type { Chosen } from './choose.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'
import { completeName } from './official.ts'

/** `/ask`: a question in plain words, answered from the record alone. */
export function askCommand(threads: Threads): Command {
  return {
    name: 'ask',
    summary: 'a question, answered from what is on record',
    examples: ['ask what did qin gang say about taiwan', 'ask who did burns meet and where'],
    typed: true,
    takesWords: true,
    starters: ({ record }) => firstQuestions(record),
    fresh: true,
    options: [
      { name: 'question', summary: 'the question, in plain words', required: true },
      { name: 'subject', summary: 'the brief it is about', complete: completeSubject },
      { name: 'official', summary: 'the person it is about', complete: completeName },
      { name: 'after', summary: 'the question it follows', hidden: true },
    ],
    form({ after, ...typed }, { record }) {
      const behind = { command: 'ask', input: { ...(after !== undefined && { after }) } }
      const call = carryNames(behind, typed, record)
      return askForm(aboutOf(call.input, record), call)
    },
    asks: ({ question = '' }) => question.trim() === '',
    run: (input, context) => runAsk(input, context, threads),
  }
}

async function runAsk(input: CommandInput, context: CommandContext, threads: Threads): Promise<Document> {
  const question = (input['question'] ?? '').replaceAll(/\s+/gu, ' ').trim()
  if (question === '') return composeNothingAsked()
  if (question.length > LONGEST_QUESTION) return composeTooLong()
  const { record, asker, now } = context
  const conversation = conversationOf(asker)
  const before = await findBefore(input['after'], context, threads)
  const subject = chooseSubject(input['subject'], record)
  const official = chooseOfficial(input['official'], record)
  const asking = {
    question,
    user: asker.user,
    at: now,
    voices: joinVoices(before?.voices, asker.user, now),
    ...chosen('subject', subject),
    ...chosen('official', official),
    ...(before === undefined ? {} : { before: before.thread }),
  }
  const unclear = [subject, official].find((one) => one.kind === 'unclear')
  if (unclear === undefined) return await answerAndKeep(conversation, asking, context, threads)
  const { at, ...rest } = asking
  const after = before?.thread ?? { people: [], issues: [], shown: [] }
  const id = await threads.keepQuestion({ ...rest, conversation, after, shown: '' }, at)
  return composeUnclear(unclear, id, record)
}

function chosen(name: 'subject' | 'official', one: Chosen): Readonly<Record<string, string>> {
  return one.kind === 'chosen' && one.id !== undefined ? { [name]: one.id } : {}
}

/** What was asked and shown before: under the answer whose button was pressed, or else in this conversation. */
async function findBefore(
  after: string | undefined,
  { asker, record, now }: CommandContext,
  threads: Threads,
): Promise<Spoken | undefined> {
  const asked = after === undefined ? undefined : await threads.findQuestion(after, now)
  const isFromHere = asked?.conversation.channel === asker.place.channel
  const spoken = isFromHere ? spokenBehind(asked) : await findThread(asker, threads, now)
  return spoken !== undefined && isVisible(spoken.thread, record) ? spoken : undefined
}

function aboutOf({ subject, official }: CommandInput, record: BriefingRecord): string | undefined {
  if (official !== undefined) return nameOf(official, record.directory)
  return subject === undefined ? undefined : record.briefs.get(subject)?.title
}
