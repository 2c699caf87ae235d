import type { Official, Party, Unnamed } from '../../record/officials-file.ts'
import type { Ref } from '../record-index/names.ts'
import { officeWord } from '../record-index/office-words.ts'
import { remember, rememberEach } from '../../remember.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import type { Item } from './mentions.ts'
import { withinSubject } from './within-subject.ts'

/** An office on record: who holds it, for which party, and its words as they are compared. */
export type OfficeHere = {
  readonly person: string
  readonly party: string | undefined
  readonly words: readonly string[]
}

/** Whom a subject has to do with; everybody where none was chosen. */
export type PeopleHere = {
  readonly parties: readonly Party[]
  readonly offices: readonly OfficeHere[]
  /** Who published what is told of it. */
  readonly publishers: readonly Party[]
  readonly partiesOf: AnswerIndex['partiesOf']
}

/** Among more than this nobody is the only one of a kind. */
const MOST_LOOKED_AT = 1000
const MOST_SUBJECTS = 1000

/** The parties of a subject and the offices that are held now; undefined where there are too many to tell apart. */
export function peopleHere(subject: string | undefined, index: AnswerIndex): PeopleHere | undefined {
  return peopleIn(index)(subject ?? '')
}

const peopleIn = remember((index: AnswerIndex) =>
  rememberEach(MOST_SUBJECTS, (subject: string) => {
    const here = gatherPeople(subject === '' ? undefined : subject, index)
    return here.parties.length + here.offices.length > MOST_LOOKED_AT ? undefined : here
  }),
)

function gatherPeople(subject: string | undefined, index: AnswerIndex): PeopleHere {
  const { directory, briefs } = index.record
  const people = withinSubject(subject, index)?.people
  const isHere = ({ id }: { readonly id: string }) => people?.has(id) ?? true
  const parties = [...directory.parties.values()].filter(isHere)
  const brief = subject === undefined ? undefined : briefs.get(subject)
  const published = new Set((brief?.sources ?? []).map(({ publisher }) => publisher))
  return {
    parties,
    offices: [
      ...[...directory.officials.values()].filter(isHere).flatMap(officesOf),
      ...[...directory.unnamed.values()].filter(isHere).flatMap(officeWithoutName),
    ],
    publishers: parties.filter(({ name }) => published.has(name)),
    partiesOf: index.partiesOf,
  }
}

const officesOf = remember(({ id, roles }: Official): readonly OfficeHere[] =>
  roles
    .filter(({ until }) => until === undefined)
    .flatMap(({ title, names, party }) =>
      [title, ...names].map((name) => ({ person: id, party, words: normsOf(name).map(officeWord) })),
    ),
)

const officeWithoutName = remember(({ id, kind, name, names, party }: Unnamed): readonly OfficeHere[] => {
  if (kind === 'surname') return []
  return [name, ...names].map((one) => ({ person: id, party, words: normsOf(one).map(officeWord) }))
})

/** The one party an item names; none where it names people or several. */
export function partyOf(item: Item | undefined): string | undefined {
  if (item?.kind !== 'mention') return undefined
  const [only, ...more] = item.refs
  return only?.kind === 'party' && more.length === 0 ? only.id : undefined
}

/** Some people as what a mention stands for, each once. */
export function asRefs(offices: readonly OfficeHere[]): readonly Ref[] {
  return [...new Set(offices.map(({ person }) => person))].map((id) => ({ kind: 'person', id }))
}
