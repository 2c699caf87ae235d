import { composeChoice } from '../compose/choice.ts'
import { nameOf } from '../compose/name.ts'
import { composeProblem } from '../compose/problem.ts'
import type { Action, Document } from '../document.ts'
import { findByPart, findNamed } from '../names/find-named.ts'
import type { Found } from '../names/find-named.ts'
import type { BriefingRecord } from '../record/record.ts'
import { namedSubjects } from './brief.ts'
import type { CommandInput } from './command.ts'
import { namedPeople } from './official.ts'

/** What an option of a question chose, if anything, or why that cannot be told. */
export type Chosen =
  | { readonly kind: 'chosen'; readonly id?: string }
  | { readonly kind: 'problem'; readonly document: Document }

/** The brief a question is asked under. */
export function chooseSubject(input: CommandInput, record: BriefingRecord): Chosen {
  const asked = input['subject']?.trim() ?? ''
  if (asked === '' || record.briefs.has(asked)) return { kind: 'chosen', ...(asked !== '' && { id: asked }) }
  const label = (id: string) => record.briefs.get(id)?.title ?? id
  return choose('brief', asked, findByPart(asked, namedSubjects(record)), (id) =>
    again(label(id), { ...input, subject: id }),
  )
}

/** The person a question is about. */
export function chooseOfficial(input: CommandInput, record: BriefingRecord): Chosen {
  const asked = input['official']?.trim() ?? ''
  const { officials, unnamed } = record.directory
  if (asked === '' || officials.has(asked) || unnamed.has(asked))
    return { kind: 'chosen', ...(asked !== '' && { id: asked }) }
  return choose('official', asked, findNamed(asked, namedPeople(record)), (id) =>
    again(nameOf(id, record.directory), { ...input, official: id }),
  )
}

function choose(
  what: 'brief' | 'official',
  asked: string,
  found: Found,
  button: (id: string) => Action,
): Chosen {
  if (found.kind === 'one') return { kind: 'chosen', id: found.id }
  const document =
    found.kind === 'several'
      ? composeChoice(`“${asked}” could be:`, found.ids.map(button))
      : composeProblem({ kind: 'unknown', what, asked, nearest: found.nearest.map(button) })
  return { kind: 'problem', document }
}

/** The same question with the one that was meant. */
function again(label: string, input: CommandInput): Action {
  const entries = Object.entries(input).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { kind: 'button', label, call: { command: 'ask', input: Object.fromEntries(entries) } }
}
