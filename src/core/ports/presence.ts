import type { Channel } from './subscriptions.ts'

/** What a platform tells of the bot's coming and going; anything may be told twice. */
export type Presence = {
  /** These are all the workspaces of an outlet that have the bot. */
  here(outlet: string, workspaces: readonly string[]): Promise<void>
  /** A workspace installed the bot, or has it still. */
  joined(outlet: string, workspace: string): Promise<void>
  /** A workspace removed the bot, or took its token away. */
  left(outlet: string, workspace: string): Promise<void>
  /** A channel took the bot in again, or is open again. */
  opened(channel: Channel): Promise<void>
  /** A channel goes on under another id. */
  moved(from: Channel, to: string): Promise<void>
}
