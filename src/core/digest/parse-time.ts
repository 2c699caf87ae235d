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

/** Times of day by the words for them. */
const WORDS: readonly (readonly [word: RegExp, times: readonly string[]])[] = [
  [/noon|midday|lunch/u, ['12:00']],
  [/midnight/u, ['00:00']],
  [/morning|breakfast|early|dawn/u, ['07:00', '08:00']],
  [/evening|night|dinner/u, ['18:00', '21:00']],
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, at) => [new RegExp(`\\b${word}\\b`, 'u'), bothHalves(at + 1)] as const,
  ),
]

const USUAL = ['07:00', '08:00', '18:00']

/** The times of day that somebody may have meant who typed none: `25:00`, `7:75`, `7.3o`, `seven`. */
export function nearestTimes(typed: string): readonly string[] {
  const words = typed.toLowerCase()
  const named = WORDS.find(([word]) => word.test(words))
  if (named !== undefined) return named[1]
  const digits = words.replaceAll(/(?<=[\d:.])o|o(?=[\d:.])/gu, '0').replaceAll(/(?<=[\d:.])[li]/gu, '1')
  const [hours, minutes = 0] = [...digits.matchAll(/\d{1,2}/gu)].map(([number]) => Number(number))
  if (hours === undefined) return USUAL
  const isAfternoon = /p\.?m?\b/u.test(digits) && hours < 12
  const near = hours > 23 ? [hours % 24, Math.floor(hours / 10)] : [hours + (isAfternoon ? 12 : 0)]
  const minute = Math.min(59, minutes)
  return [...new Set(near.map((hour) => formatTime(new Temporal.PlainTime(hour, minute))))]
}

function bothHalves(hour: number): readonly string[] {
  return [hour % 12, (hour % 12) + 12].map((each) => `${String(each).padStart(2, '0')}:00`)
}

/** A time of day as it is shown: `07:00`. */
export function formatTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' })
}
