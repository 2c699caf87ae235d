import { baseNoun } from '../lexicon/lemmas.ts'
import { pastOf } from '../lexicon/past.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS, HOLDING, SAYING } from '../words/grammar.ts'
import type { Word } from '../question/words-of-question.ts'
import { withTimesLast } from './times.ts'

const OWNING = /^[的之]$/u
const TOGETHER = /^[和与跟同及、]$|^以及$/u
const MATTERS: ReadonlySet<string> = new Set(['person', 'party'])

/** Puts what Chinese marks by a particle in the way English marks it: owners, pairs, what is done to somebody. */
export function withEnglishMarks(words: readonly Word[]): readonly Word[] {
  return STEPS.reduce((row, step) => step(row), words)
}

const STEPS = [
  withWhich,
  withOwners,
  withPairs,
  withMatters,
  withObjectsBehind,
  withPassives,
  withoutExistence,
  withTimesLast,
]

/** `X 的立场` is X’s, `短缺的原因` the cause of the shortage; behind a deed the mark says nothing: `签的协议`, `是谁签的`. */
function withOwners(words: readonly Word[]): readonly Word[] {
  let row: readonly Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined || !OWNING.test(word.token.text)) {
      row = word === undefined ? row : [...row, word]
      continue
    }
    const owner = row.at(-1)
    const owned = endOfPiece(words, at + 1)
    const things = words.slice(at + 1, owned)
    if (owner === undefined || things.length === 0 || isAsking(things[0])) continue
    if (isSomebody(owner)) {
      row = [...row.slice(0, -1), { ...owner, token: { ...owner.token, possessive: true } }]
      continue
    }
    const from = row.findLastIndex((one) => !isThing(one)) + 1
    if (from === row.length || !things.every(isThing)) continue
    row = [...row.slice(0, from), said('the', word), ...things, said('of', word), ...row.slice(from)]
    at = owned - 1
  }
  return row
}

function said(norm: string, { token }: Word): Word {
  return { norm, token }
}

/** Where the words end that one Chinese word is written out in. */
function endOfPiece(words: readonly Word[], at: number): number {
  const end = words.findIndex((word, index) => index > at && word.token !== words[at]?.token)
  return end < 0 ? words.length : end
}

function isThing({ norm, refs, unknown }: Word): boolean {
  return (
    refs === undefined &&
    unknown !== true &&
    !FUNCTION_WORDS.has(norm) &&
    (sensesOf(baseNoun(norm), 'noun').length > 0 || sensesOf(norm, 'adj').length > 0)
  )
}

function isAsking(word: Word | undefined): boolean {
  return /^(?:what|who|where|when|why|which|how)$/u.test(word?.norm ?? '')
}

export function isSomebody(word: Word | undefined): boolean {
  return word?.refs?.some(({ kind }) => MATTERS.has(kind)) === true
}

/** `X 和 Y 会面`: between two names it is and; elsewhere it is with. */
function withPairs(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) =>
    TOGETHER.test(word.token.text) && isName(words[at - 1]) && isName(words[at + 1])
      ? { ...word, norm: 'and' }
      : word,
  )
}

/** A name on record, or one in the letters it is written in there: `Lund和Brandt`. */
function isName(word: Word | undefined): boolean {
  return word !== undefined && (word.refs !== undefined || word.token.capital)
}

/** `对谈判的态度`, `对 X 怎么看`: what is held of it; only what is said or done is to somebody. */
function withMatters(words: readonly Word[]): readonly Word[] {
  const holds = words.some(({ norm }) => HOLDING.has(norm))
  return words.map((word, at) =>
    word.token.text === '对' && (holds || !isSomebody(words[at + 1])) ? { ...word, norm: 'about' } : word,
  )
}

/** `X 把 Y 释放了`: English has the verb in front of what it is done to. */
function withObjectsBehind(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ token }) => token.text === '把')
  if (at < 0) return words
  const verb = words.findIndex((word, index) => index > at + 1 && isVerb(word))
  if (verb < 0) return words.filter((_, index) => index !== at)
  return [
    ...words.slice(0, at),
    ...words.slice(verb, verb + 1),
    ...words.slice(at + 1, verb),
    ...words.slice(verb + 1),
  ]
}

function isVerb(word: Word): boolean {
  return word.refs === undefined && sensesOf(word.norm, 'verb').length > 0
}

/** `X 被释放`, `X 被 Y 释放`: was released, by Y. */
function withPassives(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ token }) => token.text === '被')
  const verb = words.findIndex((word, index) => index > at && isVerb(word))
  const [mark, deed] = [words[at], words[verb]]
  if (mark === undefined || deed === undefined) return words
  const agent = words.slice(at + 1, verb)
  return [
    ...words.slice(0, at),
    said('was', mark),
    { ...deed, norm: pastOf(deed.norm) },
    ...(agent.length === 0 || agent.some(isAsking) ? agent : [mark, ...agent]),
    ...words.slice(verb + 1),
  ]
}

/** `哪位医生` is which doctor, `哪位说了` who. */
function withWhich(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    const next = words[at + 1]
    const isThere = next !== undefined && isThing(next) && !SAYING.has(next.norm)
    return /^哪[位名]$/u.test(word.token.text) && !isThere ? { ...word, norm: 'who' } : word
  })
}

/** `有多少人`, `有人受伤吗`: that there are some is not asked beside it. */
function withoutExistence(words: readonly Word[]): readonly Word[] {
  return words.filter(({ norm }, at) => norm !== 'have' || at > 0 || words.length === 1)
}
