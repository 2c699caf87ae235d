import { expect, test } from 'vitest'

import { formatFault } from '../../../src/core/record/fault.ts'
import { parseLocatedRecord, parseRecord } from '../../../src/core/record/parse-record.ts'
import type { RecordFile } from '../../../src/core/record/yaml-file.ts'
import { faultsOf } from './faults-of.ts'
import { BRIEF, harbourFiles, OFFICIALS } from '../proof/harbour.ts'

/** The brief with one stretch of it replaced; a stretch that is not there would prove nothing. */
function edited(from: string, to: string, text = BRIEF): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

test.for<{ name: string; from: string; to: string; expected: string }>([
  {
    name: 'a day that does not exist',
    from: '2024-05-07\n',
    to: '2024-02-30\n',
    expected: '33:5 statements.1.on: expected a real date',
  },
  {
    name: 'a number where words belong',
    from: 'on: 2024-03',
    to: 'on: 2024',
    expected: 'statements.4.on: expected text, so in quotes, found the number 2024',
  },
  {
    name: 'an unknown key',
    from: 'lead: Outcome',
    to: 'leed: Outcome',
    expected: 'statements.0.leed: expected a key of the schema, found the unknown key "leed"',
  },
  {
    name: 'an unknown kind',
    from: 'kind: event',
    to: 'kind: evnt',
    expected: 'statements.1.kind: expected one of "event"',
  },
  {
    name: 'a missing key',
    from: 'title: Kastel harbour\n',
    to: '',
    expected: ' title: expected text, found nothing',
  },
  {
    name: 'a straight quotation mark',
    from: '“never accept',
    to: '"never accept',
    expected: 'text: expected quotations in “ ”',
  },
  {
    name: 'an unknown warning',
    from: 'unnamed-source:',
    to: 'unnamed-sauce:',
    expected: 'statements.0.caveats.0.unnamed-sauce',
  },
  {
    name: 'a person nobody knows',
    from: 'by: [ada-voss]',
    to: 'by: [ada-vos]',
    expected: 'by.0: expected somebody in the officials’ file, found "ada-vos"; did you mean "ada-voss"?',
  },
  {
    name: 'an issue the brief does not list',
    from: 'issues: [piers]',
    to: 'issues: [peers]',
    expected: 'issues.0: expected an issue this brief lists, found "peers"; did you mean "piers"?',
  },
  {
    name: 'a source the brief does not list',
    from: 'cite: [p3]',
    to: 'cite: [xy:p3]',
    expected: 'cite.0: expected a source this brief lists, found "xy"',
  },
  {
    name: 'a party nobody knows',
    from: 'parties: [norland, estmark]',
    to: 'parties: [norland, westmark]',
    expected: 'parties.1: expected a party',
  },
  {
    name: 'a holder who is no party',
    from: 'holder: estmark',
    to: 'holder: ada-voss',
    expected: 'holder: expected a party',
  },
  {
    name: 'a bottom line that is not there',
    from: 'bottomLine: [no-settlement]',
    to: 'bottomLine: [settlement]',
    expected: 'bottomLine.0: expected a statement of this brief',
  },
  {
    name: 'an id used twice',
    from: 'id: meeting',
    to: 'id: no-settlement',
    expected:
      'statements.1.id: expected an id no other statement or silence has, found "no-settlement" again, first at briefs/harbour.yaml:18',
  },
  {
    name: 'a silence with the id of a statement',
    from: 'id: no-word-on-flag',
    to: 'id: meeting',
    expected: 'silences.0.id: expected an id no other',
  },
  {
    name: 'a retired id that came back',
    from: 'retired: [piers-open]',
    to: 'retired: [meeting]',
    expected: 'statements.1.id: expected an id that was never used, found the retired id "meeting"',
  },
  {
    name: 'a replacement without its reason',
    from: 'lead: Outcome',
    to: 'replaces: meeting',
    expected: 'replaces: expected a change with its reason',
  },
  {
    name: 'a statement that replaces nothing known',
    from: 'lead: Outcome',
    to: 'replaces: greeting\n    change: { kind: update, reason: later }',
    expected: 'replaces: expected a statement on record, found "greeting"; did you mean "meeting"?',
  },
  {
    name: 'a conflict with itself',
    from: 'lead: Outcome',
    to: 'conflicts: [no-settlement]',
    expected: 'conflicts.0: expected another statement',
  },
  {
    name: 'a position without a holder',
    from: '    holder: estmark\n',
    to: '',
    expected: 'statements.3: expected a position to name its holder',
  },
  {
    name: 'a remark by nobody',
    from: '    by: [lena-orr]\n    to: [ada-voss]',
    to: '    to: [ada-voss]',
    expected: 'statements.6: expected a remark to say by whom',
  },
  {
    name: 'somebody who speaks to himself',
    from: 'to: [ada-voss]',
    to: 'to: [lena-orr]',
    expected: 'to.0: expected somebody else than in "by"',
  },
  {
    name: 'something done after it was reported',
    from: 'on: 2024-05-07',
    to: 'on: 2024-05-10',
    expected:
      'on: expected a day not after the report (2024-05-08), found "2024-05-10"; what is still to come goes into "due"',
  },
  {
    name: 'a file that calls itself something else',
    from: 'id: harbour\n',
    to: 'id: port\n',
    expected: 'id: expected the file\'s own name, "harbour", found "port"',
  },
  {
    name: 'a zone nobody keeps',
    from: '{ date: 2024-05-08 }',
    to: '{ date: 2024-05-08, zone: Mars/Kastel }',
    expected: 'published.zone: expected an IANA time zone',
  },
  {
    name: 'a passage cited twice',
    from: 'cite: [p3]',
    to: 'cite: [p3, cw:p3]',
    expected: 'cite.1: expected each passage cited once',
  },
])('parseRecord() refuses $name', ({ from, to, expected }) => {
  expect(faultsOf(harbourFiles(edited(from, to))).join('\n')).toContain(expected)
})

test.for<{ name: string; from: string; to: string; expected: string }>([
  {
    name: 'an id of two people',
    from: 'id: lena-orr',
    to: 'id: norland',
    expected: 'expected an id no other party, official or unnamed person has',
  },
  {
    name: 'a role cited without its source',
    from: 'cite: [cw:p5]',
    to: 'cite: [p5]',
    expected: 'expected a source and its anchor: "ap:p2", found "p5"',
  },
  {
    name: 'a role cited to an unknown source',
    from: 'cite: [cw:p5]',
    to: 'cite: [cx:p5]',
    expected: 'expected a source some brief defines, found "cx"',
  },
  {
    name: 'a party of nobody',
    from: 'party: estmark, asOf',
    to: 'party: eastmark, asOf',
    expected: 'party: expected a party of this file, found "eastmark"; did you mean "estmark"?',
  },
  {
    name: 'a family name at the wrong end',
    from: 'name: Ada Voss',
    to: 'name: Voss Ada',
    expected: 'expected a name that ends with "Voss"',
  },
  {
    name: 'a name of two parties',
    from: 'names: [Kastel]',
    to: 'names: [Skarn]',
    expected: 'expected a name that means one party',
  },
])('parseRecord() refuses $name in the officials’ file', ({ from, to, expected }) => {
  expect(faultsOf(harbourFiles(BRIEF, edited(from, to, OFFICIALS))).join('\n')).toContain(expected)
})

test('parseRecord() tells the faults of all files at once, top to bottom', () => {
  const brief = edited('lead: Outcome', 'leed: Outcome', edited('cite: [p3]', 'cite: [xy:p3]'))
  const officials = edited('family: Orr', 'family: Ohr', OFFICIALS)
  const files = faultsOf(harbourFiles(brief, officials)).map((fault) => fault.split(' ')[0])
  expect(files).toEqual([
    'briefs/harbour.yaml:26:5',
    'briefs/harbour.yaml:47:12',
    'briefs/officials.yaml:21:5',
  ])
})

const SECOND = `# yaml-language-server: $schema=schema/brief.schema.json
id: fishing
title: Fishing off Kastel
parties: [norland]
oldAfter: 3
audience: ['slack:T1']
bottomLine: [trade-trust]
sources: [cw]
issues: [piers]
includes: [trade-trust]
statements:
  - { id: fishermen-wait, kind: assessment, text: Orr spoke of fishermen., via: [lena-orr], cite: [p6], issues: [piers] }
`

const second = (text = SECOND) => [...harbourFiles(), { name: 'briefs/fishing.yaml', text }]

test('parseRecord() shares sources, issues and statements between briefs', () => {
  const { briefs } = parseRecord(second())
  const fishing = briefs.get('fishing')
  expect(fishing?.statements.map(({ id, brief }) => [id, brief])).toEqual([
    ['fishermen-wait', 'fishing'],
    ['trade-trust', 'harbour'],
  ])
  expect(fishing?.sources[0]).toBe(briefs.get('harbour')?.sources[0])
  expect(fishing?.audience).toEqual([{ outlet: 'slack', workspace: 'T1', channel: '' }])
})

test('parseRecord() lets a statement lead in one brief without leading in another', () => {
  const leading = edited(
    'includes: [trade-trust]',
    'includes: [orr-visit, { id: no-settlement, lead: Talks }]',
    SECOND,
  )
  const { briefs } = parseRecord(
    second(leading.replace('bottomLine: [trade-trust]', 'bottomLine: [orr-visit]')),
  )
  const leads = (id: string) =>
    Object.fromEntries(briefs.get(id)!.statements.map((statement) => [statement.id, statement.lead]))
  expect(leads('fishing')).toMatchObject({ 'orr-visit': undefined, 'no-settlement': 'Talks' })
  expect(leads('harbour')).toMatchObject({ 'orr-visit': 'Awaited', 'no-settlement': 'Outcome' })
})

test.for<{ name: string; text: string; harbour?: string; expected: string }>([
  {
    name: 'a source defined nowhere',
    text: edited('sources: [cw]', 'sources: [cw, dw]', SECOND),
    expected: 'sources.1: expected one of the sources defined in a brief, found "dw"',
  },
  {
    name: 'an issue defined nowhere',
    text: edited('issues: [piers]\nin', 'issues: [piers, peers]\nin', SECOND),
    expected: 'issues.1: expected one of the issues',
  },
  {
    name: 'a citation that could mean two sources',
    text: edited(
      'sources: [cw]',
      'sources: [cw, { id: dw, label: D, publisher: D, headline: D, published: { date: 2024-05-09 } }]',
      SECOND,
    ),
    expected: 'cite.0: expected the source named, this brief has several',
  },
  {
    name: 'an inclusion of what is not there',
    text: edited('includes: [trade-trust]', 'includes: [trade]', SECOND),
    expected: 'includes.0: expected a statement of another brief, found "trade"',
  },
  {
    name: 'an inclusion of its own statement',
    text: edited('includes: [trade-trust]', 'includes: [trade-trust, fishermen-wait]', SECOND),
    expected: 'found "fishermen-wait" of this one',
  },
  {
    name: 'a name that two briefs have',
    text: edited('title: Fishing off Kastel', 'title: Kastel-Harbour', SECOND),
    expected: 'title: expected a name that means one brief',
  },
  {
    name: 'an inclusion that lets a narrower brief out',
    text: SECOND,
    harbour: edited('oldAfter: 7', "oldAfter: 7\naudience: ['slack:T2']"),
    expected: 'includes.0: expected a statement everybody who sees this brief may see',
  },
])('parseRecord() refuses $name', ({ text, harbour, expected }) => {
  const files = [...harbourFiles(harbour ?? BRIEF), { name: 'briefs/fishing.yaml', text }]
  expect(faultsOf(files).join('\n')).toContain(expected)
})

test('parseLocatedRecord() points at a statement’s field afterwards', () => {
  const { faultAt } = parseLocatedRecord(harbourFiles())
  expect(formatFault(faultAt('foreign-flag', 'cite', 'this', 'that'))).toBe(
    'briefs/harbour.yaml:47:5 foreign-flag.cite: expected this, found that',
  )
})

/** Some texts of each file, the good one first; each file is the same object whenever it is read. */
const VERSIONS = {
  officials: [
    harbourFiles()[0]!.text,
    edited('  - { id: reporters,', '  - { id: journalists,', harbourFiles()[0]!.text),
    edited('{ id: coast-wire,', '{ id: coast-wires,', harbourFiles()[0]!.text),
  ],
  harbour: [
    BRIEF,
    edited('oldAfter: 7', "oldAfter: 7\naudience: ['slack:T2']"),
    edited('id: trade-trust', 'id: trade-and-trust'),
    edited('on: 2024-05-07', 'on: 2024-06-07'),
    edited('date: 2024-05-08', 'date: 2024-05-01'),
    edited('- { id: piers, name', '- { id: peers, name'),
    edited('oldAfter: 7', "oldAfter: 7\naudience: ['slack:T1']\nincludes: [fishermen-wait]"),
  ],
  fishing: [
    SECOND,
    edited('issues: [piers] }', 'issues: [piers], conflicts: [meeting] }', SECOND),
    edited('issues: [piers] }', 'issues: [piers], conflicts: [meetings] }', SECOND),
    edited('bottomLine: [trade-trust]', 'bottomLine: [fishermen-wait]', SECOND).replace(/^includes.*$/mu, ''),
    edited('id: fishermen-wait', 'id: fishers-wait', SECOND),
  ],
  lake: [
    LAKE(''),
    LAKE('', 'harbour-people'),
    LAKE('conflicts: [trade-trust]'),
    LAKE('').replace('lw', 'cw'),
  ],
} as const

function LAKE(more: string, by = 'reporters'): string {
  return `# yaml-language-server: $schema=schema/brief.schema.json
id: lake
title: The lake of Skarn
parties: [norland]
oldAfter: 3
bottomLine: [lake-low]
sources: [{ id: lw, label: L, publisher: L, headline: L, published: { date: 2024-05-09 } }]
issues: []
statements:
  - { id: lake-low, kind: event, text: The lake is low., by: [${by}], on: 2024-05-06, cite: [p1]${more && `, ${more}`} }
`
}

test('parseRecord() finds after an edit what it would find in the same files read for the first time', () => {
  const kept = Object.entries(VERSIONS).map(([name, texts]) =>
    texts.map((text) => ({ name: `briefs/${name}.yaml`, text })),
  )
  const good = kept.map(([first]) => first!)
  const combined = kept.reduce<RecordFile[][]>(
    (sets, files) => sets.flatMap((set) => files.map((file) => [...set, file])),
    [[]],
  )
  const found = combined.map((files) => {
    expect(faultsOf(good)).toEqual([])
    const faults = faultsOf(files)
    expect(faults).toEqual(faultsOf(files.map((file) => ({ ...file }))))
    return faults.length
  })
  // Every combination but those of good texts alone has something wrong with it.
  expect(found.filter((count) => count > 0).length).toBeGreaterThan(200)
})
