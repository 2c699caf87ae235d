import type { Directory } from '../record/record.ts'
import { foldQuotes } from './fold.ts'

/** Somebody or something of the officials' file, spoken of in a text. */
export type Mention = {
  readonly id: string
  readonly from: number
  readonly to: number
  /** Lies within a longer mention of something else: "U.S." in "U.S. officials". */
  readonly inside: boolean
}

type Name = { readonly id: string; readonly form: RegExp }

/** Finds whom a text speaks of, by any of the names the officials' file has for them. */
export function makeMentionFinder(directory: Directory): (text: string) => readonly Mention[] {
  const names = namesOf(directory)
  return (text) => {
    const folded = foldQuotes(text)
    const found = names.flatMap(({ id, form }) =>
      [...folded.matchAll(form)].map(({ index, 0: words }) => ({
        id,
        from: index,
        to: index + words.length,
      })),
    )
    return found
      .map((mention) => ({ ...mention, inside: found.some((other) => isWithin(mention, other)) }))
      .sort((a, b) => a.from - b.from || b.to - a.to)
  }
}

type Stretch = Pick<Mention, 'id' | 'from' | 'to'>

function isWithin(inner: Stretch, outer: Stretch): boolean {
  const longer = outer.to - outer.from > inner.to - inner.from
  return longer && outer.from <= inner.from && inner.to <= outer.to && outer.id !== inner.id
}

function namesOf({ officials, parties, unnamed }: Directory): readonly Name[] {
  return [
    ...[...officials.values()].flatMap(({ id, name, family, native, aliases }) =>
      [name, family, native, ...aliases].flatMap((each) =>
        each === undefined ? [] : [toName(id, each, '')],
      ),
    ),
    ...[...parties.values()].flatMap(({ id, name, adjective, names }) => [
      ...[name, ...names].map((each) => toName(id, each, '')),
      ...(adjective === undefined ? [] : [toName(id, adjective, 's?')]),
    ]),
    ...[...unnamed.values()].flatMap(({ id, kind, name, names }) =>
      [name, ...names].map((each) =>
        toName(id, each.replace(/^(?:an?|the) (?=\p{Ll})/u, ''), '', kind === 'surname' ? '' : 'i'),
      ),
    ),
  ]
}

/** A dateline prints its place in capitals, so a name in capitals is the name too. */
function toName(id: string, name: string, ending: string, flags = ''): Name {
  const escape = (words: string) => RegExp.escape(foldQuotes(words))
  const either = [...new Set([name, ...(name.length > 3 ? [name.toUpperCase()] : [])])].map(escape).join('|')
  return { id, form: new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})${ending}(?![\\p{L}\\p{N}])`, `gu${flags}`) }
}
