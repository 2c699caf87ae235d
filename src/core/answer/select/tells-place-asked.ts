import type { Statement } from '../../record/record.ts'
import { isPlace } from '../lexicon/kinds-of-words.ts'
import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isSpeech } from '../lexicon/speech.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Asked } from '../question/asked.ts'
import type { Item } from '../question/mentions.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { dayKeysIn } from '../record-index/day-keys.ts'
import { FUNCTION_WORDS, GENERIC } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import { impliedWords } from './implied-words.ts'
import { readStatement } from './read-statement.ts'

/** Whether a statement tells the place, where one of a kind is asked for: `which harbor were they bound for`. */
export function tellsPlaceAsked(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { which, wantsDoer, kinds } = asked
  if (which === undefined || wantsDoer || !(kinds.has('what') || kinds.has('where'))) return true
  if (!isPlaceNoun(which)) return true
  if (asked.way === undefined && isOfKind(statement.place, which)) return true
  const { row } = readStatement(statement, index)
  const named = [
    ...asked.slots.flatMap(({ norms }) => norms),
    ...asked.terms.flatMap(({ words }) => words.flat()),
  ]
  const known = new Set(named)
  const below = new Set(impliedWords(baseNoun(which), index, true))
  return row.some(
    (item, at) =>
      (isCalledSo(row, at, which) && (asked.way === undefined || isPlaced(row, at, asked))) ||
      (item.kind === 'word' &&
        !lemmasOf(item.word.norm).includes(baseNoun(which)) &&
        lemmasOf(item.word.norm).some((lemma) => below.has(lemma))) ||
      (isName(item) &&
        (isCountryNoun(which)
          ? isCountry(item, index) && (isPlaced(row, at, asked) || mayStandAlone(row, at, asked))
          : !isCountry(item, index) && isPlaced(row, at, asked)) &&
        !normsIn(item).some((norm) => known.has(norm))),
  )
}

/** Whether a statement tells where something went or came from, where that is asked: `moved to the south bank`. */
export function tellsWay(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { way } = asked
  if (way === undefined) return false
  const { row } = readStatement(statement, index)
  return row.some(
    (item, at) =>
      (isName(item) && isPlaced(row, at, asked)) ||
      (item.kind === 'word' && LEADING[way].has(item.word.norm) && isTheThing(row[at + 1])),
  )
}

/** What stands right before where something went, or came from. */
const LEADING = {
  to: new Set('to into toward towards reached entered'.split(' ')),
  from: new Set('from left leave fled flee quit vacated evacuated'.split(' ')),
} as const

function isTheThing(item: Item | undefined): boolean {
  if (item?.kind === 'mention') return true
  return (
    item !== undefined &&
    (/^(?:the|an?|his|her|its|their)$/u.test(item.word.norm) || !FUNCTION_WORDS.has(item.word.norm))
  )
}

function isPlaceNoun(noun: string): boolean {
  return isCountryNoun(noun) || (!GENERIC.has(noun) && isPlace(baseNoun(noun)))
}

/** The place of what a statement tells is a town unless it says itself what it is: `Fennick harbor`. */
function isOfKind(place: string | undefined, which: string): boolean {
  if (place === undefined) return false
  return TOWNS.has(baseNoun(which)) || normsOf(place).some((norm) => norm === baseNoun(which))
}

const TOWNS = new Set('city town village capital location venue'.split(' '))

function isCountryNoun(noun: string): boolean {
  return /^(?:country|nation|state)$/u.test(baseNoun(noun))
}

function isCountry(item: Item, { record }: AnswerIndex): boolean {
  return (
    item.kind === 'mention' &&
    item.refs.some(({ id }) => record.directory.parties.get(id)?.adjective !== undefined)
  )
}

/** `Norvian guards` are from Norvia; and a country is one wherever it is named, where no way is asked. */
function mayStandAlone(row: readonly Item[], at: number, { way }: Asked): boolean {
  const behind = row[at + 1]
  if (way === undefined) return true
  return (
    way === 'from' &&
    behind?.kind === 'word' &&
    !isAfterBreak(behind) &&
    !FUNCTION_WORDS.has(behind.word.norm)
  )
}

/** `Fennick harbor`, as one name or two, `the harbor of Fennick`, and not `the harbor` alone. */
function isCalledSo(row: readonly Item[], at: number, which: string): boolean {
  const [before, item, behind] = [row[at - 1], row[at], row[at + 1]]
  if (item?.kind === 'mention') return item.norms.length > 1 && item.norms.includes(baseNoun(which))
  if (item?.kind !== 'word' || !lemmasOf(item.word.norm).includes(baseNoun(which))) return false
  return isTelling(before) || (behind?.kind === 'word' && /^(?:of|called|named)$/u.test(behind.word.norm))
}

function isTelling(item: Item | undefined): boolean {
  if (item === undefined) return false
  return item.kind === 'mention' || !(FUNCTION_WORDS.has(item.word.norm) || /^\d/u.test(item.word.norm))
}

function isName(item: Item): boolean {
  if (item.kind === 'mention') return item.refs.some(({ kind }) => kind === 'party') || item.proper
  return item.word.token.capital && dayKeysIn(item.word.token.text).length === 0
}

/** `to Fennick`, `visited Fennick`: behind a preposition of place or what is done to it. */
function isPlaced(row: readonly Item[], at: number, { way }: Asked): boolean {
  const before = row.slice(Math.max(0, at - 2), at).filter((item) => item.kind === 'word')
  if (way !== undefined)
    return before.some(({ word }) => WAYS[way].has(word.norm) || LEADING[way].has(word.norm))
  const last = row[at - 1]
  const verb = last?.kind === 'word' && !isAfterBreak(row[at]) ? last.word.norm : ''
  return (
    before.some(({ word }) => PLACING.has(word.norm)) ||
    (verb !== '' && sensesOf(verbOf(verb), 'verb').length > 0 && !isSpeech(verb))
  )
}

function isAfterBreak(item: Item | undefined): boolean {
  return item?.kind === 'word' ? item.word.token.afterBreak : item?.afterBreak === true
}

const PLACING = new Set(
  'in at to from into near off for toward towards outside inside across through around between'.split(' '),
)
const WAYS = {
  to: new Set('to into for toward towards in at on'.split(' ')),
  from: new Set('from off out'.split(' ')),
} as const

function normsIn(item: Item): readonly string[] {
  return item.kind === 'mention' ? item.norms : [item.word.norm]
}
