import { phraseAt } from '../lexicon/phrases.ts'
import type { Phrase } from '../lexicon/phrases.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { isVerb } from './is-verb.ts'
import type { Item } from './mentions.ts'
import { isTheWord, normAt } from './words-at.ts'

/** The phrases of a question by where they begin; a verb with what it is done to is none. */
export function phrasesIn(items: readonly Item[], used: ReadonlySet<number>): ReadonlyMap<number, Phrase> {
  const norms = items.map((item, at) => (item.kind === 'word' && !used.has(at) ? item.word.norm : ''))
  const found = new Map<number, Phrase>()
  let end = 0
  for (const at of items.keys()) {
    const phrase = at < end ? undefined : phraseAt(norms, at)
    if (phrase?.isTurn === true && isNounBefore(items, phrase)) continue
    if (phrase === undefined || (!phrase.isTurn && (isVerb(items, at) || isBroken(items, phrase.used))))
      continue
    found.set(at, phrase)
    end = (phrase.used.at(-1) ?? at) + 1
  }
  return found
}

/** `signed a deal with Sahran`: a noun and what begins the next words, where `deal with Sahran` is a deed. */
function isNounBefore(items: readonly Item[], { used }: Phrase): boolean {
  const [first = 0] = used
  return (
    isTheWord(items[first - 1], 'a', 'an', 'the') && FUNCTION_WORDS.has(normAt(items, used.at(-1) ?? first))
  )
}

function isBroken(items: readonly Item[], [, ...used]: readonly number[]): boolean {
  return used.some((at) => isAfterBreak(items[at]))
}

function isAfterBreak(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.word.token.afterBreak
}
