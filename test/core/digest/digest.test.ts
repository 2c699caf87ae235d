import { expect, test } from 'vitest'

import { composeDigest, isNews } from '../../../src/core/compose/digest.ts'
import type { Edition } from '../../../src/core/compose/digest.ts'
import { gatherNews } from '../../../src/core/digest/news.ts'
import type { Told } from '../../../src/core/digest/news.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { parseDay } from '../../../src/core/record/day.ts'
import type { BriefingRecord, Statement } from '../../../src/core/record/record.ts'
import { renderDiscord } from '../../../src/discord/render.ts'
import { renderSlack } from '../../../src/slack/render.ts'
import { EDITIONS } from './example-editions.ts'
import { exampleRecord, exampleStatement } from './example-record.ts'

const NOW = Temporal.Instant.from('2023-06-19T05:00:00Z')
const EDITION: Edition = {
  date: Temporal.PlainDate.from('2023-06-19'),
  zone: 'Europe/Paris',
  now: NOW,
  since: Temporal.Instant.from('2023-06-18T05:00:00Z'),
}
const of = (...statements: readonly Statement[]) => exampleRecord({ 'china-us': statements })

/** What a channel was told when the record was as given, on a day of June 2023. */
function told(record: BriefingRecord, day: number, dropped = false): readonly Told[] {
  const date = Temporal.PlainDate.from({ year: 2023, month: 6, day })
  return gatherNews([...record.briefs.keys()], [], record).tells.map(({ revision }) => ({
    date,
    revision,
    dropped,
  }))
}
const digest = (record: BriefingRecord, known: readonly Told[], edition = EDITION, subjects = ['china-us']) =>
  composeDigest(gatherNews(subjects, known, record), record, edition)

const visit = exampleStatement('visit', { text: 'Qin is to visit; no date is given.', lead: 'Agreed' })

test('the first digest of a channel is the overview', () => {
  const document = digest(of(visit), [])
  expect(document.title).toBe('China–US, Mon 19 Jun: first digest, the record so far')
  expect(plainText(document)).toContain('Qin is to visit; no date is given. [AP ¶1]')
})

test('an unchanged morning is one line that says since when, how old, and what is awaited', () => {
  const talks = exampleStatement('talks', { text: 'Talks go on.', due: parseDay('2023-06-19') })
  const record = of(visit, talks)
  const document = digest(record, told(record, 18))
  expect(document.title).toBe('China–US, Mon 19 Jun: nothing new since Sun 07:00')
  expect(plainText(document)).toContain('Newest source Sun 18 Jun, yesterday.')
  expect(plainText(document)).toContain('Awaited Mon 19 Jun 2023: Talks go on. [AP ¶1]')
})

test('what was awaited and is past is said to be unknown', () => {
  const talks = exampleStatement('talks', { text: 'Talks go on.', due: parseDay('2023-06-19') })
  const now = NOW.add({ hours: 24 })
  const later = { ...EDITION, now, date: Temporal.PlainDate.from('2023-06-20') }
  expect(plainText(digest(of(talks), told(of(talks), 18), later))).toContain(
    'nothing new since Sun 07:00. Newest source Sun 18 Jun, 2 days ago. Awaited Mon 19 Jun 2023 [AP ¶1]: outcome not on record.',
  )
})

test('an old record is called old', () => {
  const record = of(visit)
  const now = Temporal.Instant.from('2026-11-24T06:00:00Z')
  const document = composeDigest(gatherNews(['china-us'], told(record, 18), record), record, {
    ...EDITION,
    now,
    date: Temporal.PlainDate.from('2026-11-24'),
  })
  expect(plainText(document)).toContain('3 years ago. Old: roles are of that day.')
})

test('an update says what it was and what it is', () => {
  const now = exampleStatement('visit', {
    text: 'Qin is to visit on 3 July.',
    change: { kind: 'update', reason: 'a date was set' },
  })
  const document = digest(of(now), told(of(visit), 18))
  expect(document.title).toBe('China–US, Mon 19 Jun: 1 update')
  expect(plainText(document)).toContain('Update: Qin is to visit on 3 July. [AP ¶1]')
  expect(plainText(document)).toContain(
    'Was: Qin is to visit; no date is given. [AP ¶1]\nWhy: a date was set',
  )
})

test('a correction says on which day the channel was first told the error', () => {
  const fixed = exampleStatement('visit-2', {
    text: 'Qin is not to visit.',
    replaces: 'visit',
    change: { kind: 'correction', reason: 'AP corrected it' },
  })
  const other = exampleStatement('other')
  const known = [...told(of(visit), 16), ...told(of(visit, other), 18)]
  const words = plainText(digest(of(fixed, other), known))
  expect(words).toContain('Correction. We told you on Fri 16 Jun: Qin is to visit; no date is given. [AP ¶1]')
  expect(words).toContain('Now: Qin is not to visit. [AP ¶1]')
  expect(words).toContain('Why: AP corrected it')
})

test('a conflict shows both sides', () => {
  const six = exampleStatement('six', { text: 'Nearly six hours.', conflicts: ['seven'] })
  const seven = exampleStatement('seven', { text: 'Seven and a half hours.' })
  const document = digest(
    of(six, seven),
    told(of(exampleStatement('six', { text: 'Nearly six hours.' })), 18),
  )
  expect(document.title).toBe('China–US, Mon 19 Jun: 1 conflict')
  expect(plainText(document)).toContain('Nearly six hours. [AP ¶1]')
  expect(plainText(document)).toContain('Seven and a half hours. [AP ¶1]')
})

test('many new statements are counted, and the leading ones are shown', () => {
  const many = Array.from({ length: 30 }, (_, at) => exampleStatement(`s${at}`))
  const lead = exampleStatement('lead', { text: 'The lead.', lead: 'Agreed' })
  const words = plainText(digest(of(visit, ...many, lead), told(of(visit), 18)))
  expect(words).toContain('31 new statements')
  expect(words).toContain('The lead.')
  expect(words).toContain('And 23 more new statements, in the brief.')
})

test('a correction reaches a channel that no longer follows the subject, and nothing else of it does', () => {
  const fixed = exampleStatement('visit-2', {
    text: 'Qin is not to visit.',
    replaces: 'visit',
    change: { kind: 'correction', reason: 'AP corrected it' },
  })
  const record = exampleRecord({
    'china-us': [fixed, exampleStatement('fresh')],
    korea: [exampleStatement('k')],
  })
  const known = [...told(of(visit), 16), ...told(exampleRecord({ korea: [exampleStatement('k')] }), 18)]
  const document = digest(record, known, EDITION, ['korea'])
  expect(document.title).toBe('Digest, Mon 19 Jun: China–US 1 correction')
  expect(plainText(document)).toContain('We told you on Fri 16 Jun')
  expect(plainText(document)).not.toContain('What fresh says.')
})

test('a subject taken up again after corrections only begins with the overview', () => {
  const record = of(visit, exampleStatement('fresh'))
  expect(digest(record, told(record, 16, true)).title).toContain('first digest')
})

test('a subject that may no longer be read there is said to be gone, which is no news', () => {
  const news = gatherNews(['china-us'], told(of(visit), 16), exampleRecord({}))
  expect(isNews(news)).toBe(false)
  expect(composeDigest(news, exampleRecord({}), EDITION).title).toBe(
    'Digest, Mon 19 Jun: no subject may be read here',
  )
})

test('an unchanged morning of one subject is one line and its way on', () => {
  expect(digest(of(visit), told(of(visit), 18)).nodes.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'actions',
  ])
})

test('an unchanged morning of several subjects has a line for each', () => {
  const record = exampleRecord({ 'china-us': [visit], korea: [exampleStatement('k')] })
  const document = digest(record, told(record, 18), EDITION, ['china-us', 'korea', 'lost'])
  expect(plainText(document)).toContain(
    [
      'Digest, Mon 19 Jun: nothing new since Sun 07:00.',
      '- China–US: nothing new. Newest source Sun 18 Jun, yesterday.',
      '- korea: nothing new. Newest source Sun 18 Jun, yesterday.',
      '- One subject may no longer be read here; see /digest.',
    ].join('\n'),
  )
})

test('the first digest of several subjects names them', () => {
  const record = exampleRecord({ korea: [exampleStatement('k')], 'china-us': [visit] })
  expect(digest(record, [], EDITION, ['korea', 'china-us']).title).toBe(
    'Digest, Mon 19 Jun: first digest of korea, China–US',
  )
})

test('what is new comes before the subjects without news', () => {
  const before = exampleRecord({ korea: [exampleStatement('k')], 'china-us': [visit] })
  const record = exampleRecord({ korea: [exampleStatement('k')], 'china-us': [visit, exampleStatement('b')] })
  const words = plainText(digest(record, told(before, 18), EDITION, ['korea', 'china-us']))
  expect(words.indexOf('New: What b says.')).toBeGreaterThan(0)
  expect(words.indexOf('- korea: nothing new.')).toBeGreaterThan(words.indexOf('New: What b says.'))
})

test('what is new and awaited is said once', () => {
  const talks = exampleStatement('talks', { text: 'Talks go on.', due: parseDay('2023-06-20') })
  const words = plainText(digest(of(visit, talks), told(of(visit), 18)))
  expect(words.split('Talks go on.')).toHaveLength(2)
})

test('the age is reckoned on the channel’s day, not in UTC', () => {
  const tokyo = { ...EDITION, zone: 'Asia/Tokyo', now: Temporal.Instant.from('2023-06-18T22:00:00Z') }
  expect(plainText(digest(of(visit), told(of(visit), 18), tokyo))).toContain('Sun 18 Jun, yesterday.')
})

test.for([
  ['2023-06-19T00:00:00Z', 'since 02:00'],
  ['2023-06-14T05:00:00Z', 'since Wed 07:00'],
  ['2023-06-12T05:00:00Z', 'since Mon 12 Jun, 07:00'],
  ['2022-12-12T06:00:00Z', 'since Mon 12 Dec 2022, 07:00'],
])('told last at %s is %s', ([since = '', words = '']) => {
  const edition = { ...EDITION, since: Temporal.Instant.from(since) }
  expect(digest(of(visit), told(of(visit), 12), edition).title).toContain(words)
})

test('a silent change of wording is not said to have been told, when it turns out wrong', () => {
  const reworded = exampleStatement('visit', { text: 'Qin will visit; no date is given.' })
  const known = told(of(visit), 16)
  const second = gatherNews(['china-us'], known, of(reworded, exampleStatement('b'))).tells
  const later = [
    ...known,
    ...second.map((tells) => ({ ...tells, date: Temporal.PlainDate.from('2023-06-18') })),
  ]
  const fixed = exampleStatement('visit', {
    text: 'Qin is not to visit.',
    change: { kind: 'correction', reason: 'AP corrected it' },
  })
  expect(plainText(digest(of(fixed, exampleStatement('b')), later))).toContain(
    'We told you on Fri 16 Jun: Qin is to visit; no date is given.',
  )
})

test('a channel told of corrections only is not told corrections of what it never heard', () => {
  const fixed = { text: 'Not so.', change: { kind: 'correction', reason: 'AP corrected it' } } as const
  const known = told(of(visit, exampleStatement('b')), 16)
  const first = of(visit, exampleStatement('b', fixed), exampleStatement('fresh'))
  const second = gatherNews([], known, first).tells
  expect(second).toHaveLength(1)
  const later = [
    ...known,
    ...second.map((tells) => ({ ...tells, date: Temporal.PlainDate.from('2023-06-18') })),
  ]
  const record = of(visit, exampleStatement('b', fixed), exampleStatement('fresh', fixed))
  expect(gatherNews([], later, record).subjects).toEqual([])
  expect(gatherNews([], later, of({ ...visit, ...fixed })).subjects).toHaveLength(1)
})

test('a late digest says when it was due', () => {
  const document = digest(of(visit), [], { ...EDITION, dueAt: Temporal.Instant.from('2023-06-19T04:00:00Z') })
  expect(plainText(document)).toContain('⚠ Late: due 06:00, told 07:00 (Europe/Paris).')
})

test('what a channel was told is shown with the doubts it had', () => {
  const doubtful = exampleStatement('visit', {
    text: 'Qin is to visit.',
    caveats: [{ kind: 'garbled', words: 'a clause is missing' }],
  })
  const fixed = exampleStatement('visit-2', {
    text: 'Qin is not to visit.',
    replaces: 'visit',
    change: { kind: 'update', reason: 'the clause was found' },
  })
  expect(plainText(digest(of(fixed), told(of(doubtful), 18)))).toMatch(
    /garbled[^\n]*\n?[^\n]*Qin is to visit\. \[AP ¶1\]\nWhy: the clause was found/u,
  )
})

test.for(Object.entries(EDITIONS))(
  'the digest of a %s morning is one message on both platforms',
  ([, document]) => {
    expect(renderSlack(document)).toHaveLength(1)
    expect(renderDiscord(document)).toHaveLength(1)
  },
)
