import { phraseAt } from '../lexicon/phrases.ts'
import type { Phrase } from '../lexicon/phrases.ts'
import { isVerb } from './is-verb.ts'
import type { Item } from './mentions.ts'

/** The phrases of a question by where they begin; a verb with what it is done to is none. */
export function phrasesIn(items: readonly Item[], used: ReadonlySet<number>): ReadonlyMap<number, Phrase> {
  const norms = items.map((item, at) => (item.kind === 'word' && !used.has(at) ? item.word.norm : ''))
  const found = new Map<number, Phrase>()
  let end = 0
  for (const at of items.keys()) {
    const phrase = at < end ? undefined : phraseAt(norms, at)
    if (phrase === undefined || (!phrase.isTurn && (isVerb(items, at) || isBroken(items, phrase.used))))
      continue
    found.set(at, phrase)
    end = (phrase.used.at(-1) ?? at) + 1
  }
  return found
}

function isBroken(items: readonly Item[], [, ...used]: readonly number[]): boolean {
  return used.some((at) => isAfterBreak(items[at]))
}

function isAfterBreak(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.word.token.afterBreak
}
