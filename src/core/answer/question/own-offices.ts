import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Ref } from '../record-index/names.ts'
import { holdersUnder } from './holders-under.ts'
import { mentionOf, peopleOf } from './mentions.ts'
import type { Item, Mention } from './mentions.ts'
import { partyOf } from './people-here.ts'

/** `the mayor’s gardener`, `Roe’s deputy`: of several who hold an office, whoever holds it for whom it is said to be. */
export function ownOffices(items: readonly Item[], index: AnswerIndex): readonly Item[] {
  const row: Item[] = []
  for (const item of items) {
    const before = row.at(-1)
    const owner = before?.kind === 'mention' && isOwner(before) ? ownerOf(before) : undefined
    const own =
      owner === undefined
        ? before?.kind === 'mention' && isOwner(before)
          ? ownOfOneOf(before, item, index)
          : undefined
        : ownOf(owner, item, index)
    if (own === undefined) row.push(item)
    else row.splice(-1, 1, own)
  }
  return row
}

/** `the mayors gardener`: an apostrophe left out. */
function isOwner({ possessive, how, norms }: Mention): boolean {
  return possessive || (how !== 'name' && norms.at(-1)?.endsWith('s') === true)
}

function ownerOf(mention: Mention): string | undefined {
  const [only, ...more] = peopleOf(mention)
  return more.length > 0 ? undefined : (only ?? partyOf(mention))
}

function ownOf(owner: string, item: Item, index: AnswerIndex): Mention | undefined {
  if (item.kind === 'word')
    return /^(?:deputy|deputies)$/u.test(item.word.norm) ? deputyOf(owner, item, index) : undefined
  const all = peopleOf(item)
  if ((item.how !== 'role' && item.how !== 'which') || all.length < 2) return undefined
  const own = holdersUnder(owner, all, index)
  return own.length === 0 || own.length === all.length ? undefined : { ...item, refs: asPeople(own) }
}

/** `Roe’s lawyer`, where two are called Roe and one of them has a lawyer. */
function ownOfOneOf(owner: Mention, item: Item, index: AnswerIndex): Mention | undefined {
  if (item.kind === 'word' || (item.how !== 'role' && item.how !== 'which')) return undefined
  const all = peopleOf(item)
  const own = new Set(peopleOf(owner).flatMap((id) => holdersUnder(id, all, index)))
  return own.size === 1 ? { ...item, refs: asPeople([...own]) } : undefined
}

function deputyOf(owner: string, item: Item & { kind: 'word' }, index: AnswerIndex): Mention | undefined {
  const parties = new Set([owner, ...(index.partiesOf.get(owner) ?? [])])
  const titles = (index.record.directory.officials.get(owner)?.roles ?? []).map(
    ({ title }) => title.split(' ', 1)[0]?.toLowerCase() ?? '',
  )
  const own = [...index.record.directory.officials.values()].filter(({ roles }) =>
    roles.some(
      ({ title, party }) =>
        /^(?:deputy|vice)\b/iu.test(title) &&
        party !== undefined &&
        parties.has(party) &&
        (titles.length === 0 || titles.some((word) => title.toLowerCase().includes(word))),
    ),
  )
  if (own.length === 0) return undefined
  return mentionOf(
    [item.word],
    asPeople(own.map(({ id }) => id)),
    item.word.norm === 'deputies' ? 'which' : 'role',
  )
}

function asPeople(ids: readonly string[]): readonly Ref[] {
  return ids.map((id) => ({ kind: 'person', id }))
}
