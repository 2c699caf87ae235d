import type { Thread } from '../answer/answer.ts'
import type { Place } from '../place.ts'

/**
 * Where a conversation goes on: in a thread or direct message that all its readers share, or else one reader's own.
 *
 * What a reader is told alone is another conversation than what they ask aloud in the same place.
 */
export type Conversation = Pick<Place, 'outlet' | 'workspace' | 'channel' | 'thread'> & {
  readonly reader?: { readonly user: string; readonly alone: boolean }
}

/**
 * Whose words a conversation goes on with, and when the oldest of them were typed.
 *
 * When one of them is forgotten, or the oldest are too old, all of those words go; whom and what it is about stays.
 */
export type Voices = { readonly users: readonly string[]; readonly since: Temporal.Instant }

/** What a conversation is about, and whose words it is told in; none where it repeats nobody's. */
export type Spoken = { readonly thread: Thread; readonly voices?: Voices }

/** What a conversation is about, who asked last in it and when. */
export type KeptThread = Spoken & {
  readonly askedBy: string
  readonly at: Temporal.Instant
}

/** A question as it was asked, kept so that the buttons under its answer find it. */
export type Asked = {
  readonly conversation: Conversation
  /** The platform's id of whoever asked. */
  readonly user: string
  /** Who typed it, where somebody else pressed what it could mean. */
  readonly typedBy?: string
  readonly question: string
  readonly subject?: string
  readonly official?: string
  /** What the conversation was about before it, and after. */
  readonly before?: Thread
  readonly after: Thread
  /** The answer as plain text. */
  readonly shown: string
  /** Whose words are in all this. */
  readonly voices?: Voices
}

/** A question as it is found again, and when it was typed. */
export type KeptQuestion = Asked & {
  readonly at: Temporal.Instant
  /** The words that it went on with are forgotten: answered once more, it would be told another answer. */
  readonly lostWords?: true
}

/** Conversations and the questions asked in them: what is older than thirty days is forgotten. */
export type Threads = {
  find(conversation: Conversation, now: Temporal.Instant): Promise<KeptThread | undefined>
  /** Keeps what a conversation is about from now on. */
  keep(
    conversation: Conversation,
    thread: Thread,
    user: string,
    now: Temporal.Instant,
    voices?: Voices,
  ): Promise<void>
  /** Keeps a question from when it was typed and returns the short id that finds it. */
  keepQuestion(asked: Asked, typedAt: Temporal.Instant): Promise<string>
  findQuestion(id: string, now: Temporal.Instant): Promise<KeptQuestion | undefined>
  /**
   * Forgets a person's questions, the threads they began or asked in last, and their words wherever others went on with
   * them; tells how many questions.
   */
  forget(outlet: string, user: string): Promise<number>
}

/** How long a question and a conversation are kept, in hours. */
export const KEPT_HOURS = 24 * 30
