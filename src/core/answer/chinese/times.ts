import { MONTHS } from '../../calendar.ts'
import type { Word } from '../question/words-of-question.ts'

const MONTHS_TYPED = MONTHS.map((name) => name.toLowerCase())
const DIGITS = '零一二三四五六七八九'
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }
const NUMERAL =
  /\d+(?:\.\d+)?[百千万亿]+|[零〇一二两三四五六七八九十百千万亿]{2,}|[一二三四五六七八九十](?=[月日号])/gu
const DATE = /(?:(\d{4})年)?(\d{1,2})月份?(?:(\d{1,2})[日号])?|(\d{4})年/gu

/** Chinese numerals in figures and dates in English: `六月十六日` is `16 june`. */
export function inEnglishDates(question: string): string {
  return question
    .replaceAll(NUMERAL, (written) => (isNumber(written) ? String(valueOf(written)) : written))
    .replaceAll(DATE, (written: string, year?: string, month?: string, day?: string, alone?: string) => {
      const name = month === undefined ? undefined : MONTHS_TYPED[Number(month) - 1]
      if (month !== undefined && name === undefined) return written
      return ` ${[day, name, year ?? alone].filter((part) => part !== undefined).join(' ')} `
    })
}

/** `二〇二三`, `三十`, `两百万`, and one figure in a date; but not `一二` as it stands. */
function isNumber(written: string): boolean {
  return written.length === 1 || written.length === YEAR || /[十百千万亿]/u.test(written)
}

const YEAR = 4

function valueOf(written: string): number {
  const [, digits, units] = /^(\d+(?:\.\d+)?)(.+)$/u.exec(written) ?? []
  if (digits !== undefined && units !== undefined)
    return [...units].reduce((value, unit) => value * (UNITS[unit] ?? 1), Number(digits))
  if (!/[十百千万亿]/u.test(written)) return Number([...written].map(figureOf).join(''))
  let [sum, part, figure] = [0, 0, 0]
  for (const sign of written) {
    const unit = UNITS[sign]
    if (unit === undefined) figure = figureOf(sign)
    else if (unit < 10_000) {
      part += (figure === 0 ? 1 : figure) * unit
      figure = 0
    } else if (sum > 0 && part + figure === 0) {
      sum *= unit
    } else {
      sum += (part + figure === 0 ? 1 : part + figure) * unit
      part = figure = 0
    }
  }
  return sum + part + figure
}

function figureOf(sign: string): number {
  if (sign === '两') return 2
  return Math.max(0, DIGITS.indexOf(sign))
}

const TIME =
  /^(?:今|明|去|前|昨|后)[天日年晚]$|^[上本这下]个?(?:周|月|星期|年)[末初底]?$|^(?:周|星期)[一二三四五六日天末]$/u

/** `X 五月在哪里`, `X 明年会辞职`: English has the time at the end. */
export function withTimesLast(words: readonly Word[]): readonly Word[] {
  const isTime = (word: Word, at: number) => TIME.test(word.token.text) || isDate(words, at)
  const times = words.filter(isTime)
  const [first] = times
  if (first === undefined || times.length === words.length) return words
  const isWritten = /[a-z0-9]/u.test(first.token.text)
  const on = isWritten ? [{ norm: isDay(first) ? 'on' : 'in', token: first.token }] : []
  return [...words.filter((word, at) => !isTime(word, at)), ...on, ...times]
}

/** A month, and the numbers beside it; a year by itself. */
function isDate(words: readonly Word[], at: number): boolean {
  const [word, ...beside] = [words[at], words[at - 1], words[at + 1]]
  if (word === undefined) return false
  return isMonth(word) || /^(?:19|20)\d\d$/u.test(word.norm) || (isDay(word) && beside.some(isMonth))
}

function isMonth(word: Word | undefined): boolean {
  return word !== undefined && MONTHS_TYPED.includes(word.token.text)
}

function isDay(word: Word | undefined): boolean {
  return /^\d{1,2}$/u.test(word?.token.text ?? '')
}
