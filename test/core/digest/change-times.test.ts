import { expect, test } from 'vitest'

import { createChangeTimes } from '../../../src/core/digest/change-times.ts'
import type { InForce } from '../../../src/core/ports/history.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import type { BriefingRecord, Statement } from '../../../src/core/record/record.ts'

const shipped = await loadRecord('briefs')
const brief = shipped.briefs.get('china-us')!
const [first, second, third, ...rest] = brief.statements as [Statement, Statement, Statement]

function withStatements(statements: readonly Statement[]): BriefingRecord {
  return { ...shipped, briefs: new Map([[brief.id, { ...brief, statements }]]) }
}

/** Versions of one subject, a day apart from 1 June 2023. */
function historyOf(...versions: readonly BriefingRecord[]) {
  const reads: string[] = []
  const list: InForce[] = versions.map((_, at) => ({ id: String(at), since: day(at + 1) }))
  return {
    reads,
    list: async () => list,
    read: async (id: string) => {
      reads.push(id)
      return versions[Number(id)]!
    },
  }
}

function day(number: number): Temporal.Instant {
  return Temporal.Instant.from(`2023-06-0${number}T00:00:00Z`)
}

test('createChangeTimes() tells when a statement came, and when its author last changed it', async () => {
  const corrected = {
    ...second,
    text: 'Otherwise.',
    change: { kind: 'correction', reason: 'misread' },
  } as const
  const history = historyOf(
    withStatements([first, second, ...rest]),
    withStatements([first, second, third, ...rest]),
    withStatements([first, corrected, third, ...rest]),
  )
  const times = await createChangeTimes(history)(brief.id)
  expect(times.get(third.id)).toEqual(day(2))
  expect(times.get(second.id)).toEqual(day(3))
  expect(times.size).toBe(2)
})

test('createChangeTimes() takes a silent change of wording for none', async () => {
  const history = historyOf(
    withStatements([first, second, ...rest]),
    withStatements([{ ...first, text: 'Reworded.' }, second, ...rest]),
  )
  expect((await createChangeTimes(history)(brief.id)).size).toBe(0)
})

test('createChangeTimes() reads each version once', async () => {
  const history = historyOf(withStatements([first]), withStatements([first, second]))
  const find = createChangeTimes(history)
  await find(brief.id)
  await find(brief.id)
  expect(history.reads).toEqual(['0', '1'])
})
