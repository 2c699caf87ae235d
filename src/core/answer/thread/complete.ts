import { baseNoun } from '../lexicon/lemmas.ts'
import { isPerson } from '../lexicon/wordnet.ts'
import { MUTUAL } from '../words/grammar.ts'
import type { Thread } from '../answer.ts'
import type { Asked, AskedKind, Slot, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

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

/** A bare name behind “Which one?” picks one of those it could be. */
function choose(asked: Asked, { before }: Thread, index: AnswerIndex): Asked | undefined {
  if (before === undefined || asked.slots.length !== 1) return undefined
  const open = before.slots.findIndex(({ ids }) => peopleIn(ids, index).length > 1)
  const slot = before.slots[open]
  const [named] = asked.slots
  if (slot === undefined || named === undefined) return undefined
  const ids = slot.ids.filter(
    (id) =>
      named.ids.includes(id) || (index.partiesOf.get(id) ?? []).some((party) => named.ids.includes(party)),
  )
  if (ids.length === 0 || ids.length === slot.ids.length || asked.kinds.has('said')) return undefined
  return {
    ...asked,
    ...before,
    kinds: new Set(before.kinds),
    slots: before.slots.with(open, { ...slot, ids }),
    day: before.day,
    measure: before.measure,
  }
}

/** What `it` is about: the matter of the thread. */
function matterOf({ issues, shown }: Thread, { record }: AnswerIndex): readonly Term[] {
  const known = issues.length > 0 ? issues : shown.flatMap((id) => record.statements.get(id)?.issues ?? [])
  const ids = [...new Set(known)]
  if (ids.length === 0) return []
  const surface = ids.map((id) => record.issues.get(id)?.name ?? id).join(', ')
  return [
    {
      surface,
      words: [],
      issues: ids,
      isMain: true,
      isProper: false,
      isName: false,
      isAbout: true,
      isSoft: false,
      isDeed: false,
      isVerb: false,
      isNoun: false,
      isJoined: false,
    },
  ]
}

/** `they` behind `what did Seo say about the sailors?` are the sailors: several named last, who are no hearers. */
function thoseOf(
  { leaning: { pronoun }, terms }: Asked,
  { before }: Thread,
  index: AnswerIndex,
): readonly Term[] {
  const people = (before?.slots ?? []).flatMap(({ ids }) => peopleIn(ids, index))
  const isMutual = terms.some(({ words }) => words.some((word) => word.some((lemma) => MUTUAL.has(lemma))))
  if (pronoun !== 'they' || isMutual || new Set(people).size > 1) return []
  return (before?.terms ?? []).filter(
    ({ surface, isVerb, isDeed }) => !isVerb && !isDeed && isSeveral(surface),
  )
}

const HEARERS = new Set(['reporter', 'journalist', 'correspondent', 'spectator', 'viewer', 'reader'])

function isSeveral(surface: string): boolean {
  const last = surface.toLowerCase().split(' ').at(-1) ?? ''
  const noun = baseNoun(last)
  return noun !== last && isPerson(noun) && !HEARERS.has(noun)
}

/** `they` without a thread are whoever it was; `he` and `she` are somebody. */
function lostPronoun({ leaning: { pronoun } }: Asked): string | undefined {
  return pronoun === 'they' ? undefined : pronoun
}

function peopleIn(ids: readonly string[], { record }: AnswerIndex): readonly string[] {
  return ids.filter((id) => record.directory.officials.has(id))
}

/** `and Austin?`, `what about Taiwan?`, `when?`: the question before with one thing put in place of another. */
function completeEllipsis(asked: Asked, thread: Thread, index: AnswerIndex): Completed {
  const { before } = thread
  if (before === undefined) return { asked, onlyShown: false, notShown: false, lost: undefined }
  const person = asked.leaning.pronoun === undefined ? undefined : personFor(asked, thread, index)
  const own = person === undefined ? asked.slots : [person, ...asked.slots]
  const onlyKind = own.length === 0 && asked.terms.length === 0 && asked.day === undefined
  const kinds = kindsOf(asked, thread)
  if (onlyKind)
    return {
      asked: { ...asked, kinds, slots: [], terms: [] },
      onlyShown: !asked.leaning.otherwise,
      notShown: asked.leaning.otherwise,
      lost: undefined,
    }
  return {
    asked: {
      ...asked,
      kinds,
      slots:
        asked.leaning.onElse &&
        peopleIn(
          own.flatMap(({ ids }) => ids),
          index,
        ).length === 0
          ? besides(before.slots, own)
          : mergeSlots(before.slots, own, index),
      terms: asked.terms.length > 0 || own.length > 1 || isAboutOnly(own) ? asked.terms : before.terms,
      day: asked.day ?? (own.length > 0 ? before.day : undefined),
      measure: asked.measure ?? before.measure,
    },
    onlyShown: false,
    notShown: false,
    lost: undefined,
  }
}

function kindsOf(asked: Asked, { before }: Thread): ReadonlySet<AskedKind> {
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

/** The person a pronoun means: the one last spoken of whom it can mean. */
function personFor(asked: Asked, thread: Thread, index: AnswerIndex): Slot | undefined {
  const { pronoun, pronounPart } = asked.leaning
  const { officials, parties, unnamed } = index.record.directory
  const fitting = thread.people.filter((id) => {
    if (pronoun === 'they') return true
    if (parties.has(id) || unnamed.get(id)?.kind === 'group') return false
    const own = officials.get(id)?.pronoun
    return own === undefined || own === pronoun
  })
  const ids = pronoun === 'they' ? thread.people.slice(0, 2) : fitting.slice(0, 1)
  if (ids.length === 0) return undefined
  const says = asked.kinds.has('said') || asked.kinds.has('position')
  const part = pronounPart === 'speaker' && !says ? 'actor' : pronounPart
  return {
    surface: ids.map((id) => officials.get(id)?.name ?? id).join(', '),
    norms: [],
    isAbout: false,
    how: 'pronoun',
    part,
    ids,
    whose: [],
    issues: [],
  }
}
