import type { Statement } from '../../record/record.ts'
import { remember } from '../../remember.ts'
import { tokensOf } from '../words/tokens.ts'

const NUMBER =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|third|quarter|dozens?)$/u
const TIME = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|month-old|year-old)$/u
const DATE =
  /\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b|\b\p{Lu}\p{Ll}+ \d{4}\b|\b(?:in|since|of|until|before|after|during|the) \d{4}\b/gu

/** A statement's words, and before which of them a comma or stop stands. */
export type Told = {
  readonly norms: readonly string[]
  readonly breaks: ReadonlySet<number>
  /** Places of its numbers. */
  readonly numbers: readonly number[]
}

/** A statement's words without its dates, whose numbers count nothing; split once. */
export const wordsWithoutDates = remember(({ text }: Statement): Told => {
  const tokens = tokensOf(text.replaceAll(DATE, ' '))
  const norms = tokens.map(({ norm }) => norm)
  return {
    norms,
    numbers: norms.flatMap((norm, at) => (NUMBER.test(norm) ? [at] : [])),
    breaks: new Set(tokens.flatMap(({ afterBreak }, at) => (afterBreak ? [at] : []))),
  }
})

/** `six hours`, `two and a half years`: the unit right behind the number. */
export function isTime(norms: readonly string[], at: number): boolean {
  return norms.slice(at + 1, at + 3).some((norm) => TIME.test(norm))
}

/** Whether a word is a unit of time. */
export function isTimeUnit(norm: string): boolean {
  return TIME.test(norm)
}
