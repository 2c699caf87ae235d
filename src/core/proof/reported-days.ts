import { MONTH, WEEKDAY, WEEKDAYS } from '../calendar.ts'
import { monthOf, yearOf } from './day-range.ts'
import type { DayRange } from './day-range.ts'
import { monthNumber, rangeOf, writtenDates } from './written-dates.ts'

type Reader = (match: RegExpExecArray, reported: Temporal.PlainDate, ahead: boolean) => readonly DayRange[]

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** What relative words mean, counted from the report's own day. */
const RELATIVE: readonly (readonly [RegExp, Reader])[] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/giu, (_, day) => [{ from: day, to: day }]],
  [/\byesterday\b|\blast night\b/giu, (_, day) => [single(day.subtract({ days: 1 }))]],
  [/\btomorrow\b/giu, (_, day) => [single(day.add({ days: 1 }))]],
  [new RegExp(`\\b(${WEEKDAY})\\b`, 'giu'), (match, day, ahead) => weekdayRanges(match[1] ?? '', day, ahead)],
  [
    /\bearlier (?:in|this) (?:the )?week\b/giu,
    (_, day) => [
      { from: weekStart(day), to: day },
      { from: day.subtract({ days: 6 }), to: day },
    ],
  ],
  [
    /\b(this|last|next) week\b/giu,
    (match, day) => [spanned(weekStart(day).add({ days: 7 * stepOf(match[1]) }), { days: 7 })],
  ],
  [
    /\b(this|last|next) weekend\b/giu,
    (match, day) => [spanned(weekStart(day).add({ days: 5 + 7 * stepOf(match[1]) }), { days: 2 })],
  ],
  [/\bearlier (?:in|this) (?:the )?month\b/giu, (_, day) => [{ from: day.with({ day: 1 }), to: day }]],
  [
    /\b(this|last|next) month\b/giu,
    (match, day) => {
      const month = day.add({ months: stepOf(match[1]) })
      return [monthOf(month.year, month.month)]
    },
  ],
  [
    /\bearlier (?:in|this) (?:the )?year\b/giu,
    (_, day) => [{ from: day.with({ month: 1, day: 1 }), to: day }],
  ],
  [/\b(this|last|next) year\b/giu, (match, day) => [yearOf(day.year + stepOf(match[1]))]],
  [
    /\b(?:next|coming|following) (?:few )?(day|week|month|year)(s?)\b/giu,
    (match, day) => [
      { from: day, to: day.add({ [`${match[1]?.toLowerCase()}s`]: match[2] === '' ? 1 : 12 }) },
    ],
  ],
  [
    new RegExp(`\\b(an?|\\d+|${NUMBERS.join('|')}) years? ago (last|this|next) month\\b`, 'giu'),
    (match, day) => {
      const month = day.subtract({ years: countOf(match[1]) }).add({ months: stepOf(match[2]) })
      return [monthOf(month.year, month.month)]
    },
  ],
  [/\b(?:year[’' -]?s?[- ]end|end of (?:the|this) year)\b/giu, (_, day) => [yearOf(day.year)]],
  [
    new RegExp(`\\b(an?|\\d+|${NUMBERS.join('|')}) (day|week|month|year)s? (ago|earlier|later)\\b`, 'giu'),
    (match, day) => ago(match, day),
  ],
  [
    new RegExp(
      String.raw`\b(?:in|since|last|next|until|by|from|during|mid-|early|late|of|this) ?(${MONTH})\b(?!,? \d)`,
      'gu',
    ),
    (match, day, ahead) => monthRanges(monthNumber(match[1] ?? '') ?? day.month, day, ahead),
  ],
]

/** Words of a sentence that may look ahead: of what is to be, is wanted, or has its day in the present tense. */
const AHEAD = new RegExp(
  [
    'will|would|shall|can|could|(?-i:may)|might|must',
    'scheduled|expected|plan(?:s|ned)?|set to|due|upcoming|next|coming|until|by|ahead of|to be|deadline',
    '(?:is|are|was|were) to \\w+',
    '(?:agree|vow|promise|pledge|hope|want|intend|aim|ask|urge|order|threaten|mean|prepare)\\w* (?:\\w+ ){0,4}to \\w+',
    '(?:meet|vote|begin|start|open|end|close|expire|resume|return|arrive|leave|rule|decide)s?',
    'takes? (?:effect|office|place|up)|go(?:es)? (?:to|on|into|before)|comes? (?:up|into|before)',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'iu',
)

/**
 * The days that a passage gives, as far as they follow from the report's own date.
 *
 * "Friday" is the last one, and the next one too where its sentence looks ahead.
 */
export function reportedDays(passage: string, reported: Temporal.PlainDate): readonly DayRange[] {
  return passage.split(/(?<=[.!?]["”’]?) (?=["“‘]?\p{Lu})/u).flatMap((sentence) => {
    const ahead = AHEAD.test(sentence)
    const relative = RELATIVE.flatMap(([form, read]) =>
      [...sentence.matchAll(form)].flatMap((match) => read(match, reported, ahead)),
    )
    const written = writtenDates(sentence).flatMap((date): readonly DayRange[] => {
      if (date.range !== undefined) return [date.range]
      if (date.month === undefined || date.day === undefined) return []
      const { month, day } = date
      return yearsAround(reported, ahead, (year) => rangeOf(year, month, day))
    })
    return [...relative, ...written]
  })
}

function single(day: Temporal.PlainDate): DayRange {
  return { from: day, to: day }
}

function spanned(from: Temporal.PlainDate, length: Temporal.DurationLike): DayRange {
  return { from, to: from.add(length).subtract({ days: 1 }) }
}

function weekStart(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

function stepOf(word: string | undefined): number {
  const step = { last: -1, next: 1 }[word?.toLowerCase() ?? '']
  return step ?? 0
}

function weekdayRanges(name: string, reported: Temporal.PlainDate, ahead: boolean): readonly DayRange[] {
  const back =
    (reported.dayOfWeek - 1 - WEEKDAYS.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 7) % 7
  const last = reported.subtract({ days: back })
  return ahead && back > 0 ? [single(last), single(last.add({ days: 7 }))] : [single(last)]
}

function monthRanges(month: number, reported: Temporal.PlainDate, ahead: boolean): readonly DayRange[] {
  return yearsAround(reported, ahead, (year) => monthOf(year, month))
}

/** The last such day or month that had begun, and the next one where the sentence looks ahead. */
function yearsAround(
  reported: Temporal.PlainDate,
  ahead: boolean,
  inYear: (year: number) => DayRange | undefined,
): readonly DayRange[] {
  const ranges = [-1, 0, 1].flatMap((step) => inYear(reported.year + step) ?? [])
  const begun = ({ from }: DayRange) => from === undefined || Temporal.PlainDate.compare(from, reported) <= 0
  const last = ranges.filter(begun).slice(-1)
  return ahead ? [...last, ...ranges.filter((range) => !begun(range)).slice(0, 1)] : last
}

/** A count in figures or words; "a" is one. */
function countOf(words = ''): number {
  const count = words.toLowerCase()
  return /^an?$/u.test(count) ? 1 : Number(count) || NUMBERS.indexOf(count) + 1
}

function ago(match: RegExpExecArray, reported: Temporal.PlainDate): readonly DayRange[] {
  const [, count = '', unit = 'day', direction = 'ago'] = match.map((each) => each.toLowerCase())
  const number = countOf(count)
  if (direction === 'later') return []
  const day = reported.subtract({ [`${unit}s`]: number })
  if (unit === 'year') return [yearOf(day.year), monthOf(day.year, day.month)]
  return [unit === 'month' ? monthOf(day.year, day.month) : single(day)]
}
