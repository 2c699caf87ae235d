import type { Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { findNames } from '../question/find-names.ts'
import { findRoles } from '../question/find-roles.ts'
import { peopleOf, withoutBodies } from '../question/mentions.ts'
import type { Item, Mention } from '../question/mentions.ts'
import { tokensOf } from '../words/tokens.ts'
import type { NameIndex } from './names.ts'
import type { RoleIndex } from './roles.ts'

/**
 * Finds for each statement the people and parties its sentence names, in the order of the statements.
 *
 * An office names its holder only where the statement's own brief has to do with just one of them:
 * `the ministry` in one brief is not the ministry of another.
 */
export function namedIn(
  statements: readonly Statement[],
  names: NameIndex,
  roles: RoleIndex,
): readonly (readonly string[])[] {
  const rows = statements.map((statement) => namesIn(statement, names))
  const people = new Map<string, Set<string>>()
  for (const [at, statement] of statements.entries()) {
    const own = people.get(statement.brief) ?? new Set()
    people.set(statement.brief, own)
    for (const id of participantsOf(statement)) own.add(id)
    for (const mention of mentionsIn(rows[at] ?? [])) for (const id of peopleOf(mention)) own.add(id)
  }
  return statements.map(({ brief }, at) => {
    const here = people.get(brief) ?? new Set()
    const { items } = findRoles(rows[at] ?? [], roles, here)
    return mentionsIn(withoutBodies(items)).flatMap((mention) => idsOf(mention, here))
  })
}

function namesIn({ text, place }: Statement, names: NameIndex): readonly Item[] {
  const words = tokensOf(`${text} ${place ?? ''}`).map((token) => ({ norm: token.norm, token }))
  return findNames(words, names, false)
}

function mentionsIn(items: readonly Item[]): readonly Mention[] {
  return items.filter((item) => item.kind === 'mention')
}

/** `the two trade ministers`: every one of them. */
function isSeveral({ norms }: Mention): boolean {
  const last = norms.at(-1) ?? ''
  return baseNoun(last) !== last
}

function idsOf(mention: Mention, here: ReadonlySet<string>): readonly string[] {
  const parties = mention.refs.filter(({ kind }) => kind === 'party').map(({ id }) => id)
  const people = peopleOf(mention)
  if (mention.how !== 'role') return [...parties, ...people]
  const own = people.filter((id) => here.has(id))
  return own.length === 1 || isSeveral(mention) ? [...parties, ...own] : parties
}
