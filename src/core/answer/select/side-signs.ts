import type { Statement } from '../../record/record.ts'
import type { Side } from '../question/read-side.ts'
import { TELLING_WORDS } from './telling-words.ts'

/** How a side of a subject shows in a statement: by its words, by what the overview has it under, by what it is. */
export type Signs = {
  readonly words: RegExp
  readonly lead?: RegExp
  /** Whether it may tell it at all. */
  readonly may?: (statement: Statement) => boolean
  readonly more?: (statement: Statement) => number
  /** How far behind the best another may be. */
  readonly spread: number
  readonly most: number
}

const MANY_MATTERS = 3

export const SIGNS: Readonly<
  Record<Exclude<Side, 'people' | 'before' | 'after' | 'course' | 'result' | 'headway'>, Signs>
> = {
  disputes: {
    words:
      /\b(?:disagree\w*|disput\w*|at odds|unresolved|unsettled|differences|sticking points?|quarrel\w*|(?:reach\w*|found|is|was) no (?:agreement|deal|compromise)|contention|rifts?|deadlock\w*|stalemate|le(?:ft|aves?) (?:\S+ ){0,6}open|each (?:\S+ )?(?:blame|accuse|hold)\w*)\b/iu,
    lead: /disput|disagree|unresolved|at odds/iu,
    more: (statement) => listed(statement),
    spread: 3,
    most: 4,
  },
  matters: {
    words:
      /(?<!\bno )\b(?:discuss\w*|rais(?:ed?|ing) (?!their voices)|brought up|agenda|topics?|talk(?:ed|s|ing)? (?:about|over|of|on)|spoke (?:about|of))\b/iu,
    more: (statement) => listed(statement) + (isOfSeveral(statement) ? 2 : 0) + Number(isPressed(statement)),
    spread: 4,
    most: 5,
  },
  agreed: {
    words: TELLING_WORDS.deal,
    lead: /agree|deal|truce|pact/iu,
    more: ({ kind }) => (kind === 'outcome' ? 2 : 0),
    spread: 2,
    most: 5,
  },
  aim: {
    words:
      /\b(?:aim(?:s|ed)?|purpose|goals?|objectives?|meant (?:to|as)|intend(?:s|ed) (?:to|as)|in order to|so as to|hop(?:es?|ed|ing) to|seek\w* to|sought to|designed to)\b/iu,
    may: ({ text }) => OCCASION.test(text),
    spread: 1,
    most: 3,
  },
  weight: {
    words:
      /\b(?:first (?=.*\bsince\b)|the first (?:time|meeting|visit|trip)|highest-level|high-stakes|highest|largest|biggest|stakes?|important|importance|significance|historic|unprecedented|worst|deadliest|around the world|on edge)\b/iu,
    may: ({ kind }) => kind === 'assessment' || kind === 'background',
    spread: 1,
    most: 4,
  },
  present: {
    words:
      /\b(?:met|hosted|attend\w*|chaired|took part|sat|present|meetings?|talks|summit|session|shaking hands)\b/iu,
    may: ({ kind }) => kind === 'event',
    more: ({ by, with: others }) => Math.min(by.length + others.length, 3),
    spread: 1,
    most: 3,
  },
}

const OCCASION = /\b(?:talks?|meetings?|summit|visits?|trip|session|negotiations?|conference)\b/iu

/** What came of several together was a matter between them. */
export function isOfSeveral({ kind, by }: Statement): boolean {
  return kind === 'outcome' && by.length > 1
}

/** A row of several matters, or one that is filed under as many. */
function listed({ text, issues }: Statement): number {
  return (issues.length >= MANY_MATTERS ? 2 : 0) + Number(/\blists?\b|[^,]+, [^,]+,? and /u.test(text))
}

/** What one put to another was talked about too. */
function isPressed({ kind, to, text }: Statement): boolean {
  return kind === 'position' && to.length > 0 && /\b(?:press|urg|ask|rais|demand)\w*/u.test(text)
}
