import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatDays, nearestDays, parseDays } from '../../../src/core/digest/parse-days.ts'
import { formatTime, nearestTimes, parseTime } from '../../../src/core/digest/parse-time.ts'
import { findZone, proposeZones, zonesAtOffset } from '../../../src/core/digest/zones.ts'

test.for([
  ['7', '07:00'],
  ['07:00', '07:00'],
  ['7:30', '07:30'],
  ['7.30', '07:30'],
  ['0730', '07:30'],
  ['19h30', '19:30'],
  ['7am', '07:00'],
  ['7 pm', '19:00'],
  ['12am', '00:00'],
  ['12:15 pm', '12:15'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['00:00', '00:00'],
  ['23:59', '23:59'],
] as const)('parseTime() reads %s as %s', ([typed, expected]) => {
  const time = parseTime(typed)
  expect(time && formatTime(time)).toBe(expected)
})

test.for(['24:00', '25', '7:60', '13pm', '0am', 'soon', '', '7:3', '-1', '7:00:00'])(
  'parseTime() takes “%s” for no time',
  (typed) => {
    expect(parseTime(typed)).toBeUndefined()
  },
)

test.for([
  ['weekdays', 'Mon–Fri'],
  ['Mon-Fri', 'Mon–Fri'],
  ['mon – fri', undefined],
  ['daily', 'every day'],
  ['mon,wed,fri', 'Mon, Wed, Fri'],
  ['Monday and Thursdays', 'Mon, Thu'],
  ['fri-mon', 'Mon, Fri, Sat, Sun'],
  ['sat sun', 'Sat, Sun'],
  ['t', undefined],
  ['someday', undefined],
  ['', undefined],
] as const)('parseDays() reads “%s” as %s', ([typed, expected]) => {
  const days = parseDays(typed)
  expect(days && formatDays(days)).toBe(expected)
})

test.for([
  ['Europe/Paris', 'Europe/Paris'],
  ['europe/paris', 'Europe/Paris'],
  ['paris', 'Europe/Paris'],
  ['new york', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['beijing', 'Asia/Shanghai'],
  ['utc', 'UTC'],
] as const)('findZone() knows %s', ([typed, zone]) => {
  expect(findZone(typed)).toEqual({ kind: 'one', zone })
})

test('findZone() asks back for an abbreviation, whose own zone has no summer time', () => {
  expect(findZone('EST')).toEqual({ kind: 'several', zones: ['America/New_York'] })
  expect(findZone('ist')).toMatchObject({ kind: 'several', zones: { length: 3 } })
})

test('findZone() asks back for a slip', () => {
  expect(findZone('Pariss')).toEqual({ kind: 'several', zones: ['Europe/Paris'] })
})

test('findZone() takes no fixed offset', () => {
  expect(findZone('+02:00').kind).not.toBe('one')
})

test('proposeZones() offers the reader’s own zone first', () => {
  expect(proposeZones('', 'Africa/Lagos')[0]).toBe('Africa/Lagos')
  expect(proposeZones('par', 'Africa/Lagos')).toContain('Europe/Paris')
  expect(proposeZones('', undefined).length).toBeLessThanOrEqual(25)
})

test.for([
  ['25:00', ['01:00', '02:00']],
  ['70:00', ['22:00', '07:00']],
  ['7:75', ['07:59']],
  ['7.3o', ['07:30']],
  ['7 o’clock', ['07:00']],
  ['13pm', ['13:00']],
  ['seven', ['07:00', '19:00']],
  ['in the morning', ['07:00', '08:00']],
  ['soon', ['07:00', '08:00', '18:00']],
] as const)('nearestTimes() of “%s” are %s', ([typed, expected]) => {
  expect(nearestTimes(typed)).toEqual(expected)
})

test('whatever is typed, the nearest times and days can be taken', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:.apmolsx ]{0,8}$/u)), (typed) => {
      for (const time of nearestTimes(typed)) expect(parseTime(time)).toBeDefined()
      for (const days of nearestDays(typed)) expect(parseDays(days)).toBeDefined()
      expect(nearestTimes(typed).length * nearestDays(typed).length).toBeGreaterThan(0)
    }),
  )
})

test.for([
  ['weekdys', 'Mon–Fri'],
  ['moday', 'Mon'],
  ['wekend', 'Sat, Sun'],
  ['each day', 'every day'],
])('nearestDays() of “%s” begin with %s', ([typed = '', expected]) => {
  expect(nearestDays(typed)[0]).toBe(expected)
})

test('zonesAtOffset() knows the season', () => {
  const at = (typed: string, date: string) => zonesAtOffset(typed, Temporal.Instant.from(`${date}T12:00:00Z`))
  expect(at('UTC+1', '2026-01-10')).toContain('Europe/Paris')
  expect(at('UTC+1', '2026-07-10')).toEqual(['Europe/London'])
  expect(at('+05:30', '2026-07-10')).toEqual(['Asia/Kolkata'])
  expect(at('GMT-5', '2026-01-10')).toContain('America/New_York')
  expect(at('Paris', '2026-01-10')).toEqual([])
})
