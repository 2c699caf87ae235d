import type { Statement } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { isSpeech } from '../lexicon/speech.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { participantsOf } from '../../record/visible-record.ts'
import type { Item } from '../question/mentions.ts'
import type { Asked, Slot, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import { deedLemmas } from './deed-lemmas.ts'
import { deedsIn } from './doers.ts'
import { does, isHard } from './does.ts'
import { isOfWords } from './is-told-of.ts'
import { isPaidInstead, isTurnedRound } from './is-turned-round.ts'
import { isAmong, readStatement, withParties } from './read-statement.ts'

/** Whether everybody named in a question stands in a statement the way the question has them. */
export function allStand(asked: Asked, statement: Statement, index: AnswerIndex): boolean {
  const doers = asked.slots.filter(({ part }) => part === 'actor')
  const others = asked.slots.filter(({ part }) => part !== 'actor')
  return (
    others.every((slot) => standsAs(slot, statement, asked, index)) &&
    !isTurnedRound(asked, statement) &&
    others.every((slot) => slot.part !== 'undergoer' || isDoneToThem(slot, asked, statement, index)) &&
    !isPaidInstead(asked, statement) &&
    (doers.length === 0 || doers.some((slot) => does(slot, statement, asked, index))) &&
    (doers.length < 2 || doers.every(({ ids }) => isAmong(ids, participantsOf(statement), index)))
  )
}

/** Whether a statement tells with a verb that somebody named as doing it did what is asked. */
export function isDoneByThem({ slots, terms }: Asked, statement: Statement, index: AnswerIndex): boolean {
  const deed = terms.filter(({ isDeed, isVerb, issues }) => isDeed && isVerb && issues.length === 0)
  const doers = slots.filter(({ part }) => part === 'actor').flatMap(({ ids }) => ids)
  if (deed.length === 0 || doers.length === 0) return true
  return deedsIn(readStatement(statement, index).row, deedLemmas(deed, index)).some(
    ({ isVerb, doers: own }) => isVerb && doers.some((id) => own.has(id)),
  )
}

/** Whether a statement speaks of what was done only by the way, as of an occasion: `before Blinken put off his visit`. */
export function isOnlyAside({ terms }: Asked, statement: Statement, index: AnswerIndex): boolean {
  const deed = terms.filter(({ isDeed, isVerb, issues }) => isDeed && isVerb && issues.length === 0)
  const told = deed.length === 0 ? [] : deedsIn(readStatement(statement, index).row, deedLemmas(deed, index))
  return told.length > 0 && told.every(({ aside, isVerb }) => aside && !isVerb)
}

/** Whether what somebody is asked to have done is told, in its own word, of others, as done to somebody, or as only urged. */
export function isDoneByOthers({ slots, terms }: Asked, statement: Statement, index: AnswerIndex): boolean {
  const deed = terms.filter(({ isDeed, issues }) => isDeed && issues.length === 0)
  const ids = slots.filter(({ part }) => part === 'actor').flatMap((slot) => slot.ids)
  if (deed.length === 0 || ids.length === 0) return false
  const lemmas = new Set(deed.flatMap(({ words }) => words.flat().map((word) => word.split('_')[0] ?? word)))
  const around = withParties(ids, index)
  const isQuality = [...lemmas].every((lemma) => sensesOf(lemma, 'noun').length === 0)
  return deedsIn(readStatement(statement, index).row, lemmas).some(
    ({ doers, isVerb, passive, wished, hoped }) =>
      (passive && deed.some((term) => term.isVerb)) ||
      (wished && hoped.size === 0) ||
      ((isVerb || isQuality) && doers.size > 0 && !isAmong([...around], [...doers], index)),
  )
}

/** Whether a statement tells who did what is asked, for a question that asks for the doer. */
export function tellsDoer(asked: Asked, statement: Statement, index: AnswerIndex): boolean {
  const deed = asked.terms.find(({ isVerb }) => isVerb) ?? asked.terms[0]
  if (deed === undefined || deed.issues.length > 0)
    return statement.by.length > 0 || statement.about.length > 0
  const lemmas = new Set([...deedLemmas([deed], index)].filter((lemma) => !isAgent(lemma)))
  const { row } = readStatement(statement, index)
  const deeds = deedsIn(row, lemmas)
  const isKnown = statement.by.length > 0 && !deed.words.some((word) => word.some(isStanding))
  const isOfHead = deed.words.some((word) => word.some(isStanding))
  if (
    isOfHead &&
    (isMadeHead(statement) || isCalledHead(statement, deed, asked.terms)) &&
    !asked.words.includes('before')
  )
    return true
  if (deed.words.some((word) => word.includes('pay')) && PAID.test(statement.text)) return true
  if (deeds.length === 0) return isKnown && !isOnlyMatter(row, new Set(deed.words.flat()))
  return deeds.some(
    ({ doers, aside, passive, byWord }) =>
      doers.size > 0 || byWord || (!aside && !passive && isKnown) || (isKnown && !deed.isVerb),
  )
}

/** Whether what is asked was done to somebody: told of them in a passive, or of another who did it. */
function isDoneToThem({ ids }: Slot, { terms }: Asked, statement: Statement, index: AnswerIndex): boolean {
  const told = terms.filter(({ issues }) => issues.length === 0)
  const deed = told.filter(({ isDeed }) => isDeed)
  const verbs = deed.length > 0 ? deed : told.filter(({ isVerb }) => isVerb)
  const deeds = deedsIn(readStatement(statement, index).row, deedLemmas(verbs, index))
  return deeds.length === 0 || deeds.some(({ doers }) => !ids.some((id) => doers.has(id)))
}

/** `gave the number of dead in the shooting`: an occasion spoken of, and no deed of whoever speaks. */
function isOnlyMatter(row: readonly Item[], lemmas: ReadonlySet<string>): boolean {
  return row.some(
    (item, at) =>
      item.kind === 'mention' &&
      isInIt(row.slice(Math.max(0, at - 2), at)) &&
      item.refs.every(({ kind }) => kind === 'issue') &&
      item.norms.some((norm) => lemmasOf(norm).some((lemma) => lemmas.has(lemma))),
  )
}

function isInIt(before: readonly Item[]): boolean {
  return before.some(
    (item) =>
      item.kind === 'word' && /^(?:in|during|at|after|on|over|about|into|against)$/u.test(item.word.norm),
  )
}

/** `paid out of the coal levy`: from what or by whom the money comes. */
const PAID = /\b(?:paid|funded|financed|met|covered|borne) (?:for )?(?:by|from|out of|through|with)\b/u

/** An officer or a leader is whoever does it, not that it is done. */
function isAgent(lemma: string): boolean {
  return /(?:er|or)$/u.test(lemma) && isPerson(lemma)
}

/** `named Mansour as its leader`: whoever is made the head of something heads it. */
function isMadeHead({ text }: Statement): boolean {
  return /\b(?:named|appointed|chose|picked|elected|made)\b[^.;]*\b(?:leader|head|chief|chair\w*|director|commander|boss)\b/u.test(
    text,
  )
}

/** `Mei Zhang, the leader of the opposition, said`: who leads it is told beside the name, with what they lead. */
function isCalledHead({ by, text }: Statement, deed: Term, terms: readonly Term[]): boolean {
  const isOwning = deed.words.some((word) => word.includes('own'))
  const [, beside] = (isOwning ? OWNER : HEAD).exec(text) ?? []
  if (beside === undefined || by.length === 0) return false
  const told = new Set(normsOf(beside).flatMap(lemmasOf))
  return terms.every(
    (term) =>
      term === deed || term.isSoft || term.words.every((word) => word.some((lemma) => told.has(lemma))),
  )
}

const HEAD =
  /, ((?:who )?(?:the )?(?:[^\s,]+ ){0,3}?(?:leader|leads|head|heads|chief|chair\w*|president|director|commander|boss)\b[^,]*)/u
const OWNER = /, ((?:who )?(?:the )?(?:[^\s,]+ ){0,3}?(?:owners?|owns)\b[^,]*)/u

/** `who commands the fleet`: no single deed of theirs tells it. */
function isStanding(lemma: string): boolean {
  return STANDING.has(lemma)
}

const STANDING = new Set('command lead head run own chair represent control govern manage'.split(' '))

function standsAs(
  { part, ids, isOwner }: Slot,
  statement: Statement,
  asked: Asked,
  index: AnswerIndex,
): boolean {
  const isRaised = asked.isRaising && statement.kind !== 'event'
  const isOfFact = asked.kinds.has('when') || asked.kinds.has('where') || isRaised
  const { row, speakers, actors } = readStatement(statement, index)
  const isAny = (own: ReadonlySet<string>) => ids.some((id) => own.has(id))
  const isAround = () => isAmong(ids, [...statement.to, ...statement.with, ...statement.about], index)
  switch (part) {
    case 'speaker':
      return (
        isAny(speakers) ||
        (isOwner && bringsWords(ids, asked.words, row)) ||
        (isOfFact && isAny(actors)) ||
        (isHard(asked.terms) && isOfWords(ids, statement, row))
      )
    case 'to':
      return isAround() || isAny(new Set(statement.via)) || isToldInText(row, ids)
    case 'with':
      return isAround() || isAny(actors)
    case 'place':
      return !isOnlyTelling(row, ids)
    case 'actor':
    case 'undergoer':
    case 'any':
      return true
  }
}

/** `Tolm’s message` of `Tolm had come with a message of support`: what they brought is told, though another tells it. */
function bringsWords(ids: readonly string[], words: readonly string[], row: readonly Item[]): boolean {
  const brought = new Set(words.filter((word) => BROUGHT.has(word)))
  return brought.size > 0 && deedsIn(row, brought).some(({ doers }) => ids.some((id) => doers.has(id)))
}

const BROUGHT = new Set(
  'message offer promise pledge warning request reply appeal plea letter proposal'.split(' '),
)

/** `China said …`: named for what it says, and not as where something was. */
function isOnlyTelling(row: readonly Item[], ids: readonly string[]): boolean {
  const places = row.flatMap((item, at) =>
    item.kind === 'mention' && item.refs.some(({ id }) => ids.includes(id)) ? [at] : [],
  )
  const isTelling = (at: number) => {
    const next = row[at + 1]
    return at < 2 && next?.kind === 'word' && isSpeech(next.word.norm)
  }
  return places.length > 0 && places.every(isTelling)
}

/** `told BBC News`, `spoke to the press`. */
function isToldInText(row: readonly Item[], ids: readonly string[]): boolean {
  return row.some((item, at) => {
    if (item.kind !== 'mention' || !item.refs.some(({ id }) => ids.includes(id))) return false
    return row
      .slice(Math.max(0, at - 2), at)
      .some(
        (before) => before.kind === 'word' && /^(?:to|told|tells|tell|asked|with)$/u.test(before.word.norm),
      )
  })
}
