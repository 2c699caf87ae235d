import { MONTH, MONTHS } from '../../calendar.ts'
import { parseDay } from '../../record/day.ts'
import type { Day } from '../../record/day.ts'
import type { Statement } from '../../record/record.ts'

const WRITTEN = new RegExp(
  `\\b(?:(?:(\\d{1,2}) )?(${MONTH}) |(?:in|since|until|of) )((?:19|20)\\d\\d)\\b`,
  'u',
)

/** The day of what a statement tells: as filed, or else as its text has it. */
export function dayTold({ on, due, text }: Statement): Day | undefined {
  return on ?? due ?? dayIn(text)
}

function dayIn(text: string): Day | undefined {
  const [, day, month = '', year] = WRITTEN.exec(text) ?? []
  if (year === undefined) return undefined
  const number = MONTHS.indexOf(month) + 1
  const parts = [
    year,
    ...(number > 0 ? [twoDigits(number)] : []),
    ...(day === undefined ? [] : [twoDigits(Number(day))]),
  ]
  try {
    return parseDay(parts.join('-'))
  } catch {
    return undefined
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
