import type { Asked, AskedKind } from './asked.ts'

/** `did Blinken do it?`: somebody is named, and nothing that they could have done. */
export function isBareWhether({ kinds, terms, slots, quoted, day }: Asked): boolean {
  const isOnly = kinds.size === 1 && kinds.has('whether')
  return (
    isOnly &&
    terms.length === 0 &&
    quoted.length === 0 &&
    day === undefined &&
    slots.every(({ issues }) => issues.length === 0)
  )
}

/** `and then?`: nobody, nothing and no day is named, and nothing is asked of the subject as a whole. */
export function isEmpty({ slots, terms, day, bound, quoted, briefs, kinds }: Asked): boolean {
  if (slots.length + terms.length + quoted.length + briefs.length > 0 || (day ?? bound) !== undefined)
    return false
  return !['next', 'outcome', 'where', 'when'].some((kind) => kinds.has(kind as AskedKind))
}

/** `who is in charge?`: of what is not said, and there is somebody in charge of anything. */
export function isOfWhat({ kinds, slots, terms, quoted, day }: Asked): boolean {
  const [only, ...others] = terms
  return (
    kinds.has('who') &&
    others.length + slots.length + quoted.length === 0 &&
    day === undefined &&
    only?.words.flat().some((lemma) => OF_SOMETHING.has(lemma)) === true
  )
}

const OF_SOMETHING = new Set('charge responsible accountable liable answerable'.split(' '))

/** `China–US?`, `tell me about the harbor talks`: a subject by its name, and nothing in it. */
export function namesOnlyBriefs({ briefs, kinds, slots, terms, quoted, day, refused }: Asked): boolean {
  const isPlain = [...kinds].every((kind) => kind === 'what' || kind === 'whether')
  return (
    briefs.length > 0 &&
    isPlain &&
    refused === undefined &&
    day === undefined &&
    slots.length + terms.length + quoted.length === 0
  )
}

/** `what about the hull?`, `what did Sarn tell Obren?`: everything told of one thing, or by one to another, is wanted. */
export function isBroad({ terms, slots, kinds }: Asked): boolean {
  const things = terms.filter(({ isSoft }) => !isSoft).length
  const isOfWords = kinds.has('said') && !kinds.has('whether')
  return things + slots.length < 2 || (things === 0 && isOfWords)
}
