import { familyOf } from '../lexicon/families.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { officeWord } from '../record-index/office-words.ts'
import type { Item } from './mentions.ts'
import type { PeopleHere } from './people-here.ts'
import { isTheWord, normAt, wordAt } from './words-at.ts'

/** `a medic`, `the attorney`: whoever does that work is called by the one other word that the record has for it. */
export function asOffices(items: readonly Item[], here: PeopleHere): readonly Item[] {
  const known = new Set(here.offices.flatMap(({ words }) => words))
  return items.map((item, at) => {
    const word = wordAt(items, at)
    if (word === undefined || isTheWord(items[at + 1], 'of')) return item
    const own = officeWord(word.norm)
    if (known.has(own) || !isPerson(own) || isVague(own)) return item
    const [only, ...more] = familyOf(own).filter((other) => known.has(other) && isPerson(other))
    if (only === undefined || more.length > 0) return item
    const norm = word.norm.endsWith('s') && own !== word.norm ? `${only}s` : only
    return { kind: 'word', word: { ...word, norm } }
  })
}

/** Whoever leads goes by who is led. */
function isVague(word: string): boolean {
  return /^(?:boss|chief|head|leader|lead|director)$/u.test(word)
}

/** `the go-between`, written apart or not, is nothing but a mediator. */
export function withCompoundOffices(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item, at): readonly Item[] => {
    if (item.kind !== 'word') return [item]
    if (normAt(items, at) === 'between' && isGoBetween(items, at - 1)) return []
    return isGoBetween(items, at) ? [{ kind: 'word', word: { ...item.word, norm: 'mediator' } }] : [item]
  })
}

function isGoBetween(items: readonly Item[], at: number): boolean {
  return (
    isTheWord(items[at], 'go') &&
    isTheWord(items[at + 1], 'between', 'betweens') &&
    !isTheWord(items[at - 1], 'to', 'will', 'would', 'did', 'does', 'do')
  )
}
