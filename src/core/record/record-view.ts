import type { Place } from '../place.ts'
import type { BriefingRecord } from './record.ts'
import { visibleRecord } from './visible-record.ts'

/** What may be seen at one place, whenever it is asked. */
export type RecordView = (record: BriefingRecord, now: Temporal.Instant) => BriefingRecord

/**
 * Keeps what may be seen at a place until the record changes or an embargo ends.
 *
 * Many readers of one place then share one selection; what is seen is always what `visibleRecord` says.
 */
export function createRecordView(place: Place): RecordView {
  let taken: { of: BriefingRecord; seen: BriefingRecord; from: number; until: number } | undefined
  return (record, now) => {
    const at = now.epochMilliseconds
    if (taken?.of === record && at >= taken.from && at < taken.until) return taken.seen
    const ends = [...record.briefs.values()].flatMap(({ notBefore }) => notBefore?.epochMilliseconds ?? [])
    const seen = visibleRecord(record, place, now)
    taken = { of: record, seen, from: at, until: Math.min(...ends.filter((end) => end > at)) }
    return seen
  }
}
