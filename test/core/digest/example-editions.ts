import { composeDigest } from '../../../src/core/compose/digest.ts'
import type { Edition } from '../../../src/core/compose/digest.ts'
import { gatherNews } from '../../../src/core/digest/news.ts'
import type { Told } from '../../../src/core/digest/news.ts'
import type { Document } from '../../../src/core/document.ts'
import { parseDay } from '../../../src/core/record/day.ts'
import type { BriefingRecord, Source, Statement } from '../../../src/core/record/record.ts'
import { exampleRecord, exampleStatement } from './example-record.ts'

/** A made-up subject, reported on two days running by two made-up papers. */
const COURIER: Source = {
  id: 'courier',
  label: 'Courier',
  publisher: 'The Orun Courier',
  headline: 'Ferry talks end without a date',
  published: { date: parseDay('2031-03-03') },
}
const GAZETTE: Source = {
  ...COURIER,
  id: 'gazette',
  label: 'Gazette',
  publisher: 'The Shore Gazette',
  headline: 'Minister to visit in May',
  published: { date: parseDay('2031-03-04') },
}

const say = (id: string, text: string, cite: string, rest: Partial<Statement> = {}) => {
  const [source = '', anchor = ''] = cite.split(' ')
  return exampleStatement(id, { brief: 'ferry', text, cite: [{ source, anchor }], ...rest })
}

const VISIT = say(
  'visit',
  'Officials of Orun said Minister Tal Veran agreed to visit the shore; no date is given.',
  'courier p2',
  {
    lead: 'Agreed',
    caveats: [{ kind: 'unnamed-source', words: 'the officials are not named' }],
  },
)
const LENGTH = say('length', 'The talks lasted nearly six hours, the Courier reported.', 'courier p3')
const FARES = say('fares', 'Orun asked for fares to be halved, the Courier reported.', 'courier p5', {
  caveats: [{ kind: 'second-hand', words: 'from a statement of the port' }],
})
const SIGNING = say(
  'signing',
  'A second round is to be held in the port hall, the Courier reported.',
  'courier p7',
  {
    due: parseDay('2031-03-05'),
    lead: 'Awaited',
  },
)
const DAY_ONE = [VISIT, LENGTH, FARES, SIGNING]

const VISIT_SET = say(
  'visit-2',
  'The ministry of Orun said Minister Veran will visit “in the first week of May”.',
  'gazette p4',
  {
    replaces: 'visit',
    change: { kind: 'update', reason: 'the ministry named a week' },
  },
)
const LENGTH_TWO = say(
  'length-2',
  'The talks lasted seven and a half hours, the Gazette reported.',
  'gazette p2',
  {
    conflicts: ['length'],
  },
)
const FARES_RIGHT = say(
  'fares-2',
  'Orun asked for fares to be frozen, not halved, the Courier wrote in a correction.',
  'courier p9',
  {
    replaces: 'fares',
    change: { kind: 'correction', reason: 'the Courier corrected its report on 4 Mar 2031' },
  },
)

function recordOf(statements: readonly Statement[], sources: readonly Source[]): BriefingRecord {
  const record = exampleRecord({ ferry: statements })
  const brief = record.briefs.get('ferry')!
  return {
    ...record,
    briefs: new Map([['ferry', { ...brief, title: 'Orun ferry', sources }]]),
    sources: new Map(sources.map((source) => [source.id, source])),
  }
}

const FIRST = recordOf(DAY_ONE, [COURIER])
const told = (record: BriefingRecord, day: string): readonly Told[] =>
  gatherNews(['ferry'], [], record).tells.map((tells) => ({ ...tells, date: Temporal.PlainDate.from(day) }))

const zone = 'Europe/Paris'
const edition = (date: string, time = '07:00'): Edition => ({
  date: Temporal.PlainDate.from(date),
  zone,
  now: Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant(),
  since: Temporal.ZonedDateTime.from(`2031-03-04T07:00[${zone}]`).toInstant(),
})

const second = (...statements: readonly Statement[]) => recordOf(statements, [COURIER, GAZETTE])
const digest = (record: BriefingRecord, known: readonly Told[], at: Edition) =>
  composeDigest(gatherNews(['ferry'], known, record), record, at)
const KNOWN = told(FIRST, '2031-03-04')
const ALL = second(VISIT, VISIT_SET, LENGTH, LENGTH_TWO, FARES, FARES_RIGHT, SIGNING)

/** Each kind of morning, as a channel is told it. */
export const EDITIONS: Readonly<Record<string, Document>> = {
  first: digest(FIRST, [], edition('2031-03-04')),
  changed: digest(ALL, KNOWN, edition('2031-03-05')),
  corrected: digest(second(VISIT, LENGTH, FARES, FARES_RIGHT, SIGNING), KNOWN, edition('2031-03-05')),
  conflict: digest(second(VISIT, LENGTH, LENGTH_TWO, FARES, SIGNING), KNOWN, edition('2031-03-05')),
  quiet: digest(FIRST, KNOWN, edition('2031-03-06')),
  late: digest(second(VISIT, VISIT_SET, LENGTH, FARES, SIGNING), KNOWN, {
    ...edition('2031-03-05', '08:12'),
    dueAt: edition('2031-03-05').now,
  }),
}
