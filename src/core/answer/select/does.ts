import type { Statement } from '../../record/record.ts'
import type { Item } from '../question/mentions.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { deedLemmas } from './deed-lemmas.ts'
import { deedsIn } from './doers.ts'
import type { Deed } from './doers.ts'
import { isToldOf } from './is-told-of.ts'
import { isMutual } from './is-turned-round.ts'
import { isAmong, readStatement } from './read-statement.ts'

/** Whether somebody does what is asked there, or is named with it while the statement gives the deed to nobody else. */
export function does(
  { ids }: Slot,
  statement: Statement,
  { terms, kinds, slots, isReceiving, isPossible, isActing }: Asked,
  index: AnswerIndex,
): boolean {
  const { row, actors, speakers } = readStatement(statement, index)
  const deed = terms.filter(({ isDeed, issues }) => isDeed && issues.length === 0)
  const deeds =
    deed.length === 0 ? [] : deedsIn(row, deedLemmas(deed, index)).map((own) => ofBodies(own, index))
  if (deeds.some(({ doers }) => ids.some((id) => doers.has(id)))) return true
  if (isPossible && deeds.some(({ hoped }) => ids.some((id) => hoped.has(id)))) return true
  if (kinds.has('whether') && deeds.some(({ passive }) => passive) && NEGATED.test(statement.text))
    return ids.some((id) => speakers.has(id))
  if ((terms.some(isMutual) || isReceiving) && isAmong(ids, [...statement.to, ...statement.with], index))
    return true
  if (isReceiving && deedsIn(row, GETTING).some(({ doers }) => ids.some((id) => doers.has(id)))) return true
  const isSaidOf = slots.some(({ part }) => part === 'speaker') && isHard(terms)
  if (isSaidOf && (isAmong(ids, [...statement.to, ...statement.about], index) || isNamed(row, ids)))
    return true
  if (isUrging(slots) && ids.some((id) => actors.has(id))) return true
  if (deed.length === 0 && slots.length > 1 && ids.some((id) => statement.via.includes(id))) return true
  if (deeds.some(({ aside, passive, doers, wished }) => passive || wished || (doers.size > 0 && !aside))) {
    if (isPossible && deeds.some(({ passive }) => passive) && ids.some((id) => actors.has(id))) return true
    const isMain = deeds.some(({ aside, passive, wished }) => !aside && !passive && !wished)
    return isMain && ids.some((id) => actors.has(id))
  }
  if (ids.some((id) => actors.has(id))) return deeds.length === 0 || deeds.some(({ aside }) => !aside)
  if (isHard(terms) && deeds.every(({ doers }) => doers.size === 0) && isToldOf(ids, statement, row))
    return true
  if (isActing && deed.length === 0) return false
  return (
    terms.length > 0 &&
    (deed.length === 0 ||
      deeds.some(({ isVerb }) => !isVerb) ||
      (deeds.length === 0 && isNobodys(statement))) &&
    isNamed(row, ids)
  )
}

/** `what did Petrova ask Sahran to return`: the deed is to be done by whoever is asked. */
function isUrging(slots: readonly Slot[]): boolean {
  const to = slots.find(({ part }) => part === 'to')
  return to !== undefined && !to.isAbout
}

const GETTING = new Set(['get', 'receive', 'obtain'])

/** Told in other words than the deed’s own, of nobody’s doing: `puts Moro at 44 percent and Lind at 39`. */
function isNobodys({ by, kind }: Statement): boolean {
  return by.length === 0 && kind === 'background'
}

/** Whether anything is asked for that may not be left unsaid. */
export function isHard(terms: readonly Term[]): boolean {
  return terms.some(({ isSoft }) => !isSoft)
}

/** `the office said no money had been offered`: whoever says of a deed that it was not done denies having done it. */
const NEGATED = /\b(?:no|not|nobody|none|nothing|never|den(?:y|ies|ied))\b/iu

/** What a country’s parliament does the country does. */
function ofBodies(deed: Deed, { partiesOf, record }: AnswerIndex): Deed {
  const owners = [...deed.doers].flatMap((id) =>
    record.directory.parties.has(id) || record.directory.unnamed.has(id) ? (partiesOf.get(id) ?? []) : [],
  )
  return owners.length === 0 ? deed : { ...deed, doers: new Set([...deed.doers, ...owners]) }
}

/** By name, or by an office that nobody else is meant by: not among `the ministers`. */
function isNamed(row: readonly Item[], ids: readonly string[]): boolean {
  return row.some(
    (item) =>
      item.kind === 'mention' &&
      (item.how !== 'role' || item.refs.length === 1) &&
      item.refs.some(({ id }) => ids.includes(id)),
  )
}
