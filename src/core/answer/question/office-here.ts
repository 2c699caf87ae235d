import { officeWord } from '../record-index/office-words.ts'
import type { RoleIndex } from '../record-index/roles.ts'
import { isKinWord } from './kin-words.ts'
import type { Span } from './office-span.ts'

/** `Roe’s brother`, where those on record as somebody’s brother are of another subject. */
export function isKinElsewhere(
  { office }: Span,
  { byWord }: RoleIndex,
  people: ReadonlySet<string> | undefined,
): boolean {
  const [word = ''] = office
  return (
    people !== undefined &&
    isKinWord(word) &&
    !(byWord.get(word) ?? []).some(({ person }) => people.has(person))
  )
}

/** `members of the council`, where one of them speaks: more than whoever the record can tell. */
export function isManyOfOne(
  { words, office, parties }: Span,
  roles: RoleIndex,
  people?: ReadonlySet<string>,
): boolean {
  const last = words.at(-1)?.norm ?? ''
  const head = officeWord(last)
  return (
    head !== last &&
    parties.length === 0 &&
    (roles.byWord.get(head) ?? []).some(
      (role) =>
        role.head === head &&
        people?.has(role.person) === true &&
        [...office].every((word) => role.words.has(word)),
    )
  )
}
