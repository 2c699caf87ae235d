import { describe, expect, test } from 'vitest'

import { composeDoubts } from '../../src/core/compose/brief-doubts.ts'
import { composeOfficials } from '../../src/core/compose/brief-officials.ts'
import { composeOverview } from '../../src/core/compose/brief-overview.ts'
import { composePositions } from '../../src/core/compose/brief-positions.ts'
import { composeQuotations } from '../../src/core/compose/brief-quotations.ts'
import { composeTimeline } from '../../src/core/compose/brief-timeline.ts'
import { composeBriefView } from '../../src/core/compose/brief-view.ts'
import { composeOfficial } from '../../src/core/compose/official.ts'
import type { DocumentNode } from '../../src/core/document.ts'
import { plainNode, plainText } from '../../src/core/plain-text.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { parseRecord } from '../../src/core/record/parse-record.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { BRIEF, harbourFiles } from './proof/harbour.ts'

const NOW = Temporal.Instant.from('2024-05-09T12:00:00Z')

/** The made-up brief with some of its words exchanged. */
function harbour(...changes: readonly (readonly [from: string, to: string])[]) {
  let text = BRIEF
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  const record = parseRecord(harbourFiles(text))
  return { record, brief: record.briefs.get('harbour')! }
}

function say(nodes: readonly DocumentNode[]): string {
  return nodes.map(plainNode).join('\n').replaceAll('\u00A0', ' ')
}

const PIERS = 'caveats: [{ unnamed-person: nobody of the authority is named }]'
const INSPECTION =
  'caveats: [{ unnamed-person: the minister has no name in the report }, { undated: only ‘earlier this month’ }]'

describe('composeOverview()', () => {
  test('runs statements of one label on in one line and says their common doubts once', () => {
    const { record, brief } = harbour(
      [PIERS, `${PIERS}\n    lead: Quarrel`],
      [INSPECTION, 'caveats: [{ unnamed-person: no name }]\n    lead: Quarrel'],
    )
    const line = say(composeOverview(brief, record, NOW)).match(/^Quarrel.*$/mu)?.[0]
    expect(line).toMatch(/^Quarrel \(⚠ unnamed\): Estmark’s port .* ¶4\] Norland’s defence .*\[CW ¶8\]$/u)
    expect(line?.split('⚠')).toHaveLength(2)
  })

  test('puts different doubts each before its own statement', () => {
    const { record, brief } = harbour(
      [PIERS, `${PIERS}\n    lead: Quarrel`],
      [INSPECTION, `${INSPECTION}\n    lead: Quarrel`],
    )
    const words = say(composeOverview(brief, record, NOW))
    expect(words).toMatch(/Quarrel: \(⚠ unnamed\) Estmark’s .*\(⚠ unnamed; undated\) Norland’s/u)
  })

  test('says a statement in its own shorter wording, with source and doubts', () => {
    const { record, brief } = harbour([
      '    lead: Outcome\n',
      '    lead: Outcome\n    short: "Norland officials: Kastel dispute open"\n',
    ])
    expect(say(composeOverview(brief, record, NOW))).toContain(
      'Bottom line (⚠ unnamed): Norland officials: Kastel dispute open [CW ¶1]',
    )
  })

  test('puts what is not said before what is said under the same label', () => {
    const { record, brief } = harbour(
      ['issues: [harbour-flag] }\nretired', 'issues: [harbour-flag], lead: Quarrel }\nretired'],
      [PIERS, `${PIERS}\n    lead: Quarrel`],
    )
    const words = say(composeOverview(brief, record, NOW))
    expect(words).toContain(
      'Quarrel: No Norland position on the flag is in the report.\n(⚠ unnamed) Estmark’s port authority',
    )
  })

  test('names as doubtful only what leaves the sense open, and no misprint', () => {
    const { record, brief } = harbour([PIERS, 'caveats: [{ misprint: a letter too many }]'])
    const words = say(composeOverview(brief, record, NOW))
    expect(words).toContain('⚠ Doubtful, do not reuse unread: CW ¶7 ambiguous name.')
    const all = [...composeTimeline(brief, record, NOW), ...composePositions(brief, record)]
    expect(`${words}${say(all)}`).not.toMatch(/misprint|a letter too many/iu)
    expect(say(composeDoubts(brief, record))).toContain(
      'Slips of the pen, the sense untouched\nMisprint: a letter too many [CW',
    )
  })

  test('says once its day is past that the outcome is not on record', () => {
    const { record, brief } = harbour()
    expect(say(composeOverview(brief, record, NOW))).toContain('Awaited Fri 10 May 2024:')
    const later = Temporal.Instant.from('2024-05-12T12:00:00Z')
    expect(say(composeOverview(brief, record, later))).toContain(
      'Awaited Fri 10 May 2024, outcome not on record:',
    )
  })
})

test('composePositions() joins issues of which the record says the very same', () => {
  const { record, brief } = harbour(
    [
      '{ id: piers, name: Closed piers }',
      '{ id: piers, name: Closed piers }\n  - { id: repairs, name: Repairs }',
    ],
    ['issues: [piers]', 'issues: [piers, repairs]'],
  )
  const words = say(composePositions(brief, record))
  expect(words).toContain('Closed piers; Repairs\nNorland, Estmark: not stated in this record')
  expect(words.split('shut two of 14 piers')).toHaveLength(2)
})

test('composePositions() names many silent parties behind, and none where all are silent', () => {
  const { record, brief } = harbour([
    'parties: [norland, estmark]',
    'parties: [norland, estmark, coast-wire]',
  ])
  const four = { ...brief, parties: [...brief.parties, 'russia'] }
  const words = say(composePositions(four, record))
  expect(words).toContain('Not stated in this record: Norland, Coast Wire, russia')
  expect(words).toContain('Closed piers\nPositions: not stated in this record, of any party')
})

test('composeTimeline() puts a month before its days', () => {
  const { record, brief } = harbour()
  const words = say(composeTimeline(brief, record, NOW))
  expect(words).toMatch(/Mar 2024[^]*May 2024\n[^]*Tue 7 May 2024\n[^]*Wed 8 May 2024\n/u)
})

test('composeOfficials() says the day of the roles once, and another day with its role', () => {
  const { record, brief } = harbour()
  const orr = record.directory.officials.get('lena-orr')!
  const before = { ...orr, roles: [{ ...orr.roles[0]!, asOf: '2024-01-02' }] }
  const officials = new Map([...record.directory.officials, ['lena-orr', before] as const])
  const words = say(composeOfficials(brief, { ...record, directory: { ...record.directory, officials } }))
  expect(words).toContain(
    '⚠ Roles are as of Wed 8 May 2024, not today’s.\nAda Voss: Norland Foreign Minister\n',
  )
  expect(words).toContain('Lena Orr: President of Estmark, as of Tue 2 Jan 2024')
})

test('composeQuotations() says when, to whom and on whose account', () => {
  const { record, brief } = harbour(
    ['by: [lena-orr]\n    to: [ada-voss]', 'by: [lena-orr]\n    via: [estmark]\n    to: [ada-voss]'],
    ['by: [ada-voss]\n    to: [reporters]\n', 'by: [ada-voss]\n    to: [reporters]\n    on: 2024-05-07\n'],
  )
  const words = say(composeQuotations(brief, record))
  expect(words).toContain(
    'No day given, to Ada Voss, as told by Estmark: Orr told Voss, “Trade follows trust”',
  )
  expect(words).toContain('Tue 7 May 2024, to reporters: Voss told reporters')
  expect(words).toContain('No day given, audience not stated: Tamm said')
})

test('composeDoubts() shows the doubtful whole and tells the rest kind by kind', () => {
  const { record, brief } = harbour()
  const words = say(composeDoubts(brief, record))
  expect(words).toContain(
    'Doubtful: do not reuse unread\n⚠ ambiguous name: a surname and nothing else\nAn expert',
  )
  expect(words).toMatch(
    /Not named: nobody of the authority is named \[CW .*¶4\]; the minister has no name .*¶8\]/u,
  )
})

test('composeOfficial() keeps by, with and about apart, and an account with those who give it', () => {
  const { record } = harbour(['by: [lena-orr]\n    due', 'by: [lena-orr]\n    about: [ada-voss]\n    due'])
  const page = (id: string) => {
    const official = record.directory.officials.get(id)
    const unnamed = record.directory.unnamed.get(id)
    const person = official === undefined ? { unnamed: unnamed! } : { official }
    return plainText(composeOfficial(person, record, 'all', NOW)).replaceAll('\u00A0', ' ')
  }
  expect(page('ada-voss')).toMatch(
    /What they said\n.*not enemies[^]*What they did[^]*five hours[^]*said to them\n.*Trade follows[^]*about them\n.*Awaited Fri 10 May 2024: President Lena Orr/u,
  )
  expect(page('norland-officials')).toMatch(/What they said\nWed 8 May 2024 .*Norland officials said/u)
  expect(page('wang-surname-only')).toContain('⚠ Not identified: the surname only.')
})

const shipped = await loadRecord('briefs')

test.for([...shipped.briefs.values()])('the overview of $id is one short message everywhere', (brief) => {
  const now = Temporal.Instant.from('2026-06-18T20:00:00Z')
  const document = composeBriefView(brief, shipped, { view: 'overview' }, now)
  const words = say(document.nodes.filter(({ kind }) => kind !== 'actions'))
  expect(words.length).toBeLessThan(1_450)
  expect(renderSlack(document)).toHaveLength(1)
  expect(renderDiscord(document)).toHaveLength(1)
})
