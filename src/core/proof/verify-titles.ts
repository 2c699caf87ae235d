import type { Official } from '../record/officials-file.ts'
import type { Statement } from '../record/record.ts'
import type { Desk } from './evidence.ts'
import type { Finding } from './finding.ts'
import { foldQuotes } from './fold.ts'
import type { Mention } from './mentions.ts'
import { blankQuotations } from './verify-words.ts'
import { contentStems } from './words.ts'

/** From this share of its words on a title is somebody's. */
const THEIRS = 0.7
/** By so much more of it somebody else's title fits before it is taken for theirs. */
const BETTER = 0.25

/** Finds a title behind a name, as in "Tamm, the Norland foreign minister", that is somebody else's. */
export function verifyTitles({ text }: Statement, desk: Desk): readonly Finding[] {
  const { officials } = desk.record.directory
  const own = foldQuotes(blankQuotations(text))
  const mentions = desk.findMentions(own)
  const isWhole = ({ id, from, to }: Mention) =>
    !mentions.some((other) => other.id === id && other.to === to && other.from < from)
  return mentions.filter(isWhole).flatMap(({ id, from, to, inside }) => {
    const official = officials.get(id)
    const words = /^, ((?:then )?(?:the |an? )?[^,;.:]{4,80})(?=[,;.:]|$)/u.exec(own.slice(to))?.[1]
    if (official === undefined || inside || words === undefined) return []
    // "Voss and Tamm, the ministers": the title is of both.
    if (/\band $/u.test(own.slice(0, from))) return []
    const title = contentStems(words)
    const least = Math.max(THEIRS, shareOf(title, official, desk) + BETTER)
    const owner =
      title.size < 2
        ? undefined
        : [...officials.values()].find((other) => shareOf(title, other, desk) >= least)
    if (owner === undefined) return []
    const found = `"${words}" behind the name of "${id}"`
    return [{ field: 'text', expected: `that title with "${owner.id}", whose it is`, found }]
  })
}

function shareOf(title: ReadonlySet<string>, { roles }: Official, { record }: Desk): number {
  const known = roles.flatMap((role) => {
    const party = role.party === undefined ? undefined : record.directory.parties.get(role.party)
    return [role.title, ...role.names, party?.name ?? '', party?.adjective ?? '', ...(party?.names ?? [])]
  })
  return title.intersection(contentStems(known.join(' '))).size / title.size
}
