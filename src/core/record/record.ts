import type { BriefFile } from './brief-file.ts'
import type { Day } from './day.ts'
import type { Official, Party, Unnamed } from './officials-file.ts'
import type { PageLinks } from '../page.ts'
import type { Place } from '../place.ts'
import type { CAVEAT_KINDS } from './brief-file.ts'

/** One passage of one source. */
export type Citation = { readonly source: string; readonly anchor: string }

export type CaveatKind = keyof typeof CAVEAT_KINDS

/** A typed warning that goes wherever its statement goes. */
export type Caveat = { readonly kind: CaveatKind; readonly words: string }

export type StatementKind = BriefFile['statements'][number]['kind']

/** One sentence on record in our own words, cited to the passages it rests on. */
export type Statement = {
  readonly id: string
  /** The brief it is written in; others may include it. */
  readonly brief: string
  readonly kind: StatementKind
  /** Words between “ ” are verbatim. */
  readonly text: string
  /** Ids of officials, parties or unnamed people, as in `briefs/officials.yaml`. */
  readonly by: readonly string[]
  readonly via: readonly string[]
  readonly to: readonly string[]
  readonly with: readonly string[]
  readonly about: readonly string[]
  readonly holder?: string
  readonly issues: readonly string[]
  readonly on?: Day
  readonly due?: Day
  readonly place?: string
  readonly cite: readonly Citation[]
  readonly caveats: readonly Caveat[]
  readonly lead?: string
  /** The text with words left out, for the overview. */
  readonly short?: string
  readonly replaces?: string
  readonly change?: { readonly kind: 'update' | 'correction' | 'retraction'; readonly reason: string }
  readonly conflicts: readonly string[]
  /** Other words in which readers ask for it; never shown. */
  readonly asked: readonly string[]
  /** Questions of readers that it answers; never shown. */
  readonly questions: readonly string[]
}

/** Something readers look for that the sources were searched for in vain. */
export type Silence = {
  readonly id: string
  readonly text: string
  readonly about: readonly string[]
  readonly issues: readonly string[]
  readonly lead?: string
}

/** One version of a published report. */
export type Source = {
  readonly id: string
  readonly label: string
  readonly publisher: string
  readonly carrier?: string
  readonly headline: string
  readonly published: { readonly date: Day; readonly time?: string; readonly zone?: string }
  readonly byline?: string
  readonly dateline?: string
  readonly url?: string
  readonly layout?: Readonly<Record<string, readonly number[]>>
}

/** A matter in dispute or under talks. */
export type Issue = { readonly id: string; readonly name: string; readonly names: readonly string[] }

/** One subject, with everything it shows resolved. */
export type Brief = {
  readonly id: string
  readonly title: string
  readonly names: readonly string[]
  readonly parties: readonly string[]
  /** Days after which the newest source is called old. */
  readonly oldAfter: number
  readonly audience: 'all' | readonly Place[]
  readonly notBefore?: Temporal.Instant
  readonly bottomLine: readonly string[]
  readonly sources: readonly Source[]
  readonly issues: readonly Issue[]
  /** Its own and its included statements, in the file's order. */
  readonly statements: readonly Statement[]
  readonly silences: readonly Silence[]
  readonly retired: readonly string[]
  /** Questions of readers that nothing in it answers. */
  readonly unanswered: readonly string[]
}

/** Everybody the briefs speak of. */
export type Directory = {
  readonly parties: ReadonlyMap<string, Party>
  readonly officials: ReadonlyMap<string, Official>
  readonly unnamed: ReadonlyMap<string, Unnamed>
}

/** All briefs with the people they speak of: what one reader at one place may see of it is `visibleRecord`. */
export type BriefingRecord = {
  readonly briefs: ReadonlyMap<string, Brief>
  readonly directory: Directory
  readonly statements: ReadonlyMap<string, Statement>
  readonly sources: ReadonlyMap<string, Source>
  readonly issues: ReadonlyMap<string, Issue>
  /** Where its parts can be read for good, where there are such pages. */
  readonly pages?: PageLinks
}
