import { HOLDING } from '../words/grammar.ts'
import { asksForPeople } from './asks-for.ts'
import type { AskedKind } from './asked.ts'
import { findMeasure } from './find-measure.ts'
import { isKeptUp, isSaying } from './is-saying.ts'
import { MEANT } from './read-refusal.ts'
import { isIn, NAMED } from './row-signs.ts'
import { asksForKin } from './kin-words.ts'

const NEXT =
  /^(?:and |so )*what (?:happens|comes|follows) (?:now|then|after (?:this|that|it|these|the) ?(?:meetings?|talks|round|vote|visit|trip|call|session|hearing|summit|deal|ruling)?)$|\b(?:(?<!\bdo )next(?! (?:to|week|month|year)\b)|upcoming|awaited|(?<!\b(?:was|were) (?:\S+ ){0,3})scheduled|in store|(?<!\bgo |went |going |gone )ahead(?! (?:in|of|by)\b)|planned|coming up|(?:still|yet|left) to (?:come|happen|be done))\b|^any plans$/u
/** Asks for the next occasion without the word: `when do they sit down again`. */
const AGAIN =
  /\breconven\w+|\bfollow-?up\b|\b(?:meet|talk|gather|convene|sit down|get together|face) again\b/u
const TO_COME = /^(?:and |so |but )*(?:will\b|(?:is|are) .*\bgoing to\b)/u
const OUTCOME =
  /\b(?:came? (?:out )?of|come out|came out|outcomes?|results?|upshot|achiev\w+|accomplish\w+|agreed?|agreements?|deal|reach(?:ed)?|g[eo]t done|(?:fix|solv|settl|resolv)\w* anything)\b|\bwhat (?:was|were|is) the (?:ruling|verdict|decision|judge?ment)$|\bwhat (?:did|has|have|had) .* (?:decided?|ruled?)(?:$| (?:about|on|over|regarding|concerning|in)\b(?! (?:\w+day|\d|this|that|last|january|february|march|april|may|june|july|august|september|october|november|december)\b))|\bwhat (?:was|were|has been|have been|is|got) (?:\S+ )?(?:decided|ruled)\b/u
/** `signing date?`, `dates of the trip`: no more than that. */
const DATE_OF =
  /^(?:(?!(?:did|does|do|is|was|has|any|give|on|about|an?|no)\b)\S+ ){1,3}dates?$|^(?:the )?dates? (?:of|for)\b/u
const DEADLINE =
  /^(?:and |so )*(?:(?:what|when) (?:is|was) )?(?:the )?(?:deadline|cutoff|due date|time limit)(?: (?:for|to|of|on)\b|$)/u
const DATES =
  /\b(?:which|what|key|important) dates (?:are|is|have been|were)?\b.*\b(?:set|fixed|coming up|planned|scheduled|ahead|due|agreed|to watch)\b|^(?:key|important|upcoming) dates\b/u
const AGAINST =
  /\bwho (?:else |all )?(?:is|was|are|were|stands) (?:against|opposed to)\b|\b(?:is|are|was|were) (?:\w+ )?(?:against|opposed to)\b|\bvot\w* no\b|\b(?:vot|speak|spok|argu|stand|stood|com|cam|campaign|decid|rul|lobb|side?)\w* (?:out )?against\b/u
const CONDITION =
  /\bwhat conditions? (?:does|do|did|has|have)\b|\b(?:under|on) (?:what|which) (?:conditions?|terms(?!.*\b(?:end|ended|settled?|close|over|finish|reached?|agreed?))|circumstances)\b|\bwhat (?:is|are|was|were) (?:the|their|his|her|its|<name>) conditions?\b|\bwhat\b.*\b(?:has|have|had|needs?|needed|must) (?:to )?(?:first )?(?:happen|change|come|be (?:done|met|settled|in place)) (?:first|before)\b/u
const WELFARE =
  /^(?:and |so )*how (?:is|are|was|were) .*(?:doing|faring|feeling|holding up)$|^(?:and |so )*(?:is|are|was|were) .*(?:ok|okay|alright|all right)$/u
const WISHING =
  /\bwhat (?:does|do|did|is|are|was|were) .*(?:want|wants|wanted|wanting|seek|seeking)(?: (?:from|of) (?:the )?<name>)?$/u
const PHOTOGRAPHER = /\bwho (?:took|shot|snapped|made) (?:\S+ ){0,3}(?:photo|picture|image)/u
/** `when had the people who got it applied`: which people, and not who they are. */
const WHO_DO =
  /^(?:and |so )*(?:(?:on|at|in|by|for|from|to|since|until) )?(?:when|where|why|how)\b.* (?!and |or |but |exactly |of |to |with |by |for |from )\S+ who\b(?!.*\bwho\b.*\bwho\b)/u
/** `in which village does it stand`: a thing stands somewhere. */
const IN_WHICH = /^(?:and |so )*(?:in|at|on|near|by) (?:which|what) (?!<)/u
/** `what does the league plan`: what is still to come. */
const PLANNING =
  /^(?:and |so )*what (?:does|do|did|is|are|was|were) (?:the )?<name> (?:plan|planning|intend|intending|up to)$/u
/** `what did the envoy hear about the wells`: what they say they were told. */
const HEARING = /\b(?:did|does|do|has|have) .*<name> (?:\w+ )?(?:hear|heard)\b(?!.*\bfrom\b)/u
const GOES_ON = new RegExp(`^(?!(?:can|could|may) ).*\\bstill\\b(?! (?:${MEANT})\\b)`, 'u')
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
/** `the mayor’s name`, `name of the mayor`. */
const NAME_OF =
  /^(?:and |so )*(?:what (?:is|was|s) )?(?:the )?(?:<name> )?(?:<name> name|name of (?:the )?<name>)$/u
const JOB = new RegExp(
  `(?<!\\b(?:off|on|quit|leave|left|lose|lost) (?:the |their |his |her )?)\\b(?:job|post|office|rank|role|title)\\b|\\bwhat (?:is|was|does) (?:${NAMED}|he|she) do(?= for (?:a living|work)|$)`,
  'u',
)

/** Whom somebody works for is part of who they are. */
const WORKS_FOR = new RegExp(
  `\\bwhom? (?:does|did|is|was) (?:${NAMED}|he|she) (?:work|working)(?: for| with)?$`,
  'u',
)

/** `how did Halden answer?`: what they said to what was just told. */
export function isReply(row: string): boolean {
  return /\b(?:did|has|have|does|do) .*\b(?:answer|respond|react|reply|replied|counter)(?:ed)?(?:$| (?:when|after)\b)|\b(?:did|has|have|does|do) .*\bsa(?:y|id) (?:back|to (?:that|this|it)|in (?:return|reply))$/u.test(
    row,
  )
}

/** `who called the walkout`: no word for it. */
const CONVENING = /^(?:and |so )*who (?:called|calls) (?:the|an?) (?:general |snap |special |new )?\S+$/u

/** Not `what did they say when he came`: on what occasion, where something else is asked. */
function asksWhen(row: string): boolean {
  if (/\bhow soon\b|\b(?:what|which) (?:day|date|month|year|time)\b/u.test(row)) return true
  return /\bwhen\b/u.test(row) && !WHEN_BESIDE.test(row)
}

const WHEN_BESIDE =
  /^(?:and |so |but )*(?:(?:in|at|to|from|by|for|on) )?(?:who|whom|whose|what|which|why|where|how)\b.*(?<!\b(?:and|or|of|on|about|say|said|know|clear|tell|told|decided)) when (?!(?:is|was|are|were|did|does|do|will|would|can)\b)/u

/** `does the report say`, `called so in the headline`: whatever is on record is told by what the report itself has. */
const DOCUMENT =
  /\b(?:does|do|did|is|what does|what did|how does|how did) (?:the |a |an |this |that )(?:\S+ )?(?:reports?|articles?|stor(?:y|ies)|pieces?|text|headlines?|headers?|captions?|titles?|credit|copy)(?: (?:under|below|beneath|of) the (?:photo|picture|image))? (?:\S+ )?(?:say|said|tell|told|mention|state|speak|note|call|describe|put|read|word|phrase|comment)\b|\b(?:in|under) the (?:headline|header|caption|title|photo|picture)\b/u

/** What kind of thing a row of words asks for. */
export function readKinds(norms: readonly string[]): ReadonlySet<AskedKind> {
  const row = norms.join(' ')
  const kinds = new Set<AskedKind>()
  if (
    WHO_IS.test(row) ||
    WHO_IS_OFFICE.test(row) ||
    NAME_OF.test(row) ||
    (JOB.test(row) &&
      (row.includes(NAMED) || /\b(?:his|her)\b/u.test(row)) &&
      /what|which/u.test(row) &&
      !norms.some((norm, at) => isSaying(norms, at) || isIn(norm, HOLDING))) ||
    WORKS_FOR.test(row)
  )
    return new Set(['who-is'])
  if (DATE_OF.test(row) || asksWhen(row)) kinds.add('when')
  if (
    /\bwhere\b|\b(?:what|which) (?:city|place|town|venue|location)\b/u.test(row) &&
    !/\bwhere (?:\S+ ){0,3}stands?\b|\b(?:of|on|about) where\b/u.test(row)
  )
    kinds.add('where')
  if (
    /\bwhy\b|\bwhat (?:was|is) the (?:reason|purpose|cause|aim|point|goal)\b|\b(?:reason|purpose) (?:of|for|why)\b|\bhow come\b|\b(?:on|for) (?:what|which) (?:grounds|reasons?|basis)\b/u.test(
      row,
    )
  )
    kinds.add('why')
  if (DEADLINE.test(row)) kinds.add('when').add('next')
  if (DATES.test(row)) kinds.add('next')
  if (STANDS_FOR.test(row)) return new Set(['acronym'])
  if ((/\bwho(?:m|se)?\b/u.test(row) && !WHO_DO.test(row)) || asksForPeople(row)) kinds.add('who')
  if (findMeasure(norms) !== undefined) kinds.add('many')
  if (
    (!DOCUMENT.test(row) && norms.some((_, at) => isSaying(norms, at))) ||
    isReply(row) ||
    (!CONVENING.test(row) &&
      /\bhow (?:did|does|do) .* (?:rate|judge|assess|size up|characteri[sz]e|portray|justify|explain|defend|excuse)\b|\bbr(?:ing|ought) up\b|\bpoint(?:ed)? out\b|\b(?:call|describe|label|term|brand|dub)(?:ed|s|d)? (?:it|this|that|these|those|(?:the|an?)(?! (?:\w+ )?(?:strike|walkout|vote|election|referendum|meeting|session|halt|stop|truce|press|news))|<matter>|<name> \w+)(?!\S)|\breport(?:s|ed)$|(?<!ed )\breporting$|^(?!when (?:does|do|will)\b).*\b(?:did|does|do) .*\breport$|\bfeedback\b|(?:^|<name> |his |her |their )(?:own )?(?:version|account(?! for)|side of (?:the|it)|take(?= on|$)|line(?= about|$))\b|\bsum(?:s|med)? (?:it |things )?up\b|<name> (?:exact |own |main )?(?:phrase|wording|metaphor|comparison|argument|justification|reasoning)\b|\bwhat (?:was|is|were) (?:the )?<name> (?:repl(?:y|ies)|answers?)\b/u.test(
        row,
      ))
  )
    kinds.add('said')
  else if (
    norms.some((norm) => isIn(norm, HOLDING) && !(norm.startsWith('stand') && IN_WHICH.test(row))) ||
    /\bwhere (?:\S+ ){0,3}stands?\b|\bline on\b/u.test(row)
  )
    kinds.add('position')
  if (
    NEXT.test(row) ||
    PLANNING.test(row) ||
    ((kinds.has('when') || kinds.has('where') || TO_COME.test(row)) && AGAIN.test(row))
  )
    kinds.add('next')
  if (OUTCOME.test(row) && !AGREED_TO_DO.test(row)) kinds.add('outcome')
  if (
    /^(?:and |so |but |then )*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|might|any)\b/u.test(
      row,
    )
  )
    kinds.add('whether')
  if (kinds.has('whether') && kinds.has('said')) kinds.delete('who')
  if (AGAINST.test(row)) kinds.add('against')
  if (CONDITION.test(row)) kinds.add('condition')
  if (WELFARE.test(row)) kinds.add('welfare')
  if (kinds.has('position') && WISHING.test(row)) kinds.add('wish')
  if (PHOTOGRAPHER.test(row)) kinds.add('photographer')
  if (HEARING.test(row)) {
    kinds.add('heard')
    kinds.add('said')
  }
  if (asksForKin(row)) kinds.add('kin')
  if (isKeptUp(norms)) kinds.add('goes-on')
  if (kinds.size === 0) kinds.add('what')
  if (GOES_ON.test(row) && !/\b(?:today|now|currently|tonight)\b/u.test(row)) kinds.add('goes-on')
  return kinds
}
