import { assert, constantFrom, integer, property, subarray } from 'fast-check'
import { expect, test } from 'vitest'

import { dueOn, nextDue, nextDueAfter } from '../../../src/core/digest/due.ts'
import { EVERY_DAY } from '../../../src/core/digest/schedule.ts'

const schedule = (time: string, zone: string, days = EVERY_DAY) => ({
  time: Temporal.PlainTime.from(time),
  days,
  zone,
})
const date = (written: string) => Temporal.PlainDate.from(written)

test.for<{ name: string; time: string; zone: string; on: string; expected: string }>([
  {
    name: 'takes the local time',
    time: '07:00',
    zone: 'Asia/Tokyo',
    on: '2026-11-24',
    expected: '2026-11-23T22:00:00Z',
  },
  {
    name: 'moves a skipped time forward',
    time: '02:30',
    zone: 'America/New_York',
    on: '2026-03-08',
    expected: '2026-03-08T07:30:00Z',
  },
  {
    name: 'takes the first of a repeated time in New York',
    time: '01:30',
    zone: 'America/New_York',
    on: '2026-11-01',
    expected: '2026-11-01T05:30:00Z',
  },
  {
    name: 'takes the first of a repeated time in London',
    time: '01:30',
    zone: 'Europe/London',
    on: '2026-10-25',
    expected: '2026-10-25T00:30:00Z',
  },
  {
    name: 'takes the first of a half-hour repeat on Lord Howe',
    time: '01:45',
    zone: 'Australia/Lord_Howe',
    on: '2026-04-05',
    expected: '2026-04-04T14:45:00Z',
  },
  {
    name: 'moves midnight forward where it is skipped',
    time: '00:00',
    zone: 'Africa/Cairo',
    on: '2026-04-24',
    expected: '2026-04-23T22:00:00Z',
  },
])('dueOn() $name', ({ time, zone, on, expected }) => {
  expect(dueOn(schedule(time, zone), date(on))?.at.toString()).toBe(expected)
})

test('dueOn() wants no other weekday', () => {
  expect(dueOn(schedule('07:00', 'UTC', [1, 2, 3, 4, 5]), date('2026-11-28'))).toBeUndefined()
})

test('dueOn() leaves out a date that the zone skipped', () => {
  expect(dueOn(schedule('07:00', 'Pacific/Apia'), date('2011-12-30'))).toBeUndefined()
  expect(dueOn(schedule('07:00', 'Pacific/Apia'), date('2011-12-31'))).toBeDefined()
})

test('dueOn() puts a time that the clock skips at midnight on the date after, and no second one there', () => {
  const rule = schedule('23:30', 'America/Scoresbysund')
  const saturday = dueOn(rule, date('2026-03-28'))
  expect(saturday?.at.toZonedDateTimeISO(rule.zone).toPlainDateTime().toString()).toBe('2026-03-29T00:30:00')
  expect(saturday?.date.toString()).toBe('2026-03-28')
  expect(nextDue(rule, saturday!.at).date.toString()).toBe('2026-03-29')
})

test('nextDue() is never the instant itself', () => {
  const at = Temporal.Instant.from('2026-11-24T07:00:00Z')
  expect(nextDue(schedule('07:00', 'UTC'), at).date.toString()).toBe('2026-11-25')
  expect(nextDue(schedule('07:00', 'UTC'), at.subtract({ nanoseconds: 1 })).date.toString()).toBe(
    '2026-11-24',
  )
})

test('nextDue() passes over dates that had theirs', () => {
  const next = nextDue(schedule('09:00', 'UTC'), Temporal.Instant.from('2026-11-24T07:30:00Z'), (taken) =>
    taken.equals(date('2026-11-24')),
  )
  expect(next.date.toString()).toBe('2026-11-25')
})

test('nextDueAfter() names every wanted date once, in order, in any zone at any time of day', () => {
  const zones = constantFrom(...Intl.supportedValuesOf('timeZone'))
  const minutes = integer({ min: 0, max: 24 * 60 - 1 })
  const days = subarray([...EVERY_DAY], { minLength: 1 })
  assert(
    property(zones, minutes, days, (zone, minute, wanted) => {
      const rule = { time: new Temporal.PlainTime().add({ minutes: minute }), days: wanted, zone }
      let due = nextDueAfter(rule, date('2025-12-31'))
      for (let day = date('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) {
        if (!wanted.includes(day.dayOfWeek)) continue
        expect(due.date.toString()).toBe(day.toString())
        const local = due.at.toZonedDateTimeISO(zone)
        // Only a time that the clock skips over midnight, as in Scoresbysund, comes on the date after.
        const dates = local.toPlainTime().equals(rule.time) ? [day] : [day, day.add({ days: 1 })]
        expect(dates.map(String)).toContain(local.toPlainDate().toString())
        const next = nextDueAfter(rule, day)
        expect(Temporal.Instant.compare(due.at, next.at)).toBe(-1)
        due = next
      }
    }),
    { numRuns: 40 },
  )
})
