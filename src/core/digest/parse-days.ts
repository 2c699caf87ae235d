import { rankNames } from '../names/find-named.ts'
import { EVERY_DAY, WORKDAYS } from './schedule.ts'

/** The days of the week as they are shown and typed, Monday first. */
export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

const SETS: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries<readonly number[]>({
    'every day': EVERY_DAY,
    everyday: EVERY_DAY,
    daily: EVERY_DAY,
    all: EVERY_DAY,
    weekdays: WORKDAYS,
    workdays: WORKDAYS,
    'working days': WORKDAYS,
    weekend: [6, 7],
    weekends: [6, 7],
  }),
)

/**
 * Reads days of the week as people type them: `weekdays`, `mon-fri`, `Mon, Wed and Fri`, `daily`.
 *
 * Undefined when a word is no day.
 */
export function parseDays(typed: string): readonly number[] | undefined {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
  const set = SETS.get(words)
  if (set !== undefined) return set
  const parts = words.split(/(?:,|;|\/|&|\band\b|\s)+/u).filter(Boolean)
  const days = parts.map((part) => parseRange(part))
  if (parts.length === 0 || days.some((each) => each === undefined)) return undefined
  return [...new Set(days.flatMap((each) => each ?? []))].sort((a, b) => a - b)
}

function parseRange(part: string): readonly number[] | undefined {
  const [from, to, more] = part.split(/[-–]/u).map(dayOf)
  if (from === undefined || more !== undefined) return undefined
  if (to === undefined) return /[-–]/u.test(part) ? undefined : [from]
  const length = (to - from + 7) % 7
  return Array.from({ length: length + 1 }, (_, at) => ((from - 1 + at) % 7) + 1)
}

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** A day by its name or any beginning of it that is no other's: `th`, `thur`, `thursdays`. */
function dayOf(word: string): number | undefined {
  const found = NAMES.flatMap((name, at) =>
    word.length >= 2 && `${name}s`.startsWith(word.replace(/\.$/u, '')) ? [at + 1] : [],
  )
  return found.length === 1 ? found[0] : undefined
}

/** What somebody may have meant whose words are no days: `weekdys`, `moday`. */
export function nearestDays(typed: string): readonly string[] {
  const known = [...SETS.keys(), ...NAMES].map((name) => ({ id: name, names: [name] }))
  const near = rankNames(typed, known).filter((name) => parseDays(name) !== undefined)
  const shown = near.flatMap((name) => formatDays(parseDays(name) ?? []))
  return [...new Set([...shown, 'every day', 'Mon–Fri'])].slice(0, 3)
}

/** Days as they are shown: `every day`, `Mon–Fri`, `Mon, Wed, Fri`. */
export function formatDays(days: readonly number[]): string {
  if (days.length === 7) return 'every day'
  if (String(days) === String(WORKDAYS)) return 'Mon–Fri'
  return days.map((day) => DAYS[day - 1] ?? '').join(', ')
}
