import { inEnglishOrder } from '../chinese/english-order.ts'
import { chineseWords } from '../chinese/read-chinese.ts'
import { inEnglishDates } from '../chinese/times.ts'
import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isWord, sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS, SMALL_NUMBERS } from '../words/grammar.ts'
import { asNumber } from './as-number.ts'
import { chatInPlace } from './chat-in-place.ts'
import { findDay } from './days.ts'
import type { NameIndex, Ref } from '../record-index/names.ts'
import type { Initialisms } from '../record-index/initialisms.ts'
import { CHAT } from '../words/chat.ts'
import { OFFICES, splitContraction } from '../words/shorthand.ts'
import { smallWordMeant } from '../words/small-slips.ts'
import { tokensOf } from '../words/tokens.ts'
import type { Token } from '../words/tokens.ts'

/** A word of a question after chat, offices and Chinese are written out. */
export type Word = {
  readonly norm: string
  /** As typed; several words written out of one share it. */
  readonly token: Token
  /** What a Chinese name stands for. */
  readonly refs?: readonly Ref[]
  /** Chinese that neither the record nor the table knows. */
  readonly unknown?: true
  /** Stands for several people of whom the record names one or none. */
  readonly isCrowd?: true
  /** Part of a name that was shortened to its initials: looked for as it stands. */
  readonly spelt?: true
  /** The name on record that it was taken for. */
  readonly taken?: string
}

/** Words whose `’s` is `is`: `who’s`. */
const QUESTION_WORDS = new Set('who what where when why how that there it he she'.split(' '))
const HAN = /^\p{Script=Han}+$/u
/** What Chinese marks a deed as done by. */
const PAST = /[了过過曾已]|的[?？。 ]*$/u
/** What stands between a given name and a surname in Chinese: `比尔·盖茨`. */
const DOT_IN_NAME = /(?<=\p{Script=Han})[·•・‧](?=\p{Script=Han})/gu

/** Splits a question into words, with shorthand and Chinese in the English the record is compared in. */
export function wordsOfQuestion(
  question: string,
  names: NameIndex,
  initialisms: Initialisms = new Map(),
  isOnRecord: (word: string) => boolean = () => false,
): readonly Word[] {
  const tokens = tokensOf(
    isChinese(question) ? inEnglishDates(question.replaceAll(DOT_IN_NAME, '')) : question,
  )
  const words = tokens.flatMap((token, at): readonly Word[] => {
    if (HAN.test(token.text)) return chineseWords(token, names, isOnRecord)
    if (token.possessive && QUESTION_WORDS.has(token.norm))
      return [token.norm, 'is'].map((norm) => ({ norm, token: { ...token, possessive: false } }))
    const run = splitContraction(token.text)
    if (run !== undefined) return run.map((norm) => ({ norm, token: { ...token, possessive: false } }))
    const written = asNumber(token.norm, isOnRecord)
    if (written !== undefined) return written.map((norm) => ({ norm, token }))
    const number = NUMBER_WORDS[Number(token.text)]
    if (
      number !== undefined &&
      /^\d+$/u.test(token.text) &&
      (countsSomething(tokens, at) || countsNamesakes(tokens[at + 1], names))
    )
      return [{ norm: number, token }]
    const small = numberAsWord(tokens, at)
    if (small !== undefined) return [{ norm: small, token }]
    const chat = isOnRecordAsName(token, names) ? undefined : chatInPlace(tokens, at)
    if (chat !== undefined) return chat.map((norm) => ({ norm, token }))
    return (
      writtenOut(token, names) ??
      initialsOf(token, names, initialisms) ??
      smallWord(token, tokens[at + 1], names) ?? [{ norm: token.norm, token }]
    )
  })
  return isChinese(question) ? inEnglishOrder(words, PAST.test(question)) : words
}

function isChinese(question: string): boolean {
  return /\p{Script=Han}/u.test(question)
}

/** `2 sailors` are two; one is as often which one. */
const NUMBER_WORDS = [undefined, undefined, ...SMALL_NUMBERS.slice(2)]

/** `the 2 sailors`, but neither `2 May` nor `2 pm`. */
function countsSomething(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  return (
    next !== undefined &&
    !next.afterBreak &&
    /^[a-z]{3,}$/u.test(next.norm) &&
    (isWord(baseNoun(next.norm)) || before?.norm === 'the') &&
    !FUNCTION_WORDS.has(next.norm) &&
    !/^(?:day|march|may)$/u.test(next.norm) &&
    before?.norm !== 'day' &&
    findDay([next.norm], () => true).day === undefined
  )
}

/** `wants 2 go`, `jailed 4 what`: a number typed for the small word it sounds like. */
function numberAsWord(tokens: readonly Token[], at: number): string | undefined {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || token?.text.length !== 1 || next?.afterBreak !== false) return undefined
  if (token.text === '4' && /^(?:what|how|who|the|his|her|their)$/u.test(next.norm)) return 'for'
  const isVerb =
    /^[a-z]{2,}$/u.test(next.norm) &&
    verbOf(next.norm) === next.norm &&
    sensesOf(next.norm, 'verb').length > 0
  return token.text === '2' &&
    isVerb &&
    !/^(?:the|these|those|all|both|of|and|or|how|in|on|at|by)$/u.test(before.norm)
    ? 'to'
    : undefined
}

/** `the 2 vargas`: people of one name. */
function countsNamesakes(next: Token | undefined, names: NameIndex): boolean {
  return next?.norm.endsWith('s') === true && names.byFirst.has(next.norm.slice(0, -1))
}

function isOnRecordAsName({ norm, capital }: Token, names: NameIndex): boolean {
  return (norm.length > 1 || capital) && (names.byFirst.has(norm) || names.words.has(norm))
}

/** What a word of chat stands for, unless it is a name on record: `wat`, `SecState`, `govts` for the government’s. */
function writtenOut(token: Token, names: NameIndex): readonly Word[] | undefined {
  const { norm } = token
  if (isOnRecordAsName(token, names) && !isOnlyOffice(norm, names)) return undefined
  const whole = short(norm)
  if (whole !== undefined) return whole.map((one) => ({ norm: one, token }))
  if (!/^[a-z]{4,}s$/u.test(norm) || isWord(baseNoun(norm))) return undefined
  return short(norm.slice(0, -1))?.map((one) => ({ norm: one, token: { ...token, possessive: true } }))
}

/** `PM` where the record has it only in `PM Sunak`: an office all the same. */
function isOnlyOffice(norm: string, { byFirst }: NameIndex): boolean {
  return OFFICES.has(norm) && byFirst.get(norm)?.some(({ norms }) => norms.length === 1) !== true
}

/** `PMQs`: the words that its letters begin on record, where English has no such word. */
function initialsOf(token: Token, names: NameIndex, initialisms: Initialisms): readonly Word[] | undefined {
  const { norm } = token
  if (norm.length < 3 || names.byFirst.has(norm) || names.words.has(norm) || isWord(norm)) return undefined
  const name = initialisms.get(norm) ?? (norm.endsWith('s') ? initialisms.get(norm.slice(0, -1)) : undefined)
  return name?.map((one) => ({ norm: one, token, spelt: true }))
}

/** A small word with a slip in it, where neither English nor the record has what was typed. */
function smallWord(token: Token, next: Token | undefined, names: NameIndex): readonly Word[] | undefined {
  const { norm, capital } = token
  if (capital || FUNCTION_WORDS.has(norm) || names.byFirst.has(norm) || names.words.has(norm))
    return undefined
  const meant = smallWordMeant(norm, next?.norm)
  return meant === undefined || lemmasOf(norm).some(isWord) ? undefined : [{ norm: meant, token }]
}

function short(norm: string): readonly string[] | undefined {
  return (CHAT.get(norm) ?? OFFICES.get(norm))?.split(' ')
}
