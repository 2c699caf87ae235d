import { isDeed } from './is-deed.ts'
import { ABOUT, FUNCTION_WORDS, GENERIC, LIGHT, SAYING } from '../words/grammar.ts'
import { isNoun, isVerb } from './is-verb.ts'
import type { Item } from './mentions.ts'
import { isIn } from './row-signs.ts'
import { wordAt } from './words-at.ts'

/** A noun behind a noun or adjective that is a word of the question too. */
export function isJoined(items: readonly Item[], at: number, norm: string): boolean {
  const before = wordAt(items, at - 1)?.norm
  return (
    before !== undefined &&
    !FUNCTION_WORDS.has(before) &&
    !isVerb(items, at - 1) &&
    !isVerb(items, at) &&
    isNoun(norm)
  )
}

/** `the port`, `about a concert`, but neither `the slow filling` nor `the left bank`. */
export function endsNoun(items: readonly Item[], at: number, norm: string): boolean {
  const [before, next] = [wordAt(items, at - 1)?.norm ?? '', items[at + 1]]
  const isLast = next === undefined || (next.kind === 'word' && FUNCTION_WORDS.has(next.word.norm))
  return (
    isLast &&
    !norm.endsWith('ing') &&
    isNoun(norm) &&
    /^(?:the|a|an|his|her|its|their|this|that|these|those)$/u.test(before)
  )
}

/** `about the source`, but not `on the topic`: what is spoken of, though a general word. */
export function isMatterHere(items: readonly Item[], at: number, norm: string): boolean {
  const [about, the] = [wordAt(items, at - 2)?.norm ?? '', wordAt(items, at - 1)?.norm]
  return (
    the === 'the' &&
    (ABOUT.has(about) || isIn(about, MENTIONING)) &&
    endsNoun(items, at, norm) &&
    !isIn(norm, SUBJECTS)
  )
}

const MENTIONING = new Set(['mention', 'discuss', 'of'])

/** Words for whatever is spoken of, and for what tells of it. */
const SUBJECTS = new Set(
  'thing issue topic matter subject question point problem case part report article story news record brief briefing information detail fact'.split(
    ' ',
  ),
)

/** `leak the documents`: what a verb that says something is done to, though a general word. */
export function isObject(items: readonly Item[], at: number, norm: string): boolean {
  if (!isIn(norm, GENERIC) || !isNoun(norm) || isIn(norm, SUBJECTS)) return false
  const next = items[at + 1]
  const before = /^(?:the|a|an|his|her|its|their|any)$/u.test(wordAt(items, at - 1)?.norm ?? '')
    ? at - 2
    : at - 1
  const verb = wordAt(items, before)?.norm ?? ''
  return (
    next === undefined &&
    isVerb(items, before) &&
    isDeed(items, before) &&
    !isIn(verb, GENERIC) &&
    !isIn(verb, LIGHT) &&
    !isIn(verb, SAYING)
  )
}
