import type { Term } from './asked.ts'
import type { Item } from './mentions.ts'

/** `does the ministry accept it or fight on`: of two alternatives the one or the other is what is asked. */
export function eitherOf(byPlace: readonly (readonly Term[])[], items: readonly Item[]): readonly Term[] {
  const or = items.findIndex((item) => item.kind === 'word' && item.word.norm === 'or')
  const one = byPlace.slice(0, Math.max(or, 0)).findLastIndex((terms) => terms.some(isAlternative))
  const other = byPlace.findIndex((terms, at) => at > or && or > 0 && terms.some(isAlternative))
  const [left, right] = [byPlace[one]?.[0], byPlace[other]?.[0]]
  if (left === undefined || right === undefined || left.isVerb !== right.isVerb) return byPlace.flat()
  const both = { ...left, words: [[...left.words.flat(), ...right.words.flat()]] }
  return byPlace.flatMap((own, at) => (at === one ? [both] : at === other ? [] : own))
}

/** A single word that is no name and no matter. */
function isAlternative({ words, issues, isName }: Term): boolean {
  return words.length === 1 && issues.length === 0 && !isName
}
