import { FUNCTION_WORDS, SAYING } from '../words/grammar.ts'
import { isIn, NAMED } from './row-signs.ts'

/** How long somebody talked is asked of a meeting, not of words. */
const TALKING = /^(?:talk|talked|talking|speak|spoke|spoken|speaking)$/u

/** A word of saying used as one: not the noun in `the lease talks`. */
export function isSaying(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? ''
  const before = norms[at - 1] ?? ''
  if (norm === 'talks' && !/^(?:about|of|to|with)$/u.test(norms[at + 1] ?? '')) return false
  if (TALKING.test(norm) && norms.some((one, index) => one === 'how' && norms[index + 1] === 'long'))
    return false
  if (isConversing(norms, at) || isGoingOn(norms, at)) return false
  if (
    /^(?:message|note|post|tweet)s?$/u.test(norm) &&
    WHETHER.test(norms[0] ?? '') &&
    /^(?:the|an?|any|his|her|their)$/u.test(before)
  )
    return false
  if (/^voices?$/u.test(norm) && /^(?:his|her|their|its|your)$/u.test(before)) return false
  if (norm === 'talks' && !/^(?:who|that|he|she|<name>)$/u.test(before)) return false
  if (
    /^posts?$/u.test(norm) &&
    norms.slice(Math.max(0, at - 3), at).some((one) => /^(?:which|what|many)$/u.test(one))
  )
    return false
  if (norm === 'posts' && !isSubject(before) && !POSTING.test(before) && !FUNCTION_WORDS.has(before))
    return false
  if (/^states?$/u.test(norm) && /^(?:the|a|each|every|which|what|of|<name>)$/u.test(before)) return false
  if (
    /^(?:people|public|anyone|anybody|residents|citizens)$/u.test(before) &&
    /^(?:can|could|may)$/u.test(norms[at - 2] ?? '')
  )
    return false
  if (isToldOfPassively(norms, at)) return false
  if (norm === 'comment' && before === 'to') return false
  if (isHearing(norms, at)) return true
  if (isIn(norm, OWNING) && WHETHER.test(norms[0] ?? ''))
    return isSubject(before) && norms.slice(at + 1).some((one) => !FUNCTION_WORDS.has(one))
  if (isIn(norm, CLAIMING))
    return isSubject(before) && norms.slice(0, at).some((one) => /^(?:did|does|do)$/u.test(one))
  return isIn(norm, SAYING)
}

/** Where what somebody writes is posted. */
const POSTING = /^(?:media|blog|facebook|instagram|twitter|telegram|forum|online|public|publicly)$/u

/** `when were the families told`, `what were they told to do`: something done to them, whose words do not matter. */
function isToldOfPassively(norms: readonly string[], at: number): boolean {
  return (
    /^(?:told|notified)$/u.test(norms[at] ?? '') &&
    (/^(?:when|where|how|did|were|was|have|has)$/u.test(norms[0] ?? '') || norms[at + 1] === 'to') &&
    norms.slice(0, at).some((norm) => /^(?:was|were|been|be|is|are)$/u.test(norm)) &&
    norms[at + 1] !== 'by'
  )
}

/** Verbs of saying that take a side no more than `say` does, right behind whoever says it. */
const CLAIMING = new Set(
  'claim argue assert contend maintain stress emphasize emphasise underline explain'.split(' '),
)

/** `did Rahim talk to Velmar`: whether they spoke, rather than what was said. */
export function isConversing(norms: readonly string[], at: number): boolean {
  return (
    /^(?:talk|talked|talking|speak|spoken|speaking)$/u.test(norms[at] ?? '') &&
    WHETHER.test(norms[0] ?? '') &&
    /^(?:to|with)$/u.test(norms[at + 1] ?? '') &&
    norms[at + 2] === NAMED
  )
}

/** `did they stop talking`: that they talk, rather than what they say. */
function isGoingOn(norms: readonly string[], at: number): boolean {
  return (
    /^(?:talk|talking|speak|speaking)$/u.test(norms[at] ?? '') &&
    /^(?:keep|kept|continu|stop|start|resum)/u.test(goingOnAt(norms, at))
  )
}

/** Whether it is asked that somebody goes on talking: `will they keep talking`. */
export function isKeptUp(norms: readonly string[]): boolean {
  return norms.some((_, at) => isGoingOn(norms, at) && /^(?:keep|continu)/u.test(goingOnAt(norms, at)))
}

/** What stands right in front of a verb, or of the `to` in front of it. */
function goingOnAt(norms: readonly string[], at: number): string {
  return (norms[at - 1] === 'to' ? norms[at - 2] : norms[at - 1]) ?? ''
}

/** `what did Gates hear from Xi`: what Xi said to him. */
export function isHearing(norms: readonly string[], at: number): boolean {
  const from = norms.slice(at + 1).indexOf('from')
  return (norms[at] ?? '').startsWith('hear') && from >= 0 && isSubject(norms[at + 2 + from] ?? '')
}

/** Verbs of saying that take a side: whether somebody did is told by what they say of it, the one way or the other. */
const OWNING = new Set('admit deny confirm acknowledge concede dispute'.split(' '))
/** Whether a word says that somebody took a side: `denied`. */
export function isOwning(norm: string): boolean {
  return isIn(norm, OWNING)
}

const WHETHER = /^(?:did|does|do|has|have|had|is|are|was|were)$/u

function isSubject(norm: string): boolean {
  return norm === NAMED || /^(?:he|she|they)$/u.test(norm)
}
