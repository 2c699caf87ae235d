import type { Directory, Statement } from '../record/record.ts'
import { BOTH_SIDES, speakersOf } from './evidence.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import type { Mention } from './mentions.ts'
import { findSpeakers } from './speakers.ts'
import { blankQuotations } from './verify-words.ts'

const FIELDS = ['by', 'via', 'to', 'with', 'about'] as const

/** Finds people in a statement's fields whom its passages do not speak of, or to whom they give another part. */
export function verifyPeople(statement: Statement, evidence: Evidence, desk: Desk): readonly Finding[] {
  const own = desk.findMentions(blankQuotations(statement.text))
  const publishers = publisherIds(evidence, desk)
  const parties = desk.record.briefs.get(statement.brief)?.parties ?? []
  const together = parties.length === 2 && BOTH_SIDES.test(statement.text) ? parties : []
  const name = (id: string) => nameOf(id, desk.record.directory)
  const unsupported = FIELDS.flatMap((field) =>
    statement[field]
      .filter((id) => !evidence.mentioned.has(id) && !publishers.has(id))
      .map((id) => ({
        field,
        expected: 'somebody whom a cited passage names',
        found: `"${id}" (${name(id)})`,
        remedy:
          'cite the passage that names them too, or put what it calls them under their names, capitals as there',
      })),
  )
  const silent = (['by', 'via'] as const).flatMap((field) =>
    statement[field]
      .filter((id) => own.every((mention) => mention.id !== id) && !together.includes(id))
      .map((id) => ({
        field: 'text',
        expected: `"${id}" (${name(id)}) to be named, as "${field}" says`,
        found: 'no name of theirs',
      })),
  )
  return [
    ...unsupported,
    ...silent,
    ...attributionFindings(statement, publishers, desk),
    ...holderFindings(statement, desk.record.directory),
    ...orderFindings(statement, own),
    ...speakerFindings(statement, evidence, desk),
  ]
}

/** Whom the text has speaking is in the fields too; the publisher's own account needs no naming. */
function attributionFindings(
  statement: Statement,
  publishers: ReadonlySet<string>,
  desk: Desk,
): readonly Finding[] {
  const named = new Set([...speakersOf(statement), ...publishers])
  return findSpeakers(statement.text, desk.findMentions)
    .ids.filter((id) => !named.has(id))
    .map((id) => ({
      field: 'via',
      expected: `"${id}" in "by" or "via", as the text has them speaking`,
      found: speakersOf(statement).length === 0 ? 'nobody' : `only ${speakersOf(statement).join(', ')}`,
    }))
}

/** A position belongs to the party of whoever takes it, where the officials' file gives that party. */
function holderFindings({ by, holder }: Statement, directory: Directory): readonly Finding[] {
  const parties = new Set(by.flatMap((id) => partiesOf(id, directory)))
  if (holder === undefined || parties.size === 0 || parties.has(holder)) return []
  const expected = `the party of whoever takes the position (${[...parties].join(', ')})`
  return [{ field: 'holder', expected, found: `"${holder}"` }]
}

function partiesOf(id: string, { officials, parties, unnamed }: Directory): readonly string[] {
  if (parties.has(id)) return [id]
  const roles = officials.get(id)?.roles.map(({ party }) => party) ?? []
  return [...roles, unnamed.get(id)?.party].filter((party) => party !== undefined)
}

/** A statement may be on the account of whoever published the report, without the report naming itself. */
export function publisherIds({ passages }: Evidence, { findMentions }: Desk): ReadonlySet<string> {
  return new Set(
    passages.flatMap(({ report: { source } }) =>
      findMentions(`${source.label}, ${source.publisher}, ${source.carrier ?? ''}`).map(({ id }) => id),
    ),
  )
}

const GOVERNED =
  /\b(?:with|to|told|tells|urged|urges|pressed|asked|met|for|against|accused) (?:(?:the|an?|his|her|its|their) )?(?:[\p{Lu}][\p{L}.-]*,? )*$/u
const PASSIVE = /\bby (?:the |an? )?(?:[\p{Lu}][\p{L}.-]*,? )*$/u

/** Who acts comes before whom it is done to, unless the sentence says which is which by a preposition. */
function orderFindings({ text, by, to }: Statement, own: readonly Mention[]): readonly Finding[] {
  const words = blankQuotations(text)
  const before = ({ from }: Mention) => words.slice(0, from)
  const of = (ids: readonly string[]) => own.filter(({ id, inside }) => !inside && ids.includes(id))
  const [acting, addressed] = [of(by), of(to)]
  const [first] = addressed
  if (acting.length === 0 || first === undefined || acting.some((each) => PASSIVE.test(before(each))))
    return []
  const free = acting.find((each) => !GOVERNED.test(before(each)))
  const reversed = free === undefined || (first.from < free.from && !GOVERNED.test(before(first)))
  if (!reversed) return []
  return [
    {
      field: 'by',
      expected: 'who acts named before whom it is done or said to',
      found: `"${first.id}", in "to", where the text has who acts`,
      remedy: 'see whether "by" and "to" are exchanged, or turn the sentence round',
    },
  ]
}

/** Where the cited passages say who speaks, the quotation is one of theirs. */
function speakerFindings(statement: Statement, { passages }: Evidence, desk: Desk): readonly Finding[] {
  if (!statement.text.includes('“') || speakersOf(statement).length === 0) return []
  const speakers = passages.map(({ text, speaker }) =>
    speaker === undefined
      ? findSpeakers(text, desk.findMentions)
      : { ids: desk.findMentions(speaker).map(({ id }) => id), pronoun: false },
  )
  const named = new Set(speakers.flatMap(({ ids }) => ids))
  const isOpen = named.size === 0 || speakers.some(({ pronoun }) => pronoun)
  if (isOpen || speakersOf(statement).some((id) => named.has(id))) return []
  return [
    {
      field: 'by',
      expected: `one of those the cited passages have speaking (${[...named].map((id) => `"${id}"`).join(', ')})`,
      found: statement.by.map((id) => `"${id}"`).join(', '),
    },
  ]
}

function nameOf(id: string, { officials, parties, unnamed }: Directory): string {
  return (officials.get(id) ?? parties.get(id) ?? unnamed.get(id))?.name ?? 'not in the officials’ file'
}
