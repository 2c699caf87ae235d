import { answerAgain, answerAndKeep } from '../asking/answer-and-keep.ts'
import { conversationOf } from '../asking/conversation.ts'
import { andChosen } from '../answer/question/with-official.ts'
import { joinVoices } from '../asking/voices.ts'
import { composeForgotten, composeThanks } from '../compose/ask.ts'
import { composeProblem } from '../compose/problem.ts'
import type { Feedback, Verdict } from '../ports/feedback.ts'
import type { KeptQuestion, Threads } from '../ports/threads.ts'
import { isAlone } from '../place.ts'
import type { Command } from './command.ts'

const behindButtons = { examples: [], typed: false } as const
const hidden = (...names: readonly string[]) => names.map((name) => ({ name, summary: name, hidden: true }))

/** A question whose answer can still be told as it was; one that lost the words it went on with counts as gone. */
async function findWhole(
  threads: Threads,
  id: string,
  now: Temporal.Instant,
): Promise<KeptQuestion | undefined> {
  const asked = await threads.findQuestion(id, now)
  return asked?.lostWords === true ? undefined : asked
}

/** Behind the buttons of “Which one?”: the same question with the person or brief that was meant. */
export function pickCommand(threads: Threads): Command {
  return {
    ...behindButtons,
    name: 'pick',
    summary: 'the one that was meant',
    options: hidden('id', 'official', 'subject'),
    async owns({ id = '' }, { asker, now }) {
      const asked = await findWhole(threads, id, now)
      if (asked?.user !== asker.user) return undefined
      return isAlone(asker.place) || asked.conversation.reader?.alone === true ? 'alone' : 'aloud'
    },
    async run({ id = '', official, subject }, context) {
      const { asker, now } = context
      const asked = await findWhole(threads, id, now)
      if (asked === undefined) return composeProblem({ kind: 'gone' })
      const isOwn = asked.user === asker.user
      const conversation = isOwn ? asked.conversation : conversationOf(asker)
      const typedBy = asked.typedBy ?? asked.user
      const pressed = isOwn ? {} : { user: asker.user, typedBy }
      const voices = joinVoices(asked.voices, typedBy, asked.at)
      const asking = {
        ...asked,
        ...pressed,
        voices,
        ...(official && { official: andChosen(asked.official, official) }),
        ...(subject && { subject }),
      }
      return await answerAndKeep(conversation, asking, context, threads)
    },
  }
}

/** An answer once more: another page of it, or what its asker shares. */
export function answerCommand(threads: Threads): Command {
  return {
    ...behindButtons,
    name: 'answer',
    summary: 'an answer once more',
    options: hidden('id', 'page'),
    async run({ id = '', page }, context) {
      const asked = await findWhole(threads, id, context.now)
      if (asked === undefined) return composeProblem({ kind: 'gone' })
      return answerAgain(id, asked, context, page)
    },
  }
}

const VERDICTS: readonly string[] = ['right', 'wrong', 'missing'] satisfies Verdict[]

/** Puts what a reader says of an answer on the list of whoever keeps the record. */
export function feedbackCommand(threads: Threads, feedback: Feedback): Command {
  return {
    ...behindButtons,
    name: 'feedback',
    summary: 'what is wrong with an answer',
    fresh: true,
    options: hidden('id', 'verdict'),
    async run({ id = '', verdict = '' }, { asker, now }) {
      const asked = await findWhole(threads, id, now)
      if (asked === undefined || !isVerdict(verdict)) return composeProblem({ kind: 'gone' })
      const { question, shown } = asked
      await feedback.add(
        { verdict, question, shown, place: asker.place, at: now },
        {
          question: id,
          typedAt: asked.at,
          users: { by: asker.user, asker: asked.typedBy ?? asked.user },
          ...(asked.voices === undefined ? {} : { voices: asked.voices }),
        },
      )
      return composeThanks(verdict)
    },
  }
}

function isVerdict(word: string): word is Verdict {
  return VERDICTS.includes(word)
}

/** `/brief forget`: deletes what is kept of a reader's questions. */
export function forgetCommand(threads: Threads, feedback: Feedback): Command {
  return {
    ...behindButtons,
    name: 'forget',
    summary: 'delete what is kept of your questions',
    spoken: true,
    options: [],
    async run(_, { asker: { user, place } }) {
      const notes = await feedback.forget(place.outlet, user)
      return composeForgotten(await threads.forget(place.outlet, user), notes)
    },
  }
}
