import { baseNoun, verbOf } from '../lexicon/lemmas.ts'
import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import type { Item, Mention } from '../question/mentions.ts'

/** Whoever is named behind `by`, by whom what is told was done. */
export function agentBehind(row: readonly Item[], at: number): Mention | undefined {
  for (let index = at + 1; index < Math.min(row.length, at + 8); index += 1) {
    const [by, next, further] = [row[index], row[index + 1], row[index + 2]]
    if (by?.kind === 'word' && by.word.norm !== 'by' && isParticiple(by) && hasAgent(row, index))
      return undefined
    if (by?.kind !== 'word' || by.word.norm !== 'by') continue
    if (next?.kind === 'mention') return next
    return further?.kind === 'mention' ? further : undefined
  }
  return undefined
}

/** `paid for by the agency`: people, though none that the record knows by name. */
export function hasWordAgent(row: readonly Item[], at: number): boolean {
  const behind = row.slice(at + 1, at + 6)
  const by = behind.findIndex((item) => item.kind === 'word' && item.word.norm === 'by')
  return (
    by >= 0 &&
    behind.slice(by + 1, by + 4).some((item) => {
      const noun = item.kind === 'word' ? baseNoun(item.word.norm) : ''
      return noun !== '' && (isPerson(noun) || isGroup(noun))
    })
  )
}

/** `a leaked letter seen by Petrova`: the `by` belongs to the nearer participle. */
function hasAgent(row: readonly Item[], at: number): boolean {
  const next = row[at + 1]
  return next?.kind === 'word' && next.word.norm === 'by'
}

/** `signed`, `holding`: a verb in another form than its base. */
export function isParticiple(item: Item | undefined): boolean {
  return item?.kind === 'word' && verbOf(item.word.norm) !== item.word.norm
}
