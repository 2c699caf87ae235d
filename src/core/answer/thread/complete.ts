import type { Thread } from '../answer.ts'
import type { Asked, Slot } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { choose } from './choose.ts'
import { completeEllipsis, kindsOf } from './complete-ellipsis.ts'
import { withOwnOffice } from './own-office.ts'
import type { AskedBefore } from './asked-before.ts'
import { matterOf, thoseOf } from './matters.ts'
import { isOfWhole, ofShown } from './of-shown.ts'
import { lostPronoun, personFor } from './pronouns.ts'
import { waysToTake } from './ways-to-take.ts'

/** A question with what it left out taken from its thread, and how it looks at what was shown before. */
export type Completed = {
  readonly asked: Asked
  /** Only the statements just shown are meant: `where was that?`. */
  readonly onlyShown: boolean
  /** Other statements than those just shown are meant: `what else?`. */
  readonly notShown: boolean
  /** A pronoun that nobody and nothing in the thread answers to. */
  readonly lost: string | undefined
}

/**
 * Fills in what a question leaves to its thread; a question that stands by itself is left alone.
 *
 * Of several ways to take it the likelier comes first, and the next is meant only where that one says nothing.
 */
export function completeQuestion(
  asked: Asked,
  thread: Thread | undefined,
  index: AnswerIndex,
): readonly [Completed, ...Completed[]] {
  if (thread === undefined) return [{ ...alone(asked), lost: lostPronoun(asked) }]
  const own = withOwnOffice(asked, thread, index)
  const plain = completePlainly(own, thread, index)
  const [first, ...ways] = waysToTake(own, plain, thread, index)
  return first === undefined ? [plain] : [first, ...ways]
}

function alone(asked: Asked): Completed {
  return { asked, onlyShown: false, notShown: false, lost: undefined }
}

function completePlainly(asked: Asked, thread: Thread, index: AnswerIndex): Completed {
  const chosen = choose(asked, thread, index)
  if (chosen !== undefined) return alone(chosen)
  if (asked.leaning.whichOfThem && thread.shown.length > 0)
    return { ...alone(ofShown(asked) ?? asked), onlyShown: true }
  if (asked.leaning.elliptic && thread.before !== undefined) return completeEllipsis(asked, thread, index)
  const things = thoseOf(asked, thread, index)
  if (things.length > 0) return alone({ ...asked, terms: [...things, ...asked.terms] })
  const person = asked.leaning.pronoun === undefined ? undefined : personFor(asked, thread, index)
  if (person === undefined && lostPronoun(asked) !== undefined)
    return { ...alone(asked), lost: lostPronoun(asked) }
  const slots = person === undefined ? asked.slots : [person, ...asked.slots]
  const told = thread.shown.length > 0 ? ofShown({ ...asked, slots }) : undefined
  if (told !== undefined) return { ...alone(told), onlyShown: true }
  if (isOfWhole({ ...asked, slots }) && !asked.leaning.otherwise) return alone(asked)
  const isBare = asked.terms.length === 0 && slots.length === 0 && asked.day === undefined
  const notShown = asked.leaning.otherwise && (person !== undefined || isBare)
  if (notShown && person === undefined && thread.before !== undefined) {
    const { slots: named, terms } = thread.before
    return { ...alone({ ...asked, slots: named, terms, kinds: kindsOf(asked, thread) }), notShown }
  }
  const isOfMatter = asked.leaning.that && !asked.isReply && slots.length > 0 && asked.terms.length === 0
  const matter = isOfMatter ? matterOf(thread, index) : []
  if (isOfMatter && matter.length === 0 && asked.kinds.has('said') && thread.before !== undefined) {
    const about = thread.before.slots.map((slot): Slot => ({ ...slot, part: 'any', isAbout: true }))
    return alone({ ...asked, slots: [...slots, ...about], terms: thread.before.terms })
  }
  if (matter.length > 0) return { ...alone({ ...asked, slots, terms: matter }), notShown }
  const isThat = isBare || (asked.leaning.that && asked.terms.length === 0)
  if (isBare && !notShown && thread.shown.length === 0 && thread.before !== undefined)
    return (
      askedAgain(asked, thread.before) ?? { ...alone(asked), ...(asked.leaning.that ? { lost: 'that' } : {}) }
    )
  return {
    ...alone({ ...asked, slots }),
    onlyShown: !notShown && thread.shown.length > 0 && isThat,
    notShown,
  }
}

/** `which day was that` where nothing was found before: the question before, asked for something else. */
function askedAgain(asked: Asked, { slots, terms, day }: AskedBefore): Completed | undefined {
  return slots.length + terms.length === 0 ? undefined : alone({ ...asked, slots, terms, day })
}
