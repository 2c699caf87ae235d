import type { Statement } from '../../record/record.ts'
import { isCommonNoun } from '../lexicon/wordnet.ts'
import type { Asked, Term } from '../question/asked.ts'
import { intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { evidenceOf, isAskedFor, isNamed, LIGHT_WEIGHT } from './evidence.ts'
import type { Evidence } from './evidence.ts'

/** As good as said in so many words. */
const SURE = 0.8
const LEAST_SHARE = 0.55
/** A word that carries the whole question has to be come this near to. */
const LEAST_ALONE = 0.75
/** A second statement as good as this beside the best is shown with it. */
const BESIDE = 0.04
const MOST = 2
/** Among more than this, what is near to something is near to chance. */
const MOST_LOOKED_AT = 2000

/**
 * What comes nearest to a question in other words, where nothing says it in its own.
 *
 * Every word that carries weight has to be come near to; what nothing comes near to is a premise, and makes silence.
 */
export function gradeStatements(
  asked: Asked,
  index: AnswerIndex,
  held: readonly Postings[],
  passes: (statement: Statement) => boolean,
): readonly Statement[] {
  if (asked.terms.length === 0 || lacksSpeaker(asked)) return []
  const [first, ...others] = held
  const around = first === undefined ? undefined : others.reduce<Postings>(intersect, first)
  if ((around ?? index.statements).length > MOST_LOOKED_AT) return []
  const within = (list: Postings) => (around === undefined ? list : intersect(list, around))
  const evidence = asked.terms.map((term) => evidenceOf(term, asked, index, within))
  const pool = unite(
    evidence
      .filter(({ weight }) => weight > LIGHT_WEIGHT)
      .map(({ near }) => [...near.keys()].sort((one, other) => one - other)),
  )
  const graded = pool
    .flatMap((number) => {
      const share = shareOf(number, evidence, asked)
      const statement = index.statements[number]
      return statement !== undefined &&
        isHeldFast(number, evidence, asked) &&
        share >= LEAST_SHARE &&
        passes(statement)
        ? [{ statement, share }]
        : []
    })
    .sort((a, b) => b.share - a.share)
  const best = graded[0]?.share ?? 0
  const found = graded.filter(({ share }) => share >= best - BESIDE)
  return found.length > MOST ? [] : found.map(({ statement }) => statement)
}

/** The part of a question's weight that a statement carries: none where what it leaves out would be a premise. */
function shareOf(number: number, evidence: readonly Evidence[], asked: Asked): number {
  let carried = 0
  let all = 0
  const missing: Term[] = []
  for (const { term, weight, near } of evidence) {
    const own = near.get(number) ?? 0
    if (own === 0 && weight > LIGHT_WEIGHT) missing.push(term)
    carried += weight * own
    all += weight
  }
  if (asked.kinds.has('when') && evidence.some(({ term, near }) => !term.isSoft && !near.has(number)))
    return 0
  if (missing.length > 0 && !mayLack(missing, number, evidence, asked)) return 0
  return carried / all
}

/** One noun among several may go by a word that is in no list, where the rest is said in so many words. */
function mayLack(
  missing: readonly Term[],
  number: number,
  evidence: readonly Evidence[],
  asked: Asked,
): boolean {
  const [only, ...more] = missing
  if (only === undefined || more.length > 0 || asked.kinds.has('many') || asked.kinds.has('who')) return false
  if (
    only.isVerb ||
    only.isName ||
    only.isProper ||
    isNamed(only) ||
    only.issues.length > 0 ||
    isAskedFor(only, asked) ||
    asked.isAlso ||
    (asked.typedFor !== undefined && only.surface.toLowerCase().split(' ').includes(asked.typedFor)) ||
    isSubject(only, asked) ||
    !only.words.flat().some(isLongNoun)
  )
    return false
  const said = evidence.filter(
    ({ weight, near }) => weight > LIGHT_WEIGHT && (near.get(number) ?? 0) >= SURE,
  ).length
  return said >= (asked.kinds.has('whether') ? LEAST_AFFIRMED : LEAST_HELD)
}

/** `did a rumor cause the split`, `do the growers object`: what is asked to have done it. */
function isSubject(term: Term, { kinds, terms }: Asked): boolean {
  const verb = terms.findIndex(({ isVerb }) => isVerb)
  return kinds.has('whether') && terms.indexOf(term) < verb
}

/** Words or a position of somebody whom no statement knows are nobody else's. */
function lacksSpeaker({ kinds, slots }: Asked): boolean {
  if (!kinds.has('said') && !kinds.has('position')) return false
  return !kinds.has('who') && !slots.some(({ part }) => part === 'speaker' || part === 'actor')
}

const LEAST_HELD = 2
/** And more where it is asked whether something is so. */
const LEAST_AFFIRMED = 3

/** One word or name alone holds nothing fast: the rest of the question could be about anything. */
function isHeldFast(number: number, evidence: readonly Evidence[], { slots, day }: Asked): boolean {
  const held = evidence
    .filter(({ weight, near }) => weight > LIGHT_WEIGHT && near.has(number))
    .reduce((sum, { term }) => sum + Math.max(1, term.words.length), 0)
  if (isGuess(number, evidence) || isPhraseMissed(number, evidence)) return false
  const isWhole = evidence.every(({ near }) => near.has(number))
  return (
    held + slots.length + (day === undefined ? 0 : 1) >= LEAST_HELD ||
    (isWhole && held > 0 && evidence.length > 1)
  )
}

/** Whether one word carries the whole question and is only come near to, with nothing beside it that is said. */
function isGuess(number: number, evidence: readonly Evidence[]): boolean {
  const [only, ...more] = evidence.filter(({ weight }) => weight > LIGHT_WEIGHT)
  if (only === undefined || more.length > 0 || evidence.some(({ near }) => near.get(number) === 1))
    return false
  const { isVerb, isDeed } = only.term
  return (only.near.get(number) ?? 0) < (isVerb && isDeed ? SURE : LEAST_ALONE)
}

/** `gun control`: of a name in two words at least one has to be said, or two guesses make one thing. */
function isPhraseMissed(number: number, evidence: readonly Evidence[]): boolean {
  const isSaid = (one: Evidence | undefined) => one?.near.get(number) === 1
  return evidence.some((own, at) => own.term.isJoined && !isSaid(own) && !isSaid(evidence[at - 1]))
}

/** A word of two letters is more often part of a name than a noun. */
function isLongNoun(word: string): boolean {
  return word.length > 2 && isCommonNoun(word)
}
