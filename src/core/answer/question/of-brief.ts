import { simplified } from '../chinese/simplified.ts'
import { CHAT } from '../words/chat.ts'
import { OF_BRIEF } from '../words/of-brief.ts'
import { normsOf } from '../words/tokens.ts'
import { dropCourtesy } from './drop-courtesy.ts'

/** What is asked of a brief itself: its essentials, where it comes from, what is doubtful, whether it is so; `help` is about the bot, and `talk` asks nothing. */
export type OfBrief = {
  readonly kind: (typeof OF_BRIEF)[number]['kind']
  /** Whether it asks something else behind an answer: then that is meant. */
  readonly isFirst: boolean
  /** Whether a report or a text is spoken of, rather than an article or `this`: a record may tell of one itself. */
  readonly isOfReport: boolean
  /** Whose essentials they are, as typed; empty for those of whatever is spoken of. */
  readonly of: string
}

const OUR = '(?:(?:the|this|that|your|its) )?(?:whole |original |full )?'
const THIS = `(?:it|this|that|these|those|them|all (?:of )?(?:it|this|that)|everything|you|${OUR}(?:articles?|story|stories|piece|briefs?|briefing|sources?))`
const REPORT = `${OUR}(?:reports?|text|news|records?|info|information)`
const OPENING =
  '(?:(?:can|could|would|will) (?:you|i|we)|may i|please|just|(?:give|send|show|get|tell) (?:me|us)|(?:have|get)|let me have|i (?:want|need|would like)|(?:what is|what are|what was|is there|are there)|any|the|a|an|quick|short|brief|full|main|and|so|then|but) '
const CLOSING =
  ' (?:please|mate|guys|everyone|all|team|bot|folks|then|now|again|here|today|so far|to me|for me|to us|for us)'

const WAYS = OF_BRIEF.map(({ kind, isFirst, phrases }) => ({
  kind,
  isFirst,
  pattern: new RegExp(
    `^(?:${OPENING})*(?:${phrases.map(withThing).join('|')})(?: (?:of|on|about|for|with|from|behind|between|regarding) (?<of>(?!(?:me|us)\\b).+?))?(?:${CLOSING})*$`,
    'u',
  ),
}))
const IS_THIS = new RegExp(`^${THIS}$`, 'u')
const IS_REPORT = new RegExp(`^${REPORT}$`, 'u')

function withThing(phrase: string): string {
  return phrase.replace('_', `(?:${THIS}|(?<report>${REPORT}))`)
}

/** Reads a question that asks of a brief and of nothing in it: `tldr?`, `who wrote this`; nothing for any other. */
export function readOfBrief(question: string): OfBrief | undefined {
  const rows = [question, dropCourtesy(question)].map(inPlainWords)
  if (rows[0] === '') return { kind: 'talk', isFirst: false, isOfReport: false, of: '' }
  return rows.map(ofBrief).find((found) => found !== undefined)
}

function ofBrief(row: string): OfBrief | undefined {
  for (const { kind, isFirst, pattern } of WAYS) {
    const match = pattern.exec(row)
    if (match === null) continue
    const of = match.groups?.of ?? ''
    const isThis = of === '' || IS_THIS.test(of)
    const isReport = IS_REPORT.test(of)
    const isOfReport = isReport || match.groups?.report !== undefined
    if (kind !== 'gist' && !isThis && !isReport) continue
    return { kind, isFirst, isOfReport, of: isThis || isReport ? '' : of }
  }
  return undefined
}

const IS = /\b(what|who|where|how|when|that|it|here)['’]s\b/giu

/** Words as they are compared, with what chat shortens written out: `whats` is `what is`. */
function inPlainWords(text: string): string {
  return normsOf(text.replaceAll(IS, '$1 is'))
    .map((norm) => CHAT[norm] ?? simplified(norm))
    .join(' ')
}
