import { MONTH, WEEKDAY } from '../../calendar.ts'
import type { Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { isSuperlative } from '../question/unsaid-signs.ts'
import type { Asked } from '../question/asked.ts'
import type { Detail } from '../question/details.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { readStatement, withParties } from './read-statement.ts'
import { TELLING_WORDS } from './telling-words.ts'
import { wordsWithoutDates } from './told-words.ts'

type Gate = (statement: Statement, asked: Asked, index: AnswerIndex) => boolean

/** What a statement needs to tell each detail. */
const GATES: Readonly<Record<Detail, Gate>> = {
  first: ({ text }) => FIRST.test(text),
  most: (statement) => {
    const { norms, numbers } = wordsWithoutDates(statement)
    return numbers.length > 0 || norms.some((norm) => MOST.test(norm) || isSuperlative(norm))
  },
  else: (statement, asked, index) =>
    OTHER.test(statement.text) || (isOfParties(asked) && namesAnother(statement, asked, index)),
  again: ({ kind, due, text }) => kind === 'plan' || due !== undefined || AGAIN.test(text),
  'took-place': ({ kind, due }) => kind !== 'plan' && due === undefined,
  origin: ({ text }) => ORIGIN.test(text),
  language: ({ text }) => LANGUAGE.test(text),
  topic: ({ kind, text }) => kind === 'remark' || kind === 'position' || TOPIC.test(text),
  nearness: ({ text }) => NEARNESS.test(text),
  before: ({ text }) => BEFORE.test(text),
  'to-last': ({ text }) => !AGED.test(text),
  more: ({ text }) => MORE.test(text),
  'by-when': ({ due, text }) => due !== undefined || BY_WHEN.test(text),
  reason: ({ text }) => TELLING_WORDS.why.test(text) || /\b(?:makes?|made|if|when|unless)\b/u.test(text),
  country: ({ place, text }) => place !== undefined || PLACED.test(text),
  'last-time': ({ kind, text }) => kind === 'event' || kind === 'outcome' || LAST.test(text),
  'last-done': ({ text }) => LAST.test(text),
  greatest: (statement) => {
    const { norms } = wordsWithoutDates(statement)
    return norms.some((norm) => GREATEST.test(norm) || MOST.test(norm) || isSuperlative(norm))
  },
  hour: ({ text }) => HOUR.test(text),
  until: ({ text }) => UNTIL.test(text),
  since: ({ text }) => SINCE.test(text),
  example: ({ text }) => EXAMPLE.test(text),
  'in-return': ({ text }) => IN_RETURN.test(text),
  day: ({ on, due, text }) => [on, due].some((own) => own?.from?.equals(own.to)) || DAY.test(text),
  'held-until': ({ text }, { words }) =>
    words.every((word) => !YEAR.test(word) || text.includes(`until ${word}`)),
  order: ({ text }) => FIRST.test(text) || /\border\b/u.test(text),
}

/** Whether a statement tells every detail a question asks for. */
export function tellsDetails(statement: Statement, asked: Asked, index: AnswerIndex): boolean {
  return [...asked.details].every((detail) => GATES[detail](statement, asked, index))
}

/** `opened with`, `before the others`. */
const FIRST =
  /\b(?:first(?:ly)?|last(?:ly)?|final(?:ly)?|before|after|then|earl(?:y|ier|iest)|(?:began|begin\w*|open\w*|start\w*|end\w*))\b/iu
/** `chiefly`, `hit harder than`. */
const MOST =
  /^(?:most|least|more|less|worst|best|than|above|chief|chiefly|main|mainly|top|foremost|core|central|especially|particularly)$/u
/** `a record`, `the limit is 50`: what nothing goes beyond. */
const GREATEST = /^(?:record|ever|never|unprecedented|maximum|minimum|limit|limits|since|only|least|up)$/u
const OTHER =
  /\b(?:others?|another|else|also|too|besides|as well|further|additional|alongside|instead|similar(?:ly)?|coincid\w+)\b/iu
const AGAIN =
  /\b(?:again|second|third|another|once more|next|later|since|twice|times|further|anew|afresh|no longer|never|follow\w*|still|keep\w*|continu\w*|back|repeat\w*|renew\w*|resum\w*|return\w*|re-?(?:open|start|elect|join|convene|appear|visit)\w*)\b/iu
const ORIGIN =
  /\b(?:idea|propos\w+|suggest\w+|initiat\w+|invit\w+|request\w*|ask(?:ed|s)?|call(?:ed|s)? for|demand\w*|urg(?:ed|es)|order(?:ed|s)?|conceiv\w+|brainchild|came up with|devised|dreamed|first|plan by|push(?:ed|es) for|brokered)\b/iu
const LANGUAGE =
  /\b(?:languages?|translat\w+|interpret\w+|bilingual|tongues?|in (?:\p{Lu}\p{Ll}+(?:ese|ish|ian|ic|ch|an|eek|ew|ai|in|u))|English|French)\b/u
const TOPIC =
  /\b(?:discuss\w*|agenda|topics?|rais(?:ed?|es|ing)|br(?:ing|ought) up|negotiat\w+|press\w*|urg(?:ed?|es)|about|over|regarding|concerning|whether|how|focus\w*|cover\w*|talks? (?:on|about)|on (?!(?:early |late )?(?:\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the (?:day|sidelines|phone|weekend)\b)))/iu
const NEARNESS =
  /\b(?:close|closer|closest|near|nearly|almost|brink|verge|within|short of|edge|away|apart|on the point)\b/iu
const BEFORE =
  /\b(?:before|former(?:ly)?|earlier|previous(?:ly)?|used to|once|until|renamed|originally|from|rose|grew|fell)\b/iu
/** `a pact 18 months old`: how long it has been there. */
const AGED = /\b(?:hours?|days?|weeks?|months?|years?)[- ]old\b|\bfor (?:the )?(?:past|last)\b/iu
/** `in Velmora`, `off the Velmoran coast`: a `Velmoran minister` may be anywhere. */
const PLACED = new RegExp(
  String.raw`\b(?:in|at|near|from|to|into|inside|outside|across|off|over|through|around|along) (?:the )?(?:\p{Ll}+ (?:of )?)?(?!(?:${MONTH})\b)\p{Lu}`,
  'u',
)
const MORE =
  /\b(?:than|more|less|(?:bigg|larg|small|great|old|young|long|short|strong|weak|high|low|fast|slow|rich|poor|heavi|light|wid|deep|clos|near|hard|cheap|dear|lat|earli)er)\b/iu
const BY_WHEN = new RegExp(
  String.raw`\b(?:by|until|till|before|within|(?:over|in|during) the (?:next|coming)|in (?:early |late |mid-)?(?:${MONTH}|(?:19|20)\d\d)|deadline|no later|end of)\b`,
  'iu',
)
const HOUR =
  /\b\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o’clock)|\b\d{1,2}:\d\d\b|\b(?:noon|midday|midnight|dawn|dusk|sunrise|sunset|morning|afternoon|evening|night|hours?|minutes?)\b/iu
/** `from 7 to 10 April`: the second of the two. */
const UNTIL =
  /\b(?:until|till|through|no longer|ends?|ended|expir(?:e|es|ed)|runs? out|lasts?)\b|\bfrom [^.;]*\d [^.;]*\bto\b|\bfrom [^.;]*\bto [^.;]*\d|\bno (?:\w+ )?(?:date|day|time)\b/iu
const SINCE = new RegExp(
  String.raw`\b(?:since|for (?:the )?(?:past |last )?(?:\S+ )?(?:weeks|months|years|decades)|(?:began|begun|start\w*)|first|ago|old|took (?:hold|effect)|in(?:to)? (?:force|effect)|end(?:ed|s)|stopp\w+|halt\w*|impos\w+|introduc\w+|open(?:ed|s)|clos(?:ed|es)|from (?:\d|${MONTH}|${WEEKDAY}))`,
  'iu',
)
const DAY = new RegExp(String.raw`\b\d{1,2} (?:${MONTH})\b`, 'u')
const YEAR = /^(?:19|20)\d\d$/u
const EXAMPLE = /\b(?:examples?|instances?|such as|like|includ\w+|among|namely|for one)\b/iu
const IN_RETURN = /\b(?:in (?:return|exchange)|if|unless|once|provided|trad\w+|swap\w*)\b/iu
const LAST = /\b(?:last|since|for the first time in)\b/iu

/** `who else`, `which other countries`: somebody, rather than a thing. */
function isOfParties({ kinds, whichHead }: Asked): boolean {
  const noun = whichHead === undefined ? undefined : baseNoun(whichHead)
  if (noun === undefined) return kinds.has('who')
  return /^(?:country|nation|state)$/u.test(noun) || isPerson(noun) || isGroup(noun)
}

/** Whether anybody takes part or is named whom the question does not name itself, other than who reports. */
function namesAnother(statement: Statement, { slots }: Asked, index: AnswerIndex): boolean {
  const asked = new Set(slots.flatMap(({ ids }) => ids))
  const known = new Set([...withParties([...asked], index), ...statement.via])
  const named = readStatement(statement, index).row.flatMap((item) =>
    item.kind === 'mention' ? item.refs.filter(({ kind }) => kind !== 'issue').map(({ id }) => id) : [],
  )
  return [...participantsOf(statement), ...named].some((id) => !known.has(id))
}
