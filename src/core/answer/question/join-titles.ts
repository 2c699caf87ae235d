import type { Ref } from '../record-index/names.ts'
import { HONORIFICS } from '../words/shorthand.ts'
import { peopleOf } from './mentions.ts'
import type { Item, Mention } from './mentions.ts'

/** `Foreign Minister Qin`, `Qin, the foreign minister`: one person, told apart by both. */
export function joinTitles(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const before = joined.at(-1)
    const pair = before?.kind === 'mention' && item.kind === 'mention' ? joinPair(before, item) : undefined
    if (pair === undefined) joined.push(item)
    else joined.splice(-1, 1, pair)
  }
  return joined.filter((item, at) => !isHonorific(item, joined[at + 1]) || isOwnOffice(joined, at))
}

function joinPair(a: Mention, b: Mention): Mention | undefined {
  if (a.possessive || (a.how === 'name') === (b.how === 'name')) return undefined
  const both = peopleOf(a).filter((id) => peopleOf(b).includes(id))
  if (both.length === 0) return undefined
  const taken = a.taken ?? b.taken
  return {
    ...a,
    refs: both.map((id): Ref => ({ kind: 'person', id })),
    surface: `${a.surface} ${b.surface}`,
    norms: [...a.norms, ...b.norms],
    how: 'name',
    possessive: b.possessive,
    ...(taken === undefined ? {} : { taken }),
  }
}

function isHonorific(item: Item, next: Item | undefined): boolean {
  return (
    item.kind === 'word' &&
    HONORIFICS.has(item.word.norm) &&
    next?.kind === 'mention' &&
    peopleOf(next).length > 0
  )
}

/** `his spokesman`: whose office it is, where `his excellency` is courtesy. */
export function isOwnOffice(items: readonly Item[], at: number): boolean {
  const [his, office] = [items[at], items[at + 1]]
  return (
    his?.kind === 'word' &&
    /^(?:his|her)$/u.test(his.word.norm) &&
    office?.kind === 'mention' &&
    (office.how === 'role' || office.how === 'which')
  )
}
