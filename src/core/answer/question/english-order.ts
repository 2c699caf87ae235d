import { sensesOf } from '../lexicon/wordnet.ts'
import type { Word } from './words-of-question.ts'

const ASKING = /^(?:what|who|where|when|why|which|how)$/u
const MEASURE = /^(?:many|much|long|high|big|far|deep|fast|heavy|old)$/u
const BEFORE = /^(?:in|at|to|with|about|from|by|for|of)$/u
const CLOSING = /^(?:did|will|can|is|have|not|in|at|to|with|about|from|by|for|and|or)$/u

/** Puts words written out of Chinese in the order English asks in: `X 见了谁` is `who did X meet`. */
export function inEnglishOrder(words: readonly Word[]): readonly Word[] {
  const plain = words.filter((word) => !isParticle(word))
  const at = plain.findIndex(({ norm }) => ASKING.test(norm))
  if (at >= 0) return withQuestionFirst(plain, at)
  return plain.length === words.length ? withAuxiliaryFirst(plain, 1) : whether(words, plain)
}

/** `吗` at the end asks whether. */
function isParticle({ token }: Word): boolean {
  return token.text === '吗' || token.text === '嗎'
}

function whether(words: readonly Word[], plain: readonly Word[]): readonly Word[] {
  const asked = withAuxiliaryFirst(plain, 0)
  const particle = words.find(isParticle)
  return asked !== plain || particle === undefined ? asked : [{ ...particle, norm: 'did' }, ...plain]
}

/** `X 会不会访问`, `X 是否同意`: what asks whether stands in the middle; `会` alone only beside `吗`. */
function withAuxiliaryFirst(words: readonly Word[], longerThan: number): readonly Word[] {
  const auxiliary = words.find(
    ({ norm, token }) => AUXILIARY.test(norm) && token.text.length > longerThan && token.text !== '将',
  )
  return auxiliary === undefined ? words : [auxiliary, ...words.filter((word) => word !== auxiliary)]
}

const AUXILIARY = /^(?:did|will|can)$/u

function withQuestionFirst(words: readonly Word[], at: number): readonly Word[] {
  const end = endOfQuestion(words, at)
  const front = words.slice(0, at)
  const asked = words.slice(at, end)
  const behind = words.slice(end)
  const [last] = front.slice(-1)
  if (front.length === 0)
    return behind.length > 0 && asked[0]?.norm === 'who' ? [...asked, ...inThirdPerson(behind)] : words
  if (last?.norm === 'is') return [...asked, last, ...front.slice(0, -1), ...behind]
  const isPlace = last !== undefined && asked[0]?.norm === 'where' && BEFORE.test(last.norm)
  const isPartner = last !== undefined && asked[0]?.norm === 'who' && BEFORE.test(last.norm)
  const kept = isPlace || isPartner ? front.slice(0, -1) : front
  const future = kept.find(({ norm }) => norm === 'will')
  const [first] = asked
  if (first === undefined) return words
  return [
    ...asked,
    { ...first, norm: future?.norm ?? 'did' },
    ...kept.filter((word) => word !== future),
    ...behind,
    ...(isPartner && last !== undefined ? [last] : []),
  ]
}

/** `谁见了`: who meets; English shows by the ending that a verb follows. */
function inThirdPerson([verb, ...rest]: readonly Word[]): readonly Word[] {
  if (verb === undefined || verb.refs !== undefined || sensesOf(verb.norm, 'verb').length === 0)
    return verb === undefined ? rest : [verb, ...rest]
  const norm = verb.norm.replace(/([^aeiou])y$/u, '$1ie').replace(/(s|sh|ch|x|z|o)$/u, '$1e')
  return [{ ...verb, norm: `${norm}s` }, ...rest]
}

/** `多少个新使馆`: what is counted stands right behind; `什么` may have its noun behind it. */
function endOfQuestion(words: readonly Word[], at: number): number {
  let end = at + 1
  if (words[at]?.norm === 'how') {
    if (!MEASURE.test(words[end]?.norm ?? '')) return end
    if (!/^(?:many|much)$/u.test(words[end]?.norm ?? '')) return end + 1
  } else if (!/^(?:which|what)$/u.test(words[at]?.norm ?? '')) return end
  while (end < words.length && !CLOSING.test(words[end]?.norm ?? '') && !isSomebody(words[end])) end += 1
  return end
}

function isSomebody(word: Word | undefined): boolean {
  return word?.refs?.some(({ kind }) => kind === 'person' || kind === 'party') === true
}
