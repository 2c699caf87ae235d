import { isWord as isEnglish, sensesOf } from '../lexicon/wordnet.ts'
import { verbOf } from '../lexicon/lemmas.ts'
import { officeWord } from '../record-index/office-words.ts'
import type { RoleIndex } from '../record-index/roles.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { HONORIFICS } from '../words/shorthand.ts'
import type { Item } from './mentions.ts'
import type { Span } from './office-span.ts'

/** Words before an office that tell nobody apart. */
const LOOSE = new Set([
  'top',
  'senior',
  'unnamed',
  'anonymous',
  'two',
  'three',
  'four',
  'five',
  'six',
  'several',
  'former',
  'own',
  'respective',
])

/** `the Indian foreign minister`, `the finance minister`: a word that makes another office of the one known here. */
export function strangerBefore(
  row: readonly Item[],
  at: number,
  span: Span,
  roles: RoleIndex,
): string | undefined {
  const behind = behindOf(row, at + span.length)
  if (behind !== undefined) return behind
  const before = row[at - 1]
  if (before?.kind !== 'word' || row[at]?.kind !== 'word') return undefined
  const { norm, token } = before.word
  if (
    FUNCTION_WORDS.has(norm) ||
    LOOSE.has(norm) ||
    HONORIFICS.has(norm) ||
    roles.byWord.has(officeWord(norm))
  )
    return undefined
  const isVerb =
    verbOf(norm) !== norm ||
    (sensesOf(norm, 'verb').length > 0 &&
      sensesOf(norm, 'adj').length === 0 &&
      sensesOf(norm, 'noun').length === 0)
  if (isVerb && !token.capital) return undefined
  return isEnglish(norm) || token.capital || !isVerb ? token.text : undefined
}

/** `head of the fire brigade`: what an office is of, where that is nobody on record. */
function behindOf(row: readonly Item[], at: number): string | undefined {
  const of = row[at]
  if (of?.kind !== 'word' || of.word.norm !== 'of') return undefined
  const next = row[at + 1]
  const isArticle = next?.kind === 'word' && /^(?:the|a|an)$/u.test(next.word.norm)
  const behind = isArticle ? row[at + 2] : next
  return behind?.kind === 'word' && !FUNCTION_WORDS.has(behind.word.norm) ? behind.word.token.text : undefined
}
