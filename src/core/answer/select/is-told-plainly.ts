import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked, Term } from '../question/asked.ts'
import { includes } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import type { Cover } from './cover-term.ts'

/** A length or an amount belongs to what it is told with, not to everything filed under its matter. */
function isMeasured({ measure }: Asked): boolean {
  return measure !== undefined && measure !== 'count' && measure !== 'times'
}

/** A deed told in another word, of something that a statement only has by what it is filed under, is another deed. */
function isOnlyFiled(number: number, { slots, kinds, wantsDoer }: Asked, covers: readonly Cover[]): boolean {
  if (slots.length > 0 || !(wantsDoer || kinds.has('when') || kinds.has('whether') || kinds.has('why')))
    return false
  const deeds = covers.filter(({ term }) => term.isVerb)
  const things = covers.filter(({ term }) => !term.isVerb && !term.isSoft)
  return (
    deeds.length > 0 &&
    things.length > 0 &&
    !deeds.some(({ certain }) => includes(certain, number)) &&
    things.every(({ term, spoken }) => term.issues.length === 0 && !includes(spoken, number))
  )
}

/** Said in so many words; a position is on its matter, by whatever name that goes. */
function isSpoken(number: number, { term, spoken, all }: Cover, asked: Asked, index: AnswerIndex): boolean {
  if (includes(spoken, number)) return true
  const { kind, issues = [] } = index.statements[number] ?? {}
  const isOnMatter = asked.isSpoken === true && term.issues.some((id) => isOfItsName(term, id, index))
  return isOnMatter && includes(all, number) && kind === 'position' && issues.length === 1
}

/** `stadium` of a matter called New stadium; a toll on slate is less than all that is filed under Slate. */
function isOfItsName({ words }: Term, id: string, { record }: AnswerIndex): boolean {
  const own = new Set(normsOf(record.issues.get(id)?.name ?? '').flatMap(lemmasOf))
  return words.every((word) => word.some((lemma) => own.has(lemma)))
}

/** `did Moro get the message`: with nothing else to hold it, even what may be left unsaid has to be told. */
function isOnlyWhether({ kinds }: Asked): boolean {
  return kinds.size === 1 && kinds.has('whether')
}

/** A doer asked for by one word alone has to be told with that word: others come too near to something else. */
export function isToldPlainly(
  number: number,
  asked: Asked,
  covers: readonly Cover[],
  index: AnswerIndex,
): boolean {
  if (
    (asked.measure === 'size' || asked.isSpoken === true) &&
    covers.some((cover) => !cover.term.isSoft && !isSpoken(number, cover, asked, index))
  )
    return false
  if (isMeasured(asked) && covers.length > 0 && !covers.some(({ spoken }) => includes(spoken, number)))
    return false
  if (
    asked.wantsMoney &&
    covers.some(({ term, spoken }) => !term.isSoft && !term.isVerb && !includes(spoken, number))
  )
    return false
  if (isOnlyFiled(number, asked, covers)) return false
  if (
    (asked.kinds.has('position') || isOnlyWhether(asked)) &&
    covers.length > 0 &&
    covers.every(({ term }) => term.isSoft) &&
    !covers.some(({ all }) => includes(all, number))
  )
    return false
  const [only, ...more] = covers
  const { wantsDoer, slots } = asked
  if (!wantsDoer || slots.length > 0 || only === undefined || more.length > 0) return true
  return only.term.issues.length > 0 || includes(only.certain, number) || includes(only.kin, number)
}
