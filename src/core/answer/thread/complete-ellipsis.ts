import type { Thread } from '../answer.ts'
import type { Asked, AskedKind, Slot } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Completed } from './complete.ts'
import { isOfWhole } from './of-shown.ts'
import { personFor } from './pronouns.ts'

/** `and Austin?`, `what about Taiwan?`, `when?`: the question before with one thing put in place of another. */
export function completeEllipsis(asked: Asked, thread: Thread, index: AnswerIndex): Completed {
  const { before } = thread
  if (before === undefined) return { asked, onlyShown: false, notShown: false, lost: undefined }
  const person = asked.leaning.pronoun === undefined ? undefined : personFor(asked, thread, index)
  const own = person === undefined ? asked.slots : [person, ...asked.slots]
  const onlyKind = own.length === 0 && asked.terms.length === 0 && asked.day === undefined
  const kinds = kindsOf(asked, thread)
  if (onlyKind && isOfWhole(asked) && !asked.leaning.otherwise)
    return { asked, onlyShown: false, notShown: false, lost: undefined }
  if (onlyKind && thread.shown.length === 0 && before.slots.length + before.terms.length > 0)
    return {
      asked: { ...asked, kinds, slots: before.slots, terms: before.terms, day: before.day },
      onlyShown: false,
      notShown: false,
      lost: undefined,
    }
  if (onlyKind && asked.leaning.otherwise)
    return {
      asked: { ...asked, kinds: besideDetails(kinds), slots: before.slots, terms: before.terms },
      onlyShown: false,
      notShown: true,
      lost: undefined,
    }
  if (onlyKind)
    return {
      asked: { ...asked, kinds, slots: [], terms: [] },
      onlyShown: true,
      notShown: false,
      lost: undefined,
    }
  return {
    asked: {
      ...asked,
      kinds,
      slots: asked.leaning.onElse ? besides(before.slots, own) : mergeSlots(before.slots, own, index),
      terms: asked.terms.length > 0 || own.length > 1 || isAboutOnly(own) ? asked.terms : before.terms,
      day: asked.day ?? (own.length > 0 ? before.day : undefined),
      measure: asked.measure ?? before.measure,
    },
    onlyShown: false,
    notShown: false,
    lost: undefined,
  }
}

const DETAILS: ReadonlySet<AskedKind> = new Set(['when', 'where', 'why', 'many', 'whether', 'who-is'])

/** `what else` behind `when did he say so`: anything else that was said. */
function besideDetails(kinds: ReadonlySet<AskedKind>): ReadonlySet<AskedKind> {
  return new Set([...kinds].filter((kind) => !DETAILS.has(kind)))
}

export function kindsOf(asked: Asked, { before }: Thread): ReadonlySet<AskedKind> {
  const isPlain = [...asked.kinds].every((kind) => kind === 'what')
  return isPlain ? new Set(before?.kinds) : asked.kinds
}

/** `and about Trump?` puts a new matter in place of the old one. */
function isAboutOnly(own: readonly Slot[]): boolean {
  return own.length > 0 && own.every(({ isAbout }) => isAbout)
}

/** `and on Japan?`: who spoke stays, what it was about gives way. */
function besides(before: readonly Slot[], own: readonly Slot[]): readonly Slot[] {
  const kept = before.filter(({ part }) => part === 'speaker' || part === 'actor')
  return [...kept, ...own.map((slot): Slot => ({ ...slot, part: 'any' }))]
}

/** A new person takes the place of the one who spoke or did; a party behind `about` is added. */
function mergeSlots(before: readonly Slot[], own: readonly Slot[], index: AnswerIndex): readonly Slot[] {
  const [first, ...rest] = own
  if (first === undefined) return before
  const at = before.findIndex(({ part }) => part === 'speaker' || part === 'actor')
  if (at < 0) return own
  const isPerson = first.ids.some((id) => !index.record.directory.parties.has(id))
  const old = before[at]
  if (old === undefined || (!isPerson && first.issues.length > 0)) return [...before, ...own]
  return [...before.with(at, { ...first, part: old.part }), ...rest]
}
