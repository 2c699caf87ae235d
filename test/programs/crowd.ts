import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import type { Channel } from '../../src/core/ports/subscriptions.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { openStore } from '../../src/store/open-store.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'

/** The morning a crowd waits for. */
export const MORNING = Temporal.Instant.from('2026-11-24T07:00:00Z')

/** Subjects whose first digest takes one, two and three messages. */
const LENGTHS: Readonly<Record<string, number>> = { one: 3, two: 40, three: 70 }

/** A record of three subjects, short, longer and long. */
export function crowdRecord(): BriefingRecord {
  return exampleRecord(
    Object.fromEntries(
      Object.entries(LENGTHS).map(([subject, count]) => [
        subject,
        Array.from({ length: count }, (_, at) =>
          exampleStatement(`${subject}-${at}`, {
            brief: subject,
            text: `Statement ${at} of ${subject} says one thing at the length a sentence has.`,
            lead: 'Said',
          }),
        ),
      ]),
    ),
  )
}

/** Subscribes channels to a digest at seven, each to one of the three subjects in turn. */
export async function subscribeCrowd(path: string, channels: readonly Channel[]): Promise<void> {
  const store = await openStore(path)
  const subjects = Object.keys(LENGTHS)
  const schedule = { time: Temporal.PlainTime.from('07:00'), days: EVERY_DAY, zone: 'UTC' }
  const by = { user: 'U0ANA', words: 'on', now: MORNING.subtract({ minutes: 30 }) }
  for (const [at, channel] of channels.entries()) {
    const subject = subjects[at % subjects.length] ?? 'one'
    await store.subscriptions.turnOn(channel, { subjects: [subject], schedule, unchanged: 'line' }, by)
  }
  await store.close()
}
