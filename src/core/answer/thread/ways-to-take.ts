import type { Thread } from '../answer.ts'
import type { Asked, AskedKind, Slot, Term } from '../question/asked.ts'
import { SIZES } from '../question/sizes.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Completed } from './complete.ts'
import { isOfWhole, ofShown } from './of-shown.ts'
import { matterOf, narrowMatterOf, shownMatterOf, thingsAsked, thingsBefore } from './matters.ts'

/**
 * The ways a question can lean on its thread, the likelier first.
 *
 * What was just shown comes before the whole matter, and the matter before a question that would stand by itself.
 */
export function waysToTake(
  asked: Asked,
  plain: Completed,
  thread: Thread,
  index: AnswerIndex,
): readonly Completed[] {
  if (plain.lost !== undefined || plain.notShown) return [plain]
  if (isOfWhole(plain.asked)) return [withTerms(plain, shownMatterOf(thread, index)), plain]
  if (asked.leaning.elliptic && !asked.leaning.whichOfThem)
    return isOfMatter(asked) ? [plain, { ...plain, asked }] : [plain]
  if (plain.onlyShown && ofShown(plain.asked) !== undefined && (asked.isFuture || !leansOnly(asked)))
    return [plain, { ...plain, onlyShown: false }]
  if (isBareCount(asked)) return [...countsOf(plain, thread, index), plain]
  if (asked.isReply && asked.terms.length === 0) return repliesOf(plain, thread, index)
  if (leavesObject(asked)) return objectOf(plain, thread, index)
  if (leavesWhat(asked)) return whatOf(plain, thread, index)
  if (plain.onlyShown) return [plain, ...measuresOf(plain, thread), ...membersOf(plain, thread)]
  if (asked.leaning.that && asked.terms.length > 0) {
    const ways = thatOf(plain, thread, index)
    return ways.length > 0 && isAboutIt(asked) ? ways : [...ways, plain]
  }
  return [plain]
}

/** `what about Taiwan?`: a matter that can be asked about by itself. */
function isOfMatter({ leaning, slots, terms, kinds }: Asked): boolean {
  const isPlain = [...kinds].every((kind) => kind === 'what')
  return isPlain && !leaning.onElse && (terms.length > 0 || slots.some(({ issues }) => issues.length > 0))
}

function leansOnly({ leaning: { pronoun, that, there, ofWords, ofOwner, whichOfThem } }: Asked): boolean {
  return whichOfThem || pronoun !== undefined || that || there || ofWords || ofOwner
}

/** `when did it start`: nobody and no matter is named, so that it would be of anything at all by itself. */
function isAboutIt({ slots, terms, quoted, day }: Asked): boolean {
  return (
    slots.every(({ part, issues }) => issues.length === 0 && (part === 'speaker' || part === 'actor')) &&
    quoted.length === 0 &&
    day === undefined &&
    terms.every(({ issues, isName }) => issues.length === 0 && !isName)
  )
}

function withTerms(plain: Completed, terms: readonly Term[]): Completed {
  return { ...plain, onlyShown: false, asked: { ...plain.asked, terms } }
}

/** An answer to what was just told: on the matter that was asked about, or told with it. */
function repliesOf(plain: Completed, thread: Thread, index: AnswerIndex): readonly Completed[] {
  const things = narrowMatterOf(thread, index)
  if (things.length > 0 || thread.shown.length === 0)
    return [withTerms(plain, things), plain].filter(hasTerms)
  return [{ ...plain, onlyShown: true }]
}

function hasTerms({ asked }: Completed): boolean {
  return asked.terms.length > 0
}

/** `how many are there?`: of what was asked about before. */
function isBareCount({ measure, counted, terms, slots, leaning }: Asked): boolean {
  return (
    measure === 'count' &&
    counted === undefined &&
    terms.length === 0 &&
    slots.length === 0 &&
    leaning.pronoun === undefined
  )
}

function countsOf(plain: Completed, thread: Thread, index: AnswerIndex): readonly Completed[] {
  const things = thingsBefore(thread, index)
  if (things.length === 0) return []
  const all = withTerms(plain, things)
  const counted = { ...all, asked: { ...all.asked, countsPeople: false } }
  return [{ ...counted, onlyShown: true }, counted]
}

/** `how much is it?` behind `what did Roos say about the money?`: of the money, whoever tells it. */
function measuresOf(plain: Completed, { before }: Thread): readonly Completed[] {
  const terms = (before?.terms ?? []).filter(({ isVerb }) => !isVerb)
  if (plain.asked.measure === undefined || terms.length === 0) return []
  return [{ ...withTerms(plain, terms), asked: { ...plain.asked, slots: [], terms } }]
}

/** `who is in it?` behind `what is the pact?`: whoever belongs to that, wherever it is told. */
function membersOf(plain: Completed, { before }: Thread): readonly Completed[] {
  const { words, kinds } = plain.asked
  const isOfIt = words.at(-1) === 'it' && /^(?:in|of|to)$/u.test(words.at(-2) ?? '')
  const isOfWho = kinds.has('who') || /^(?:which|what)$/u.test(words[0] ?? '')
  if (!isOfIt || !isOfWho || before === undefined || before.terms.length === 0) return []
  const { slots, terms } = before
  return [{ ...plain, onlyShown: false, asked: { ...plain.asked, slots, terms } }]
}

/** `has it started?`, `who proposed it?`, `how high is it?`: what was shown, or the matter asked about before. */
function thatOf(plain: Completed, thread: Thread, index: AnswerIndex): readonly Completed[] {
  const { asked } = plain
  const asking = thingsAsked(thread)
  const things = asking.length > 0 ? asking : narrowMatterOf(thread, index)
  const shown = thread.shown.length > 0 ? [{ ...plain, onlyShown: true }] : []
  const own = wordsOf(plain, shown)
  if (things.length === 0) return [...shown, ...own]
  const rest = asked.terms.filter((term) => !isDimension(term))
  const isSum = asked.measure === 'size' && rest.length < asked.terms.length
  const sum: Completed = {
    ...plain,
    asked: { ...asked, measure: 'amount', terms: [...things, ...rest] },
  }
  return [...shown, ...own, withTerms(plain, [...things, ...asked.terms]), ...(isSum ? [sum] : [])]
}

/** `did Lind confirm that`, where Lind is among those whose words were shown: those words. */
function wordsOf({ asked }: Completed, shown: readonly Completed[]): readonly Completed[] {
  if (!isObjectless(asked) || asked.slots.length === 0) return []
  const slots = asked.slots.map((slot): Slot => ({ ...slot, part: 'speaker' }))
  return shown.map((one) => ({
    ...one,
    asked: { ...asked, slots, terms: [], kinds: new Set<AskedKind>(['said']) },
  }))
}

function isDimension({ words }: Term): boolean {
  return words.some((word) => SIZES.some((size) => size.some((name) => word.includes(name))))
}

/** Verbs whose object goes without saying where it was just spoken of. */
const OBJECTLESS = new Set('accept agree refuse reject decline approve confirm deny'.split(' '))

/** `did he accept`: what was just spoken of, and nothing else. */
function leavesObject(asked: Asked): boolean {
  return asked.slots.length === 0 && isObjectless(asked)
}

/** `did Lind agree`: to what was just spoken of. */
function leavesWhat(asked: Asked): boolean {
  const isLast = asked.terms.every(({ words }) => words.flat().includes(asked.words.at(-1) ?? ''))
  return asked.slots.length > 0 && !asked.leaning.that && isLast && isObjectless(asked)
}

function whatOf(plain: Completed, thread: Thread, index: AnswerIndex): readonly Completed[] {
  const asking = thingsAsked(thread)
  const things = asking.length > 0 ? asking : narrowMatterOf(thread, index)
  const shown = thread.shown.length > 0 ? [{ ...plain, onlyShown: true }] : []
  const own = wordsOf(plain, shown)
  return [
    ...shown,
    ...own,
    ...(things.length === 0 ? [] : [withTerms(plain, [...things, ...plain.asked.terms])]),
  ]
}

function isObjectless({ kinds, terms }: Asked): boolean {
  const [deed, ...more] = terms
  return (
    kinds.has('whether') &&
    more.length === 0 &&
    deed?.isVerb === true &&
    deed.words.some((word) => word.some((lemma) => OBJECTLESS.has(lemma)))
  )
}

function objectOf(plain: Completed, thread: Thread, index: AnswerIndex): readonly Completed[] {
  const matter = matterOf(thread, index)
  return [matter.length === 0 ? plain : withTerms(plain, [...matter, ...plain.asked.terms])]
}
