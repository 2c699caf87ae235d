import { isWord, sensesOf, synsetAt } from './wordnet.ts'
import type { Sense } from './wordnet.ts'

/** Whether an English word is first of all a name, typed with a capital or not: `nato`, `geneva`. */
export function isNameWord(word: string): boolean {
  const [first] = sensesOf(word, 'noun')
  return first !== undefined && synsetAt(first).names.includes(word)
}

/** Lexicographer's files of things one can measure: artifacts, bodies of nature, places, substances. */
const THINGS = new Set([6, 15, 17, 27])

/** Files of acts, attributes, thoughts, words, relations, states and times. */
const ABSTRACT = new Set([4, 7, 9, 10, 24, 26, 28])

/** Whether an English word is for no thing and nobody: an abstract noun, or no noun at all. */
export function isAbstract(word: string): boolean {
  const [first] = sensesOf(word, 'noun')
  return first === undefined ? isWord(word) : ABSTRACT.has(synsetAt(first).file)
}

/** Files of animals, food, plants and substances. */
const STUFF = new Set([5, 13, 20, 27])

/** Whether a noun is first of all for something that grows or that things are made of: of another sort it is another thing. */
export function isStuff(noun: string): boolean {
  const [first] = sensesOf(noun, 'noun')
  return first !== undefined && STUFF.has(synsetAt(first).file)
}

const POSSESSION = 21

/** Whether a noun is first of all money or what is owed: it is so much, not so tall. */
export function isAmount(noun: string): boolean {
  const [first] = sensesOf(noun, 'noun')
  return first !== undefined && synsetAt(first).file === POSSESSION
}

/** Whether a meaning is a unit of money, however far down its kind: `crown`, `cent`. */
export function isCurrency(sense: Sense): boolean {
  const { words, file, pointers } = synsetAt(sense)
  if (file !== QUANTITY) return false
  if (words.includes('monetary_unit')) return true
  return pointers.some(({ symbol, part, offset }) => symbol === '@' && isCurrency({ part, offset }))
}

const QUANTITY = 23

const PERSON = 18
const GROUP = 14

/** Whether a noun is first of all some people together. */
export function isGroup(noun: string): boolean {
  const [first] = sensesOf(noun, 'noun')
  return first !== undefined && synsetAt(first).file === GROUP
}

/** Whether a noun is commonly somebody. */
export function isPerson(noun: string): boolean {
  if (noun === 'people') return true
  return sensesOf(noun, 'noun')
    .slice(0, FIRST_SENSES)
    .some((sense) => synsetAt(sense).file === PERSON)
}

/** Whether a noun is first of all a thing in space. */
export function isPhysical(noun: string): boolean {
  const [first] = sensesOf(noun, 'noun')
  return first !== undefined && THINGS.has(synsetAt(first).file)
}

const COMMUNICATION = 32
const THAT_CLAUSE = 26
const FIRST_SENSES = 3

/** Whether a verb, in one of its commoner meanings, tells that something is so. */
export function isTellingVerb(verb: string): boolean {
  return sensesOf(verb, 'verb')
    .slice(0, FIRST_SENSES)
    .map(synsetAt)
    .some(({ file, frames }) => file === COMMUNICATION && frames.includes(THAT_CLAUSE))
}

/** Roots of the nouns for where something can be: buildings, ways, waters and lands. */
const PLACES = new Set(
  'structure region geographical_area geographic_point body_of_water land way workplace facility building'.split(
    ' ',
  ),
)

/** Whether a noun is first of all for a place one can be in or go to: `harbor`, `city`. */
export function isPlace(noun: string): boolean {
  return sensesOf(noun, 'noun')
    .slice(0, isGroup(noun) ? 2 : 1)
    .some(isBelowPlace)
}

function isBelowPlace(sense: Sense): boolean {
  const { words, pointers } = synsetAt(sense)
  if (words.some((word) => PLACES.has(word))) return true
  return pointers.some(({ symbol, part, offset }) => symbol === '@' && isBelowPlace({ part, offset }))
}
