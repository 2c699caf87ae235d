import type { Figure } from './figure.ts'

/**
 * What the bot says, before any platform: typed nodes and inline pieces, never a markup string.
 *
 * Composers make documents; each outlet renders them through a table with one handler per kind.
 */
export type Document = {
  /** One plain line that is the news itself: the notification, the page's title. */
  readonly title: string
  readonly nodes: readonly DocumentNode[]
  /** Set when there is no such thing as was asked for. */
  readonly problem?: true
}

/** One block of a document; a renderer may split between nodes. */
export type DocumentNode =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** A warning that belongs to everything after it; outlets mark it with ⚠. */
  | { readonly kind: 'notice'; readonly inlines: readonly Inline[] }
  | StatementNode
  | LineNode
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  /** Terms with what is on record for each, such as an official's role. */
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  /** Plain text offered for copying as it stands. */
  | { readonly kind: 'copy'; readonly text: string }
  /** Something to look at, drawn from data where that can be done; `words` say the same, whole. */
  | { readonly kind: 'picture'; readonly figure: Figure; readonly words: string }
  | { readonly kind: 'divider' }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }

/** One statement as a reader meets it: its doubts first, then its words, then where they come from. */
export type StatementNode = {
  readonly kind: 'statement'
  readonly id: string
  /** Bold words in front, such as "Agreed" or a date. */
  readonly label?: string
  /** The statement's text, or its own shorter wording, with its quotations marked. */
  readonly inlines: readonly Inline[]
  readonly citations: readonly CitationMark[]
  readonly caveats: readonly CaveatMark[]
}

/**
 * Statements that share a label, run on in one line: their doubts stand as short words before them.
 *
 * Quicker to read on a phone than a block for each; `runOn` says how it is written.
 */
export type LineNode = {
  readonly kind: 'line'
  readonly label?: string
  /** Doubts about all of its statements. */
  readonly caveats: readonly CaveatMark[]
  readonly statements: readonly StatementNode[]
}

export type FactRow = {
  readonly term: string
  readonly inlines: readonly Inline[]
  /** Where the term has a page of its own. */
  readonly url?: string
}

/** A run of words inside a block. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Verbatim words of a source; outlets put “ ” around them. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'citation'; readonly citation: CitationMark }
  /** Something to type, without the slash: `brief china-us`; outlets know what its command is called there. */
  | { readonly kind: 'command'; readonly words: string }
  /** A moment, shown on the reader's own clock where the platform knows it; `text` says it in words. */
  | { readonly kind: 'moment'; readonly at: Temporal.Instant; readonly text: string }
  /** A channel by the platform's id, shown by its name there; calls nobody. */
  | { readonly kind: 'channel'; readonly id: string; readonly text: string }

/** Where a statement comes from, as shown: `[AP ¶2]`, a link when the source has a url. */
export type CitationMark = {
  /** Without brackets: `AP ¶24–25`. */
  readonly label: string
  readonly source: string
  readonly anchors: readonly string[]
  readonly url?: string
}

/** A doubt as shown: `garbled: the clause naming the firm is missing`. */
export type CaveatMark = { readonly kind: string; readonly label: string; readonly words: string }

/** Something the reader can press; each is a command waiting to be run. */
export type Action =
  | {
      readonly kind: 'button'
      readonly label: string
      readonly call: CommandCall
      readonly style?: 'primary' | 'danger'
      /** Says what a reader thinks of what stands above: a good one stands before its bad one. */
      readonly verdict?: 'good' | 'bad'
    }
  | { readonly kind: 'menu'; readonly label: string; readonly options: readonly MenuOption[] }
  /** Opens the command's form first; what is typed there joins the call's input. */
  | { readonly kind: 'form'; readonly label: string; readonly call: CommandCall }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }

export type MenuOption = {
  readonly label: string
  readonly description?: string
  readonly call: CommandCall
  readonly selected?: boolean
}

/** What opens when a form action is pressed; what is typed joins its call's input under each field's name. */
export type Form = {
  readonly title: string
  readonly submit: string
  readonly call: CommandCall
  readonly fields: readonly FormField[]
}

export type FormField =
  | {
      readonly kind: 'text'
      readonly name: string
      readonly label: string
      readonly hint?: string
      readonly initial?: string
      readonly optional?: boolean
      readonly long?: boolean
      /** Most characters accepted. */
      readonly most?: number
    }
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly initial?: readonly string[]
      /** More than one may be chosen; the values arrive joined by commas. */
      readonly several?: boolean
      readonly optional?: boolean
    }

/** A command with its input, small enough to hide behind a button. */
export type CommandCall = {
  readonly command: string
  readonly input: Readonly<Record<string, string>>
}
