import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { makeProof } from '../../src/core/proof/make-proof.ts'
import { formatProof } from '../../src/core/proof/proof-file.ts'
import { parseRecord } from '../../src/core/record/parse-record.ts'
import type { RecordFile } from '../../src/core/record/yaml-file.ts'

/** How large a made-up folder of briefs is. */
export type Size = { readonly briefs: number; readonly statements: number }

/** Writes a folder of made-up briefs with their proofs, as large as is asked for and always the same. */
export async function writeManyBriefs(folder: string, size: Size): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'officials.yaml'), officialsText(OFFICIALS))
  for (let at = 0; at < size.briefs; at += 1) {
    const text = briefText(at, size.statements)
    await writeFile(join(folder, `${briefId(at)}.yaml`), text)
    await writeFile(join(folder, `${briefId(at)}.proof.json`), proofOf(at, text, size.statements))
  }
}

const OFFICIALS = 200
const PEOPLE = { name: 'officials.yaml', text: officialsText(OFFICIALS) }

/** The same object for the same size, so that it is read once. */
const firstBriefs = new Map<number, RecordFile>()
function firstBrief(statements: number): RecordFile {
  const known = firstBriefs.get(statements) ?? {
    name: `${briefId(0)}.yaml`,
    text: briefText(0, statements),
  }
  firstBriefs.set(statements, known)
  return known
}

/** The proof of one of the briefs with a text of its own. */
export function proofOf(at: number, text: string, statements: number): string {
  const id = briefId(at)
  // The officials' roles are cited to the first brief's report, so it is read along with each.
  const record = parseRecord([
    PEOPLE,
    ...(at === 0 ? [] : [firstBrief(statements)]),
    { name: `${id}.yaml`, text },
  ])
  const brief = record.briefs.get(id)!
  const source = brief.sources[0]!
  const anchors = Array.from({ length: statements }, (_, number) => ({
    anchor: `p${number + 1}`,
    kind: 'body' as const,
    text: `Paragraph ${number + 1} of the made-up report ${at}.`,
    line: number + 1,
  }))
  return formatProof(makeProof(brief, record, new Map([[source.id, { source, anchors }]]), undefined))
}

export function briefId(at: number): string {
  return `river-${at}`
}

const FIELDS = ['fishing', 'bridges', 'floods', 'ferries', 'border posts', 'power', 'irrigation', 'tolls']

function briefText(at: number, statements: number): string {
  const id = briefId(at)
  const issues = FIELDS.map((name, number) => `  - { id: ${id}-i${number}, name: ${name} on river ${at} }`)
  return `# yaml-language-server: $schema=schema/brief.schema.json
id: ${id}
title: River ${at} talks
names: [talks on river ${at}, the ${at} river commission]
parties: [upland, lowland]
oldAfter: 7
bottomLine: [${id}-s0]
sources:
  - id: ${id}-report
    label: R${at}
    publisher: Made-up Press
    headline: Upland and Lowland talk about river ${at}
    published: { date: 2026-05-01 }
issues:
${issues.join('\n')}
statements:
${Array.from({ length: statements }, (_, number) => statementText(id, number)).join('\n')}
`
}

function statementText(id: string, number: number): string {
  const who = `official-${(number * 7) % OFFICIALS}`
  const lead = number < 8 ? `\n    lead: Point ${number}` : ''
  return `  - id: ${id}-s${number}
    kind: ${number % 3 === 0 ? 'position' : 'remark'}
    text: In session ${number} of the commission the delegate said the agreement on ${FIELDS[number % FIELDS.length]} would be “kept in every point of article ${number}” by both sides.
    by: [${who}]
    via: [upland]
    holder: ${number % 2 === 0 ? 'upland' : 'lowland'}
    issues: [${id}-i${number % FIELDS.length}]
    on: 2026-04-${String((number % 28) + 1).padStart(2, '0')}
    cite: [p${number + 1}]
    caveats:
      - second-hand: one side’s account of session ${number}${lead}`
}

function officialsText(count: number): string {
  const people = Array.from(
    { length: count },
    (_, at) => `  - id: official-${at}
    name: Delegate Number${at}
    family: Number${at}
    order: given-first
    roles:
      - title: delegate of ${at % 2 === 0 ? 'Upland' : 'Lowland'} no. ${at}
        party: ${at % 2 === 0 ? 'upland' : 'lowland'}
        asOf: 2026-05-01
        cite: ['river-0-report:p1']`,
  )
  return `# yaml-language-server: $schema=schema/officials.schema.json
parties:
  - { id: upland, name: Upland, adjective: Upland }
  - { id: lowland, name: Lowland, adjective: Lowland }
officials:
${people.join('\n')}
`
}
