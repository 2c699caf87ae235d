import type { Statement } from '../../record/record.ts'
import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { wordFamily } from '../lexicon/implying-words.ts'
import { isCurrency, isPerson, isWord, sensesOf } from '../lexicon/wordnet.ts'
import type { Asked, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { impliedWords } from './implied-words.ts'
import { normsOf, tokensOf } from '../words/tokens.ts'

const NUMBER =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|third|quarter|dozens?)$/u
const TIME = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|month-old|year-old)$/u
const LENGTH = /^(?:pages?|words?|lines?|chapters?)$/u
const DATE =
  /\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b|\b\p{Lu}\p{Ll}+ \d{4}\b|\b(?:in|since|of|until|before|after|during|the) \d{4}\b/gu
/** `Sabanov, 61, founded …`: how newsrooms give an age. */
const AGE = /\p{Lu}[\p{L}’'-]+, \d{2,3},/u
/** Words a number may stand before what it counts: `its nine Velmari crew`. */
const REACH = 4

/** Whether a statement has the number that is asked for, with what it counts or in the unit it is measured in. */
export function tellsMeasure(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const told = wordsWithoutDates(statement)
  const { norms } = told
  const none = norms.flatMap((norm, at) =>
    norm === 'no' || norm === 'none' || norm === 'nobody' ? [at] : [],
  )
  const numbers = norms.flatMap((norm, at) => (NUMBER.test(norm) ? [at] : []))
  if (asked.wantsRoom && ROOM.test(statement.text)) return true
  if (asked.wantsFormer && !CHANGED.test(statement.text)) return false
  switch (asked.measure) {
    case 'age':
      if (AGE.test(statement.text)) return true
      return (
        numbers.some((at) => isTime(norms, at)) &&
        /\b(?:old|age|aged|since|founded|born)\b/u.test(norms.join(' '))
      )
    case 'share':
      return /\d ?%|\bper cent\b|\bpercent\b|\b(?:half|third|quarter|two-thirds)\b/iu.test(statement.text)
    case 'length of time':
      if (numbers.some((at) => norms.slice(at + 1, at + 3).some((norm) => LENGTH.test(norm)))) return true
      return (
        numbers.some((at) => isTime(norms, at)) ||
        /\b(?:for|lasted|lasting|took|in) an? (?:hour|day|week|month|year)\b/u.test(norms.join(' '))
      )
    case 'times':
      return (
        norms.some((norm) =>
          /^(?:once|twice|thrice|times|frequently|often|regularly|daily|weekly|monthly|rarely|seldom)$/u.test(
            norm,
          ),
        ) || countsDeeds(norms, numbers, asked, index)
      )
    case 'count':
      return (
        countsAsked(told, [...numbers, ...none], asked, index) ||
        countsPeopleOfEvent(norms, numbers, asked, index) ||
        (asked.countsParties && partiesIn(statement, index) > 1)
      )
    case 'amount':
      if (asked.wantsMoney && !MONEY.test(statement.text) && !numbers.some((at) => isMoneyAt(norms, at)))
        return false
      return numbers.some((at) => isAmountAt(norms, at)) || SUMS.test(statement.text)
    case 'size':
      return (
        SUMS.test(statement.text) ||
        ROOM.test(statement.text) ||
        numbers.some((at) => UNIT.test(norms.slice(at + 1, at + 3).join(' '))) ||
        countsAsked(told, numbers, asked, index)
      )
    case undefined:
      return numbers.length > 0
  }
}

const MONEY = /[$€£¥]\s?\d|\b(?:nothing|free of charge|for free|costs?|price[sd]?)\b/u

/** `4 million crowns`: a currency, or a word that English does not know and that may be one. */
function isMoneyAt(norms: readonly string[], at: number): boolean {
  return norms
    .slice(at + 1, at + 3)
    .some(
      (norm) =>
        sensesOf(baseNoun(norm), 'noun').some(isCurrency) ||
        (/^[a-z]{3,}$/u.test(norm) && !lemmasOf(norm).some(isWord)),
    )
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

/** `six hours`, `two and a half years`: the unit right behind the number. */
function isTime(norms: readonly string[], at: number): boolean {
  return norms.slice(at + 1, at + 3).some((norm) => TIME.test(norm))
}

/** `nine sailors`, `the number of sailors at nine`, `sailors, nine of them`. */
function countsAsked(
  { norms, breaks }: Told,
  numbers: readonly number[],
  asked: Asked,
  index: AnswerIndex,
): boolean {
  const isCounted = countedBy(asked, index)
  if (isCounted === undefined) return numbers.length > 0
  const filled = asked.wantsTurnout ? numbers.filter((at) => norms[at - 1] !== 'for') : numbers
  const isDeed = asked.countsPeople ? deedOf(asked, index) : () => false
  return filled.some(
    (at) =>
      isWhoever(norms, at, isDeed) ||
      isFollowed(norms, at, isCounted) ||
      isCounted(norms[at + 1] ?? '') ||
      (breaks.has(at) && isCounted(norms[at - 1] ?? '')) ||
      (norms[at - 1] === 'of' && norms.slice(Math.max(0, at - 3), at).some(isCounted)) ||
      (/^(?:above|over|at|to|reached|is|was|below|under)$/u.test(norms[at - 1] ?? '') &&
        norms.slice(Math.max(0, at - 4), at).some(isCounted)) ||
      (norms[at + 1] === 'of' && norms.slice(Math.max(0, at - 3), at).some(isCounted)) ||
      (norms.slice(0, at).includes('number') && norms.slice(0, at).some(isCounted)),
  )
}

/** `23 were killed`, `killed at least 11`: people, left unsaid. */
function isWhoever(norms: readonly string[], at: number, isDeed: (norm: string) => boolean): boolean {
  const [next = '', then = ''] = norms.slice(at + 1, at + 3)
  if (isDeed(next) || (/^(?:was|were|are|have|had|got)$/u.test(next) && isDeed(then))) return true
  const isLast = next === '' || APART.test(next) || /^(?:in|and|others|people)$/u.test(next)
  const before = norms.slice(Math.max(0, at - 4), at)
  const deed = before.findLastIndex(isDeed)
  return (
    isLast &&
    deed >= 0 &&
    before
      .slice(deed + 1)
      .every((norm) => /^(?:at|least|about|around|some|more|than|nearly|almost|up|to|only|all)$/u.test(norm))
  )
}

/** What people are counted for: being killed, hurt, freed. */
function deedOf({ terms }: Asked, index: AnswerIndex): (norm: string) => boolean {
  const verbs = terms.filter(({ isVerb }) => isVerb).flatMap(({ words }) => words.flat())
  const lemmas = new Set(verbs.flatMap((lemma) => [lemma, ...impliedWords(lemma, index)]))
  return (norm) => lemmasOf(norm).some((lemma) => lemmas.has(lemma) && sensesOf(lemma, 'verb').length > 0)
}

/** `three complaints` tells how many times they complained. */
function countsDeeds(
  norms: readonly string[],
  numbers: readonly number[],
  { terms }: Asked,
  index: AnswerIndex,
): boolean {
  const own = terms.filter(({ isVerb }) => isVerb).flatMap(({ words }) => words.flat())
  const deeds = new Set([...own, ...own.flatMap((lemma) => impliedWords(lemma, index))])
  const isDeed = (norm: string) => lemmasOf(norm).some((lemma) => deeds.has(lemma))
  return numbers.some((at) => isFollowed(norms, at, isDeed))
}

/** `a protest of 300 people` tells how many demonstrators there were, where it has no word for them. */
function countsPeopleOfEvent(
  norms: readonly string[],
  numbers: readonly number[],
  asked: Asked,
  index: AnswerIndex,
): boolean {
  const { counted, terms } = asked
  if (counted === undefined || !counted.some(isPerson)) return false
  const term = terms.find(({ words }) => words.at(-1)?.some((lemma) => counted.includes(lemma)))
  if (term === undefined) return false
  const implied = term.words.flat().flatMap((lemma) => impliedWords(lemma, index))
  const others = new Set(implied.filter((lemma) => !isPerson(lemma)))
  return (
    norms.some((norm) => lemmasOf(norm).some((lemma) => others.has(lemma))) &&
    (numbers.some((at) => isFollowed(norms, at, isAnybody)) ||
      (norms.includes('number') && norms.some(isAnybody)))
  )
}

function isAnybody(norm: string): boolean {
  return norm === 'people' || norm === 'persons'
}

/** A statement's words, and before which of them a comma or stop stands. */
type Told = { readonly norms: readonly string[]; readonly breaks: ReadonlySet<number> }

const undated = new WeakMap<Statement, Told>()

/** A statement's words without its dates, whose numbers count nothing; split once. */
function wordsWithoutDates(statement: Statement): Told {
  const before = undated.get(statement)
  if (before !== undefined) return before
  const tokens = tokensOf(statement.text.replaceAll(DATE, ' '))
  const told = {
    norms: tokens.map(({ norm }) => norm),
    breaks: new Set(tokens.flatMap(({ afterBreak }, at) => (afterBreak ? [at] : []))),
  }
  undated.set(statement, told)
  return told
}

/** What `how many` counts: people where nothing else is named. */
function countedBy(asked: Asked, index: AnswerIndex): ((norm: string) => boolean) | undefined {
  const isLiving = asked.terms.some(({ words }) => words.some((word) => word.includes('live')))
  if (asked.countsPeople) return isLiving ? isInhabitant : (norm) => isPerson(baseNoun(norm))
  const { counted, terms } = asked
  const term =
    counted === undefined
      ? terms[0]
      : terms.find(({ words }) => words.at(-1)?.some((lemma) => counted.includes(lemma)))
  if (term === undefined && counted === undefined) return undefined
  const lemmas = term === undefined ? new Set(counted) : countedLemmas(term, index)
  return (norm) => lemmasOf(norm).some((lemma) => lemmas.has(lemma))
}

/** Whether a noun is for those who live somewhere, rather than for somebody something happened to. */
function isInhabitant(norm: string): boolean {
  return /^(?:people|inhabitants?|residents?|citizens?|souls?|villagers|population|households?|families)$/u.test(
    norm,
  )
}

/** `nine Velmari sailors`, but not `48 hours unless the broadcasts`. */
function isFollowed(norms: readonly string[], at: number, isCounted: (norm: string) => boolean): boolean {
  for (const norm of norms.slice(at + 1, at + 1 + REACH)) {
    if (isCounted(norm)) return true
    if (TIME.test(norm) || APART.test(norm)) return false
  }
  return false
}

/** What stands behind these is not what a number in front of them counts: `90 million for the farmers`. */
const APART =
  /^(?:unless|if|after|before|because|when|while|per|for|to|on|at|by|with|from|against|about|than)$/u

/** What is counted, by any name of its matter. */
function countedLemmas(term: Term, index: AnswerIndex): ReadonlySet<string> {
  const before = counted.get(term)
  if (before !== undefined) return before
  const lemmas = findCounted(term, index)
  counted.set(term, lemmas)
  return lemmas
}

const counted = new WeakMap<Term, ReadonlySet<string>>()

function findCounted({ words, issues }: Term, index: AnswerIndex): ReadonlySet<string> {
  const own = words.flat()
  const names = issues.flatMap((id) => {
    const issue = index.record.issues.get(id)
    return issue === undefined ? [] : [issue.name, ...issue.names].flatMap(normsOf).flatMap(lemmasOf)
  })
  return new Set([...own, ...own.flatMap((lemma) => countedAs(lemma, index)), ...names])
}

/** Other words for the same count: `deaths` may be `killed`, but judges are no judgments. */
function countedAs(lemma: string, index: AnswerIndex): readonly string[] {
  const family = wordFamily(lemma)
  return impliedWords(lemma, index).filter(
    (word) =>
      (!isPerson(lemma) || isPerson(word)) && (!family.has(word) || sensesOf(word, 'verb').length > 0),
  )
}

function partiesIn({ by, with: others, about, to }: Statement, { record }: AnswerIndex): number {
  return [...by, ...others, ...about, ...to].filter((id) => record.directory.parties.has(id)).length
}
