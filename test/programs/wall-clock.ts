/**
 * When a wall clock in a zone shows a time, worked out without `Temporal`, which the planner uses: from the offsets
 * that `Intl` tells for an instant, and nothing else.
 */
export type WallClock = {
  /** The first instant, in milliseconds, at which it is this date and time there; a skipped time comes that much later. */
  at(date: string, time: string): number
}

/** A span with one offset from UTC, both in milliseconds. */
type Span = { readonly from: number; readonly offset: number }

const DAY = 86_400_000

/** Reads the offsets of a zone between two instants, some days to spare. */
export function readWallClock(zone: string, from: number, to: number): WallClock {
  const offsetAt = createOffsets(zone)
  const spans: Span[] = [{ from: -Infinity, offset: offsetAt(from - 3 * DAY) }]
  for (let at = from - 3 * DAY; at < to + 3 * DAY; at += DAY / 4) {
    const [before, after] = [offsetAt(at), offsetAt(at + DAY / 4)]
    if (before !== after) spans.push({ from: findChange(offsetAt, at, at + DAY / 4), offset: after })
  }
  return {
    at(date, time) {
      const local = Date.parse(`${date}T${time}:00Z`)
      const first = spans.find(({ from: start, offset }, index) => {
        const at = local - offset
        return at >= start && at < (spans[index + 1]?.from ?? Infinity)
      })
      if (first !== undefined) return local - first.offset
      // Skipped: the clock from before the change goes on counting, and by then the new one shows a later time.
      const before = spans.findLast(({ from: start, offset }) => local - offset >= start)
      return local - (before?.offset ?? 0)
    },
  }
}

/** The instant at which the offset changes, to the second. */
function findChange(offsetAt: (at: number) => number, before: number, after: number): number {
  const old = offsetAt(before)
  let [low, high] = [before, after]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (offsetAt(middle) === old) low = middle
    else high = middle
  }
  return high
}

function createOffsets(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/u.exec(name) ?? []
    const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
    return sign === '-' ? -offset : offset
  }
}
