import { findByPart, rankNames } from '../names/find-named.ts'
import { nearestDays, parseDays } from '../digest/parse-days.ts'
import { nearestTimes, parseTime } from '../digest/parse-time.ts'
import { EVERY_DAY } from '../digest/schedule.ts'
import { findZone, zonesAtOffset } from '../digest/zones.ts'
import type { Wish } from '../ports/subscriptions.ts'
import type { BriefingRecord } from '../record/record.ts'
import { namedSubjects } from './brief.ts'
import type { Choice } from './choice.ts'
import type { CommandContext, CommandInput } from './command.ts'

/** One thing about a wish that cannot be taken as typed, with values that can. */
export type WishFault = {
  readonly field: 'subjects' | 'time' | 'days' | 'zone'
  /** What was typed; empty when it was left out. */
  readonly asked: string
  readonly nearest: readonly Choice[]
}

/** A wish, or everything that is wrong with it at once. */
export type ReadWish = { readonly wish: Wish } | { readonly faults: readonly WishFault[] }

/** Reads what a channel wishes for; what is left out stays as it was, or is the obvious. */
export function readWish(typed: CommandInput, before: Wish | undefined, context: CommandContext): ReadWish {
  const input = withZone(typed, context)
  const subjects = readSubjects(input['subjects'], before, context.record)
  const time = readField('time', input['time'], before?.schedule.time, parseTime, nearestTimes)
  const days = readField('days', input['days'], before?.schedule.days ?? EVERY_DAY, parseDays, nearestDays)
  const zone = readZone(input['zone'], before?.schedule.zone ?? context.asker.timeZone, context.now)
  const faults = [subjects, time, days, zone].flatMap((read) => ('fault' in read ? [read.fault] : []))
  if ('fault' in subjects || 'fault' in time || 'fault' in days || 'fault' in zone) return { faults }
  return {
    wish: {
      subjects: subjects.value,
      schedule: { time: time.value, days: days.value, zone: zone.value },
      unchanged: (input['unchanged'] ?? before?.unchanged) === 'nothing' ? 'nothing' : 'line',
    },
  }
}

const MOST_NEAREST = 4
const USUAL_ZONES = ['Europe/London', 'America/New_York', 'Asia/Shanghai', 'UTC']

/** `on 8 Paris`: what is no subject here and is a city is the zone. */
function withZone(input: CommandInput, { record }: CommandContext): CommandInput {
  const { subjects: asked = '', zone = '' } = input
  if (asked === '' || zone !== '' || findByPart(asked, namedSubjects(record)).kind !== 'none') return input
  const found = findZone(asked)
  return found.kind === 'one' ? { ...input, subjects: undefined, zone: found.zone } : input
}

type Read<Value> = { readonly value: Value } | { readonly fault: WishFault }

function readField<Value>(
  field: WishFault['field'],
  typed: string | undefined,
  otherwise: Value | undefined,
  parse: (typed: string) => Value | undefined,
  nearest: (typed: string) => readonly string[],
): Read<Value> {
  const asked = typed?.trim() ?? ''
  const value = asked === '' ? otherwise : parse(asked)
  return value === undefined ? { fault: { field, asked, nearest: nearest(asked).map(asItIs) } } : { value }
}

/** A value that readers can read as it stands. */
function asItIs(value: string): Choice {
  return { value, label: value }
}

function readZone(
  typed: string | undefined,
  otherwise: string | undefined,
  now: Temporal.Instant,
): Read<string> {
  const asked = typed?.trim() ?? ''
  if (asked === '' && otherwise !== undefined) return { value: otherwise }
  const found = asked === '' ? { kind: 'none' as const } : findZone(asked)
  if (found.kind === 'one') return { value: found.zone }
  const near = [...zonesAtOffset(asked, now), ...(found.kind === 'several' ? found.zones : [])]
  const nearest = (near.length > 0 ? near : USUAL_ZONES).slice(0, MOST_NEAREST)
  return { fault: { field: 'zone', asked, nearest: nearest.map(asItIs) } }
}

/** Subjects by any of their names, apart by commas; a channel that may see only one need not say it. */
function readSubjects(
  typed: string | undefined,
  before: Wish | undefined,
  record: BriefingRecord,
): Read<readonly string[]> {
  const named = namedSubjects(record)
  const asked = (typed ?? '').split(/[,;]/u).flatMap((part) => part.trim() || [])
  if (asked.length === 0) {
    const value = before?.subjects ?? (named.length === 1 ? named.map(({ id }) => id) : [])
    const nearest = named.slice(0, MOST_NEAREST).map(({ id }) => choiceOf([id], record))
    return value.length > 0 ? { value } : { fault: { field: 'subjects', asked: '', nearest } }
  }
  const found = asked.map((each) => ({ each, found: findByPart(each, named) }))
  const unknown = found.find((one) => one.found.kind !== 'one')
  if (unknown !== undefined) {
    const near = unknown.found.kind === 'several' ? unknown.found.ids : rankNames(unknown.each, named)
    const nearest = (near.length > 0 ? near : named.map(({ id }) => id)).slice(0, MOST_NEAREST)
    const whole = (id: string) => asked.map((each) => (each === unknown.each ? id : each))
    return {
      fault: {
        field: 'subjects',
        asked: unknown.each,
        nearest: nearest.map((id) => ({ value: whole(id).join(','), label: choiceOf([id], record).label })),
      },
    }
  }
  return { value: [...new Set(found.flatMap((one) => (one.found.kind === 'one' ? [one.found.id] : [])))] }
}

function choiceOf(ids: readonly string[], record: BriefingRecord): Choice {
  return { value: ids.join(','), label: ids.map((id) => record.briefs.get(id)?.title ?? id).join(', ') }
}

/**
 * Sorts what was typed in one line behind `on`: `on china-us 7:00 mon thu New York`.
 *
 * What is recognised as a time or days is taken for that, and what is a zone or a city where it stands behind a time or
 * days; the rest are subjects.
 */
export function sortWords(words: readonly string[]): CommandInput {
  const sorted: { time?: string; days?: string; zone?: string } = {}
  const [before, behind]: [string[], string[]] = [[], []]
  for (const word of words) {
    if (sorted.time === undefined && parseTime(word) !== undefined) sorted.time = word
    else if (parseDays(word) !== undefined) sorted.days = [sorted.days ?? [], word].flat().join(',')
    else if (sorted.zone === undefined && (word.includes('/') || word.toLowerCase() === 'utc'))
      sorted.zone = word
    else if (sorted.time === undefined && sorted.days === undefined) before.push(word)
    else behind.push(word)
  }
  const isZoneBehind =
    sorted.zone === undefined && before.length > 0 && findZone(behind.join(' ')).kind === 'one'
  const zone = isZoneBehind ? behind.join(' ') : sorted.zone
  const subjects = [...before, ...(isZoneBehind ? [] : behind)].join(' ')
  return { ...sorted, ...(zone === undefined ? {} : { zone }), ...(subjects === '' ? {} : { subjects }) }
}
