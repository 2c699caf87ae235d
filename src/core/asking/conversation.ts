import type { Thread } from '../answer/answer.ts'
import type { Asker } from '../asker.ts'
import type { Conversation, KeptThread, Spoken, Threads } from '../ports/threads.ts'
import type { BriefingRecord } from '../record/record.ts'

/** Outside of threads a reader's “he” is whoever they asked about half a day ago at most. */
const LOOSE = { hours: 12 }

/** Who asks where, as far as it tells one conversation from another. */
type Asking = Pick<Asker, 'place' | 'user' | 'aloud'>

/**
 * The conversation that somebody goes on with: their thread or direct message, else one of their own in that channel.
 *
 * What is asked alone in a thread never becomes what that thread is about.
 */
export function conversationOf({ place, user, aloud }: Asking): Conversation {
  const { outlet, workspace, channel, thread, direct } = place
  const shared = { outlet, workspace, channel, ...(thread === undefined ? {} : { thread }) }
  if (direct === true || (aloud === true && thread !== undefined)) return shared
  return { ...shared, reader: { user, alone: aloud !== true } }
}

/** Under what key questions wait for each other; in a direct message for all of it, as a new thread there goes on from the last. */
export function turnOf(asking: Asking): string {
  const { outlet, workspace, channel, ...rest } = conversationOf(asking)
  const within = asking.place.direct === true ? {} : rest
  return JSON.stringify([outlet, workspace, channel, within.thread, within.reader])
}

/** What the conversation was about, for somebody who asks now. */
export async function findThread(
  asker: Asker,
  threads: Threads,
  now: Temporal.Instant,
): Promise<Spoken | undefined> {
  for (const conversation of [conversationOf(asker), ...wider(asker)]) {
    const kept = await threads.find(conversation, now)
    if (kept !== undefined && isFresh(conversation, kept, now)) return kept
  }
  return undefined
}

/** Keeps what the conversation is about from now on. */
export async function keepThread(
  conversation: Conversation,
  { thread, voices }: Spoken,
  asker: Asker,
  threads: Threads,
  now: Temporal.Instant,
): Promise<void> {
  await threads.keep(conversation, thread, asker.user, now, voices)
  if (asker.place.direct === true)
    for (const other of wider(asker)) await threads.keep(other, thread, asker.user, now, voices)
}

/** What a new thread may go on with: for somebody alone, what is said there aloud; in a direct message, its last thread. */
function wider(asker: Asker): readonly Conversation[] {
  const { reader, thread, ...rest } = conversationOf(asker)
  if (thread === undefined) return []
  if (asker.place.direct === true) return [rest]
  return reader === undefined ? [] : [{ ...rest, thread }]
}

function isFresh({ thread }: Conversation, { at }: KeptThread, now: Temporal.Instant): boolean {
  return thread !== undefined || Temporal.Instant.compare(now, at.add(LOOSE)) < 0
}

/** Whether all that a thread is about may be seen here and now: its brief may have been closed since. */
export function isVisible(thread: Thread, record: BriefingRecord): boolean {
  const { officials, parties, unnamed } = record.directory
  const isKnown = (id: string) => officials.has(id) || parties.has(id) || unnamed.has(id)
  return (
    (thread.subject === undefined || record.briefs.has(thread.subject)) &&
    thread.people.every(isKnown) &&
    thread.shown.every((id) => record.statements.has(id))
  )
}
