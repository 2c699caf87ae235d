import type { Silence, Source, Statement } from '../record/record.ts'
import type { AskedBefore } from './thread/asked-before.ts'

/** A follow-up as it was asked. */
export type Question = {
  readonly text: string
  /** The brief it is asked under, where the reader chose one. */
  readonly subject?: string
  /** The person or unnamed office it is about, where the reader chose one. */
  readonly official?: string
  /** What was asked and shown before in the same conversation. */
  readonly thread?: Thread
}

/** What a conversation is about: small, plain and kept in the store as JSON. */
export type Thread = {
  readonly subject?: string
  /** Ids of people, parties and unnamed offices spoken of, the latest first. */
  readonly people: readonly string[]
  readonly issues: readonly string[]
  /** Ids of the statements last shown. */
  readonly shown: readonly string[]
  /** Ids of the statements shown before those, while others are asked for: `what else?`. */
  readonly told?: readonly string[]
  /** The question before, as typed. */
  readonly question?: string
  /** The question before as it was understood, with everything it left out filled in. */
  readonly before?: AskedBefore
}

/** What the record says to a question: statements unchanged, a question back, or an honest silence. */
export type Answer =
  | {
      readonly kind: 'answer'
      /** None where `who`, `sources` or `missing` say it all. */
      readonly statements: readonly Statement[]
      /** What was asked too and is not on record: half answers are said to be half. */
      readonly missing: readonly Missing[]
      /** Names that were taken for a near one: `Chin Gang` as `Qin Gang`. */
      readonly taken: readonly Taken[]
      /** People whose roles as of the report belong to the answer, where it was asked who somebody is. */
      readonly who?: readonly string[]
      /** The reports themselves, where it was asked where all this comes from. */
      readonly sources?: readonly Source[]
      /** Where to read on, where a subject was asked of as a whole. */
      readonly more?: {
        readonly brief: string
        readonly view: 'overview' | 'quotations' | 'doubts' | 'sources'
      }
      /** What was asked for, where it may stand beside the words of a statement and not in them. */
      readonly asks?: readonly ('day' | 'place')[]
    }
  | {
      readonly kind: 'choice'
      /** The words that could mean several. */
      readonly asked: string
      /** Ids of the people, parties or unnamed offices they could mean. */
      readonly people: readonly string[]
    }
  | {
      readonly kind: 'silent'
      readonly why:
        | 'not on record'
        | 'opinion or forecast'
        | 'today'
        | 'instruction'
        | 'nobody known'
        | 'nothing asked'
        /** A greeting, thanks and the like. */
        | 'small talk'
        /** `he` or `she`, where nobody was spoken of before. */
        | 'nobody meant'
      /** What was looked for, in words for the reader: `Qin Gang apologising`, `the balloon`. */
      readonly lookedFor: readonly string[]
      /** The nearest on record, which is not the answer. */
      readonly nearest: readonly Statement[]
      /** Words of the question that the nearest has nothing of. */
      readonly lacks?: readonly string[]
      readonly taken: readonly Taken[]
      /** What the sources are said on record to leave open, where that is what was asked. */
      readonly silences?: readonly Silence[]
      /** People whose roles are on record as of the report, where today's were asked. */
      readonly who?: readonly string[]
    }

/** Something asked for that the sources do not say; `silence` is the record's own word on it, where it has one. */
export type Missing = { readonly words: string; readonly silence?: Silence }

export type Taken = { readonly typed: string; readonly as: string }

/** An answer with what the conversation is about from now on. */
export type Answered = { readonly answer: Answer; readonly thread: Thread }
