import { parseCitation } from './citation.ts'
import type { Fault } from './fault.ts'
import type { RecordIndex } from './index-record.ts'
import { nearestTo } from './nearest-id.ts'

/** Finds what cannot be right in the officials' file, on its own or beside the briefs' sources. */
export function checkDirectory(index: RecordIndex): readonly Fault[] {
  const draft = index.officials
  if (draft === undefined) return []
  const party = (id: string | undefined, path: readonly PropertyKey[]) =>
    id === undefined || index.parties === undefined || index.parties.has(id)
      ? []
      : [draft.fault(path, 'a party of this file', `"${id}"`, nearestTo(id, index.parties))]
  const cites = (cite: readonly string[], path: readonly PropertyKey[]): readonly Fault[] =>
    cite.flatMap((written, at) => {
      const citation = parseCitation(written, undefined)
      if (citation === undefined || !/^(headline|date|credit|(caption-|p)[1-9]\d*)$/u.test(citation.anchor))
        return [draft.fault([...path, at], 'a source and its anchor: "ap:p2"', `"${written}"`)]
      if (index.partial || index.sources.has(citation.source)) return []
      const known = index.sources.keys()
      return [
        draft.fault(
          [...path, at],
          'a source some brief defines',
          `"${citation.source}"`,
          nearestTo(citation.source, known),
        ),
      ]
    })
  return [
    ...draft.value.officials.flatMap((official, at) => [
      ...nameFaults(index, at),
      ...official.roles.flatMap((role, each) => {
        const path = ['officials', at, 'roles', each]
        const reversed = role.until !== undefined && role.until < role.asOf
        return [
          ...party(role.party, [...path, 'party']),
          ...cites(role.cite, [...path, 'cite']),
          ...(reversed
            ? [draft.fault([...path, 'until'], `a day not before ${role.asOf}`, `"${role.until}"`)]
            : []),
        ]
      }),
    ]),
    ...draft.value.unnamed.flatMap((unnamed, at) => [
      ...party(unnamed.party, ['unnamed', at, 'party']),
      ...cites(unnamed.cite, ['unnamed', at, 'cite']),
    ]),
  ]
}

/** The order says which end of the name the family name is at; without that a surname cannot be found. */
function nameFaults({ officials }: RecordIndex, at: number): readonly Fault[] {
  const official = officials?.value.officials[at]
  if (officials === undefined || official === undefined) return []
  const { name, family, order } = official
  const agrees = order === 'family-first' ? name.startsWith(family) : name.endsWith(family)
  if (agrees) return []
  const end = order === 'family-first' ? 'begins' : 'ends'
  return [officials.fault(['officials', at, 'name'], `a name that ${end} with "${family}"`, `"${name}"`)]
}
