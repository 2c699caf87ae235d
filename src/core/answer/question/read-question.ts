import { lemmasOf, shortestForm, verbOf } from '../lexicon/lemmas.ts'
import { isTellingVerb } from '../lexicon/kinds-of-words.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { CONTROL, FUNCTION_WORDS } from '../words/grammar.ts'
import { HONORIFICS } from '../words/shorthand.ts'
import { asksForMoney, asksForPrice, moneyAsked } from './amount-words.ts'
import type { Asked, AskedKind } from './asked.ts'
import { countedIn } from './counted.ts'
import { findDay } from './days.ts'
import { dropCourtesy } from './drop-courtesy.ts'
import { findNames, withoutGuesses } from './find-names.ts'
import { findRoles } from './find-roles.ts'
import { isCrowd, withoutBodies } from './mentions.ts'
import type { Item } from './mentions.ts'
import { isOwnOffice } from './join-titles.ts'
import { withCompoundOffices } from './as-offices.ts'
import { inOtherWords } from './in-other-words.ts'
import { peopleHere } from './people-here.ts'
import { ownOffices } from './own-offices.ts'
import { asExchange } from './as-exchange.ts'
import { withHeads } from './heads-of.ts'
import { narrowByParty } from './narrow-by-party.ts'
import { typedFor } from './fragment-part.ts'
import { findStrangers } from './find-strangers.ts'
import { allOfSeveral } from './all-of-several.ts'
import { asksForFormer, asksForRoom, speakerIn } from './asks-for.ts'
import { nameAskedIn } from './name-asked.ts'
import { findMeasure } from './find-measure.ts'
import { inFull } from './in-full.ts'
import { inUsualWords } from './in-usual-words.ts'
import { readKinds } from './read-kinds.ts'
import { readLeaning } from './read-leaning.ts'
import { readRefusal } from './read-refusal.ts'
import { readShape } from './read-shape.ts'
import { saidVerbatim } from './said-verbatim.ts'
import { meetingForSeeing } from './seeing.ts'
import { spelledOut } from './spelling.ts'
import { assignParts } from './assign-parts.ts'
import { readTerms } from './read-terms.ts'
import { readSide } from './read-side.ts'
import { namedWithin, withinSubject } from './within-subject.ts'
import { wordsOfQuestion } from './words-of-question.ts'
import {
  asksForDefinition,
  newOneIn,
  nounsOfParties,
  oldOneIn,
  whichHeadOf,
  whichOf,
  whichOneOf,
} from './nouns-asked.ts'
import { rowOf } from './words-at.ts'

/** Understands a question by itself: who and what it names, what kind of thing it is after, what has to be covered. */
export function readQuestion(question: string, index: AnswerIndex, subject?: string): Asked {
  return read(question, index, subject, withCompoundOffices)
}

/** The same with people and bodies taken for those the record calls otherwise; nothing where there are none. */
export function readInOtherWords(question: string, index: AnswerIndex, subject?: string): Asked | undefined {
  const here = peopleHere(subject, index)
  if (here === undefined) return undefined
  let isOther = false
  const asked = read(question, index, subject, (items) => {
    const plain = withCompoundOffices(items)
    const others = inOtherWords(plain, here)
    isOther = others.length !== plain.length || others.some((item, at) => item !== plain[at])
    return others
  })
  return isOther ? asked : undefined
}

function read(
  question: string,
  index: AnswerIndex,
  subject: string | undefined,
  take: (items: readonly Item[]) => readonly Item[],
): Asked {
  const { quoted, rest } = takeQuoted(inFull(inUsualWords(dropCourtesy(question))), index)
  const isOnRecord = (word: string) => lemmasOf(word).some((lemma) => index.words.has(lemma))
  const written = wordsOfQuestion(rest, index.names, index.initialisms, isOnRecord)
  const words = spelledOut(written, index)
  const within = withinSubject(subject, index)
  const roles = findRoles(
    take(namedWithin(withoutGuesses(findNames(words, index.names), index), within)),
    index.roles,
    within?.people,
  )
  const spoken = meetingForSeeing(
    allOfSeveral(ownOffices(narrowByParty(withoutCourtesy(roles.items), index), index)),
  )
  const items = withoutCrowds(withoutBodies(spoken, asksForWords(spoken)))
  const norms = rowOf(items)
  const row = norms.join(' ')
  const isPrice = asksForPrice(items)
  const kinds = isPrice ? new Set<AskedKind>([...readKinds(norms), 'many']) : readKinds(norms)
  const day = findDay(norms, (at) => isCapital(items[at]))
  const measure = findMeasure(norms) ?? (isPrice ? { measure: 'amount' as const, used: [] } : undefined)
  const used = new Set([...day.used, ...(measure?.used ?? []), ...moneyAsked(items)])
  const leaning =
    quoted.length > 0 ? { ...readLeaning(norms, items), elliptic: false } : readLeaning(norms, items)
  const which = whichOf(items)
  const mentions = items.filter((item) => item.kind === 'mention')
  const others = findStrangers(items, index)
  const asked: Asked = {
    ...readShape(row),
    kinds,
    side: readSide(items),
    slots: assignParts(items, kinds, leaning, index.groups),
    terms: readTerms(items, { kinds, used, which }),
    words: words.map(({ norm }) => shortestForm(norm)),
    day: day.day,
    ...(day.bound === undefined ? {} : { bound: day.bound }),
    measure: measure?.measure,
    counted: countedIn(items),
    wantsMoney: measure?.measure === 'amount' && asksForMoney(items),
    wantsFormer: measure?.measure === 'amount' && asksForFormer(row),
    wantsRoom: measure !== undefined && asksForRoom(row),
    speakerWord: speakerIn(row, items),
    newOne: newOneIn(items),
    oldOne: oldOneIn(items),
    nounsOfParties: nounsOfParties(items),
    quoted,
    briefs: mentions.flatMap(({ refs }) => refs.filter(({ kind }) => kind === 'brief').map(({ id }) => id)),
    which,
    whichHead: whichHeadOf(items),
    ownWords: new Set(words.flatMap(({ norm }) => lemmasOf(norm))),
    whichOne: whichOneOf(items),
    typedFor: typedFor(items),
    nameOf: nameAskedIn(items),
    strangers: [...roles.unknown, ...others],
    isDefinition: asksForDefinition(items),
    onlyOffices: others.length === 0,
    refused: readRefusal(norms, row),
    leaning,
    taken: [
      ...mentions.map(({ surface, taken }) => ({ typed: surface, as: taken })),
      ...words.map(({ token, taken }) => ({ typed: token.text, as: taken })),
    ].flatMap(({ typed, as }) => (as === undefined ? [] : [{ typed, as }])),
  }
  return withHeads(asExchange(asked, row), row, index)
}

/** Whether a row asks what somebody said, holds or accuses of: then a ministry is whoever speaks for it. */
function asksForWords(items: readonly Item[]): boolean {
  const norms = rowOf(items)
  const kinds = readKinds(norms)
  return (
    kinds.has('said') ||
    kinds.has('position') ||
    norms.some(
      (norm) => (isTellingVerb(verbOf(norm)) && !FUNCTION_WORDS.has(norm)) || CONTROL.has(verbOf(norm)),
    )
  )
}

const QUOTED = /[“"„«「]([^“”"„«»「」]{3,})[”"“»」]/gu

/** Words in quotation marks are looked for as they stand, and so is what somebody is on record to have said. */
function takeQuoted(
  question: string,
  index: AnswerIndex,
): { readonly quoted: readonly string[]; readonly rest: string } {
  const quoted = [...question.matchAll(QUOTED)].map((match) => match[1] ?? '')
  const said = quoted.length === 0 ? saidVerbatim(question, index) : undefined
  if (said !== undefined) return { quoted: [said.words], rest: said.asked }
  return { quoted, rest: question.replaceAll(QUOTED, ' ') }
}

/** `how often did the miners complain`: all of them, where no words are asked for. */
function withoutCrowds(items: readonly Item[]): readonly Item[] {
  const kinds = readKinds(rowOf(items))
  if (kinds.has('said') || kinds.has('position')) return items
  return items.flatMap((item) =>
    item.kind === 'mention' && item.instead?.some(isCrowd) === true ? item.instead : [item],
  )
}

function isCapital(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.word.token.capital
}

function withoutCourtesy(items: readonly Item[]): readonly Item[] {
  return items.filter(
    (item, at) =>
      !(
        item.kind === 'word' &&
        HONORIFICS.has(item.word.norm) &&
        items[at + 1]?.kind === 'mention' &&
        !isOwnOffice(items, at)
      ),
  )
}
