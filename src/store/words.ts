import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

import type { Thread } from '../core/answer/answer.ts'
import type { Voices } from '../core/ports/threads.ts'
import { readInstant, writeInstant } from './instant.ts'
import { keptSince } from './kept-since.ts'
import type { VoiceColumns } from './schema.ts'

/** What of a thread repeats what was typed. */
export type Words = Pick<Thread, 'question' | 'before'>

/** Takes a thread apart: whom and what it is about, and what of it repeats what was typed. */
export function partWords({ question, before, ...rest }: Thread): { rest: Thread; words: Words } {
  const words = {
    ...(question === undefined ? {} : { question }),
    ...(before === undefined ? {} : { before }),
  }
  return { rest, words }
}

/** The columns of a row that repeats nobody's words. */
export const NOBODY: VoiceColumns = { words_of: null, words_since: null }

/** The columns that say whose words a row repeats. */
export function writeVoices(voices: Voices | undefined): VoiceColumns {
  if (voices === undefined) return NOBODY
  return { words_of: JSON.stringify(voices.users), words_since: writeInstant(voices.since) }
}

/** Whose words a row repeats. */
export function readVoices({ words_of: users, words_since: since }: VoiceColumns): Voices | undefined {
  if (users === null || since === null) return undefined
  return { users: JSON.parse(users) as string[], since: readInstant(since) }
}

/** Whether the words of a row are so old that they are forgotten. */
export function areOld({ words_since: since }: VoiceColumns, now: Temporal.Instant): boolean {
  return since !== null && since <= keptSince(now)
}

/** The rows that repeat somebody's words. */
export function repeating(outlet: string, user: string): RawBuilder<boolean> {
  // As it stands in the list: an id is never found within another, and at worst a few words more are forgotten.
  return sql<boolean>`outlet = ${outlet} and words_of like ${`%${JSON.stringify(user)}%`}`
}

/** The rows that repeat words typed too long ago to be kept. */
export function repeatingOld(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`words_since <= ${keptSince(now)}`
}
