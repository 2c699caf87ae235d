import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { isPhysical } from '../lexicon/wordnet.ts'
import { FUNCTION_WORDS, HOLDING, SAYING, TODAY } from '../words/grammar.ts'
import type { AskedKind, Measure } from './asked.ts'
import type { Mention } from './mentions.ts'

/** A row of words with something named in place of each mention, so that rules can look at its shape. */
export const NAMED = '<name>'
/** The same for a matter, which neither speaks nor does anything. */
const MATTER = '<matter>'

/** What stands for a mention in a row of words. */
export function signOf({ refs }: Mention): string {
  return refs.every(({ kind }) => kind === 'issue') ? MATTER : NAMED
}

/** Whether a word is, in any of its base forms, in a list. */
export function isIn(norm: string, list: ReadonlySet<string>): boolean {
  return list.has(norm) || lemmasOf(norm).some((lemma) => list.has(lemma))
}

const MEASURES: Readonly<Record<string, Measure>> = {
  many: 'count',
  much: 'amount',
  long: 'length of time',
  old: 'age',
  often: 'count',
  tall: 'size',
  high: 'size',
  far: 'size',
  big: 'size',
  large: 'size',
  deep: 'size',
  wide: 'size',
  heavy: 'size',
  fast: 'size',
}

/** What `how …` measures, and where in the row its words are. */
export function findMeasure(
  norms: readonly string[],
): { readonly measure: Measure; readonly used: readonly number[] } | undefined {
  const share = norms.findIndex((norm) => /^(?:share|percentage|proportion|rate)$/u.test(norm))
  if (share >= 0) return { measure: 'share', used: [share] }
  const value = norms.findIndex(
    (norm, index) => /^(?:value|worth|price|amount)$/u.test(norm) && norms[index + 1] === 'of',
  )
  if (value >= 0) return { measure: 'amount', used: [value] }
  const number = norms.findIndex((norm, index) => norm === 'number' && norms[index + 1] === 'of')
  if (number >= 0) return { measure: 'count', used: [number] }
  const at = norms.findIndex(
    (norm, index) => norm === 'how' && MEASURES[norms[index + 1] ?? ''] !== undefined,
  )
  if (at < 0) return undefined
  const word = norms[at + 1] ?? ''
  if (word === 'many' && norms[at + 2] === 'times') return { measure: 'times', used: [at, at + 1, at + 2] }
  if (word === 'often') return { measure: 'times', used: [at, at + 1] }
  if (word === 'long' && isThing(norms.slice(at + 2))) return { measure: 'size', used: [at] }
  const unit = /^(?:hour|day|week|month|year|minute)s?$/u.test(norms[at + 2] ?? '')
  if (word === 'many' && unit) return { measure: 'length of time', used: [at, at + 1] }
  const measure = MEASURES[word] ?? 'count'
  return { measure, used: measure === 'size' ? [at] : [at, at + 1] }
}

/** `how long is the dam`: a thing has a length, a talk a duration. */
function isThing(norms: readonly string[]): boolean {
  const [be = '', ...rest] = norms
  const noun = rest.filter((norm) => !FUNCTION_WORDS.has(norm))
  return /^(?:is|are|was|were)$/u.test(be) && noun.length === 1 && isPhysical(baseNoun(noun[0] ?? ''))
}

const NEXT = /\b(?:(?<!\bdo )next|upcoming|awaited|scheduled|in store|ahead|planned|coming up)\b/u
/** Asks for the next occasion without the word: `when do they sit down again`. */
const AGAIN =
  /\breconven\w+|\bfollow-?up\b|\b(?:meet|talk|gather|convene|sit down|get together|face) again\b/u
const OUTCOME =
  /\b(?:came? (?:out )?of|come out|came out|outcomes?|results?|upshot|achiev\w+|accomplish\w+|agreed?|agreements?|deal|reach(?:ed)?|g[eo]t done|(?:fix|solv|settl|resolv)\w* anything)\b|\bwhat (?:was|were|is) the (?:ruling|verdict|decision|judge?ment)$|\bwhat did .* (?:decide|rule)$/u
/** `signing date?`, `dates of the trip`: no more than that. */
const DATE_OF =
  /^(?:(?!(?:did|does|do|is|was|has|any|give|on|about|an?|no)\b)\S+ ){1,3}dates?$|^(?:the )?dates? (?:of|for)\b/u
/** `which Velmari officials were there`: who they were. */
const WHICH_PEOPLE =
  /\bwhich (?:\S+ ){0,2}(?:officials?|ministers?|leaders?|diplomats?|envoys?|people|persons?|negotiators?|delegates?)\b|\bwhich <name> (?:were|was|are|is|attend\w*|went|came|took part)\b/u
const AGAINST =
  /\b(?:vot|speak|spok|argu|stand|stood|com|cam|campaign|decid|rul|lobb|side?)\w* (?:out )?against\b/u
const CONDITION =
  /\b(?:under|on) (?:what|which) (?:conditions?|terms|circumstances)\b|\bwhat (?:is|are|was|were) (?:the|their|his|her|its|<name>) conditions?\b/u
const WELFARE = /^(?:and |so )*how (?:is|are|was|were) .*(?:doing|faring|feeling|holding up)$/u
const STANDS_FOR =
  /^(?:and |so )*what (?:does|do|did|is) (?:the )?\S+(?: \S+)? (?:stand(?:ing)? for|short for)$/u
/** `did Rahim agree to go`: whether he goes is what is asked. */
const AGREED_TO_DO =
  /^(?:and |so |but |then )*(?:did|does|do|has|have|had|will|would) .*<name>.*\bagreed? to (?!<|the\b|an?\b|any\b|this\b|that\b|it\b|his\b|her\b|their\b)/u
const WHO_IS = new RegExp(
  `^(?:so |and |then )*who (?:is|are|was|were|exactly is|s) (?:the |an? |this |these )*(?:${NAMED}|he|she|they|him|her)(?: ${NAMED})*$`,
  'u',
)
/** An office that nobody on record is known to hold: `who is the contractor`. */
const WHO_IS_OFFICE =
  /^(?:so |and |then )*who (?:is|are|was|were|s) (?:the|a|an|this|their|his|her) (?!<name>)\S+(?: \S+)?$/u
const JOB = new RegExp(
  `\\b(?:job|post|office|rank|role|title)\\b|\\bwhat (?:is|was|does) (?:${NAMED}|he|she) do\\b`,
  'u',
)

/** How long somebody talked is asked of a meeting, not of words. */
const TALKING = /^(?:talk|talked|talking|speak|spoke|spoken|speaking)$/u

/** Whom somebody works for is part of who they are. */
const WORKS_FOR = new RegExp(
  `\\bwhom? (?:does|did|is|was) (?:${NAMED}|he|she) (?:work|working)(?: for| with)?$`,
  'u',
)

/** A word of saying used as one: not the noun in `the lease talks`. */
export function isSaying(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? ''
  const before = norms[at - 1] ?? ''
  if (norm === 'talks' && !/^(?:about|of|to|with)$/u.test(norms[at + 1] ?? '')) return false
  if (TALKING.test(norm) && norms.some((one, index) => one === 'how' && norms[index + 1] === 'long'))
    return false
  if (norm === 'talks' && !/^(?:who|that|he|she|<name>)$/u.test(before)) return false
  if (
    /^posts?$/u.test(norm) &&
    norms.slice(Math.max(0, at - 3), at).some((one) => /^(?:which|what|many)$/u.test(one))
  )
    return false
  if (isToldOfPassively(norms, at)) return false
  if (isIn(norm, CLAIMING))
    return isSubject(before) && norms.slice(0, at).some((one) => /^(?:did|does|do)$/u.test(one))
  return isIn(norm, SAYING)
}

/** Whether people are asked for by what they are: `which officials`. */
export function asksForPeople(row: string): boolean {
  return WHICH_PEOPLE.test(row)
}

/** `when were the families told`: something done to them, whose words do not matter. */
function isToldOfPassively(norms: readonly string[], at: number): boolean {
  return (
    /^(?:told|notified)$/u.test(norms[at] ?? '') &&
    /^(?:when|where|how|did|were|was|have|has)$/u.test(norms[0] ?? '') &&
    norms.slice(0, at).some((norm) => /^(?:was|were|been|be|is|are)$/u.test(norm)) &&
    norms[at + 1] !== 'by'
  )
}

/** Verbs of saying that take a side no more than `say` does, right behind whoever says it. */
const CLAIMING = new Set(
  'claim argue assert contend maintain stress emphasize emphasise underline explain'.split(' '),
)

function isSubject(norm: string): boolean {
  return norm === NAMED || /^(?:he|she|they)$/u.test(norm)
}

/** What kind of thing a row of words asks for. */
export function readKinds(norms: readonly string[]): ReadonlySet<AskedKind> {
  const row = norms.join(' ')
  const kinds = new Set<AskedKind>()
  if (
    WHO_IS.test(row) ||
    WHO_IS_OFFICE.test(row) ||
    (JOB.test(row) && row.includes(NAMED) && /what|which/u.test(row)) ||
    WORKS_FOR.test(row)
  )
    return new Set(['who-is'])
  if (DATE_OF.test(row) || /\bwhen\b|\b(?:what|which) (?:day|date|month|year|time)\b/u.test(row))
    kinds.add('when')
  if (
    /\bwhere\b|\b(?:what|which) (?:city|place|town|venue|location)\b/u.test(row) &&
    !/\bwhere (?:\S+ ){0,3}stands?\b|\b(?:of|on|about) where\b/u.test(row)
  )
    kinds.add('where')
  if (
    /\bwhy\b|\bwhat (?:was|is) the (?:reason|purpose|cause|aim|point|goal)\b|\b(?:reason|purpose) (?:of|for|why)\b|\bhow come\b/u.test(
      row,
    )
  )
    kinds.add('why')
  if (STANDS_FOR.test(row)) return new Set(['acronym'])
  if (/\bwho(?:m|se)?\b/u.test(row) || asksForPeople(row)) kinds.add('who')
  if (findMeasure(norms) !== undefined) kinds.add('many')
  if (
    norms.some((_, at) => isSaying(norms, at)) ||
    /\bhow (?:did|does|do) .* (?:rate|judge|assess|size up|characteri[sz]e|portray)\b|\bbr(?:ing|ought) up\b|\bpoint(?:ed)? out\b|\b(?:call|describe|label|term|brand|dub)(?:ed|s|d)? (?:it|this|that|these|those|the|a|an|<matter>|<name> \w)|\breport(?:s|ed|ing)$|\b(?:did|does|do) .*\breport$|\bfeedback\b|(?:^|<name> |his |her |their )(?:own )?(?:version|account(?! for)|side of (?:the|it)|take(?= on|$))\b|\bsum(?:s|med)? (?:it |things )?up\b/u.test(
      row,
    )
  )
    kinds.add('said')
  else if (
    norms.some((norm) => isIn(norm, HOLDING)) ||
    /\bwhere (?:\S+ ){0,3}stands?\b|\bline on\b/u.test(row)
  )
    kinds.add('position')
  if (NEXT.test(row) || ((kinds.has('when') || kinds.has('where')) && AGAIN.test(row))) kinds.add('next')
  if (OUTCOME.test(row) && !AGREED_TO_DO.test(row)) kinds.add('outcome')
  if (
    /^(?:and |so |but |then )*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|any)\b/u.test(
      row,
    )
  )
    kinds.add('whether')
  if (AGAINST.test(row)) kinds.add('against')
  if (CONDITION.test(row)) kinds.add('condition')
  if (WELFARE.test(row)) kinds.add('welfare')
  if (kinds.size === 0) kinds.add('what')
  return kinds
}

const DOER =
  /^(?:and |so |but |then )*(?:who|which \w+|what (?:country|countries|side|party))(?: else)? (\S+) (\S+)?/u

/** Whether a row of words asks who did something: `who mediated?`, not `who did Rahim meet?`. */
export function asksForDoer(row: string): boolean {
  const match = DOER.exec(`${row} `)
  if (match === null) return false
  const [, verb = '', next = ''] = match
  if (/^(?:did|does|do)$/u.test(verb)) return false
  if (/^(?:is|are|was|were)$/u.test(verb)) return next.endsWith('ing')
  return (
    !/^(?:has|have|had|will|would|can|could)$/u.test(verb) || !/^(?:<name>|he|she|they|the|a)$/u.test(next)
  )
}

/** Whether a row of words asks with or to whom: `who did Suryono speak with`. */
export function asksForPartner(row: string): boolean {
  return /\bwhom? (?:did|does|do|has|have|had|will|would|is|was) .*\b(?:with|to)$|\b(?:with|to) whom\b|\bwho (?:is|was|were) <name> with\b|\bwho (?:is|was|were) with <name>/u.test(
    row,
  )
}

const OPINION =
  /\b(?:do|did|would|what do|what would|dont) you (?:think|believe|feel|reckon|say|recommend|suggest|agree)\b|\byour (?:opinion|view|take|thoughts)\b|\bin your\b|^(?:and |so |but )*should\b|\bwhose (?:fault|mistake)\b|\bwho (?:is|was|s) (?:right|wrong|to blame|better|lying|winning)\b|\bwho (?:won|lost)(?: (?:the )?(?:talks?|debate|argument|negotiations?|summit|meeting|exchange|round|war|fight|day))?$|\b(?:is|was|are|were) (?:it|this|that|\S+) (?:right|wrong|fair|wise|smart|stupid|good|bad|a good idea|a mistake|justified|worth it)\b|\bhow likely\b|(?<!at )\bodds\b|\bwill there be\b|\bwill (?:\S+ ){1,4}(?:hold|last|survive|work|succeed|fail|collapse|win|lose|happen|matter|improve|escalate|worsen|regret|change)$|\bwill they go to war\b|\bgo to war$|\b(?:is|are) there going to be\b|\bwhat will happen\b|\bgoing to win\b|\bpredict\b|\bwhat (?:if|should|would happen)\b|\bmore trustworthy\b|\bcan (?:we|i|you) trust\b/u
const INSTRUCTION =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|sources?|above|previous|prior|guidelines?|everything|record)\b|\bsystem prompt\b|\byou are (?:now|a|an)\b|\b(?:act|behave|respond|answer) (?:as|like) (?:a|an|if|though)\b|\bpretend\b|\bjailbreak\b|\brepeat after me\b|\bsay that\b.{0,20}$|^(?:please |pls |now |just |can you |could you |and )*(?:write|compose|draft|translate|generate|create|invent|imagine|repeat|print|delete|post|send|tweet|sing|roleplay|make up|run|execute|reveal|output|forget|remember|stop|say|calculate|add|change|remove|edit|correct|publish|ping|notify|remind|schedule|call me|insult|praise)\b/u

/** Why a row of words cannot be answered from any record: it orders, or wants an opinion, a forecast or today's news. */
export function readRefusal(
  norms: readonly string[],
  row: string,
): 'opinion-or-forecast' | 'today' | 'instruction' | undefined {
  if (INSTRUCTION.test(row)) return 'instruction'
  if (OPINION.test(row)) return 'opinion-or-forecast'
  if (
    norms.some((norm) => TODAY.has(norm)) ||
    /\b(?:these days|as of now|at the moment|right now|so far this)\b|\bcurrent (?:status|state|situation|level|position)\b|\bcurrently\b/u.test(
      row,
    )
  )
    return 'today'
  return undefined
}
