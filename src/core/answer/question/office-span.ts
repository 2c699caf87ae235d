import { isWord as isEnglish } from '../lexicon/wordnet.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { officeWord } from '../record-index/office-words.ts'
import type { RoleIndex } from '../record-index/roles.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { peopleOf } from './mentions.ts'
import type { Item } from './mentions.ts'
import type { Word } from './words-of-question.ts'
import { isTheWord } from './words-at.ts'

const LINKS = new Set(['of', 'for', 'the', 'to', 'at', 'in'])

/** Words that name nobody without a country in front of them. */
const NOBODY = new Set('side party country people man woman two both'.split(' '))

/** An office as it stands in a question, with the country in front of or behind it. */
export type Span = {
  readonly length: number
  readonly words: readonly Word[]
  readonly office: ReadonlySet<string>
  readonly parties: readonly string[]
  readonly surface: readonly string[]
}

/** `press conference`: a word of its own, whoever is called the press. */
export function isCompound(row: readonly Item[], at: number, { length }: Span): boolean {
  const [word, next] = [row[at], row[at + 1]]
  if (length !== 1 || word?.kind !== 'word' || next?.kind !== 'word') return false
  return isEnglish(`${word.word.norm}_${baseNoun(next.word.norm)}`)
}

/** `what did Kell press the board for`: a deed of whoever is named in front, and no reporters. */
export function isPressing(row: readonly Item[], at: number): boolean {
  return (
    isTheWord(row[at], 'press') &&
    row[at - 1]?.kind === 'mention' &&
    row[at + 1] !== undefined &&
    row.slice(0, at).some((item) => isTheWord(item, 'did', 'does', 'do', 'will', 'would'))
  )
}

/** `how many presidents`: a number of them, not one of them. */
export function isCounted(row: readonly Item[], at: number): boolean {
  return isTheWord(row[at - 2], 'how') && isTheWord(row[at - 1], 'many')
}

/** The longest run of office words and country names at a place that has a head such as `minister` in it. */
export function spanAt(row: readonly Item[], start: number, roles: RoleIndex): Span | undefined {
  const words: Word[] = []
  const office = new Set<string>()
  const parties: string[] = []
  const surface: string[] = []
  let length = 0
  let hasHead = false
  for (let at = start; at < row.length; at += 1) {
    const item = row[at]
    if (item === undefined) break
    if (item.kind === 'mention') {
      const party = item.refs.find(({ kind }) => kind === 'party')
      if (party === undefined || peopleOf(item).length > 0) break
      const isSecond = parties.length === 1 && hasHead && isTheWord(row[at - 1], 'and') && isSeveral(words)
      if (parties.length > 0 ? !isSecond : hasHead && !isLinked(row, at)) break
      parties.push(party.id)
      surface.push(item.surface)
      length = hasHead ? at - start + 1 : length
      continue
    }
    const { norm } = item.word
    if (LINKS.has(norm) && (office.size > 0 || parties.length > 0)) continue
    if (norm === 'and' && hasHead && parties.length === 1 && row[at + 1]?.kind === 'mention') continue
    const word = officeWord(norm)
    if (!roles.byWord.has(word) || FUNCTION_WORDS.has(norm) || item.word.spelt === true) break
    if (at > start && item.word.token.afterBreak) break
    office.add(word)
    words.push(item.word)
    surface.push(item.word.token.text)
    hasHead ||= roles.heads.has(word) || roles.bodies.has(word)
    if (hasHead) length = at - start + 1
  }
  const isSides = parties.length === 0 && [...office].every((word) => NOBODY.has(word))
  return hasHead && !isSides ? { length, words, office, parties, surface } : undefined
}

/** `the presidents of Veria and Norland`: each country has one. */
function isSeveral(words: readonly Word[]): boolean {
  const last = words.at(-1)?.norm ?? ''
  return last.endsWith('s') && officeWord(last) !== last
}

/** A country behind an office belongs to it only with a link: `foreign minister of Japan`. */
function isLinked(row: readonly Item[], at: number): boolean {
  const before = row[at - 1]
  const further = row[at - 2]
  const isOf = (item: Item | undefined) => item?.kind === 'word' && ['of', 'for'].includes(item.word.norm)
  return isOf(before) || (before?.kind === 'word' && before.word.norm === 'the' && isOf(further))
}
