import { pastOf } from '../lexicon/past.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Word } from '../question/words-of-question.ts'
import { isSomebody, withEnglishMarks } from './marks.ts'

const ASKING = /^(?:what|who|where|when|why|which|how)$/u
const MEASURE = /^(?:many|much|long|high|big|far|deep|fast|heavy|old)$/u
const BEFORE = /^(?:in|at|to|with|about|from|by|for|of)$/u
const CLOSING = /^(?:did|will|can|is|have|not|in|at|to|with|about|from|by|for|and|or)$/u
const AUXILIARY = /^(?:did|will|can|was)$/u

/** Puts words written out of Chinese in the order English asks in: `X 见了谁` is `who did X meet`. */
export function inEnglishOrder(words: readonly Word[], isPast: boolean): readonly Word[] {
  const particle = words.find(isParticle)
  const plain = withEnglishMarks(words.filter((word) => !isParticle(word)))
  const at = plain.findIndex(({ norm }) => ASKING.test(norm))
  if (at >= 0) return withLaterLast(withQuestionFirst(plain, at, isPast))
  return particle === undefined ? withAuxiliaryFirst(plain, 1) : whether(particle, plain)
}

/** `吗` at the end asks whether. */
function isParticle({ token }: Word): boolean {
  return token.text === '吗' || token.text === '嗎'
}

/** `X 会访问吗`, `X 是外长吗`, `X 道歉了吗`. */
function whether(particle: Word, plain: readonly Word[]): readonly Word[] {
  const asked = withAuxiliaryFirst(plain, 0)
  if (asked !== plain) return asked
  const is = plain.find(({ norm }) => norm === 'is')
  if (is !== undefined) return [is, ...plain.filter((word) => word !== is)]
  return [{ ...particle, norm: isQuality(plain.at(-1)) ? 'is' : 'did' }, ...plain]
}

/** `形势严重吗`: what ends in an adjective asks how something is. */
function isQuality(word: Word | undefined): boolean {
  if (word === undefined || word.refs !== undefined || word.unknown === true) return false
  return sensesOf(word.norm, 'adj').length > 0 && sensesOf(word.norm, 'verb').length === 0
}

/** `X 会不会访问`, `X 是否同意`: what asks whether stands in the middle or at the end; `会` alone only beside `吗`. */
function withAuxiliaryFirst(words: readonly Word[], longerThan: number): readonly Word[] {
  const auxiliary =
    words.find(
      ({ norm, token }) => AUXILIARY.test(norm) && token.text.length > longerThan && token.text !== '将',
    ) ??
    words.find(({ token }, at) => at > 0 && at === words.length - 1 && /^(?:没有?|否)$/u.test(token.text))
  if (auxiliary === undefined) return words
  const rest = words.filter((word) => word !== auxiliary)
  return [auxiliary.norm === 'not' ? { ...auxiliary, norm: 'did' } : auxiliary, ...rest]
}

/** A question in its parts: what stands before what is asked, that, and what stands behind it. */
type Parts = {
  readonly front: readonly Word[]
  readonly first: Word
  readonly asked: readonly Word[]
  readonly behind: readonly Word[]
  readonly isPast: boolean
}

function withQuestionFirst(words: readonly Word[], at: number, isPast: boolean): readonly Word[] {
  const end = endOfQuestion(words, at)
  const [front, behind] = [words.slice(0, at), words.slice(end)]
  const asked = asAmount(words.slice(at, end), behind[0])
  const [first] = asked
  if (first === undefined) return words
  const parts = { front, first, asked, behind, isPast }
  const isStressed = front.at(-1)?.norm === 'is' && behind.length > 0
  return askOf(isStressed ? { ...parts, front: front.slice(0, -1) } : parts, isStressed)
}

/** `涨了多少`: with nothing counted behind it, how much. */
function asAmount(asked: readonly Word[], next: Word | undefined): readonly Word[] {
  const [how, many, ...counted] = asked
  return how !== undefined && many?.norm === 'many' && counted.length === 0 && !isSomebody(next)
    ? [how, { ...many, norm: 'much' }]
    : asked
}

/** `协议是谁签的`, `气球是什么时候击落的`: `是` only stresses what is asked. */
function askOf({ front, first, asked, behind, isPast }: Parts, isStressed: boolean): readonly Word[] {
  const last = front.at(-1)
  if (first.norm === 'who' && behind.length > 0 && (front.length === 0 || isStressed))
    return [...asked, ...inPast(behind), ...front]
  if (last === undefined) return [...asked, ...behind]
  if (last.norm === 'is') {
    const rest = front.slice(0, -1)
    return first.norm !== 'how' || isMeasure(asked[1])
      ? [...asked, last, ...rest]
      : [first, last, ...rest, ...asked.slice(1)]
  }
  if (first.norm === 'how' && asked.length === 1 && behind.length === 0)
    return [first, { ...first, norm: 'is' }, ...asOfNouns(front)]
  const inside = INSIDE.get(last.norm)
  if (isCounted(asked) && behind.some(isVerb) && inside !== undefined)
    return [...asked, ...behind, { ...first, norm: inside }, ...front.slice(0, -1)]
  return withSubject({ front, first, asked, behind, isPast })
}

/** `委员会有几人反对`, `洪水造成多少人死亡`: in English, those of it, and those in it. */
const INSIDE: ReadonlyMap<string, string> = new Map(Object.entries<string>({ have: 'of', cause: 'in' }))

/** `会谈气氛如何`: how the mood of the talks is. */
function asOfNouns(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)
  const rest = words.slice(0, -1)
  if (last === undefined || rest.length === 0 || last.refs !== undefined || words.some(isOwner)) return words
  return [last, { ...last, norm: 'of' }, ...rest]
}

function isOwner({ token }: Word): boolean {
  return token.possessive
}

function isCounted(asked: readonly Word[]): boolean {
  return asked.some(({ norm }) => norm === 'many')
}

function isVerb({ norm, refs, unknown }: Word): boolean {
  return refs === undefined && unknown !== true && sensesOf(norm, 'verb').length > 0
}

const SEVERAL = /^(?:you|we|they|i)$/u

/** `X 怎么看协议` says think what in one piece: what it is of stands behind. */
function isIdiom(verb: Word | undefined, asking: Word | undefined): boolean {
  return verb !== undefined && verb.token === asking?.token && verb.norm !== 'have'
}

function withSubject({ front, first, asked, behind, isPast }: Parts): readonly Word[] {
  const last = front.at(-1)
  const isBehindPlace = last !== undefined && BEFORE.test(last.norm)
  const isPlace = isBehindPlace && first.norm === 'where'
  const isPartner = isBehindPlace && first.norm === 'who'
  const kept = isPlace || isPartner ? front.slice(0, -1) : front
  const auxiliary = [...kept, ...behind].find(({ norm }) => norm === 'will' || norm === 'was')
  const does = kept.some(({ norm }) => SEVERAL.test(norm)) ? 'do' : 'does'
  const isOf = kept.some((word) => isIdiom(word, first)) && behind.length > 0
  return [
    ...asked,
    { ...first, norm: auxiliary?.norm ?? (isPast ? 'did' : does) },
    ...kept.filter((word) => word !== auxiliary),
    ...(isOf ? [{ ...first, norm: 'about' }] : []),
    ...behind.filter((word) => word !== auxiliary),
    ...(isPartner ? [last] : []),
  ]
}

/** `接下来`, `下一步`: English asks what will happen next. */
function withLaterLast(words: readonly Word[]): readonly Word[] {
  const later = words.find(({ norm, token }) => norm === 'next' && LATER.test(token.text))
  return later === undefined || words.some(({ norm }) => norm === 'is')
    ? words
    : [...words.filter((word) => word !== later), later]
}

const LATER = /^(?:接下来|下一步|然后|今后|接着)$/u

/** `谁见了`: who met; English shows by the ending that a verb follows. */
function inPast(words: readonly Word[]): readonly Word[] {
  const [verb, ...rest] = words
  return verb === undefined || !isVerb(verb) ? words : [{ ...verb, norm: pastOf(verb.norm) }, ...rest]
}

/** `多少个新使馆`: what is counted stands right behind; `什么` may have its noun behind it. */
function endOfQuestion(words: readonly Word[], at: number): number {
  const [asking, next] = [words[at], words[at + 1]]
  let end = at + 1
  if (isIdiom(words[at - 1], asking)) return end
  while (words[end] !== undefined && words[end]?.token === asking?.token) end += 1
  const isMeasured = asking?.norm === 'how' && isMeasure(next)
  if (isMeasured ? end - at !== MEASURE_ALONE || !COUNTING.test(next?.norm ?? '') : end > at + 1) return end
  if (!isMeasured && !/^(?:which|what)$/u.test(asking?.norm ?? '')) return end
  while (end < words.length && !CLOSING.test(words[end]?.norm ?? '') && !isSomebody(words[end])) end += 1
  return end
}

function isMeasure(word: Word | undefined): boolean {
  return MEASURE.test(word?.norm ?? '')
}

/** `how many` without what is counted. */
const MEASURE_ALONE = 2
const COUNTING = /^(?:many|much)$/u
