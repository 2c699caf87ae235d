import { verbOf } from '../lexicon/lemmas.ts'
import { isWord, sensesOf } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Token } from '../words/tokens.ts'

/** Pronouns with `will` or `would` run in that are words of their own as they stand. */
const RUN_IN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    hell: ['he', 'will'],
    shell: ['she', 'will'],
    ill: ['i', 'will'],
    well: ['we', 'will'],
  }),
)
const BEHIND_WILL =
  /^(?:ever|never|be|not|have|also|still|soon|go|get|meet|come|see|talk|visit|resign|sign|agree|probably|really|actually|even)$/u
/** What stands before the words themselves: `in hell`, `fell ill`, `a shell`. */
const BEFORE_NOUN = /^(?:the|a|an|to|of|in|as|like|any|no|is|are|was|were|be|fell|fall|very|how|what|so|go)$/u
const NUMBER = /^(?:\d+|many|few|several|two|three|four|five|six|seven|eight|nine|ten)$/u

/** Chat that means one thing here and another elsewhere: `how many mins`, `does he think hell go`, `whats happenin`; no `plan be`. */
export function chatInPlace(tokens: readonly Token[], at: number): readonly string[] | undefined {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined) return undefined
  if (token.norm.length === 1 && before !== undefined && isLabel(token, before, next)) return [token.norm]
  if (token.capital) return undefined
  if (/^mins?$/u.test(token.norm) && NUMBER.test(before?.norm ?? '')) return ['minutes']
  const run = RUN_IN.get(token.norm)
  if (run !== undefined && !BEFORE_NOUN.test(before?.norm ?? '') && BEHIND_WILL.test(next?.norm ?? ''))
    return run
  return withItsEnding(token.norm)
}

/** `plan B`, `gate c?`: which of them, behind a noun. */
function isLabel(token: Token, before: Token, next: Token | undefined): boolean {
  const isBehindNoun = !FUNCTION_WORDS.has(before.norm) && sensesOf(before.norm, 'noun').length > 0
  return (
    isBehindNoun && !token.afterBreak && (token.capital || (next === undefined && /[bc]/u.test(token.norm)))
  )
}

/** `talkin`, `sayin`: the last letter left out. */
function withItsEnding(norm: string): readonly string[] | undefined {
  if (!/^[a-z]{2,}in$/u.test(norm) || isWord(norm)) return undefined
  const whole = `${norm}g`
  return verbOf(whole) === whole ? undefined : [whole]
}
