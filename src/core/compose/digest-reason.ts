import type { PauseReason } from '../ports/subscriptions.ts'

/** Why a digest does not come, in words that follow a colon. */
const REASONS: Readonly<Record<PauseReason, string>> = {
  membership: 'the bot is not in the channel',
  viewing: 'the bot may not see the channel',
  posting: 'the bot may not post there',
  reading: 'the bot may not read back what it posts',
  threads: 'the bot may not use threads there',
  scopes: 'the app lacks a right it needs',
  archived: 'the channel is archived',
  channel: 'the channel is gone or takes no messages',
  answer: 'the platform did not answer',
  left: 'the bot was removed from here',
}

/** A stored reason for readers; what the scheduler put into words itself stays as it is. */
export function reasonWords(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as PauseReason] : reason
}
