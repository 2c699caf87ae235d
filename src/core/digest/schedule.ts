/** When a channel wants its digest: a wall-clock time on some days of the week in one zone. */
export type Schedule = {
  readonly time: Temporal.PlainTime
  /** ISO weekdays, 1 Monday to 7 Sunday, ascending; at least one. */
  readonly days: readonly number[]
  /** IANA zone. */
  readonly zone: string
}

/** One digest owed: the local date it is for and the instant it falls due. */
export type Due = { readonly date: Temporal.PlainDate; readonly at: Temporal.Instant }

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7]
export const WORKDAYS: readonly number[] = [1, 2, 3, 4, 5]
