import { foldSpace } from './fold.ts'
import { findCopiedRun, LONGEST_RUN } from './words.ts'
import { blankDates, writtenDates } from './written-dates.ts'
import type { Statement } from '../record/record.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { nameWords } from './names.ts'
import { numberKey, numbersIn } from './numbers.ts'

/** A text of ours with its quotations blanked out, so that positions stay; white space is folded. */
export function blankQuotations(text: string): string {
  return foldSpace(text).replaceAll(/“[^“”]*”/gu, (quotation) => '_'.repeat(quotation.length))
}

/** Finds a stretch of the report that stands in our text as if it were ours. */
export function verifyOwnWords(text: string, field: string, desk: Desk): readonly Finding[] {
  const copied = findCopiedRun(text, desk.runs)
  if (copied === undefined) return []
  return [
    {
      field,
      expected: `at most ${LONGEST_RUN} words of the report in a row outside “ ”`,
      found: `its own “${copied}”`,
      remedy: 'say it in other words',
    },
  ]
}

/** Finds numbers in our words that the evidence does not give and that do not count the statement's own people. */
export function verifyNumbers(
  text: string,
  field: string,
  evidence: Evidence,
  statement: Statement,
): readonly Finding[] {
  const own = blankDates(blankQuotations(text)).replaceAll(/¶+\d+(?:[–-]\d+)?/gu, '')
  const years = new Set(evidence.days.flatMap(({ from, to }) => [from?.year, to?.year]))
  const { by, via, to, with: others, about } = statement
  const counted = new Set([by, via, to, others, about].map((ids) => ids.length))
  return numbersIn(own)
    .filter((number) => {
      if (evidence.numbers.has(numberKey(number))) return false
      return number.ordinal || !(years.has(number.value) || counted.has(number.value))
    })
    .map(({ written }) => ({
      field,
      expected: 'numbers that a cited passage gives',
      found: `"${written}"`,
      remedy: 'cite the passage that gives it',
    }))
}

const STAND_IN_PLACE = /\b(?:in|at|near|from|to|into|outside|reach\w*|leav\w*|left|visit\w*) (?:the )?$/iu
const WEEKDAY_OR_MONTH =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u

/**
 * Finds names in our words that the evidence neither prints nor implies.
 *
 * A surname allows the full name and title, a country its other names; but a capital that stands for a
 * country is not a place where something happened. A label has a capital of its own.
 */
export function verifyNames(text: string, field: string, evidence: Evidence, desk: Desk): readonly Finding[] {
  const own = blankDates(blankQuotations(text))
  return nameWords(own)
    .filter((word) => {
      if (evidence.printed.has(word.key)) return false
      if (evidence.allowed.has(word.key) && !STAND_IN_PLACE.test(own.slice(0, word.index))) return false
      if (word.opens && (field === 'lead' ? !desk.names.has(word.key) : desk.common.has(word.key)))
        return false
      return !WEEKDAY_OR_MONTH.test(word.key) || !evidence.text.toLowerCase().includes(word.key)
    })
    .map(({ written }) => ({
      field,
      expected: 'names that a cited passage prints, or that follow from the officials’ file',
      found: `"${written}"`,
      remedy: 'cite the passage that has it, or leave it out',
    }))
}

/** The dates our words give, without those inside quotations. */
export function ownDates(text: string): ReturnType<typeof writtenDates> {
  return writtenDates(blankQuotations(text))
}
