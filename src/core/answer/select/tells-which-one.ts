import type { Statement } from '../../record/record.ts'
import { isAbstract, isGroup } from '../lexicon/kinds-of-words.ts'
import { baseNoun, lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Token } from '../words/tokens.ts'
import { readStatement, tokensIn } from './read-statement.ts'

/** Whether a statement tells which one it is, where that is asked: `which court?` by more than the word for it. */
export function tellsWhichOne(statement: Statement, { whichOne }: Asked): boolean {
  if (whichOne === undefined) return true
  const lemmas = new Set(lemmasOf(whichOne))
  const norms = tokensIn(statement).map(({ norm }) => norm)
  return norms.some((norm, at) => {
    if (!lemmasOf(norm).some((lemma) => lemmas.has(lemma))) return false
    const before = norms[at - 1]
    return (
      (before !== undefined && !FUNCTION_WORDS.has(before)) ||
      /^(?:of|in|at|called|named|for)$/u.test(norms[at + 1] ?? '')
    )
  })
}

/** Whether a statement says more of a thing than that it is one: `what cargo did she carry` is not told by `carried a cargo`. */
export function tellsWhichThing(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  const { which } = asked
  if (which === undefined || FUNCTION_WORDS.has(which) || isAbstract(baseNoun(which))) return true
  const noun = baseNoun(which)
  const tokens = tokensIn(statement)
  const places = tokens.flatMap(({ norm }, at) => (lemmasOf(norm).includes(noun) ? [at] : []))
  if (places.length === 0 || places.some((at) => !isBare(tokens, at))) return true
  return isGroup(noun) && namesOtherParty(statement, asked, index)
}

/** `on a flight at that hour`: nothing beside it that tells it from others. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const [before, next, further] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (before !== undefined && !tokens[at]?.afterBreak && isTelling(before)) return false
  if (next === undefined || next.afterBreak) return true
  if (/^(?:in|at|near)$/u.test(next.norm)) return further?.capital !== true
  return FUNCTION_WORDS.has(next.norm) && !/^(?:of|for|from|to|that|about|against|on|with)$/u.test(next.norm)
}

/** A name, an adjective or another noun; neither an article nor the verb it is the object of. */
function isTelling({ norm, capital }: Token): boolean {
  if (FUNCTION_WORDS.has(norm)) return false
  if (capital || sensesOf(norm, 'adj').length > 0) return true
  return verbOf(norm) === norm && sensesOf(baseNoun(norm), 'noun').length > 0
}

/** Any country or body that the question does not name itself, other than whoever reports. */
function namesOtherParty(statement: Statement, { slots }: Asked, index: AnswerIndex): boolean {
  const known = new Set([...slots.flatMap(({ ids }) => ids), ...statement.via])
  return readStatement(statement, index).row.some(
    (item) => item.kind === 'mention' && item.refs.some(({ kind, id }) => kind === 'party' && !known.has(id)),
  )
}
