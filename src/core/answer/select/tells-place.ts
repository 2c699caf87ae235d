import { MONTH, WEEKDAY } from '../../calendar.ts'
import type { Statement } from '../../record/record.ts'
import { remember } from '../../remember.ts'
import { isPhysical } from '../lexicon/kinds-of-words.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'

const PLACE = new RegExp(
  String.raw`\b(?:in|at|near|from|outside|inside|around|among|across|along|off|between|beside|over) (?:the )?(?!(?:${MONTH}|${WEEKDAY})\b)(?<name>\p{Lu}[\p{L}-]*)(?!\p{L}|’s)`,
  'gu',
)

/**
 * Whether a statement tells where it was: in or by something that has a name and is nobody's, or by a thing that has none.
 *
 * Where those from somewhere went is not told by where they were from.
 */
export function tellsPlace({ place, text }: Statement, { terms, words }: Asked, index: AnswerIndex): boolean {
  const left = words[words.indexOf('from') + 1] ?? ''
  const isLeft = (name: string) => words.includes('from') && normsOf(name).includes(left)
  if (place !== undefined && !isLeft(place)) return true
  const people = namesOfPeople(index)
  const isNamed = [...text.matchAll(PLACE)].some(
    ({ groups }) =>
      !normsOf(groups?.['name'] ?? '').some((norm) => people.has(norm)) && !isLeft(groups?.['name'] ?? ''),
  )
  return isNamed || (terms.some(({ isVerb }) => isVerb) && isBehindSomething(text))
}

/** What people on record are called by: between Moro and Lind is no place. */
const namesOfPeople = remember(
  ({ record }: AnswerIndex): ReadonlySet<string> =>
    new Set(
      [...record.directory.officials.values()].flatMap(({ family, given }) =>
        [family, given].flatMap((name) => (name === undefined ? [] : normsOf(name))),
      ),
    ),
)

/** `behind a door of steel`, `at the gate`: in or by a thing that has no name. */
function isBehindSomething(text: string): boolean {
  return [...text.matchAll(SOMEWHERE)].some(([, ...nouns]) =>
    nouns.some((noun) => noun !== undefined && isPhysical(baseNoun(noun))),
  )
}

const SOMEWHERE =
  /\b(?:in|at|near|outside|inside|behind|under|beneath|beside|aboard|below|above|to|from) (?:the|a|an|his|her|its|their) (\p{Ll}+)(?: (\p{Ll}+))?/gu
