import { expect, test } from 'vitest'

import { allCommands } from '../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import { parsePlace } from '../../src/core/place.ts'
import { plainText } from '../../src/core/plain-text.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { canSee, participantsOf, visibleRecord } from '../../src/core/record/visible-record.ts'
import { createAskingDesk } from './asking/asking-desk.ts'
import { createMemory } from './example-desk.ts'
import { createFakeThreads } from '../store/fake-threads.ts'

const NOW = Temporal.Instant.from('2023-06-19T07:00:00Z')
const shipped = await loadRecord('briefs')
const brief = shipped.briefs.get('china-us')!
const inside = parsePlace('slack:T1/C1')

function recordFor(audience: readonly string[], notBefore?: string): BriefingRecord {
  const limited = {
    ...brief,
    audience: audience.map(parsePlace),
    ...(notBefore === undefined ? {} : { notBefore: Temporal.Instant.from(notBefore) }),
  }
  return { ...shipped, briefs: new Map([[brief.id, limited]]) }
}

function deskFor(record: BriefingRecord) {
  return createFrontDesk({
    commands: allCommands(),
    record: () => record,
    memory: createMemory(),
    threads: createFakeThreads(),
    now: () => NOW,
    onFault: (error) => {
      throw error
    },
  })
}

test.for([
  { listed: 'slack:T1/C1', place: 'slack:T1/C1', seen: true },
  { listed: 'slack:T1', place: 'slack:T1/C9', seen: true },
  { listed: 'slack:T1/C1', place: 'slack:T1/C2', seen: false },
  { listed: 'slack:T1/C1', place: 'slack:T2/C1', seen: false },
  { listed: 'slack:T1/C1', place: 'discord:T1/C1', seen: false },
  { listed: 'slack:T1/C1', place: 'web', seen: false },
  { listed: 'web', place: 'web', seen: true },
])('canSee() at $place is $seen for an audience of $listed', ({ listed, place, seen }) => {
  expect(canSee(recordFor([listed]).briefs.get('china-us')!, parsePlace(place), NOW)).toBe(seen)
})

test('canSee() keeps an embargo to the second', () => {
  const at = (time: string) => canSee(recordFor(['slack:T1'], time).briefs.get('china-us')!, inside, NOW)
  expect(at('2023-06-19T07:00:00Z')).toBe(true)
  expect(at('2023-06-19T07:00:01Z')).toBe(false)
})

test('visibleRecord() holds nothing of a brief that may not be seen', () => {
  const visible = visibleRecord(recordFor(['slack:T1/C1']), parsePlace('slack:T1/C2'), NOW)
  expect([visible.briefs.size, visible.statements.size, visible.sources.size, visible.issues.size]).toEqual([
    0, 0, 0, 0,
  ])
  const { officials, unnamed, parties } = visible.directory
  expect([officials.size, unnamed.size, parties.size]).toEqual([0, 0, 0])
})

test.for([
  { command: 'brief', input: {} },
  { command: 'brief', input: { subject: 'china-us' } },
  { command: 'brief', input: { subject: 'china', view: 'positions' } },
  { command: 'official', input: { name: 'qin gang' } },
  { command: 'official', input: { name: 'foreign minister' } },
  { command: 'statement', input: { id: 'qin-visit' } },
  { command: 'share', input: { what: 'brief', id: 'china-us', view: 'overview' } },
  { command: 'share', input: { what: 'official', id: 'qin-gang' } },
])('$command $input tells nothing of a hidden brief', async ({ command, input }) => {
  const desk = deskFor(recordFor(['slack:T1/C1']))
  const asker = { place: parsePlace('slack:T1/C2'), user: 'U1', mayManage: true }
  const { document } = await desk.run({ command, input: { ...input } as Record<string, string> }, asker)
  expect(plainText(document)).not.toMatch(/China–US|Blinken|AP ¶/u)
  expect(desk.complete('brief', 'subject', '', asker)).toEqual([])
  expect(desk.complete('official', 'name', '', asker)).toEqual([])
})

test('visibleRecord() holds the briefs that canSee() lets through, and no other', () => {
  const places = ['slack:T1/C1', 'slack:T1/C2', 'discord:G1/C1', 'web'].map(parsePlace)
  const audiences = [undefined, ['slack:T1'], ['slack:T1/C1'], ['discord:G1/C1', 'web']]
  const times = [undefined, '2023-06-19T07:00:00Z', '2023-06-19T07:00:01Z']
  const briefs = audiences.flatMap((audience, at) =>
    times.map((time) => ({
      ...brief,
      id: `brief-${at}-${time ?? 'ever'}`,
      ...(audience === undefined ? {} : { audience: audience.map(parsePlace) }),
      ...(time === undefined ? {} : { notBefore: Temporal.Instant.from(time) }),
    })),
  )
  const record = { ...shipped, briefs: new Map(briefs.map((one) => [one.id, one])) }
  for (const place of places)
    for (const now of [NOW, NOW.add({ seconds: 1 })])
      expect([...visibleRecord(record, place, now).briefs.values()]).toEqual(
        briefs.filter((one) => canSee(one, place, now)),
      )
})

test('visibleRecord() keeps every party that what may be seen speaks of', () => {
  const hidden = { ...brief, id: 'hidden', statements: [], parties: ['japan'], audience: [inside] }
  const record = {
    ...shipped,
    briefs: new Map([
      [brief.id, brief],
      [hidden.id, hidden],
    ]),
  }
  const { directory, statements } = visibleRecord(record, parsePlace('web'), NOW)
  const asked = [...statements.values()].flatMap(({ by, holder = 'china' }) => [...by, holder])
  const missing = asked.filter((id) => shipped.directory.parties.has(id) && !directory.parties.has(id))
  expect([missing, directory.parties.has('united-states')]).toEqual([[], true])
})

test('visibleRecord() holds nobody of whom only a hidden brief speaks, though a visible one shares its source', () => {
  const hidden = { ...brief, audience: [parsePlace('slack:T1/C9')] }
  const record = { ...shipped, briefs: new Map(shipped.briefs).set(hidden.id, hidden) }
  const visible = visibleRecord(record, inside, NOW)
  const briefs = [...visible.briefs.values()]
  expect(briefs.map(({ id }) => id)).toEqual(['indo-pacific'])
  const spokenOf = new Set(
    briefs.flatMap(({ statements, silences }) => [
      ...statements.flatMap(participantsOf),
      ...silences.flatMap(({ about }) => about),
    ]),
  )
  const officials = [...visible.directory.officials.keys()]
  expect(officials).toContain('qin-gang')
  expect(officials.filter((id) => !spokenOf.has(id))).toEqual([])
})

test('what only a hidden brief says of people is neither answered nor suggested where its source is shared', async () => {
  const hidden = { ...brief, audience: [parsePlace('slack:T1/C9')] }
  const record = { ...shipped, briefs: new Map(shipped.briefs).set(hidden.id, hidden) }
  const asking = createAskingDesk({ record })
  const asker = { place: inside, user: 'U1', mayManage: true }
  for (const words of ['who is Bill Gates?', 'who is Hua Chunying?', 'what did Xi Jinping say?']) {
    const { document } = await asking.desk.hear({ words, asker })
    expect(plainText(document)).not.toMatch(/Microsoft|spokesperson|Chinese leader|Who is/u)
  }
})
