import type { Told } from '../digest/news.ts'
import type { Due, Schedule } from '../digest/schedule.ts'
import type { Place } from '../place.ts'
import type { DeliveryState } from './ledger.ts'
import type { Lack } from './outlet.ts'

/** A channel as digests know it; its name may change, its ids do not. */
export type Channel = Pick<Place, 'outlet' | 'workspace' | 'channel'>

/** What a channel wishes to be told, and when. */
export type Wish = {
  readonly subjects: readonly string[]
  readonly schedule: Schedule
  /** What an unchanged day is worth: a line, or nothing. */
  readonly unchanged: 'line' | 'nothing'
}

/** A channel's digest; one that is off or paused keeps its settings. */
export type Subscription = Wish & {
  readonly channel: Channel
  readonly state: 'on' | 'paused' | 'off'
  /** Why it is paused. */
  readonly reason?: PauseReason
  /** Whoever set it up; they are told of what goes wrong. */
  readonly setUpBy: Member
  /** The next digest, while it is on. */
  readonly next?: Due
}

/** A person, by the platform's id and as they were called there then. */
export type Member = { readonly user: string; readonly name?: string }

/** Why a digest is paused: what the channel lacks, or that the bot was removed. */
export type PauseReason = Lack | 'left'

/** Who changed a digest, when, and to what. */
export type SubscriptionChange = {
  readonly at: Temporal.Instant
  readonly by: Member
  readonly words: string
}

/** What became of one digest. */
export type PastDelivery = {
  readonly date: Temporal.PlainDate
  readonly dueAt: Temporal.Instant
  readonly state: DeliveryState
  readonly late: boolean
  readonly reason?: string
}

/** The wishes of channels, who changed them, and what each channel was told. */
export type Subscriptions = {
  find(channel: Channel): Promise<Subscription | undefined>
  /** What one person set up in a workspace, by channel. */
  ofPerson(outlet: string, workspace: string, user: string): Promise<readonly Subscription[]>
  /** Turns a digest on or changes it; a day that had its digest gets no second one. */
  turnOn(channel: Channel, wish: Wish, by: ChangedBy): Promise<Subscription>
  turnOff(channel: Channel, by: ChangedBy): Promise<void>
  /** Stops a digest that cannot be delivered; what it is set to stays. */
  pause(channel: Channel, reason: PauseReason, now: Temporal.Instant): Promise<void>
  /** Lets a digest go on that was paused because of its channel; any other stays as it is. */
  resume(channel: Channel, now: Temporal.Instant): Promise<void>
  /** A channel goes on under another id, with all that is kept of it. */
  move(from: Channel, to: string, now: Temporal.Instant): Promise<void>
  /** Newest first. */
  changes(channel: Channel, most: number): Promise<readonly SubscriptionChange[]>
  /** Newest first. */
  deliveries(channel: Channel, most: number): Promise<readonly PastDelivery[]>
  /** Every revision the channel was told, oldest first. */
  told(channel: Channel): Promise<readonly Told[]>
  /** Every channel's digest, for the operator. */
  overview(now: Temporal.Instant): Promise<DigestOverview>
  /** When it last got a digest. */
  lastTold(channel: Channel): Promise<Temporal.Instant | undefined>
}

/** Digests by channel, each with deliveries of the last days that are not over or did not arrive. */
export type DigestOverview = readonly {
  readonly subscription: Subscription
  readonly open: readonly PastDelivery[]
}[]

export type ChangedBy = Member & {
  readonly words: string
  readonly now: Temporal.Instant
}

/** Workspaces that removed the bot: their settings wait for its return, for thirty days. */
export type Departures = {
  /** The bot was removed or its token was taken away: digests there are paused. */
  left(outlet: string, workspace: string, now: Temporal.Instant): Promise<void>
  /** It is back: digests that were paused for that go on. */
  returned(outlet: string, workspace: string, now: Temporal.Instant): Promise<void>
  /** Workspaces with digests that have the bot, and those that removed it, as far as we were told. */
  known(
    outlet: string,
  ): Promise<{ readonly staying: readonly string[]; readonly departed: readonly string[] }>
  /** Deletes everything kept about a workspace; how many channels had settings. */
  forget(outlet: string, workspace: string): Promise<number>
}
