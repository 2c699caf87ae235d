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

/** What a conversation is about, who asked last in it and when. */
export type KeptThread = {
  readonly thread: Thread
  readonly askedBy: string
  readonly at: Temporal.Instant
}

/** A question as it was asked, kept so that the buttons under its answer find it. */
export type Asked = {
  readonly conversation: Conversation
  /** The platform's id of whoever asked. */
  readonly user: string
  readonly question: string
  readonly subject?: string
  readonly official?: string
  /** What the conversation was about before it, and after. */
  readonly before?: Thread
  readonly after: Thread
  /** The answer as plain text. */
  readonly shown: string
}

/** Conversations and the questions asked in them: what is older than thirty days is forgotten. */
export type Threads = {
  find(conversation: Conversation, now: Temporal.Instant): Promise<KeptThread | undefined>
  /** Keeps what a conversation is about from now on. */
  keep(conversation: Conversation, thread: Thread, user: string, now: Temporal.Instant): Promise<void>
  /** Keeps a question and returns the short id that finds it. */
  keepQuestion(asked: Asked, now: Temporal.Instant): Promise<string>
  findQuestion(id: string, now: Temporal.Instant): Promise<Asked | undefined>
  /** Forgets a person's questions and the threads they began or asked in last; tells how many questions. */
  forget(outlet: string, user: string): Promise<number>
}

/** How long a question and a conversation are kept, in hours. */
export const KEPT_HOURS = 24 * 30
