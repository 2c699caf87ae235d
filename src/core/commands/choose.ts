import { composeChoice } from '../compose/choice.ts'
import { nameOf } from '../compose/name.ts'
import { composeProblem } from '../compose/problem.ts'
import type { Action, Document } from '../document.ts'
import { findByPart, findNamed } from '../names/find-named.ts'
import type { Found } from '../names/find-named.ts'
import type { BriefingRecord } from '../record/record.ts'
import { namedSubjects } from './brief.ts'
import { namedPeople } from './official.ts'

/** What an option of a question chose, if anything, or those it could mean. */
export type Chosen = { readonly kind: 'chosen'; readonly id?: string } | Unclear

/** Something typed that is nobody's name, or several's. */
export type Unclear = {
  readonly kind: 'unclear'
  readonly what: 'subject' | 'official'
  readonly asked: string
  readonly found: Exclude<Found, { kind: 'one' }>
}

/** The brief a question is asked under. */
export function chooseSubject(typed: string | undefined, record: BriefingRecord): Chosen {
  const asked = typed?.trim() ?? ''
  if (asked === '' || record.briefs.has(asked)) return { kind: 'chosen', ...(asked !== '' && { id: asked }) }
  return choose('subject', asked, findByPart(asked, namedSubjects(record)))
}

/** The person a question is about. */
export function chooseOfficial(typed: string | undefined, record: BriefingRecord): Chosen {
  const asked = typed?.trim() ?? ''
  const { officials, unnamed } = record.directory
  if (asked === '' || officials.has(asked) || unnamed.has(asked))
    return { kind: 'chosen', ...(asked !== '' && { id: asked }) }
  return choose('official', asked, findNamed(asked, namedPeople(record)))
}

function choose(what: Unclear['what'], asked: string, found: Found): Chosen {
  return found.kind === 'one' ? { kind: 'chosen', id: found.id } : { kind: 'unclear', what, asked, found }
}

/** Asks back, each meaning a press away; `question` is the question as it is kept. */
export function composeUnclear(
  { what, asked, found }: Unclear,
  question: string,
  record: BriefingRecord,
): Document {
  const button = (id: string): Action => ({
    kind: 'button',
    label: what === 'subject' ? (record.briefs.get(id)?.title ?? id) : nameOf(id, record.directory),
    call: { command: 'pick', input: { id: question, [what]: id } },
  })
  if (found.kind === 'several') return composeChoice(asked, found.ids.map(button))
  const kind = what === 'subject' ? 'brief' : 'official'
  return composeProblem({ kind: 'unknown', what: kind, asked, nearest: found.nearest.map(button) })
}
