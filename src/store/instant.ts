/**
 * An instant as the store keeps it: text of one length, so that every database orders it the same way.
 *
 * `2026-11-24T07:00:00.000Z`
 */
export function writeInstant(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3, roundingMode: 'floor' })
}

/** Reads what `writeInstant` wrote. */
export function readInstant(written: string): Temporal.Instant {
  return Temporal.Instant.from(written)
}
