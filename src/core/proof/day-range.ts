/** Days something can mean, both ends included; an end left out is open. */
export type DayRange = {
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
}

/** Whether a range says no more than another: it holds every day the other can mean. */
export function covers(wide: DayRange, narrow: DayRange): boolean {
  const startsBefore =
    wide.from === undefined ||
    (narrow.from !== undefined && Temporal.PlainDate.compare(wide.from, narrow.from) <= 0)
  const endsAfter =
    wide.to === undefined || (narrow.to !== undefined && Temporal.PlainDate.compare(wide.to, narrow.to) >= 0)
  return startsBefore && endsAfter
}

/** Whether two ranges can mean the same day. */
export function overlaps(a: DayRange, b: DayRange): boolean {
  const startsInTime = (x: DayRange, y: DayRange) =>
    x.from === undefined || y.to === undefined || Temporal.PlainDate.compare(x.from, y.to) <= 0
  return startsInTime(a, b) && startsInTime(b, a)
}

/** The month that a day lies in, or that is given by year and number. */
export function monthOf(year: number, month: number): DayRange {
  const from = Temporal.PlainDate.from({ year, month, day: 1 })
  return { from, to: from.add({ months: 1 }).subtract({ days: 1 }) }
}

/** A whole calendar year. */
export function yearOf(year: number): DayRange {
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) }
}
