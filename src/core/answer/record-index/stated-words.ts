import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isWord } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS, PARTICLES } from '../words/grammar.ts'
import { tokensOf } from '../words/tokens.ts'
import type { Token } from '../words/tokens.ts'

/** How far behind its verb a particle may stand: `turned her inspectors away`. */
const REACH = 4

/** A word of a statement with every base form it can be compared in. */
export type StatedWord = { readonly token: Token; readonly lemmas: readonly string[] }

/** The telling words of a sentence, verbs together with their particles: `shot down` is also `shoot_down`. */
export function statedWords(text: string): readonly StatedWord[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, at): readonly StatedWord[] => {
    if (FUNCTION_WORDS.has(token.norm)) return []
    const compounds = tokens
      .slice(at + 1, at + 1 + REACH)
      .filter(({ norm }) => PARTICLES.has(norm))
      .flatMap(({ norm }) => compoundOf(token.norm, norm) ?? [])
    return [{ token, lemmas: [...lemmasOf(token.norm), ...compounds] }]
  })
}

/** `turned` and `down` make `turn_down`, where English has such a verb. */
export function compoundOf(word: string, particle: string): string | undefined {
  const key = `${word} ${particle}`
  const before = compounds.get(key)
  if (before !== undefined) return before === '' ? undefined : before
  const compound = `${verbOf(word)}_${particle}`
  const found = isWord(compound) ? compound : undefined
  if (compounds.size >= MOST_COMPOUNDS) compounds.clear()
  compounds.set(key, found ?? '')
  return found
}

const compounds = new Map<string, string>()
const MOST_COMPOUNDS = 50_000
