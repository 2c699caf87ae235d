import type { Asked, Spoken, Voices } from '../ports/threads.ts'

/** Whose words a question goes on with once somebody typed it behind what was said before. */
export function joinVoices(before: Voices | undefined, user: string, typedAt: Temporal.Instant): Voices {
  if (before === undefined) return { users: [user], since: typedAt }
  const isOlder = Temporal.Instant.compare(before.since, typedAt) < 0
  return { users: [...new Set([...before.users, user])], since: isOlder ? before.since : typedAt }
}

/** What a conversation is about behind a question. */
export function spokenBehind({ after, voices }: Asked): Spoken {
  return { thread: after, ...(voices === undefined ? {} : { voices }) }
}
