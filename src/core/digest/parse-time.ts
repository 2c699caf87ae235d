/**
 * Reads a time of day as people type it: `7`, `7:30`, `07.30`, `0730`, `7pm`, `19h30`, `noon`.
 *
 * Undefined for what is no time of day.
 */
export function parseTime(typed: string): Temporal.PlainTime | undefined {
  const words = typed.trim().toLowerCase().replaceAll(/\s+/gu, ' ')
  if (words === 'noon') return new Temporal.PlainTime(12)
  if (words === 'midnight') return new Temporal.PlainTime(0)
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?h? ?(am|pm|a\.m\.|p\.m\.)?$/u.exec(words)
  if (match === null) return undefined
  const [, hours = '', minutes = '0', half] = match
  const hour = half === undefined ? Number(hours) : onTwelve(Number(hours), half.startsWith('p'))
  if (hour === undefined || hour > 23 || Number(minutes) > 59) return undefined
  return new Temporal.PlainTime(hour, Number(minutes))
}

function onTwelve(hour: number, isAfternoon: boolean): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

/** A time of day as it is shown: `07:00`. */
export function formatTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' })
}
