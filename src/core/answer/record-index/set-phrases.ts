import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Token } from '../words/tokens.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const OCCASIONS = list(
  'talks meeting conference election session summit vote ceremony discussion consultation hearing rally drill exercise trial briefing dialogue debate negotiation referendum poll funeral service',
)
/** Verbs with the nouns beside which they have lost their own meaning: `held talks` detains nobody. */
const EMPTIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hold', OCCASIONS],
  ['raise', list('matter issue question point concern topic case subject')],
  ['deliver', list('speech address remark statement lecture verdict ruling')],
  ['set', list('record')],
])
const AFTER_PRESS = list('conference briefing release secretary officer')
const REACH = 4
const BE = /^(?:is|are|was|were|be|been|being)$/u

/** Whether a word stands in a phrase that is not put together from meanings: `press conference`, `free of charge`. */
export function isSetPhrase(tokens: readonly Token[], at: number): boolean {
  const norm = normAt(tokens, at)
  if (norm === 'press') return isAmong(normAt(tokens, at + 1), AFTER_PRESS)
  if (norm === 'free') return normAt(tokens, at + 1) === 'of' && normAt(tokens, at + 2) === 'charge'
  if (norm === 'charge') return normAt(tokens, at - 1) === 'of' && normAt(tokens, at - 2) === 'free'
  const nouns = lemmasOf(norm).flatMap((lemma) => EMPTIED.get(lemma) ?? [])
  return nouns.some((own) => holds(tokens, at, own))
}

/** `held two rounds of talks`, `talks were held`. */
function holds(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): boolean {
  if (BE.test(normAt(tokens, at - 1)) && isAmong(normAt(tokens, at - 2), nouns)) return true
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const norm = normAt(tokens, next)
    if (isAmong(norm, nouns)) return true
    if (tokens[next]?.afterBreak === true || endsObject(norm)) return false
  }
  return false
}

/** `of` leads on to what is held: `two rounds of talks`; other prepositions do not. */
function endsObject(norm: string): boolean {
  return /^(?:in|on|at|by|with|from|for|to|after|before|since|until|during|over|about|as|and|that|who)$/u.test(
    norm,
  )
}

function isAmong(norm: string, words: ReadonlySet<string>): boolean {
  return lemmasOf(norm).some((lemma) => words.has(lemma))
}

function normAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm ?? ''
}
