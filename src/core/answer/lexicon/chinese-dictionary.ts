import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { rememberEach } from '../../remember.ts'

type Dictionary = {
  /** What is printed of a word in simplified characters. */
  readonly meanings: ReadonlyMap<string, string>
  /** Simplified characters by traditional ones, where nearly all their words have them. */
  readonly simple: ReadonlyMap<string, string>
}

let opened: Dictionary | undefined

/** CC-CEDICT as the package `hanzi` carries it; read when the first Chinese word is looked up. */
function dictionary(): Dictionary {
  if (opened !== undefined) return opened
  const file = join(dirname(createRequire(import.meta.url).resolve('hanzi')), 'lib/data/cedict_ts.u8.js')
  const meanings = new Map<string, string>()
  const counts = new Map<string, Map<string, number>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [traditional, word] = line.split(' ', 2)
    const at = line.indexOf('] /')
    if (traditional === undefined || word === undefined || at < 0) continue
    const before = meanings.get(word)
    const own = line.slice(at + PRINTED, -1)
    meanings.set(word, before === undefined ? own : `${before}/${own}`)
    countCharacters(traditional, word, counts)
  }
  opened = { meanings, simple: simpleOnes(counts) }
  return opened
}

/** Where the meanings begin behind the end of the reading, `] /`. */
const PRINTED = 3

function countCharacters(traditional: string, word: string, counts: Map<string, Map<string, number>>): void {
  for (let at = 0; at < word.length; at += 1) {
    const [from, to] = [traditional.charAt(at), word.charAt(at)]
    const own = counts.get(from) ?? new Map<string, number>()
    counts.set(from, own.set(to, (own.get(to) ?? 0) + 1))
  }
}

/** Characters that stand for themselves in more words than this share are no traditional ones: `著名`. */
const OWN_SHARE = 0.1

function simpleOnes(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): ReadonlyMap<string, string> {
  const simple = new Map<string, string>()
  for (const [character, own] of counts) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0)
    const [first] = [...own].toSorted((one, other) => other[1] - one[1])
    if (first === undefined || first[0] === character) continue
    if ((own.get(character) ?? 0) <= all * OWN_SHARE) simple.set(character, first[0])
  }
  for (const [character, one] of simple) if (one !== character) simple.delete(one)
  return simple
}

/** A word with its traditional characters in their simplified forms, character by character. */
export function inSimplified(text: string): string {
  const { simple } = dictionary()
  return text.replaceAll(/./gu, (one) => simple.get(one) ?? one)
}

/** Whether the dictionary has a word in simplified characters. */
export function isChineseWord(word: string): boolean {
  return dictionary().meanings.has(word)
}

const MOST_KNOWN = 20_000

/** What a word in simplified characters means, in one to three English words each, the plainest first: `攻打` is `attack`. */
export const meaningsOf = rememberEach(MOST_KNOWN, (word: string): readonly string[] => {
  const printed = dictionary().meanings.get(word)?.split(/[/;]/u) ?? []
  return [...new Set(printed.flatMap(plainMeanings))]
})

/** Notes on a word instead of its meaning. */
const NOTE =
  /^\s*(?:CL:|(?:old |erhua |archaic |Japanese )?variant|see |abbr\b|surname|used in|used as|Taiwan pr|also (?:written|pr|called)|same as|classifier|equivalent|lit\.|\d)|\((?:bound form|onom\.|archaic|slang|old|Buddhism|dialect|loanword|vulgar)\)/u
/** What only shows how a word is built in. */
const BUILT_IN = /\b(?:sb|sth|oneself|one's|etc)\b|'s\b/gu
const PLAIN = /^[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*){0,2}$/u

function plainMeanings(printed: string): readonly string[] {
  if (NOTE.test(printed)) return []
  const bare = printed.replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' ').replaceAll(BUILT_IN, ' ')
  return bare.split(',').flatMap((one) => {
    const meaning = one
      .trim()
      .replace(/^(?:to be |to |an? |the )/u, '')
      .replaceAll(/\s+/gu, ' ')
      .replace(/ (?:to|of|on|with|for|at|in|from|about)$/u, '')
    return /^[a-z]/u.test(meaning) && PLAIN.test(meaning.toLowerCase()) ? [meaning.toLowerCase()] : []
  })
}
