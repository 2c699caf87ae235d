import { KEPT_HOURS } from '../core/ports/threads.ts'
import { writeInstant } from './instant.ts'

/** What readers asked and said before this is forgotten. */
export function keptSince(now: Temporal.Instant): string {
  return writeInstant(now.subtract({ hours: KEPT_HOURS }))
}
