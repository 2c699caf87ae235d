import type { Document } from '../document.ts'
import type { Place } from '../place.ts'

/** Where a posted message is: enough for its platform to find it again. */
export type MessageRef = { readonly channel: string; readonly id: string }

/**
 * A platform as the scheduler sees it: it can say something somewhere and look whether it was said.
 *
 * `Message` is the platform's own JSON; nobody else looks inside.
 */
export type Outlet<Message = unknown> = {
  readonly name: string
  /** Pure: the same document gives the same messages, each inside every limit. */
  render(document: Document): readonly Message[]
  /** Posts one message with its key, in the thread on the message `place.thread` if given; throws a PostError. */
  post(place: Place, message: Message, key: string): Promise<MessageRef>
  /** Looks whether a message with this key was posted. */
  find(place: Place, key: string): Promise<MessageRef | 'absent' | 'cannot tell'>
  /** What keeps the bot from posting and reading back there; none when nothing does. */
  missing(place: Place): Promise<readonly Lack[]>
  /** Where one person is told something alone; undefined when they cannot be. */
  openDirect(workspace: string, user: string): Promise<Place | undefined>
}

/** What a place or its settings lack before a digest can be delivered there. */
export type Lack =
  /** The bot has to be invited. */
  | 'membership'
  /** The bot may not see the place. */
  | 'viewing'
  /** The bot may not post there. */
  | 'posting'
  /** The bot may not read back what it posted. */
  | 'reading'
  /** The bot may not open threads, or may not write in them. */
  | 'threads'
  /** The app was installed without a right it needs. */
  | 'scopes'
  /** The place is closed to everybody. */
  | 'archived'
  /** The place is no channel of messages, or is not there. */
  | 'channel'
  /** The platform could not be asked. */
  | 'answer'

/** Why a post did not succeed, sorted by what to do about it. */
export type PostFault =
  /** Not posted; try again after `retryAfter`. */
  | 'limited'
  /** Not posted; the platform had a fault of its own. */
  | 'refused'
  /** Not posted, and never will be: the channel is gone, archived or closed to the bot. */
  | 'closed'
  /** Not posted, and never will be: the platform does not take this message. */
  | 'malformed'
  /** May or may not have been posted. */
  | 'unknown'

/** A post that did not succeed; `fault` says what to do. */
export class PostError extends Error {
  readonly fault: PostFault
  /** Milliseconds to wait before the next try, where the platform said so. */
  readonly retryAfter: number | undefined
  /** What a closed place lacks. */
  readonly lack: Lack | undefined

  constructor(
    fault: PostFault,
    message: string,
    options?: { cause?: unknown; retryAfter?: number; lack?: Lack },
  ) {
    super(message, options)
    this.name = 'PostError'
    this.fault = fault
    this.retryAfter = options?.retryAfter
    this.lack = options?.lack
  }
}
