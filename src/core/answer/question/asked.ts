import type { Bound } from './day-bounds.ts'
import type { AskedDay } from './days.ts'
import type { Mention } from './mentions.ts'
import type { NounOfParty } from './nouns-asked.ts'
import type { Shape } from './read-shape.ts'
import type { Refusal } from './read-refusal.ts'
import type { Side } from './read-side.ts'

/** What kind of thing a question is after; one question can be after several. */
export type AskedKind =
  | 'said'
  | 'position'
  | 'when'
  | 'where'
  | 'who'
  | 'many'
  | 'why'
  | 'whether'
  | 'who-is'
  | 'next'
  | 'outcome'
  /** What a short name is short for. */
  | 'acronym'
  /** Who or what stood against something: `how many voted against`. */
  | 'against'
  /** On what it depends. */
  | 'condition'
  /** Whether something goes on: `still`. */
  | 'goes-on'
  /** What somebody wants, rather than what they think of something. */
  | 'wish'
  /** Whose picture it is. */
  | 'photographer'
  /** Whether and how people are of one family. */
  | 'kin'
  /** How somebody is. */
  | 'welfare'
  /** Whether somebody is for something or against it. */
  | 'stance'
  /** What somebody says against somebody. */
  | 'accusation'
  /** What somebody has against something. */
  | 'blame'
  /** How somebody came across: their very words tell. */
  | 'tone'
  /** What somebody ruled out, or said there is none of. */
  | 'denied'
  /** What somebody was told, by whomever. */
  | 'heard'
  | 'what'

/** How somebody named in a question has to stand in a statement that answers it. */
export type Part =
  /** Whose words or position it has to be. */
  | 'speaker'
  /** Who has to have done it. */
  | 'actor'
  /** To whom it was said or done. */
  | 'to'
  /** Who was there too. */
  | 'with'
  /** Where it was: the place has to be named itself, not only whom it stands for. */
  | 'place'
  /** To whom it was done: not who did it. */
  | 'undergoer'
  /** Named in any way. */
  | 'any'

/** Somebody a question names, and how they have to stand in the answer. */
export type Slot = {
  readonly surface: string
  /** Its words as they are compared. */
  readonly norms: readonly string[]
  readonly how: Mention['how'] | 'pronoun'
  readonly part: Part
  /** Behind `about`, `on` and the like. */
  readonly isAbout: boolean
  /** Whether it only says whose something is: `Rahim’s ban`. */
  readonly isOwner: boolean
  /** Any of these people or parties will do; a choice between people is made before. */
  readonly ids: readonly string[]
  /** The parties of unnamed groups among them, where nothing is on record of the group itself. */
  readonly whose: readonly string[]
  /** Matters the same words can mean. */
  readonly issues: readonly string[]
}

/** A word or phrase that the answering statement has to cover. */
export type Term = {
  readonly surface: string
  /** Base forms, any of which will do; a phrase needs every one of its words. */
  readonly words: readonly (readonly string[])[]
  /** The one word that several make together, such as `stock_market`, and that covers it too. */
  readonly phrase?: string
  /** How many of it the question takes for granted: `the nine embassies`. */
  readonly number?: string
  /** Matters it names, which cover it too. */
  readonly issues: readonly string[]
  /** Whether it calls its matter by its own name, so that being about it is cover enough. */
  readonly isMain: boolean
  /** Whether it names something smaller than its matter by a name of its own, such as a town: that has to be said. */
  readonly isProper: boolean
  /** Typed with a capital as part of a name. */
  readonly isName: boolean
  /** Behind `about` or `on`. */
  readonly isAbout: boolean
  /** Whether it names an occasion or a kind of thing that every statement may leave unsaid: `the talks`. */
  readonly isSoft: boolean
  /** Whether it is what was done, asked right behind who did it. */
  readonly isDeed: boolean
  /** Whether it may be used as a verb here: then what it tells may not be left out. */
  readonly isVerb: boolean
  /** Whether it stands as a noun that ends behind an article: what it says as a verb or adjective is not asked. */
  readonly isNoun: boolean
  /** Whether it makes one name with the word right before it: `gun control`. */
  readonly isJoined: boolean
}

/** How much of something is asked: `how many gauges`, `how long`. */
export type Measure = 'count' | 'times' | 'length of time' | 'amount' | 'share' | 'size' | 'age'

/** A question as understood, before it is matched with anything. */
export type Asked = Shape & {
  readonly kinds: ReadonlySet<AskedKind>
  /** Which side of its subject as a whole it asks for. */
  readonly side: Side | undefined
  readonly slots: readonly Slot[]
  readonly terms: readonly Term[]
  /** Every word of it, names and small words too, each in its shortest form. */
  readonly words: readonly string[]
  readonly day: AskedDay | undefined
  /** `before 16 June`, where a day only bounds what is asked. */
  readonly bound?: Bound
  readonly measure: Measure | undefined
  /** What `how many` counts, in its base forms, where it says so. */
  readonly counted: readonly string[] | undefined
  /** Whether the amount it asks for is money: `the price of plums`. */
  readonly wantsMoney: boolean
  /** Whether it asks for what an amount was before it changed: `the old ceiling`. */
  readonly wantsFormer: boolean
  /** Whether it asks how many there is room for: `how many seats`. */
  readonly wantsRoom: boolean
  /** Who is asked to have said something, where that is a word and nobody the record knows by it. */
  readonly speakerWord: string | undefined
  /** Whether what it is about has to be said, rather than only filed under. */
  readonly isSpoken?: true
  /** The noun behind `new`, in its base form: not one of the same kind from before. */
  readonly newOne: string | undefined
  /** The noun behind `old`, `former` or a year, in its base form, with that word: not one that is new. */
  readonly oldOne: { readonly noun: string; readonly by: string } | undefined
  /** The nouns with a country or body right in front of them: `a Verian envoy`. */
  readonly nounsOfParties: readonly NounOfParty[]
  /** Words asked for verbatim. */
  readonly quoted: readonly string[]
  /** Subjects named by their title. */
  readonly briefs: readonly string[]
  /** What kind of thing `which …` is after. */
  readonly which: string | undefined
  /** The noun that says so, whatever stands before it: `which joint exercises`. */
  readonly whichHead: string | undefined
  /** Its words in their base forms: to say them again tells nothing more. */
  readonly ownWords: ReadonlySet<string>
  /** What it asks for one of, where that is all it asks: `which court?`. */
  readonly whichOne: string | undefined
  /** `cargo on the lake ships`, as typed into a search box: what of them is wanted. */
  readonly typedFor: string | undefined
  /** Of what or whom the name is asked, in its base form: `the name of the inn`. */
  readonly nameOf: string | undefined
  /** Offices and names nobody on record answers to. */
  readonly strangers: readonly string[]
  /** Whether it asks what a common word means. */
  readonly isDefinition: boolean
  /** Whether these are offices alone, told in words that a statement may use of somebody unnamed. */
  readonly onlyOffices: boolean
  /** Why no statement can answer it, whatever its words. */
  readonly refused: Refusal | undefined
  readonly leaning: Leaning
  readonly taken: readonly { readonly typed: string; readonly as: string }[]
}

/** How a question leans on what was said before it. */
export type Leaning = {
  readonly pronoun: 'he' | 'she' | 'they' | undefined
  /** Whether the pronoun stands where the speaker or doer does. */
  readonly pronounPart: Part
  /** The office behind `his`, `its`: whoever holds it for the one spoken of. */
  readonly owned: string | undefined
  /** `that`, `it`, `the same`. */
  readonly that: boolean
  readonly there: boolean
  /** `did she say so`, `where did he say that`: the very words just told, rather than what they are about. */
  readonly ofWords: boolean
  /** `whose account is that`: who is behind what was just told, whatever it is called. */
  readonly ofOwner: boolean
  /** `which officials?`: who they were that were just spoken of. */
  readonly whichOfThem: boolean
  /** Wants other statements than those just shown. */
  readonly otherwise: boolean
  /** `and Austin?`, `what about Taiwan?`: the rest is as in the question before. */
  readonly elliptic: boolean
  /** `and on Japan?`: the same speaker on something else, where `what about Japan?` is another speaker too. */
  readonly onElse: boolean
}
