import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { isCurrency } from '../lexicon/kinds-of-words.ts'
import { isWord, sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { isTime } from './told-words.ts'
import type { Told } from './told-words.ts'

/** Whether a sum or an amount is told; one of money where that is asked for. */
export function tellsAmount(text: string, { norms, numbers }: Told, wantsMoney: boolean): boolean {
  if (wantsMoney && !MONEY.test(text) && !numbers.some((at) => mayBeMoneyAt(norms, at))) return false
  return numbers.some((at) => isAmountAt(norms, at)) || SUMS.test(text)
}

/** Whether it is told how large something is, in whatever unit. */
export function tellsSize(text: string, { norms, numbers }: Told): boolean {
  return (
    SUMS.test(text) ||
    ROOM.test(text) ||
    VOTES.test(text) ||
    numbers.some((at) => UNIT.test(norms.slice(at + 1, at + 3).join(' ')))
  )
}

/** `by 61 to 12`, `by 9 votes to 6`: how many were for something and how many against it. */
export function tellsVotes(text: string): boolean {
  return VOTES.test(text)
}

/** `the fourth since March`, `its third this year`: how many there have been so far. */
export function tellsOrdinal(text: string): boolean {
  return ORDINAL.test(text)
}

const ORDINAL =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)) [^.;]*\b(?:since|so far|this (?:year|month|week|season)|in \d{4}|of the (?:year|season)|within)\b/u

/** As large as the one is beside the other. */
const VOTES = /\b\d[\d,.]*(?: votes?)?(?:–| to )\d/u

/** Whether it is told how many people something holds. */
export function tellsRoom(text: string): boolean {
  return ROOM.test(text)
}

/** Whether an amount is told together with what it was before. */
export function tellsChange(text: string): boolean {
  return CHANGED.test(text)
}

/** Whether it is told that an amount moved, and how far or from where. */
export function tellsMove(text: string): boolean {
  return MOVED.test(text) || CHANGED.test(text)
}

const MOVED =
  /\b(?:ris(?:e|es|en|ing)|rose|rais\w+|fell|fall\w*|grew|grow\w*|cut\w*|drop\w*|gain\w*|lost|los[st]\w*|increas\w+|decreas\w+|climb\w*|shr[aiu]nk\w*|add(?:s|ed)?|up|down|higher|lower|more|less|fewer|doubl\w+|halv\w+|tripl\w+|twice)\b/u

const MONEY = /[$€£¥]\s?\d|\b(?:nothing|free of charge|for free|costs?|price[sd]?)\b/u

/** Behind a number these are money, whatever else they are. */
const COINS = /^(?:crowns?|marks?|florins?|guilders?|ducats?|shillings?|talers?|thalers?)$/u

/** Whether a number is of money for sure: `4 million crowns`. */
export function isMoneyAt(norms: readonly string[], at: number): boolean {
  return unitsAt(norms, at).some(
    (norm) => COINS.test(norm) || sensesOf(baseNoun(norm), 'noun').some(isCurrency),
  )
}

/** The same of a word that English does not know and that may be a currency. */
function mayBeMoneyAt(norms: readonly string[], at: number): boolean {
  return (
    isMoneyAt(norms, at) ||
    unitsAt(norms, at).some(
      (norm) => /^[a-z]{3,}$/u.test(norm) && !FUNCTION_WORDS.has(norm) && !lemmasOf(norm).some(isWord),
    )
  )
}

function unitsAt(norms: readonly string[], at: number): readonly string[] {
  const [next = '', then = ''] = norms.slice(at + 1, at + 3)
  return /^(?:hundred|thousand|million|billion|trillion|[kmb]n?)$/u.test(next) ? [then] : [next]
}

/** `a hall for 900 guests`, `to seat 900`: how many people fill it. */
const ROOM =
  /\bfor (?:up to |about |some |around |roughly |at least )?\d[\d.,]*(?: \p{Ll}+)? (?:people|spectators|fans|guests|passengers|patients|pupils|students|visitors|worshippers|viewers|residents|inmates|prisoners|delegates|supporters|\p{Ll}+(?:er|or|ist|ant|ent)s)\b|\b(?:seats?|holds?|accommodates?|capacity of|room for|space for) (?:up to |about |some |around |roughly |at least )?\d/u

/** `up from 180,000`, `from 12 to 15`, `in May it was 40`: what an amount was before. */
const CHANGED =
  /\b(?:up|down|\w+ed|rose|fell|grew|cut|instead|increase|rise|drop|compared|against) (?:\w+ ){0,2}(?:from|with|of) (?:about |some )?[$€£¥]?\d|\bfrom (?:about |some )?[$€£¥]?\d[^.;]* to [^.;]*\d|\b(?:was|were|had been|stood at) (?:about |some |only )?[$€£¥]?\d|\b(?:previous|old|former|original|earlier|initial)\w*\b/u

/** `$40`, `half a million`: more than how many of something there are, and no time. */
const SUMS = /[$€£¥]\s?\d|\d ?%|\b(?:nothing|free of charge|for free)\b/u

const UNIT =
  /\b(?:kilo\w+|km|miles?|met(?:re|er)s?|centimet\w+|feet|foot|inch\w*|yards?|acres?|hectares?|square|cubic|tonnes?|tons?|kg|grams?|knots?|kph|mph|degrees?|stor(?:ey|ie)s?|percent|per|million|billion|thousand|strong|people|litres?|liters?|barrels?)\b/u

/** A figure, or a number word that a greater one or a unit of what is measured follows: not `two countries`. */
function isAmountAt(norms: readonly string[], at: number): boolean {
  const [norm = '', next = ''] = norms.slice(at, at + 2)
  if (isTime(norms, at) || /^(?:am|pm|p|a)$/u.test(next)) return false
  return /\d/u.test(norm) || GREAT.test(norm) || GREAT.test(next)
}

const GREAT =
  /^(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice|double|percent|per|dollars?|euros?|pounds?|crowns?|francs?|yen|yuan|roubles?|rubles?|tonnes?|tons?|litres?|liters?|barrels?|megawatts?|hectares?|acres?)$/u
