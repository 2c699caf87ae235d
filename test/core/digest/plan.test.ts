import { expect, test } from 'vitest'

import { dueOn } from '../../../src/core/digest/due.ts'
import { planDigests } from '../../../src/core/digest/plan.ts'
import type { Plan } from '../../../src/core/digest/plan.ts'
import { EVERY_DAY } from '../../../src/core/digest/schedule.ts'

const SCHEDULE = { time: Temporal.PlainTime.from('07:00'), days: EVERY_DAY, zone: 'UTC' }

function plan(from: string, now: string, catchUp = 'PT3H'): Plan {
  const due = dueOn(SCHEDULE, Temporal.PlainDate.from(from))
  return planDigests(SCHEDULE, due!, Temporal.Instant.from(now), Temporal.Duration.from(catchUp))
}
const datesOf = ({ due, missed, next }: Plan) => ({
  due: due?.date.toString(),
  missed: missed.map(({ date }) => date.toString()),
  next: next.date.toString(),
})

test.for<{ name: string; from: string; now: string; catchUp?: string; expected: object }>([
  {
    name: 'makes what is due this minute',
    from: '2026-11-24',
    now: '2026-11-24T07:00:00Z',
    expected: { due: '2026-11-24', missed: [], next: '2026-11-25' },
  },
  {
    name: 'owes nothing before its time',
    from: '2026-11-24',
    now: '2026-11-24T06:59:59Z',
    expected: { due: undefined, missed: [], next: '2026-11-24' },
  },
  {
    name: 'makes a late one inside the window',
    from: '2026-11-24',
    now: '2026-11-24T09:59:59Z',
    expected: { due: '2026-11-24', missed: [], next: '2026-11-25' },
  },
  {
    name: 'misses one outside the window',
    from: '2026-11-24',
    now: '2026-11-24T10:00:00Z',
    expected: { due: undefined, missed: ['2026-11-24'], next: '2026-11-25' },
  },
  {
    name: 'makes only the newest after some days away',
    from: '2026-11-21',
    now: '2026-11-24T08:00:00Z',
    expected: { due: '2026-11-24', missed: ['2026-11-21', '2026-11-22', '2026-11-23'], next: '2026-11-25' },
  },
  {
    name: 'makes only the newest, however long the window',
    from: '2026-11-22',
    now: '2026-11-24T08:00:00Z',
    catchUp: 'PT216H',
    expected: { due: '2026-11-24', missed: ['2026-11-22', '2026-11-23'], next: '2026-11-25' },
  },
  {
    name: 'tells a year away by its last week',
    from: '2025-11-24',
    now: '2026-11-24T12:00:00Z',
    expected: {
      due: undefined,
      missed: ['18', '19', '20', '21', '22', '23', '24'].map((day) => `2026-11-${day}`),
      next: '2026-11-25',
    },
  },
])('planDigests() $name', ({ from, now, catchUp, expected }) => {
  expect(datesOf(plan(from, now, catchUp))).toEqual(expected)
})
