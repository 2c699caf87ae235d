/** What somebody who follows a brief is told of it, newest first. */
export type Feed = {
  /** The page it is about. */
  readonly path: string
  readonly title: string
  readonly updated: Temporal.Instant
  readonly entries: readonly FeedEntry[]
}

export type FeedEntry = {
  /** The page of its own, which is also its name for ever. */
  readonly path: string
  readonly title: string
  readonly updated: Temporal.Instant
  readonly text: string
  readonly authors: readonly string[]
}
