import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import { includes } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { coverTerm } from './cover-term.ts'

/** Words in quotation marks first: they show best that somebody is on record. */
const VERBATIM = /“/u

/**
 * Selects one statement of everybody who is quoted, or who speaks for a party, by what the record says of them.
 *
 * Their own words come first; whoever has no name is left out only where names are asked for.
 */
export function selectSpeakers(asked: Asked, index: AnswerIndex, scope?: Postings): readonly Statement[] {
  const covers = asked.terms.filter(({ isSoft }) => !isSoft).map((term) => coverTerm(term, index))
  const found = new Map<string, Statement>()
  for (const number of scope ?? index.statements.keys()) {
    const statement = index.statements[number]
    if (statement === undefined || !covers.every(({ all }) => includes(all, number))) continue
    const isVerbatim = VERBATIM.test(statement.text)
    if (!isVerbatim && asked.asksSpeakers === 'quoted') continue
    for (const id of speakersOf(statement).filter((one) => isAskedFor(one, asked, index))) {
      const known = found.get(id)
      if (known === undefined || (isVerbatim && !VERBATIM.test(known.text))) found.set(id, statement)
    }
  }
  return [...new Set(found.values())]
}

function speakersOf({ kind, by, via, holder }: Statement): readonly string[] {
  if (kind !== 'remark' && kind !== 'position') return via
  return [...via, ...by, ...(holder === undefined ? [] : [holder])]
}

/** Whether somebody is a person, or an unnamed one where names do not matter, of the party that is asked about. */
function isAskedFor(id: string, { slots, wantsNames }: Asked, { record, partiesOf }: AnswerIndex): boolean {
  const { officials, unnamed } = record.directory
  if (!officials.has(id) && (wantsNames || !unnamed.has(id))) return false
  const own = new Set([id, ...(partiesOf.get(id) ?? [])])
  return slots.every(({ ids }) => ids.some((one) => own.has(one)))
}
