import type { Statement } from '../../record/record.ts'
import { remember } from '../../remember.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isSpeech } from '../lexicon/speech.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Asked } from '../question/asked.ts'
import { peopleOf } from '../question/mentions.ts'
import type { Item } from '../question/mentions.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { dayKeysIn } from '../record-index/day-keys.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import { readStatement, tokensIn } from './read-statement.ts'

/** Whether a statement tells the name that is asked for: of `a Lindau inn` and `a cook` it tells none. */
export function tellsName(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { nameOf } = asked
  if (nameOf === undefined) return true
  return isPerson(nameOf)
    ? namesSomebody(statement, nameOf, index)
    : namesThing(statement, asked, nameOf, index)
}

/** `Ann Roe, the cook`, `the cook, Ann Roe`: somebody named right beside what they are. */
function namesSomebody(statement: Statement, noun: string, index: AnswerIndex): boolean {
  const { row } = readStatement(statement, index)
  const isNoun = (item: Item | undefined) =>
    item !== undefined && normsIn(item).some((norm) => lemmasOf(norm).includes(noun))
  const people = row.flatMap((item, at) => (item.kind === 'mention' && peopleOf(item).length > 0 ? [at] : []))
  return people.some((at) => {
    if (isNoun(row[at - 1])) return true
    const behind = row.slice(at + 1)
    const end = behind.findIndex(isDoing)
    const within = end < 0 ? behind : behind.slice(0, end)
    return isBreak(behind[0]) && within.some(isNoun)
  })
}

function isBreak(item: Item | undefined): boolean {
  return item?.kind === 'word'
    ? item.word.token.afterBreak || BEING.test(item.word.norm)
    : item?.afterBreak === true
}

const BEING = /^(?:is|was)$/u

/** A verb, behind which something else is told. */
function isDoing(item: Item): boolean {
  if (item.kind === 'mention') return false
  const { norm } = item.word
  return (
    isSpeech(norm) ||
    (!FUNCTION_WORDS.has(norm) && verbOf(norm) !== norm && sensesOf(norm, 'noun').length === 0)
  )
}

function normsIn(item: Item): readonly string[] {
  return item.kind === 'mention' ? item.norms : [item.word.norm]
}

/** `the Red Lantern, an inn`, `called the Red Lantern`: a name that the question does not have itself, and no country’s. */
function namesThing(statement: Statement, { ownWords }: Asked, noun: string, index: AnswerIndex): boolean {
  const tokens = tokensIn(statement)
  const countries = namesOfCountries(index)
  const isName = (at: number) => {
    const { capital = false, norm = '', text = '' } = tokens[at] ?? {}
    if (
      !capital ||
      countries.has(norm) ||
      dayKeysIn(text).length > 0 ||
      (at === 0 && FUNCTION_WORDS.has(norm))
    )
      return false
    return !lemmasOf(norm).some((lemma) => ownWords.has(lemma))
  }
  const isArticle = (at: number) => /^(?:an?|the)$/u.test(tokens[at]?.norm ?? '')
  return tokens.some(({ norm, afterBreak }, at) => {
    if (!lemmasOf(norm).includes(noun)) return false
    const naming = tokens.findIndex(
      (other, place) => place > at && place < at + REACH && NAMING.test(other.norm),
    )
    if (naming > 0 && [1, 2].some((more) => isName(naming + more))) return true
    if (isArticle(at - 1) && tokens[at - 1]?.afterBreak === true && isName(at - 2)) return true
    return (isName(at - 1) && !afterBreak) || isName(at + 1) || (isArticle(at + 1) && isName(at + 2))
  })
}

/** How far behind a thing it may stand that it is called something. */
const REACH = 6
const NAMING = /^(?:named?|names|called|renamed|dubbed|titled)$/u

/** What countries are called, and what is theirs: a Norvian inn has no name by that. */
const namesOfCountries = remember(
  ({ record }: AnswerIndex): ReadonlySet<string> =>
    new Set(
      [...record.directory.parties.values()].flatMap(({ name, adjective }) =>
        adjective === undefined ? [] : [...normsOf(name), ...normsOf(adjective)],
      ),
    ),
)
