import { DatabaseSync } from 'node:sqlite'

import { composeDigest } from '../../src/core/compose/digest.ts'
import { gatherNews } from '../../src/core/digest/news.ts'
import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import type { Channel } from '../../src/core/ports/subscriptions.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { subscriptionId } from '../../src/store/ids.ts'
import { openStore } from '../../src/store/open-store.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'

/** The morning a crowd waits for. */
export const MORNING = Temporal.Instant.from('2026-11-24T07:00:00Z')

/** Subjects whose first digest takes one, two and three messages. */
const LENGTHS = { one: 3, two: 40, three: 70 } as const

/** A subject of the crowd's record, named for the messages its first digest takes. */
export type Subject = keyof typeof LENGTHS

/** The subjects in the order in which channels get them. */
export const SUBJECTS: readonly Subject[] = ['one', 'two', 'three']

const rendered = new Map<string, readonly string[]>()

/** The messages a channel's first digest takes, as text. */
export function digestTexts(outlet: 'slack' | 'discord', subject: Subject): readonly string[] {
  const key = `${outlet} ${subject}`
  const known = rendered.get(key)
  if (known !== undefined) return known
  const texts = renderDigest(outlet, subject).map((message) => JSON.stringify(message))
  rendered.set(key, texts)
  return texts
}

/** The messages a channel's first digest takes, as its platform is sent them. */
export function renderDigest(outlet: 'slack' | 'discord', subject: Subject): readonly object[] {
  const record = crowdRecord()
  const document = composeDigest(gatherNews([subject], [], record), record, {
    date: MORNING.toZonedDateTimeISO('UTC').toPlainDate(),
    zone: 'UTC',
    now: MORNING,
  })
  return outlet === 'discord' ? renderDiscord(document) : renderSlack(document)
}

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

/** A channel of the crowd, and the subject it follows. */
export type Member = { readonly channel: Channel; readonly subject: Subject }

/** Subscribes channels to a digest at seven, half an hour before it is due. */
export async function subscribeCrowd(path: string, members: readonly Member[]): Promise<void> {
  const store = await openStore(path)
  const schedule = { time: Temporal.PlainTime.from('07:00'), days: EVERY_DAY, zone: 'UTC' }
  const by = { user: 'U0ANA', words: 'on', now: MORNING.subtract({ minutes: 30 }) }
  for (const { channel, subject } of members)
    await store.subscriptions.turnOn(channel, { subjects: [subject], schedule, unchanged: 'line' }, by)
  await store.close()
}

const SETTINGS = 'subjects, time, days, zone, unchanged, state, reason, set_up_by, next_date, next_due'

/** Subscribes very many channels to the same digest at seven: one by the store, the others as copies of its row. */
export async function subscribeMany(path: string, channels: readonly Channel[]): Promise<void> {
  const [first, ...others] = channels
  if (first === undefined) return
  await subscribeCrowd(path, [{ channel: first, subject: 'one' }])
  const database = new DatabaseSync(path)
  const copy = database.prepare(
    `insert into subscriptions (id, outlet, workspace, channel, ${SETTINGS})
     select ?, ?, ?, ?, ${SETTINGS} from subscriptions where id = ?`,
  )
  database.exec('begin')
  for (const channel of others)
    copy.run(
      subscriptionId(channel),
      channel.outlet,
      channel.workspace,
      channel.channel,
      subscriptionId(first),
    )
  database.exec('commit')
  database.close()
}
