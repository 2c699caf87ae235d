import { HELPING } from '../words/grammar.ts'
import { baseNoun, verbOf } from '../lexicon/lemmas.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import type { Item } from './mentions.ts'

const BEFORE_VERBS = new Set(
  'do does did will would can could may might shall should must to get gets got be is are was were been being has have had'.split(
    ' ',
  ),
)
const INFLECTED = /(?:ed|ing|en)$/u

/** Whether a word may be the verb of the question: one in form, or one by meaning somewhere behind `did`, `will` or `to`. */
export function isVerb(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item?.kind !== 'word') return false
  const { norm } = item.word
  const verb = verbOf(norm)
  if (sensesOf(verb, 'verb').length === 0) return false
  if (norm.endsWith('ing') && !isBe(items[at - 1])) return false
  if (verb !== norm && (INFLECTED.test(norm) || baseNoun(norm) === norm)) return true
  const before = items[at - 1]
  if (isWhichNoun(items, at)) return false
  if (isSomebody(before) || (before?.kind === 'word' && /^(?:who|which|what)$/u.test(before.word.norm)))
    return true
  if (isNoun(norm) && isVerb(items, at - 1) && !isHelping(before) && !isPassiveAt(items, at)) return false
  const helping = before?.kind === 'mention' ? HELPING : BEFORE_VERBS
  return (
    items.slice(0, at).some((other) => other.kind === 'word' && helping.has(other.word.norm)) &&
    !isNounHere(before)
  )
}

/** `who will pay`: no verb of its own. */
function isHelping(before: Item | undefined): boolean {
  return before?.kind === 'word' && HELPING.has(before.word.norm) && before.word.norm !== 'to'
}

/** `were hurt`: behind a form of `be` a verb that does not change stands as well as one that does. */
function isPassiveAt(items: readonly Item[], at: number): boolean {
  const [be, item] = [items[at - 1], items[at]]
  if (be?.kind !== 'word' || item?.kind !== 'word') return false
  return /^(?:was|were|been|being|is|are|got)$/u.test(be.word.norm) && UNCHANGED.has(item.word.norm)
}

/** Participles that are written as the base form. */
const UNCHANGED = new Set(
  'hurt hit cut shut put set let split bet cast cost quit read rid shed spread thrust'.split(' '),
)

/** Whoever may do something; behind a matter (`the fishing package`) stands rather its noun. */
function isSomebody(item: Item | undefined): boolean {
  return item?.kind === 'mention' && item.refs.some(({ kind }) => kind !== 'issue')
}

/** `which Velmari posts were hit`: what is asked for, though it could be a verb. */
export function isWhichNoun(items: readonly Item[], at: number): boolean {
  const [asking, named, noun] = [items[at - 2], items[at - 1], items[at]]
  return (
    named?.kind === 'mention' &&
    asking?.kind === 'word' &&
    /^(?:which|what|many)$/u.test(asking.word.norm) &&
    noun?.kind === 'word' &&
    baseNoun(noun.word.norm) !== noun.word.norm
  )
}

/** A noun right behind a verb is what is done, not a deed: `restore calm`. */
export function isNoun(norm: string): boolean {
  return sensesOf(baseNoun(norm), 'noun').length > 0
}

/** Behind an article, a preposition or an adjective stands a noun. */
function isNounHere(before: Item | undefined): boolean {
  if (before?.kind !== 'word') return false
  const { norm } = before.word
  return (
    /^(?:the|a|an|of|on|in|at|by|with|from|about|his|her|its|their|any|this|that|these|those|many|much|more|no)$/u.test(
      norm,
    ) || sensesOf(norm, 'adj').length > sensesOf(norm, 'noun').length
  )
}

/** `of arms smuggling` is a thing; `is smuggling arms` is a deed. */
function isBe(before: Item | undefined): boolean {
  return before?.kind === 'mention' || (before?.kind === 'word' && BEFORE_VERBS.has(before.word.norm))
}
