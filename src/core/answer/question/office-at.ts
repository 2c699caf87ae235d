import { isPerson } from '../lexicon/kinds-of-words.ts'
import { officeWord } from '../record-index/office-words.ts'
import type { RoleIndex } from '../record-index/roles.ts'
import { FUNCTION_WORDS, SMALL_NUMBERS } from '../words/grammar.ts'
import { holdersOf } from './holders-of.ts'
import type { Item } from './mentions.ts'
import { spanAt } from './office-span.ts'
import type { Span } from './office-span.ts'
import { isTheWord, wordAt } from './words-at.ts'
import type { Word } from './words-of-question.ts'

/** `the mayor’s`, and without its apostrophe. */
function isOwner({ norm, token }: Word): boolean {
  return token.possessive || (isPerson(officeWord(norm)) && officeWord(norm) !== norm && norm.endsWith('s'))
}

const SEVERAL = new Set(SMALL_NUMBERS.slice(2))

/**
 * The office at a place; where nobody holds the whole, the one whose own it is.
 *
 * `is the mayor the abbot’s brother` names two offices, `the mayor’s gardener` is the gardener of the mayor, and of `the two abbots` two is how many.
 */
export function officeAt(
  row: readonly Item[],
  at: number,
  roles: RoleIndex,
  people: ReadonlySet<string> | undefined,
): Span | undefined {
  const whole = spanAt(row, at, roles)
  if (whole === undefined || holdersOf(whole, roles, people) !== undefined) return whole
  if (SEVERAL.has(wordAt(row, at)?.norm ?? '')) return undefined
  const own = row.slice(at, at + whole.length - 1)
  const owner = own.findIndex(
    (item, place) =>
      item.kind === 'word' &&
      (isOwner(item.word) || (isTheWord(own[place + 1], 'the') && !FUNCTION_WORDS.has(item.word.norm))),
  )
  if (owner < 0) return whole
  return spanAt(row.slice(0, at + owner + 1), at, roles) ?? whole
}
