import { expect, test } from 'vitest'

import type { Asker } from '../../../src/core/asker.ts'
import { allCommands } from '../../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../../src/core/front-desk.ts'
import { parsePlace } from '../../../src/core/place.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import type { Document } from '../../../src/core/document.ts'
import { parseRecord } from '../../../src/core/record/parse-record.ts'
import type { BriefingRecord } from '../../../src/core/record/record.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { createFakeMemory } from '../../store/fake-memory.ts'
import { BRIEF, harbourFiles } from '../proof/harbour.ts'

const at = (written: string) => Temporal.Instant.from(written)
const CHANGED = BRIEF.replace(
  'talked for nearly five hours on Tuesday 7 May 2024.',
  'talked for six hours on Tuesday 7 May 2024.\n    change: { kind: correction, reason: the hours were misread }',
)
const LATER = BRIEF.replace(
  'issues:\n',
  `  - id: dk
    label: DK
    publisher: Daily Kastel
    headline: Commission named
    published: { date: 2024-05-20 }
issues:
`,
)
  .replaceAll(
    /cite: \[(.*)\]$/gmu,
    (_, cited: string) => `cite: [${cited.replaceAll(/(p\d|caption-1)/gu, 'cw:$1')}]`,
  )
  .replace(
    'silences:',
    `  - id: commission-named
    kind: event
    text: The commission has five members.
    cite: [dk:p1]
    lead: New
silences:`,
  )

const read = (brief: string) => parseRecord(harbourFiles(brief))

/** A desk whose record was served version by version. */
async function deskAfter(versions: readonly (readonly [string, BriefingRecord])[], now: string) {
  const { history, threads } = await openStore(':memory:')
  for (const [since, record] of versions) await history.keep(record, at(since))
  const desk = createFrontDesk({
    commands: allCommands([], history),
    record: () => versions.at(-1)![1],
    memory: createFakeMemory(),
    threads,
    now: () => at(now),
    onFault: (error) => {
      throw error
    },
  })
  return async (day: string, more: Readonly<Record<string, string>> = {}, place = 'slack:T1/C1') => {
    const asker: Asker = { place: parsePlace(place), user: 'U1', mayManage: false }
    const { document } = await desk.run(
      { command: 'brief', input: { subject: 'harbour', 'as-of': day, ...more } },
      asker,
    )
    return document
  }
}

const callsOf = (document: Document) =>
  document.nodes.flatMap((node) =>
    node.kind === 'actions' ? node.actions.flatMap((action) => ('call' in action ? [action.call] : [])) : [],
  )

test('/brief as-of shows the record that was in force, says that it is old, and what was put right since', async () => {
  const ask = await deskAfter(
    [
      ['2026-11-10T07:00:00Z', read(BRIEF)],
      ['2026-11-20T07:00:00Z', read(CHANGED)],
    ],
    '2026-11-24T07:00:00Z',
  )
  const document = await ask('2026-11-19', { view: 'timeline', page: 'all' })
  const words = plainText(document)
  expect(words).toContain('nearly five hours')
  expect(words).not.toContain('six hours')
  expect(words).toContain(
    'Old: the record as it stood at the end of Thu 19 Nov 2026 (UTC). Since then: 1 correction.',
  )
  expect(document.title).toMatch(/^As of Thu 19 Nov 2026: /u)
  expect(plainText(await ask('2026-11-20', { view: 'timeline', page: 'all' }))).toContain('six hours')
})

test('/brief as-of leads on within that day or back to today, and nowhere else', async () => {
  const ask = await deskAfter([['2026-11-10T07:00:00Z', read(BRIEF)]], '2026-11-24T07:00:00Z')
  for (const view of ['overview', 'timeline', 'officials']) {
    const calls = callsOf(await ask('2026-11-12', { view }))
    expect(calls.at(-1)).toEqual({ command: 'brief', input: { subject: 'harbour' } })
    for (const { command, input } of calls.slice(0, -1)) {
      expect(['brief', 'share']).toContain(command)
      expect(input['as-of']).toBe('2026-11-12')
    }
  }
})

test('/brief as-of a day before the history tells what reports of that day say', async () => {
  const ask = await deskAfter([['2026-11-10T07:00:00Z', read(LATER)]], '2026-11-24T07:00:00Z')
  const words = plainText(await ask('2024-05-19'))
  expect(words).toContain(
    'Old: what reports published by Sun 19 May 2024 say, as recorded today; one later report is left out. The record of that day itself was not kept (it is since Tue 10 Nov 2026).',
  )
  expect(words).toContain('Kastel dispute open')
  expect(words).not.toContain('five members')
  expect(plainText(await ask('2024-05-20'))).toContain('five members')
})

test.for([
  { day: '2024-05-07', expected: /^Nothing on record about Kastel harbour by Tue 7 May 2024/u },
  { day: '2026-11-25', expected: /^2026-11-25 is still to come/u },
  { day: '<!channel>', expected: /^“<!channel>” is no day. Write it as 2023-06-18/u },
])('/brief as-of "$day" says what is wrong and offers a day that is not', async ({ day, expected }) => {
  const ask = await deskAfter([['2026-11-10T07:00:00Z', read(BRIEF)]], '2026-11-24T07:00:00Z')
  const document = await ask(day)
  expect(document.problem).toBe(true)
  expect(plainText(document)).toMatch(expected)
  expect(callsOf(document)[0]).toEqual({
    command: 'brief',
    input: { subject: 'harbour', 'as-of': '2024-05-08' },
  })
})

test('/brief as-of today is today’s record', async () => {
  const ask = await deskAfter([['2026-11-10T07:00:00Z', read(BRIEF)]], '2026-11-24T07:00:00Z')
  expect(await ask('today')).toEqual(await ask(''))
})

test.for<{ name: string; before: string; now: string }>([
  { name: 'today', before: 'all', now: '[slack:T1/C1]' },
  { name: 'then', before: '[slack:T1/C1]', now: 'all' },
])('/brief as-of shows no old version to whoever may not see it $name', async ({ before, now }) => {
  const narrowed = (audience: string, brief: string) =>
    read(brief.replace('oldAfter: 7', `oldAfter: 7\naudience: ${audience}`))
  const ask = await deskAfter(
    [
      ['2026-11-10T07:00:00Z', narrowed(before, BRIEF)],
      ['2026-11-20T07:00:00Z', narrowed(now, CHANGED)],
    ],
    '2026-11-24T07:00:00Z',
  )
  const showing = { view: 'timeline', page: 'all' }
  expect(plainText(await ask('2026-11-12', showing))).toContain('nearly five hours')
  expect(plainText(await ask('2026-11-12', showing, 'slack:T1/C2'))).not.toContain('nearly five hours')
})
