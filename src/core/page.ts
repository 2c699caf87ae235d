import type { DocumentNode } from './document.ts'
import type { CardFigure } from './figure.ts'

/** What stands under one permanent address: to be linked to, kept and printed. */
export type Page = {
  /** From the root of the pages: `/briefs/china-us`. */
  readonly path: string
  readonly title: string
  /** What unfolds where the address is shared: the news, who says so, and how old it is. */
  readonly description: string
  /** Under the title, before the sections. */
  readonly nodes: readonly DocumentNode[]
  readonly sections: readonly PageSection[]
  readonly marks: ReadonlyMap<string, StatementMark>
  readonly natives: readonly NativeName[]
  /** The day of its newest source. */
  readonly asOf?: Temporal.PlainDate
  /** The path of its feed. */
  readonly feed?: string
  /** The picture that unfolds with its address; none where its words cannot be drawn. */
  readonly card?: CardFigure
}

/** Where the parts of a record stand for good; undefined for what has no page. */
export type PageLinks = {
  readonly brief: (id: string) => string | undefined
  readonly official: (id: string) => string | undefined
  readonly statement: (id: string) => string | undefined
}

/** A part of a page that can be pointed at. */
export type PageSection = {
  /** Begins with an underscore, which no statement's id does. */
  readonly id: `_${string}`
  readonly title: string
  readonly nodes: readonly DocumentNode[]
  readonly table?: PageTable
  /** Whether its statements can be pointed at by their id; so in one section of a page at most. */
  readonly isAnchored?: true
}

/** Rows across columns, a document in each cell. */
export type PageTable = {
  readonly caption: string
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly PageRow[]
}

export type PageRow = {
  readonly label: string
  readonly cells: readonly (readonly DocumentNode[])[]
  /** Across all columns, below the cells; empty for nothing. */
  readonly below: readonly DocumentNode[]
}

/** Where a statement stands for good, and its words with their attribution, to copy. */
export type StatementMark = { readonly url: string; readonly copy: string }

/** A name in its own script with its language as BCP 47 has it: `秦刚` in `zh`. */
export type NativeName = { readonly name: string; readonly language: string }
