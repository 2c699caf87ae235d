import { array, assert, asyncProperty, nat, record as recordOf } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'

import type { Asker } from '../../src/core/asker.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { VIEWS } from '../../src/core/compose/brief-view.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import type { FrontDesk } from '../../src/core/front-desk.ts'
import { createPageFinder } from '../../src/core/page-links.ts'
import { parsePlace } from '../../src/core/place.ts'
import { plainText } from '../../src/core/plain-text.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import type { Brief, BriefingRecord } from '../../src/core/record/record.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { createFakeThreads } from '../store/fake-threads.ts'
import { createMemory } from './example-desk.ts'

// What is kept ready for the next reader must be what would be composed for them: who may see what, how old it is, where
// it leads and what may be shared. So desks that keep are asked in any order beside desks that find nothing kept.

const shipped = await loadRecord('briefs')
const URL = 'https://desk.example'

/** The shipped record with one brief changed. */
function withBrief(id: string, change: Partial<Brief>): BriefingRecord {
  const briefs = new Map(shipped.briefs).set(id, { ...shipped.briefs.get(id)!, ...change })
  return { ...shipped, briefs }
}

const { statements } = shipped.briefs.get('china-us')!
const RECORDS: readonly BriefingRecord[] = [
  shipped,
  withBrief('china-us', { audience: [parsePlace('slack:T1/C1')] }),
  withBrief('indo-pacific', { audience: [parsePlace('slack:T1')] }),
  withBrief('china-us', { notBefore: Temporal.Instant.from('2023-06-20T12:00:00Z') }),
  withBrief('china-us', { statements: statements.map((one) => ({ ...one, text: `Edited: ${one.text}` })) }),
  withBrief('china-us', { title: 'Another title', oldAfter: 100_000 }),
]
const TIMES = [
  '2023-06-19T07:00:00Z',
  '2023-06-19T23:59:59.999Z',
  '2023-06-20T00:00:00Z',
  '2023-06-20T11:59:59Z',
  '2023-06-20T12:00:00Z',
  '2026-11-26T10:00:00Z',
].map((time) => Temporal.Instant.from(time))
const ASKERS: readonly Asker[] = [
  { place: parsePlace('slack:T1/C1'), user: 'U1', mayManage: true },
  { place: parsePlace('slack:T1/C1'), user: 'U2', mayManage: false, aloud: true },
  { place: { ...parsePlace('slack:T1/D1'), direct: true }, user: 'U1', mayManage: true },
  { place: parsePlace('slack:T1/C2'), user: 'U1', mayManage: true },
  { place: parsePlace('slack:T2/C1'), user: 'U1', mayManage: true },
  { place: parsePlace('discord:G1/C1'), user: 'U1', mayManage: true },
  { place: parsePlace('web'), user: 'me', mayManage: true },
]

type Now = { readonly record: BriefingRecord; readonly now: Temporal.Instant }

function createDesk(url: string | undefined, at: () => Now): FrontDesk {
  return createFrontDesk({
    commands: allCommands(),
    record: () => at().record,
    memory: createMemory(),
    threads: createFakeThreads(),
    now: () => at().now,
    findPages: createPageFinder(url),
    onFault(error) {
      throw error
    },
  })
}

/** The same record in other objects, of which nobody has kept anything. */
function anew(record: BriefingRecord): BriefingRecord {
  return { ...record, briefs: new Map([...record.briefs].map(([id, brief]) => [id, { ...brief }])) }
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

type Question = Now & {
  readonly asker: Asker
  readonly url: string | undefined
  readonly input: Readonly<Record<string, string>>
}

/** All that an answer may depend on; a question is one of each. */
const PARTS = {
  record: RECORDS,
  now: TIMES,
  asker: ASKERS,
  url: [undefined, URL],
  subject: ['china-us', 'indo-pacific'],
  view: [undefined, ...VIEWS.map(({ value }) => value)],
  page: [undefined, '1', '2', 'all'],
  asOf: [undefined, '2023-06-18', '2023-06-19'],
} as const
type Part = keyof typeof PARTS
const NAMES = Object.keys(PARTS) as readonly Part[]

/** The question made of each part's nth. */
function questionOf(at: Readonly<Record<Part, number>>): Question {
  const pick = <Name extends Part>(name: Name) => PARTS[name][at[name]] as (typeof PARTS)[Name][number]
  const input = Object.entries({
    subject: pick('subject'),
    view: pick('view'),
    page: pick('page'),
    'as-of': pick('asOf'),
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return {
    record: pick('record'),
    now: pick('now'),
    asker: pick('asker'),
    url: pick('url'),
    input: Object.fromEntries(input),
  }
}

let at: Now = { record: shipped, now: TIMES[0]! }
const kept = new Map([URL, undefined].map((url) => [url, createDesk(url, () => at)]))

/** Asks a desk that keeps, and expects what a desk says that finds nothing kept. */
async function expectFresh({ asker, url, input, ...now }: Question): Promise<void> {
  at = now
  const call = { command: 'brief', input }
  const { document } = await kept.get(url)!.run(call, asker)
  const fresh = createDesk(url, () => ({ ...now, record: anew(now.record) }))
  const { document: expected } = await fresh.run(call, asker)
  expect(document).toEqual(expected)
  // Frozen, since whoever changed it would change it for the next reader too.
  expect([renderSlack(freeze(document)), renderDiscord(document)]).toEqual([
    renderSlack(expected),
    renderDiscord(expected),
  ])
}

const FIRST = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<Part, number>

test.for([
  FIRST,
  { ...FIRST, now: 5, view: 3, url: 1 },
  { ...FIRST, record: 1, view: 4, page: 2, asker: 3 },
  { ...FIRST, record: 3, now: 4, subject: 1, asker: 5, view: 5 },
])('of what is kept ready for /brief nothing is shown where one thing is another: %o', async (base) => {
  for (const name of NAMES)
    for (const other of PARTS[name].keys()) {
      await expectFresh(questionOf(base))
      await expectFresh(questionOf({ ...base, [name]: other }))
    }
})

test('what is kept ready for /brief is what would be composed for this reader, here, today', async () => {
  const parts = NAMES.map((name) => [name, nat({ max: PARTS[name].length - 1 })])
  const questions = recordOf(Object.fromEntries(parts) as Record<Part, Arbitrary<number>>)
  await assert(
    asyncProperty(array(questions, { minLength: 10, maxLength: 40 }), async (asked) => {
      for (const question of asked) await expectFresh(questionOf(question))
    }),
    { numRuns: 10 },
  )
})

test('what is kept ready is composed once a day for all who may see the same', async () => {
  at = { record: shipped, now: TIMES[0]! }
  const desk = createDesk(URL, () => at)
  const ask = async (asker: Asker) =>
    (await desk.run({ command: 'brief', input: { subject: 'china-us' } }, asker)).document
  const [one, , , other] = ASKERS
  const morning = await ask(one!)
  expect(await ask(other!)).toBe(morning)
  at = { ...at, now: TIMES[1]! }
  expect(await ask(one!)).toBe(morning)
  at = { ...at, now: TIMES[2]! }
  expect(await ask(one!)).not.toBe(morning)
})

test('a brief kept ready is shown nowhere else, and gone the moment its audience is', async () => {
  at = { record: RECORDS[1]!, now: TIMES[0]! }
  const desk = createDesk(undefined, () => at)
  const ask = async (asker: Asker) => {
    const { document } = await desk.run({ command: 'brief', input: { subject: 'china-us' } }, asker)
    return plainText(document).includes('AP ¶')
  }
  const [inside, , , outside] = ASKERS
  expect([await ask(inside!), await ask(outside!)]).toEqual([true, false])
  at = { ...at, record: withBrief('china-us', { audience: [parsePlace('slack:T1/C2')] }) }
  expect([await ask(inside!), await ask(outside!)]).toEqual([false, true])
  at = { record: RECORDS[3]!, now: TIMES[4]! }
  expect(await ask(inside!)).toBe(true)
  at = { ...at, now: TIMES[3]! }
  expect(await ask(inside!)).toBe(false)
})
