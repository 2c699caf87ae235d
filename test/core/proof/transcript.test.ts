import { expect, test } from 'vitest'

import { parseReport } from '../../../src/core/proof/parse-report.ts'
import { formatFault } from '../../../src/core/record/fault.ts'
import { BRIEF, harbourFiles, OFFICIALS } from './harbour.ts'
import { verifyText } from './proving.ts'

const TRANSCRIPT = `Remarks after the Kastel talks
Wednesday, May 8, 2024

MS. VOSS: Thank you all. The harbour of Kastel is open to both of us.

We believe trade follows trust.

Q Will you come back? 

MR. TAMM: (Speaks Estmarkian.) (No translation provided.)

MS. VOSS: We will. I was in Kastel a year ago last month.

END
`

/** A brief of one remark, whose speaker the passage itself does not name. */
function remark(speaker: string, name: string): string {
  const head = BRIEF.slice(0, BRIEF.indexOf('statements:'))
    .replace('[no-settlement]', '[trust]')
    .replace(/headline: .*/u, 'headline: Remarks after the Kastel talks')
  return `${head}statements:
  - { id: trust, kind: remark, text: ${name} said “trade follows trust”., by: [${speaker}], cite: [p2] }
  - { id: open, kind: remark, text: Voss called the harbour of Kastel open to both sides., by: [ada-voss], cite: [p1] }
  - { id: asked, kind: event, text: Voss said she would return., by: [ada-voss], cite: [p3, p5] }
`
}

const people = OFFICIALS.replaceAll(/cw:(?:caption-1|p\d)/gu, 'dw:p1')

function faultsOf(speaker: string, name: string): readonly string[] {
  const other = `# yaml-language-server: $schema=schema/brief.schema.json
id: other
title: Other
parties: [norland]
oldAfter: 1
bottomLine: [other-one]
sources: [{ id: dw, label: DW, publisher: Dock Wire, headline: Other, published: { date: 2024-05-08 } }]
issues: []
statements: [{ id: other-one, kind: event, text: Something., cite: [p1] }]
`
  const files = [...harbourFiles(remark(speaker, name), people), { name: 'briefs/other.yaml', text: other }]
  return verifyText(files, 'harbour', TRANSCRIPT).faults.map(formatFault)
}

test('parseReport() says whose turn each passage of a transcript is part of', () => {
  const body = parseReport(TRANSCRIPT).filter(({ kind }) => kind === 'body')
  expect(body.map(({ anchor, speaker }) => `${anchor} ${speaker ?? ''}`)).toEqual([
    'p1 MS. VOSS',
    'p2 MS. VOSS',
    'p3 Q',
    'p4 MR. TAMM',
    'p5 MS. VOSS',
    'p6 MS. VOSS',
  ])
})

test('verifyBrief() knows the speaker of a turn that runs on, and leaves what says nothing uncited', () => {
  expect(faultsOf('ada-voss', 'Ada Voss')).toEqual([])
})

test('verifyBrief() refuses a turn given to another speaker', () => {
  expect(faultsOf('ilmar-tamm', 'Ilmar Tamm').join('\n')).toContain(
    'trust.by: expected one of those the cited passages have speaking ("ada-voss"), found "ilmar-tamm"',
  )
})
