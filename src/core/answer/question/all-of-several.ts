import { baseNoun } from '../lexicon/lemmas.ts'
import type { Item, Mention } from './mentions.ts'

/** `the two Vargas`, `the Vargas`, `both spokespeople`, `the ministers`: all of them are meant, not one to be chosen. */
export function allOfSeveral(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    if (item.kind !== 'mention' || item.how === 'which' || !isPlural(item)) return item
    const before = items[at - 1]
    const isSeveral =
      before?.kind === 'word' && /^(?:the|two|both|three|several|all)$/u.test(before.word.norm)
    return isSeveral || item.how === 'role' ? { ...item, how: 'which' } : item
  })
}

/** Whether the last word of a name or office stands for more than one. */
export function isPlural({ words, how, possessive }: Mention): boolean {
  const last = words.at(-1)?.token.text.toLowerCase() ?? ''
  if (/(?:people|men|women)$/u.test(last)) return true
  return how === 'role'
    ? baseNoun(last) !== last && !last.endsWith('ss')
    : /[a-z]s$/u.test(last) && (possessive || !last.endsWith('ss'))
}
