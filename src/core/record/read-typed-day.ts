import { MONTHS } from '../calendar.ts'

/**
 * Reads a day as people type it: `2023-06-18`, `18 Jun 2023`, `June 18, 2023`, `yesterday`; of a month or a year its last day.
 *
 * Undefined for what is no day that exists.
 */
export function readTypedDay(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const words = typed.trim().toLowerCase()
  if (words === 'today') return today
  if (words === 'yesterday') return today.subtract({ days: 1 })
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(words)
  if (iso !== null) return lastDayOf(iso[1], iso[2], iso[3])
  const named = /^(?:(\d{1,2})\.? +)?([a-z]{3,9})\.?(?: +(\d{1,2}))?,? +(\d{4})$/u.exec(words)
  if (named === null) return undefined
  const [, before, name = '', behind, year] = named
  const month = MONTHS.findIndex((each) => name.startsWith(each.toLowerCase().slice(0, 3))) + 1
  if (month === 0 || (before !== undefined && behind !== undefined)) return undefined
  return lastDayOf(year, String(month), before ?? behind)
}

function lastDayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Temporal.PlainDate | undefined {
  try {
    const from = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) },
      { overflow: 'reject' },
    )
    if (day !== undefined) return from
    return from.add(month === undefined ? { years: 1 } : { months: 1 }).subtract({ days: 1 })
  } catch {
    return undefined
  }
}
