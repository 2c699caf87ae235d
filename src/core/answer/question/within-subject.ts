import { includes } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Item } from './mentions.ts'

const known = new WeakMap<AnswerIndex, Map<string, ReadonlySet<string>>>()

/** Everybody a brief has to do with, as those take part or are named in it; undefined where no brief was chosen. */
export function peopleWithin(
  subject: string | undefined,
  index: AnswerIndex,
): ReadonlySet<string> | undefined {
  const statements = subject === undefined ? undefined : index.briefs.get(subject)
  if (subject === undefined || statements === undefined) return undefined
  const own = known.get(index) ?? new Map<string, ReadonlySet<string>>()
  known.set(index, own)
  const before = own.get(subject)
  if (before !== undefined) return before
  const people = new Set(
    [index.participants, index.named].flatMap((postings) =>
      [...postings].flatMap(([id, numbers]) => (numbers.some((at) => includes(statements, at)) ? [id] : [])),
    ),
  )
  own.set(subject, people)
  return people
}

/** Leaves, of several people a name can mean, those of the chosen brief: who is on record of other subjects is not asked back about. */
export function namedWithin(
  items: readonly Item[],
  people: ReadonlySet<string> | undefined,
): readonly Item[] {
  if (people === undefined) return items
  return items.map((item) => {
    if (item.kind !== 'mention') return item
    const isHere = ({ kind, id }: (typeof item.refs)[number]) => kind !== 'person' || people.has(id)
    const isOfMany = item.refs.filter(({ kind }) => kind === 'person').length > 1
    const here = item.refs.filter(isHere)
    return isOfMany && here.some(({ kind }) => kind === 'person') ? { ...item, refs: here } : item
  })
}
