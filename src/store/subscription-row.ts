import type { Due, Schedule } from '../core/digest/schedule.ts'
import type { Channel, Member, PastDelivery, Subscription, Wish } from '../core/ports/subscriptions.ts'
import { readInstant, writeInstant } from './instant.ts'
import type { ChannelColumns, DeliveryRow, SubscriptionRow } from './schema.ts'

/** A row as the rest of the program knows it. */
export function readSubscription(row: SubscriptionRow): Subscription {
  const next = readNext(row)
  return {
    channel: readChannel(row),
    subjects: JSON.parse(row.subjects) as string[],
    schedule: readSchedule(row),
    unchanged: row.unchanged,
    state: row.state,
    ...(row.reason === null ? {} : { reason: row.reason }),
    setUpBy: readMember(row.set_up_by, row.set_up_by_name),
    ...(next === undefined ? {} : { next }),
  }
}

/** A person as the rest of the program knows them. */
export function readMember(user: string, name: string | null): Member {
  return { user, ...(name === null ? {} : { name }) }
}

/** The columns a wish fills. */
export function writeWish({ subjects, schedule, unchanged }: Wish) {
  return {
    subjects: JSON.stringify(subjects),
    time: schedule.time.toString({ smallestUnit: 'minute' }),
    days: schedule.days.join(','),
    zone: schedule.zone,
    unchanged,
  }
}

export function readSchedule({
  time,
  days,
  zone,
}: Pick<SubscriptionRow, 'time' | 'days' | 'zone'>): Schedule {
  return { time: Temporal.PlainTime.from(time), days: days.split(',').map(Number), zone }
}

/** The columns that say when a digest is next due. */
export function writeNext(next: Due | undefined): Pick<SubscriptionRow, 'next_date' | 'next_due'> {
  return {
    next_date: next === undefined ? null : next.date.toString(),
    next_due: next === undefined ? null : writeInstant(next.at),
  }
}

export function readNext({
  next_date: date,
  next_due: at,
}: Pick<SubscriptionRow, 'next_date' | 'next_due'>): Due | undefined {
  if (date === null || at === null) return undefined
  return { date: Temporal.PlainDate.from(date), at: readInstant(at) }
}

export function readChannel({ outlet, workspace, channel }: ChannelColumns): Channel {
  return { outlet, workspace, channel }
}

/** What became of one digest, for readers. */
export function readPastDelivery(row: DeliveryRow): PastDelivery {
  return {
    date: Temporal.PlainDate.from(row.local_date),
    dueAt: readInstant(row.due_at),
    state: row.state,
    late: row.late === 1,
    ...(row.reason === null ? {} : { reason: row.reason }),
  }
}
