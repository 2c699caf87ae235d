import { isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { isCommonNoun } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Item } from './mentions.ts'
import { isTheWord, normAt, rowOf } from './words-at.ts'

/** Of what or whom the name is asked, in its base form: `the name of the inn`, `inn name`, `who is the cook that left`. */
export function nameAskedIn(items: readonly Item[]): string | undefined {
  const at = items.findIndex((item) => isTheWord(item, 'name', 'names'))
  if (at >= 0 && !isNaming(items, at)) {
    const item = isTheWord(items[at + 1], 'of') ? runBehind(items, at + 2).at(-1) : items[at - 1]
    const noun = nounOf(item)
    return noun !== undefined && isTheWord(items[at], 'names') && isPerson(noun) ? undefined : noun
  }
  if (CALLED.test(rowOf(items).join(' '))) return nounOf(items[items.length - 2])
  return whoeverIs(items)
}

/** `did the report name them`: a deed. */
function isNaming(items: readonly Item[], at: number): boolean {
  const isBehind =
    isTheWord(items[at + 1], 'of') || at === items.length - 1 || FUNCTION_WORDS.has(normAt(items, at + 1))
  return !isBehind || items.slice(0, at).some((item) => isTheWord(item, ...HELPING))
}

const HELPING = 'did does do has have had will would can could may might to who'.split(' ')
const CALLED =
  /^(?:and |so )?what (?:is|are|was|were) (?:the|that|this|his|her|their|its|<name>) .*\b(?:called|named)$/u

/** `who is the cook that left`, `who was the cook`: somebody told by what they are. */
function whoeverIs(items: readonly Item[]): string | undefined {
  if (!isTheWord(items[0], 'who') || !isTheWord(items[1], 'is', 'was', 'are', 'were')) return undefined
  if (!isTheWord(items[2], 'the', 'this', 'that', 'a', 'an')) return undefined
  const run = runBehind(items, 3)
  const [last] = run.slice(-1)
  const next = last === undefined ? undefined : items[items.indexOf(last) + 1]
  const noun = nounOf(run.at(-1))
  const isAlone = next === undefined || isTheWord(next, 'who', 'that', 'whom', 'whose')
  return noun !== undefined && isAlone && isPerson(noun) ? noun : undefined
}

/** The words from a place on, up to the next small one; articles in front are passed over. */
function runBehind(items: readonly Item[], from: number): readonly Item[] {
  const isBefore = (item: Item | undefined) =>
    isTheWord(item, 'the', 'a', 'an', 'this', 'that', 'his', 'her', 'their', 'only')
  let start = from
  while (isBefore(items[start])) start += 1
  const end = items.findIndex(
    (item, at) => at >= start && item.kind === 'word' && FUNCTION_WORDS.has(item.word.norm),
  )
  return items.slice(start, end < 0 ? items.length : end)
}

function nounOf(item: Item | undefined): string | undefined {
  if (item === undefined) return undefined
  if (item.kind === 'mention' && item.refs.some(({ kind }) => kind !== 'issue')) return undefined
  const norm = item.kind === 'mention' ? (item.norms.at(-1) ?? '') : item.word.norm
  const noun = baseNoun(norm.replace(/['’]s$/u, ''))
  return isCommonNoun(noun) && !FUNCTION_WORDS.has(noun) ? noun : undefined
}
