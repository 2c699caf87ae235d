import { inSimplified, isChineseWord, meaningsOf } from '../lexicon/chinese-dictionary.ts'
import { CHINESE_PLACES } from './places.ts'
import { CHINESE_WORDS } from './words.ts'

/** One piece of a run of Chinese: a name of the record, a known word in English, or itself. */
export type ChinesePiece = {
  readonly text: string
  readonly at: number
} & (
  | { readonly kind: 'name'; readonly name: string }
  /** English words in the ways it can be meant, the likeliest first; none for a particle. */
  | { readonly kind: 'word' | 'guess'; readonly english: readonly (readonly string[])[] }
  | { readonly kind: 'unknown' }
)

/** What a record brings to the splitting of Chinese. */
export type ChineseNames = {
  /** The name as it is on record. */
  readonly nameOf: (text: string) => string | undefined
  readonly longestName: number
  /** Names by the one character they are shortened to. */
  readonly abbreviations: ReadonlyMap<string, string>
}

/** What a piece weighs against a row: the fewest pieces that are known make the likeliest row. */
const WEIGHT = { told: 10, shortened: 13, found: 11, longer: 5, single: 16, unknown: 25 } as const

type Found = { readonly weight: number; readonly pieces: readonly ChinesePiece[] }

/** Splits a run of simplified Chinese characters into the fewest known names and words. */
export function splitChinese(run: string, names: ChineseNames): readonly ChinesePiece[] {
  const simple = inSimplified(run)
  const longest = Math.max(names.longestName, LONGEST)
  const ways: Found[] = [{ weight: 0, pieces: [] }]
  for (let end = 1; end <= run.length; end += 1) {
    let best: Found | undefined
    for (let at = Math.max(0, end - longest); at < end; at += 1) {
      const before = ways[at]
      const text = run.slice(at, end)
      const plain = simple.slice(at, end)
      const found = nameAt(text, plain, at, names) ?? wordAt(plain, at, names)
      if (before === undefined || found === undefined) continue
      const weight = before.weight + found.weight
      if (best === undefined || weight < best.weight)
        best = { weight, pieces: [...before.pieces, ...found.pieces] }
    }
    ways.push(best ?? { weight: Number.POSITIVE_INFINITY, pieces: [] })
  }
  return withoutGuesses(ways.at(-1)?.pieces ?? [])
}

const LONGEST = Math.max(...[...CHINESE_WORDS.keys(), ...CHINESE_PLACES.keys()].map((word) => word.length))

function nameAt(text: string, plain: string, at: number, { nameOf }: ChineseNames): Found | undefined {
  const name = nameOf(text) ?? nameOf(plain)
  return name === undefined ? undefined : { weight: WEIGHT.told, pieces: [{ text, at, kind: 'name', name }] }
}

function wordAt(text: string, at: number, names: ChineseNames): Found | undefined {
  const told = CHINESE_WORDS.get(text) ?? CHINESE_PLACES.get(text)
  if (told !== undefined) return foundAs(WEIGHT.told, text, at, told.split('/'))
  return whetherAt(text, at) ?? shortenedAt(text, at, names) ?? inDictionary(text, at)
}

function foundAs(
  weight: number,
  text: string,
  at: number,
  english: readonly string[],
  kind: 'word' | 'guess' = 'word',
): Found {
  const ways = english.map((way) => way.split(' ').filter(Boolean))
  return { weight, pieces: [{ text, at, kind, english: ways }] }
}

/** `去不去`, `支不支持`, `见没见`: a verb and its denial ask whether. */
function whetherAt(text: string, at: number): Found | undefined {
  const verb = /^(.)[不没](\1.?)$/u.exec(text)?.[2]
  if (verb === undefined) return undefined
  const english = CHINESE_WORDS.get(verb)?.split('/') ?? meaningsOf(verb)
  return english.length === 0
    ? undefined
    : foundAs(
        WEIGHT.told,
        text,
        at,
        english.map((way) => `did ${way}`),
      )
}

/** `美日菲`, `中美`: countries by one character each. `访美`, `驻英`: one behind the verb that leads there. */
function shortenedAt(text: string, at: number, { abbreviations, nameOf }: ChineseNames): Found | undefined {
  if (text.length < 2 || text.length > MOST_SHORTENED) return undefined
  const verb = LEADING[text.charAt(0)]
  const signs = [...(verb === undefined ? text : text.slice(1))]
  if (verb !== undefined && signs.length > 1) return undefined
  const pieces = signs.flatMap((sign, index): readonly ChinesePiece[] => {
    const stands = abbreviations.get(sign)
    if (stands === undefined) return []
    const place = { text: sign, at: at + index + (verb === undefined ? 0 : 1) }
    const name = nameOf(stands)
    if (name !== undefined) return [{ ...place, kind: 'name', name }]
    return [{ ...place, kind: 'word', english: [(CHINESE_PLACES.get(stands) ?? '').split(' ')] }]
  })
  if (pieces.length < signs.length || (verb === undefined && new Set(signs).size < 2)) return undefined
  const before: readonly ChinesePiece[] =
    verb === undefined ? [] : [{ text: text.charAt(0), at, kind: 'word', english: [verb.split(' ')] }]
  return { weight: WEIGHT.shortened, pieces: [...before, ...pieces] }
}

const MOST_SHORTENED = 4

/** Verbs and prepositions of one character in front of a country’s own. */
const LEADING: Readonly<Record<string, string>> = {
  访: 'visit',
  赴: 'go to',
  驻: 'in',
  抵: 'arrive in',
  对: 'to',
  援: 'aid',
  反: 'against',
  亲: 'pro',
  涉: 'about',
}

function inDictionary(text: string, at: number): Found | undefined {
  const isSingle = text.length === 1
  const meanings = isChineseWord(text) ? meaningsOf(text) : []
  const longer = WEIGHT.longer * Math.max(0, text.length - 2)
  if (meanings.length > 0)
    return isSingle
      ? foundAs(WEIGHT.single, text, at, meanings, 'guess')
      : foundAs(WEIGHT.found + longer, text, at, meanings)
  return isSingle || isChineseWord(text)
    ? { weight: WEIGHT.unknown, pieces: [{ text, at, kind: 'unknown' }] }
    : undefined
}

/** Single characters in a row that no table has are no words but a name that nobody on record has. */
function withoutGuesses(pieces: readonly ChinesePiece[]): readonly ChinesePiece[] {
  const isAlone = (at: number) => pieces[at]?.kind === 'guess' || pieces[at]?.kind === 'unknown'
  const isGuess = (at: number) =>
    isAlone(at) || (pieces[at]?.text.length === 1 && isAlone(at - 1) && isAlone(at + 1))
  const joined: ChinesePiece[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = joined.at(-1)
    if (!isGuess(at) || !(isGuess(at - 1) || isGuess(at + 1))) joined.push(piece)
    else if (isGuess(at - 1) && last !== undefined)
      joined.splice(-1, 1, { text: last.text + piece.text, at: last.at, kind: 'unknown' })
    else joined.push({ text: piece.text, at: piece.at, kind: 'unknown' })
  }
  return joined
}
