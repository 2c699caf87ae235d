import { baseNoun } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Item } from './mentions.ts'
import { PARTICLES } from '../words/grammar.ts'
import { isIn } from './row-signs.ts'
import { isTheWord, normAt } from './words-at.ts'

const CALLING = new Set('call describe term label brand dub characterize characterise'.split(' '))

/** `compared the toll to a hedge`: called it one. */
const LIKENING = new Set('compare liken'.split(' '))

/** `is the army called brave`, `somebody called Varga`: words for something, where `called off` and `called to testify` are not. */
export function isCalledSo(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  if (!isTheWord(items[at], 'called', 'described', 'labelled', 'labeled', 'termed', 'dubbed')) return false
  if (next?.kind === 'mention')
    return !items.slice(0, at).some((item) => isTheWord(item, 'has', 'have', 'had', 'who'))
  return next !== undefined && !PARTICLES.has(next.word.norm) && sensesOf(next.word.norm, 'adj').length > 0
}

/** `who did Moro call cowards`: not whom they telephoned. */
function namesSomebody(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]
  return (
    isTheWord(items[0], 'who', 'whom') &&
    isTheWord(items[1], 'did', 'does', 'do') &&
    next?.kind === 'word' &&
    !PARTICLES.has(next.word.norm) &&
    sensesOf(baseNoun(next.word.norm), 'noun').length > 0 &&
    (items.length > at + 2 || baseNoun(next.word.norm) !== next.word.norm)
  )
}

/** `call the accord`, `call it shadows`: words for something, where `call Blinken` is a phone call. */
export function callsSomethingSo(items: readonly Item[], at: number): boolean {
  if (isIn(normAt(items, at), LIKENING))
    return items.slice(at + 2).some((item) => isTheWord(item, 'to', 'with'))
  if (!isIn(normAt(items, at), CALLING)) return false
  const next = items[at + 1]
  if (next === undefined || isTheWord(items[at - 1], 'the', 'a', 'an', 'phone', 'his', 'her')) return false
  if (next.kind === 'mention') return next.refs.every(({ kind }) => kind === 'issue') || items.length > at + 2
  return (
    namesSomebody(items, at) ||
    /^(?:it|this|that|these|those)$/u.test(next.word.norm) ||
    (/^(?:the|a|an|his|her|its|their)$/u.test(next.word.norm) &&
      !(isTheWord(items[0], 'who') && items.length <= at + 3)) ||
    (items.length === at + 2 && sensesOf(next.word.norm, 'adj').length > 0)
  )
}
