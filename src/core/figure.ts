/** Something that is looked at rather than read: data that is drawn the same everywhere, and told in words. */
export type Figure = TimelineFigure | MatrixFigure

/** What unfolds where an address is shared: the news in the words of the page, in the shape that chats show whole. */
export type CardFigure = {
  readonly kind: 'card'
  readonly title: string
  readonly lines: readonly CardLine[]
  readonly note: string
}

export type CardLine = { readonly words: string; readonly isDoubtful: boolean }

/** Whatever can be painted. */
export type Picture = Figure | CardFigure

/** Day by day, who did or said what about which matter, with the gaps between the days. */
export type TimelineFigure = {
  readonly kind: 'timeline'
  readonly title: string
  /** How old it is. */
  readonly note: string
  readonly days: readonly FigureDay[]
}

export type FigureDay = {
  readonly label: string
  /** `day` known, `range` somewhere within, `none` not given, `awaited` still to come as of the sources. */
  readonly span: 'day' | 'range' | 'none' | 'awaited'
  /** Time since the day before it, where that is more than a day. */
  readonly gap?: { readonly days: number; readonly words: string }
  readonly entries: readonly FigureEntry[]
}

/** One line of a figure: names and matters only, never another wording of what a statement says. */
export type FigureEntry = {
  /** `Xi Jinping (习近平) to Bill Gates`; an account says whose it is: `U.S. officials: Antony Blinken`. */
  readonly who: string
  /** What kind of thing it is: `remark`, `event`. */
  readonly sort: string
  /** The matters it is about, by name; empty for none. */
  readonly matter: string
  /** `AP ¶12–13`. */
  readonly cites: string
  /** Not to be reused unread; lesser cautions stand with the statement's words. */
  readonly isDoubtful: boolean
  /** The statements it stands for. */
  readonly statements: readonly string[]
}

/** Who holds something on record on which matter. */
export type MatrixFigure = {
  readonly kind: 'matrix'
  readonly title: string
  readonly note: string
  /** Over the first column, and over each other one. */
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
}

export type FigureRow = {
  readonly label: string
  /** One for each column. */
  readonly cells: readonly FigureCell[]
}

export type FigureCell = {
  readonly entries: readonly FigureEntry[]
  /** Said where there is no entry. */
  readonly otherwise: string
}
