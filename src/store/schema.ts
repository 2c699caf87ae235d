import type { Verdict } from '../core/ports/feedback.ts'
import type { DeliveryPart, DeliveryState, OwnerNotice } from '../core/ports/ledger.ts'
import type { PauseReason, Subscription } from '../core/ports/subscriptions.ts'

/**
 * The tables, as Kysely sees them and as every engine has them.
 *
 * Instants are text as `writeInstant` writes it, dates ISO text, lists and documents JSON text, truth 0 or 1.
 */
export type Schema = {
  /** Events already handled, so that a repeated one is dropped. */
  seen_events: { event: string; seen_at: string }
  /** Calls too long for a button, found again by a short id; `input` is a JSON object of strings. */
  kept_calls: { id: string; command: string; input: string; expires_at: string }
  subscriptions: SubscriptionRow
  /** Who changed what and when. */
  subscription_changes: {
    id: string
    subscription: string
    changed_at: string
    changed_by: string
    changed_by_name: string | null
    words: string
  }
  /** Workspaces that removed the bot. */
  departures: { outlet: string; workspace: string; left_at: string }
  /** Never changed, stored once for each content. */
  revisions: { hash: string; content: string }
  /** Versions of briefs, never changed, stored once for each content. */
  brief_versions: { id: string; content: string }
  /** Since when each version was served; none where the subject was taken away. */
  briefs_in_force: { subject: string; since: string; version: string | null }
  /** What a channel knows of a subject, a row for each date it learned something. */
  told: { subscription: string; subject: string; local_date: string; revision: string; dropped: number }
  /** When it was last looked what is due. */
  plannings: { what: string; at: string }
  deliveries: DeliveryRow
  delivery_parts: PartRow
  /** What a delivery makes known once it is sent. */
  delivery_tells: { delivery: string; subject: string; revision: string; dropped: number }
  /** What an owner is to be told once; `told_in` is the delivery that does. */
  notices: ChannelColumns & {
    kind: OwnerNotice['kind']
    local_date: string
    owner: string
    words: string
    told_in: string | null
  }
  /** What each conversation is about; `thread` is JSON without `words`, which is JSON too. */
  threads: VoiceColumns & {
    conversation: string
    outlet: string
    workspace: string
    begun_by: string
    asked_by: string
    thread: string
    words: string | null
    kept_at: string
  }
  questions: QuestionRow
  feedback: FeedbackRow
}

export type ChannelColumns = { outlet: string; workspace: string; channel: string }

/** Whose words a row repeats, as a JSON list, and when the oldest were typed; none where it repeats nobody's. */
export type VoiceColumns = { words_of: string | null; words_since: string | null }

export type SubscriptionRow = ChannelColumns & {
  id: string
  subjects: string
  time: string
  days: string
  zone: string
  unchanged: Subscription['unchanged']
  state: Subscription['state']
  reason: PauseReason | null
  set_up_by: string
  set_up_by_name: string | null
  next_date: string | null
  next_due: string | null
}

export type DeliveryRow = ChannelColumns & {
  id: string
  local_date: string
  purpose: 'digest' | 'notice'
  subscription: string
  recipient: string | null
  due_at: string
  state: DeliveryState
  reason: string | null
  late: number
  attempts: number
  /** When it may be worked on next; none when it is over. */
  next_try: string | null
  lease: number
  lease_owner: string | null
  lease_ends: string | null
  settled_at: string | null
}

export type PartRow = {
  delivery: string
  number: number
  state: DeliveryPart['state']
  message: string
  sending_at: string | null
  /** The process that has its post in hand. */
  sender: string | null
  posted_channel: string | null
  posted_id: string | null
}

/**
 * A question with what its conversation was about before and after, as JSON, and apart from it in whose words; `words`
 * is none once they are forgotten.
 *
 * It is kept from when it was typed, whoever pressed what it could mean, and when.
 */
export type QuestionRow = VoiceColumns & {
  id: string
  outlet: string
  workspace: string
  conversation: string
  asked_by: string
  typed_by: string | null
  question: string
  subject: string | null
  official: string | null
  before: string | null
  after: string
  words: string | null
  shown: string
  kept_at: string
}

/** A note of a reader, and when the question it is about was typed. */
export type FeedbackRow = ChannelColumns &
  VoiceColumns & {
    id: string
    thread: string | null
    verdict: Verdict
    question: string
    shown: string
    said_by: string
    asked_by: string
    typed_at: string
    kept_at: string
  }
