import { allowedSlips, editDistance, mayBeNear } from '../../names/edit-distance.ts'
import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isInFamily } from '../lexicon/families.ts'
import { isNameWord } from '../lexicon/kinds-of-words.ts'
import { allWords, isWord, usedMeanings } from '../lexicon/wordnet.ts'
import { shapesNear } from '../record-index/names.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS, GENERIC, HOLDING, SAYING } from '../words/grammar.ts'
import { findDay } from './days.ts'
import { nearAt, shortAt } from './near-names.ts'
import type { Word } from './words-of-question.ts'

/** Shorter ones are too near to too much. */
const SHORTEST = 4
/** Longer ones are no words, and have too many ways to be mistyped. */
const LONGEST = 30
const SHORTEST_PLACE = 5
/** And up to here only a word that the record has, or that asks, is sure enough. */
const SHORT = 4
/** What a candidate is worth beside being an English word: that the record has it, that questions are made of it. */
const ON_RECORD = 8
const OF_ASKING = 8
/** A letter left out, doubled or swapped is slipped more often than another one typed. */
const SLIPPED = 4
const MOST_USED = 6

/** Words with slips in them as they were meant, where neither English nor the record has what was typed. */
export function spelledOut(words: readonly Word[], index: AnswerIndex): readonly Word[] {
  return words.map((word, at) => {
    const place = placeMeant(word, words[at - 1], index)
    if (place !== undefined)
      return { ...word, norm: place, taken: `${place[0]?.toUpperCase()}${place.slice(1)}` }
    if (!mayBeSlip(word, at, words, index)) return word
    const meant =
      jumbledOnRecord(word.norm, index) ?? wordMeant(word.norm, index) ?? onRecord(word.norm, index)
    return meant === undefined ? word : { ...word, norm: meant }
  })
}

function mayBeSlip(
  { norm, token, refs, unknown, spelt }: Word,
  at: number,
  words: readonly Word[],
  index: AnswerIndex,
): boolean {
  if (refs !== undefined || unknown === true || spelt === true) return false
  if (norm.length < SHORTEST || norm.length > LONGEST || !/^[a-z]+$/u.test(norm) || (token.capital && at > 0))
    return false
  if (isKnown(norm, index)) return false
  return nearAt(words, at, index.names) === undefined && shortAt(words, at, index.names) === undefined
}

/** `in Viena`: the one place on record that is a letter away, as a name that is taken and told. */
function placeMeant(
  { norm, token, refs, unknown }: Word,
  before: Word | undefined,
  index: AnswerIndex,
): string | undefined {
  if (refs !== undefined || unknown === true || !token.capital || norm.length < SHORTEST_PLACE)
    return undefined
  if (!/^(?:in|at|near|from|to)$/u.test(before?.norm ?? '') || isKnown(norm, index)) return undefined
  const near = shapesNear(norm[0] ?? '', norm.length)
    .flatMap((shape) => index.vocabulary.get(shape) ?? [])
    .filter(
      (word) =>
        mayBeNear(norm, word, 1) &&
        editDistance(norm, word) === 1 &&
        (!index.common.has(word) || isNameWord(word)),
    )
  return new Set(near).size === 1 ? near[0] : undefined
}

function isKnown(norm: string, index: AnswerIndex): boolean {
  const { names, roles, words, asked, weakWords } = index
  return (
    FUNCTION_WORDS.has(norm) ||
    [norm, norm.replace(/s$/u, '')].some((one) => names.words.has(one) || names.byFirst.has(one)) ||
    findDay([norm], () => true).day !== undefined ||
    roles.byWord.has(norm) ||
    lemmasOf(norm).some(
      (lemma) =>
        isWord(lemma) || isInFamily(lemma) || words.has(lemma) || asked.has(lemma) || weakWords.has(lemma),
    )
  )
}

/** The likeliest word within one slip. */
function wordMeant(typed: string, index: AnswerIndex): string | undefined {
  let best: { readonly word: string; readonly worth: number } | undefined
  for (const [word, kind] of withinOneSlip(typed)) {
    if (!mayBeEnglish(word)) continue
    const worth = worthOf(word, index) + (kind === 'other' ? 0 : SLIPPED)
    if (typed.length <= SHORT && worth < ON_RECORD) continue
    if (best === undefined || worth > best.worth) best = { word, worth }
  }
  return best?.word
}

/** Of a long word with two slips, the nearest that the record has. */
function onRecord(typed: string, index: AnswerIndex): string | undefined {
  const slips = allowedSlips(typed)
  if (slips < 2) return undefined
  return shapesNear(typed[0] ?? '', typed.length)
    .flatMap((shape) => index.vocabulary.get(shape) ?? [])
    .find((word) => mayBeNear(typed, word, slips) && editDistance(typed, word) <= slips)
}

/** `balon` for a balloon that the record has: the same letters, some doubled or in another order. */
function jumbledOnRecord(typed: string, index: AnswerIndex): string | undefined {
  if (typed.length <= SHORT) return undefined
  const letters = lettersOf(typed)
  const found = shapesNear(typed[0] ?? '', typed.length)
    .flatMap((shape) => index.vocabulary.get(shape) ?? [])
    .filter((word) => lettersOf(word) === letters && editDistance(typed, word) <= 2)
  return new Set(found).size === 1 ? found[0] : undefined
}

function lettersOf(word: string): string {
  return [...new Set(word)].toSorted().join('')
}

function worthOf(word: string, index: AnswerIndex): number {
  const lemmas = lemmasOf(word)
  const isOnRecord = lemmas.some(
    (lemma) => index.words.has(lemma) || index.asked.has(lemma) || index.weakWords.has(lemma),
  )
  const isOfAsking =
    index.roles.byWord.has(word) ||
    [word, verbOf(word), baseNoun(word)].some((one) => ASKING.some((list) => list.has(one)))
  const used = Math.max(...lemmas.map(usedMeanings))
  return (isOnRecord ? ON_RECORD : 0) + (isOfAsking ? OF_ASKING : 0) + Math.min(MOST_USED, used)
}

const ASKING = [FUNCTION_WORDS, SAYING, HOLDING]

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/u, ''],
  [/es$/u, ''],
  [/ies$/u, 'y'],
  [/ied$/u, 'y'],
  [/ed$/u, ''],
  [/d$/u, ''],
  [/ing$/u, ''],
  [/ing$/u, 'e'],
  [/(.)\1(?:ed|ing)$/u, '$1'],
  [/ly$/u, ''],
]

/** Told from its letters alone, for there are hundreds of candidates. */
function mayBeEnglish(word: string): boolean {
  if (allWords().has(word) || FUNCTION_WORDS.has(word) || GENERIC.has(word)) return true
  return ENDINGS.some(([ending, base]) => ending.test(word) && allWords().has(word.replace(ending, base)))
}

type Slip = 'left out' | 'doubled' | 'swapped' | 'other'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Every row of letters that one slip turns into what was typed; the first letter is seldom the wrong one. */
function* withinOneSlip(typed: string): Generator<readonly [word: string, slip: Slip]> {
  for (let at = 1; at <= typed.length; at += 1) {
    const [before, here, behind] = [typed.slice(0, at), typed[at] ?? '', typed.slice(at + 1)]
    for (const letter of LETTERS) {
      yield [before + letter + here + behind, 'left out']
      if (here !== '' && letter !== here) yield [before + letter + behind, 'other']
    }
    if (here === '') continue
    yield [before + behind, here === typed[at - 1] ? 'doubled' : 'other']
    yield [before.slice(0, -1) + here + (typed[at - 1] ?? '') + behind, 'swapped']
  }
}
