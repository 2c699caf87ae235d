import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Ref } from '../record-index/names.ts'
import { peopleOf } from './mentions.ts'
import type { Item } from './mentions.ts'

const HAN = /^\p{Script=Han}+$/u

/** `中国国防部长`, `国防部长奥斯汀`: a country or an office right in front tells who is meant. */
export function narrowByParty(items: readonly Item[], index: AnswerIndex): readonly Item[] {
  const narrowed: Item[] = []
  for (const item of items) {
    const before = narrowed.at(-1)
    const one = before?.kind === 'mention' ? narrow(before, item, index) : undefined
    if (one === undefined) narrowed.push(item)
    else narrowed.splice(-1, 1, one)
  }
  return narrowed
}

function narrow(before: Item, item: Item, { partiesOf }: AnswerIndex): Item | undefined {
  if (before.kind !== 'mention' || item.kind !== 'mention' || !HAN.test(item.surface)) return undefined
  const both = peopleOf(before).filter((id) => peopleOf(item).includes(id))
  if (both.length > 0 && HAN.test(before.surface))
    return {
      ...item,
      refs: both.map((id): Ref => ({ kind: 'person', id })),
      surface: `${before.surface}${item.surface}`,
      norms: [...before.norms, ...item.norms],
    }
  const parties = before.refs.filter(({ kind }) => kind === 'party').map(({ id }) => id)
  if (parties.length === 0 || peopleOf(before).length > 0 || peopleOf(item).length < 2) return undefined
  const refs = item.refs.filter(({ id }) =>
    (partiesOf.get(id) ?? []).some((party) => parties.includes(party)),
  )
  return refs.length === 0 ? undefined : { ...item, refs, surface: `${before.surface}${item.surface}` }
}
