import type { Directory, Statement } from '../record/record.ts'
import { participantsOf } from '../record/visible-record.ts'
import { BOTH_SIDES } from './evidence.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { foldQuotes, foldSpace } from './fold.ts'
import type { Mention } from './mentions.ts'
import { blankQuotations } from './verify-words.ts'
import { contentStems } from './words.ts'

/** Finds parties in our words that stand in another one's place. */
export function verifyParties(statement: Statement, evidence: Evidence, desk: Desk): readonly Finding[] {
  const text = foldQuotes(blankQuotations(statement.text))
  const own = partiesIn(text, desk)
  return [
    ...pairFindings(text, own),
    ...possessiveFindings(text, own, evidence, desk),
    ...exchangeFindings(statement, text, desk),
  ]
}

function partiesIn(text: string, { record, findMentions }: Desk): readonly Mention[] {
  return findMentions(text).filter(({ id }) => record.directory.parties.has(id))
}

/** "The U.S. and the United States": one of them was somebody else. */
function pairFindings(text: string, own: readonly Mention[]): readonly Finding[] {
  const pair = own.find((first, at) => {
    const next = own[at + 1]
    return (
      next !== undefined && next.id === first.id && /^ and (?:the )?$/u.test(text.slice(first.to, next.from))
    )
  })
  return pair === undefined ? [] : [wrong('two parties', `"${pair.id}" twice`)]
}

/** What is said to be a party's is theirs in the passage too: the party named last before it there. */
function possessiveFindings(
  text: string,
  own: readonly Mention[],
  { passages }: Evidence,
  desk: Desk,
): readonly Finding[] {
  const sentences = passages.flatMap((passage) =>
    foldSpace(passage.text).split(/(?<=[.!?]["”’]?) (?=["“‘]?\p{Lu})/u),
  )
  return own.flatMap((mention) => {
    const owned = /^'s? ((?:[\p{L}-]+ ?){1,4})/u.exec(text.slice(mention.to))?.[1]
    if (owned === undefined || mention.inside) return []
    const owners = ownersOf([...contentStems(owned)].slice(0, 2), sentences, desk)
    if (owners.size === 0 || owners.has(mention.id)) return []
    return [
      wrong(`"${owned.trim()}" of ${[...owners].join(' or ')}, as in a cited passage`, `of "${mention.id}"`),
    ]
  })
}

/** Whose the passages say it is; where they have both words side by side only those places count. */
function ownersOf(stems: readonly string[], sentences: readonly string[], desk: Desk): ReadonlySet<string> {
  const places = sentences.flatMap((sentence) => {
    const mentions = countriesIn(sentence, desk)
    const words = [...foldQuotes(sentence).matchAll(/[\p{L}\p{M}]{4,}/gu)]
    return words.flatMap(({ 0: word, index }, at) => {
      const stem = stemOf(word)
      if (stem === undefined || !stems.includes(stem)) return []
      const next = stemOf(words[at + 1]?.[0] ?? '')
      const owner = mentions.findLast(({ to }) => to <= index)?.id
      return [{ owner, both: stem === stems[0] && next === stems[1] && stems.length > 1 }]
    })
  })
  const paired = places.filter(({ both }) => both)
  return new Set((paired.length > 0 ? paired : places).flatMap(({ owner }) => owner ?? []))
}

/** Countries as a sentence names them; who published it owns nothing in it. */
function countriesIn(sentence: string, desk: Desk): readonly Mention[] {
  return partiesIn(sentence, desk).filter(
    ({ id }) => desk.record.directory.parties.get(id)?.adjective !== undefined,
  )
}

function stemOf(word: string): string | undefined {
  return [...contentStems(word)][0]
}

/** A party in the fields that the text does not name, and one in the text that is in no field. */
function exchangeFindings(statement: Statement, text: string, desk: Desk): readonly Finding[] {
  const { directory } = desk.record
  const people = participantsOf(statement)
  const sidesOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => [id, ...partiesOf(id, directory)]))
  const named = sidesOf(desk.findMentions(text).map(({ id }) => id))
  const missing = people.find((id) => directory.parties.has(id) && !named.has(id))
  const known = sidesOf(people)
  const strange = partiesIn(text, desk).find(({ id, inside }) => !inside && !known.has(id))
  if (missing === undefined || strange === undefined || BOTH_SIDES.test(text)) return []
  return [wrong(`"${missing}" named, as the fields say`, `"${strange.id}", which is in none of them`)]
}

function partiesOf(id: string, { officials, unnamed }: Directory): readonly string[] {
  const roles = officials.get(id)?.roles.map(({ party }) => party) ?? []
  return [...roles, unnamed.get(id)?.party].filter((party) => party !== undefined)
}

function wrong(expected: string, found: string): Finding {
  return { field: 'text', expected, found, remedy: 'see whether two parties are exchanged' }
}
