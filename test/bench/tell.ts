/** One line of the bench's table. */
export type Row = {
  /** What was measured, with its unit in `figure`. */
  readonly what: string
  readonly figure: string
  /** What was promised, in words, where something was. */
  readonly bar?: string
  readonly holds?: boolean
}

/** Tells a figure of a bench part: to the runner's table, or on a line when the part runs by itself. */
export function tell(row: Row): void {
  if (process.send !== undefined) process.send(row)
  else console.log(lineOf(row))
}

/** Tells how far a long part has come. */
export function tellProgress(words: string): void {
  console.error(`  … ${words}`)
}

/** A row as one line of a Markdown table. */
export function lineOf({ what, figure, bar = '', holds }: Row): string {
  const verdict = holds === undefined ? '' : holds ? 'yes' : 'NO'
  return `| ${[what, figure, bar, verdict].join(' | ')} |`
}
