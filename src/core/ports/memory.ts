import type { CommandCall } from '../document.ts'

/** What must survive a restart for readers: events already handled and calls too long for a button. */
export type Memory = {
  /** Remembers an event; false when it was remembered before. */
  isFirst(event: string, now: Temporal.Instant): Promise<boolean>
  /** Lets an event count as first once more, where it came to nothing. */
  letRepeat(event: string): Promise<void>
  /** Keeps a call until it expires and returns the short id that finds it; the same call gets the same id. */
  keepCall(call: CommandCall, expires: Temporal.Instant): Promise<string>
  /** The kept call, or undefined when there is none or it has expired. */
  findCall(id: string, now: Temporal.Instant): Promise<CommandCall | undefined>
}
