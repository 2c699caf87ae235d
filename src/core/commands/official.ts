import { composeChoice, takenNotice } from '../compose/choice.ts'
import { nameOf } from '../compose/name.ts'
import { composeOfficial } from '../compose/official.ts'
import type { Person } from '../compose/official.ts'
import { composeProblem } from '../compose/problem.ts'
import type { Action, Document } from '../document.ts'
import { findNamed, rankNames } from '../names/find-named.ts'
import type { Found, Named } from '../names/find-named.ts'
import type { Official, Unnamed } from '../record/officials-file.ts'
import type { BriefingRecord } from '../record/record.ts'
import { remember } from '../remember.ts'
import type { Choice } from './choice.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'

/** `/official`: who somebody is, what they said and did, and what the record does not say. */
export const officialCommand: Command = {
  name: 'official',
  summary: 'who somebody is and what is on record of them',
  examples: ['official qin gang', 'official blinken'],
  typed: true,
  options: [
    { name: 'name', summary: 'a name, a surname or a role', required: true, complete: completeName },
    { name: 'page', summary: 'the page of a long answer', hidden: true },
  ],
  run: runOfficial,
}

function runOfficial(input: CommandInput, { record, now }: CommandContext): Document {
  const asked = input['name']?.trim() ?? ''
  if (asked === '') return composeProblem({ kind: 'missing', what: 'official', example: 'official qin gang' })
  const exact = personOf(asked, record)
  if (exact !== undefined) return composeOfficial(exact, record, input['page'], now)
  const found = findNamed(asked, namedPeople(record))
  if (found.kind === 'several')
    return composeChoice(
      asked,
      found.ids.map((id) => button(id, record)),
    )
  const person = found.kind === 'one' ? personOf(found.id, record) : undefined
  if (person !== undefined)
    return withTaken(asked, composeOfficial(person, record, input['page'], now), found)
  const near = found.kind === 'none' ? found.nearest : []
  return composeProblem({
    kind: 'unknown',
    what: 'official',
    asked,
    nearest: near.map((id) => button(id, record)),
  })
}

/** A slip that was forgiven is told, so that nobody is taken for somebody else unawares. */
function withTaken(asked: string, document: Document, found: Found): Document {
  if (found.kind !== 'one' || found.exact) return document
  return { ...document, nodes: [takenNotice(asked), ...document.nodes] }
}

function personOf(id: string, record: BriefingRecord): Person | undefined {
  const official = record.directory.officials.get(id)
  if (official !== undefined) return { official }
  const unnamed = record.directory.unnamed.get(id)
  return unnamed === undefined ? undefined : { unnamed }
}

/** Everybody the record speaks of, by every way to ask for them. */
export const namedPeople = remember((record: BriefingRecord): readonly Named[] => {
  const { officials, unnamed } = record.directory
  return [
    ...[...officials.values()].map((official) => ({
      id: official.id,
      names: officialNames(official, record),
    })),
    ...[...unnamed.values()].map((one) => ({ id: one.id, names: unnamedNames(one) })),
  ]
})

/** Every way to ask for an official: names, scripts, roles, and roles with their country. */
function officialNames(official: Official, record: BriefingRecord): readonly string[] {
  const { name, family, given, native, aliases, roles } = official
  const titled = roles.flatMap((role) => {
    const party = role.party === undefined ? undefined : record.directory.parties.get(role.party)
    const countries =
      party === undefined ? [] : [party.name, ...(party.adjective ? [party.adjective] : []), ...party.names]
    return [
      role.title,
      ...role.names,
      ...role.names.flatMap((words) => countries.map((country) => `${country} ${words}`)),
    ]
  })
  return [name, family, ...(given ? [given] : []), ...(native ? [native] : []), ...aliases, ...titled]
}

function unnamedNames({ name, names }: Unnamed): readonly string[] {
  return [name, ...names]
}

/** People for what has been typed so far, best first. */
export function completeName(typed: string, { record }: CommandContext): readonly Choice[] {
  return rankNames(typed, namedPeople(record)).map((id) => ({
    value: id,
    label: nameOf(id, record.directory),
  }))
}

function button(id: string, record: BriefingRecord): Action {
  return {
    kind: 'button',
    label: nameOf(id, record.directory),
    call: { command: 'official', input: { name: id } },
  }
}
