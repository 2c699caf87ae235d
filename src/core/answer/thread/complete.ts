import type { Thread } from '../answer.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { choose } from './choose.ts'
import { completeEllipsis, kindsOf } from './complete-ellipsis.ts'
import { matterOf, thoseOf } from './matters.ts'
import { lostPronoun, personFor } from './pronouns.ts'

/** A question with what it left out taken from its thread, and how it looks at what was shown before. */
export type Completed = {
  readonly asked: Asked
  /** Only the statements just shown are meant: `where was that?`. */
  readonly onlyShown: boolean
  /** Other statements than those just shown are meant: `what else?`. */
  readonly notShown: boolean
  /** How to look once more where what was shown does not tell: the whole matter asked about before. */
  readonly wider?: Asked
  /** A pronoun that nobody in the thread answers to. */
  readonly lost: string | undefined
}

/** Fills in what a question leaves to its thread; a question that stands by itself is left alone. */
export function completeQuestion(asked: Asked, thread: Thread | undefined, index: AnswerIndex): Completed {
  const alone = { asked, onlyShown: false, notShown: false, lost: undefined }
  if (thread === undefined) return { ...alone, lost: lostPronoun(asked) }
  const chosen = choose(asked, thread, index)
  if (chosen !== undefined) return { ...alone, asked: chosen }
  if (asked.leaning.elliptic && thread.before !== undefined) return completeEllipsis(asked, thread, index)
  const things = thoseOf(asked, thread, index)
  if (things.length > 0) return { ...alone, asked: { ...asked, terms: [...things, ...asked.terms] } }
  const person = asked.leaning.pronoun === undefined ? undefined : personFor(asked, thread, index)
  if (person === undefined && lostPronoun(asked) !== undefined) return { ...alone, lost: lostPronoun(asked) }
  const slots = person === undefined ? asked.slots : [person, ...asked.slots]
  const isBare = asked.terms.length === 0 && slots.length === 0 && asked.day === undefined
  const notShown = asked.leaning.otherwise && (person !== undefined || isBare)
  if (notShown && person === undefined && thread.before !== undefined)
    return {
      asked: {
        ...asked,
        slots: thread.before.slots,
        terms: thread.before.terms,
        kinds: kindsOf(asked, thread),
      },
      onlyShown: false,
      notShown,
      lost: undefined,
    }
  const onlyShown =
    !notShown && thread.shown.length > 0 && (isBare || (asked.leaning.that && asked.terms.length === 0))
  const terms =
    asked.leaning.that && slots.length > 0 && asked.terms.length === 0 ? matterOf(thread, index) : asked.terms
  if (terms.length > 0 && asked.terms.length === 0)
    return { asked: { ...asked, slots, terms }, onlyShown: false, notShown, lost: undefined }
  const wider = onlyShown ? widened(asked, thread) : undefined
  return {
    asked: { ...asked, slots },
    onlyShown,
    notShown,
    lost: undefined,
    ...(wider === undefined ? {} : { wider }),
  }
}

/** `how much is it?` behind `what did Roos say about the money?`: of the money, whoever tells it. */
function widened(asked: Asked, { before }: Thread): Asked | undefined {
  const terms = (before?.terms ?? []).filter(({ isVerb }) => !isVerb)
  return asked.measure === undefined || terms.length === 0 ? undefined : { ...asked, slots: [], terms }
}
