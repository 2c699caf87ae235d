import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isWord, sensesOf } from '../lexicon/wordnet.ts'
import { familyOf, isInFamily } from '../lexicon/families.ts'
import { FUNCTION_WORDS, PARTICLES } from '../words/grammar.ts'
import { nounPhraseAt, turnAt } from '../lexicon/phrases.ts'
import { rememberEach } from '../../remember.ts'
import { isSetPhrase } from './set-phrases.ts'
import { tokensOf } from '../words/tokens.ts'
import type { Token } from '../words/tokens.ts'

/** What a record says of its own gaps is no matter of the report. */
const UNNAMED =
  /,? (?:whom?|which) [^,]*?(?:do|does|did) not (?:name|identify)|\b(?:is|are|was|were) not (?:named|identified)|, (?:not named|unnamed)(?: there)?\b|\bnone of them named\b/gu

/** How far behind its verb a particle may stand: `turned her inspectors away`. */
const REACH = 4

/** A word of a statement with every base form it can be compared in. */
export type StatedWord = {
  readonly token: Token
  readonly lemmas: readonly string[]
  /** Found only as it stands: part of a name, or of a set phrase that does not mean what its words do. */
  readonly isFixed: boolean
}

/** The telling words of a sentence, verbs together with their particles: `shot down` is also `shoot_down`. */
export function statedWords(text: string): readonly StatedWord[] {
  const told = text.replaceAll(UNNAMED, ' ')
  const tokens = tokensOf(told)
  const norms = tokens.map(({ norm }) => norm)
  return tokens.flatMap((token, at): readonly StatedWord[] => {
    const next = tokens[at + 1]
    if (next !== undefined && PARTICLES.has(token.norm) && PARTICLES.has(next.norm)) {
      const compound = compoundOf(token.norm, next.norm)
      if (compound !== undefined) return [{ token, lemmas: [compound], isFixed: false }]
    }
    if (
      FUNCTION_WORDS.has(token.norm) ||
      isCalendarWord(tokens, at) ||
      (told[token.from - 1] === '-' && isEndOfName(tokens, at))
    )
      return []
    const compounds = tokens
      .slice(at + 1, at + 1 + REACH)
      .filter(({ norm }) => PARTICLES.has(norm))
      .flatMap(({ norm }) => compoundOf(token.norm, norm) ?? [])
    const phrase = nounPhraseAt(norms, at)?.word
    const isFixed =
      (token.capital && at > 0 && !token.afterBreak) || isSetPhrase(tokens, at) || isQuality(tokens, at)
    return [
      {
        token,
        lemmas: [
          ...statedLemmas(token, tokens[at + 1], norms[at - 1]),
          ...compounds,
          ...negatedAt(norms, at),
          ...(phrase === undefined ? [] : [phrase]),
          ...toldByTurn(norms, at),
          ...boundAt(norms, at),
        ],
        isFixed,
      },
    ]
  })
}

/** `a retired judge`: what somebody is, and no news of their having retired. */
function isQuality(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token === undefined || next === undefined || next.afterBreak || !token.norm.endsWith('ed')) return false
  return (
    /^an?$/u.test(before?.norm ?? '') && verbOf(token.norm) !== token.norm && !FUNCTION_WORDS.has(next.norm)
  )
}

/** `took the stand` says `testify` too: a turn of speech says what may stand for it. */
function toldByTurn(norms: readonly string[], at: number): readonly string[] {
  const turn = turnAt(norms, at)
  return turn === undefined ? [] : [turn.word, ...familyOf(turn.word)]
}

/** `from 1 April`, `until 30 June 2036`: that something begins or ends then, whatever it is. */
function boundAt(norms: readonly string[], at: number): readonly string[] {
  if (!DATED.test(norms[at] ?? '')) return []
  const before = norms.slice(Math.max(0, at - BOUND_REACH), at)
  const bound = before.findLast((norm) => /^(?:from|until|till|since)$/u.test(norm))
  const isDate = before.slice(before.lastIndexOf(bound ?? '') + 1).every((norm) => IN_DATE.test(norm))
  if (bound === undefined || !isDate) return []
  return [bound === 'from' || bound === 'since' ? STARTING : ENDING]
}

/** Stand for a bound told by a date alone. */
export const STARTING = '*from'
export const ENDING = '*until'
const BOUND_REACH = 4
const DATED =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/u
const IN_DATE = /^(?:\d{1,2}|early|late|mid|the|end|of|[a-z]+day)$/u

/** `not worked` is also `not_work`, where that stands for something: what is broken. */
function negatedAt(norms: readonly string[], at: number): readonly string[] {
  if (norms[at - 1] !== 'not') return []
  const negated = `not_${verbOf(norms[at] ?? '')}`
  return isInFamily(negated) ? [negated] : []
}

/** `called the sum fair` is no call; `the calls` are. */
function statedLemmas(token: Token, next: Token | undefined, before = ''): readonly string[] {
  const lemmas = /\p{L}é$/u.test(token.text) ? lemmasOf(token.norm).filter(isNoVerb) : lemmasOf(token.norm)
  const isNaming =
    /^(?:called|calls|calling)$/u.test(token.norm) &&
    !PARTICLES.has(next?.norm ?? '') &&
    !(token.norm === 'calls' && BEFORE_NOUNS.test(before))
  return isNaming ? lemmas.filter((lemma) => lemma !== 'call' && lemma !== token.norm) : lemmas
}

const BEFORE_NOUNS =
  /^(?:the|any|no|some|all|these|those|such|of|his|her|its|their|more|many|several|two|three|phone|telephone)$/u

/** A chargé is charged with nothing, and an exposé need not expose: the accent makes a noun of its own. */
function isNoVerb(lemma: string): boolean {
  return sensesOf(lemma, 'verb').length === 0
}

/** `Kim Jong-un`: the end of a name, and not the UN. */
function isEndOfName(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.capital === true && /^\p{Ll}{1,2}$/u.test(tokens[at]?.text ?? '')
}

/** `last year`, `next month`: the adjective says nothing of what lasts. */
function isCalendarWord(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:last|next)$/u.test(tokens[at]?.norm ?? '') &&
    /^(?:year|month|week|night|decade|century)/u.test(tokens[at + 1]?.norm ?? '')
  )
}

/** `turned` and `down` make `turn_down`, where English has such a verb. */
export function compoundOf(word: string, particle: string): string | undefined {
  return compoundIn(`${word} ${particle}`)
}

const MOST_COMPOUNDS = 50_000

const compoundIn = rememberEach(MOST_COMPOUNDS, (pair: string): string | undefined => {
  const [word = '', particle = ''] = pair.split(' ')
  return [verbOf(word), word]
    .map((verb) => `${verb}_${particle}`)
    .find((compound) => isWord(compound) || isInFamily(compound))
})
