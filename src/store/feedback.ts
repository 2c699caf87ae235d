import { createHash } from 'node:crypto'

import type { Kysely, RawBuilder } from 'kysely'

import type { Feedback, ListedNote } from '../core/ports/feedback.ts'
import { readInstant, writeInstant } from './instant.ts'
import { keptSince } from './kept-since.ts'
import type { FeedbackRow, Schema } from './schema.ts'
import { areOld, NOBODY, repeating, writeVoices } from './words.ts'

/** What readers found wrong or missing, kept in the store until it is cleared or too old. */
export function createFeedback(db: Kysely<Schema>): Feedback {
  return {
    async add({ verdict, question, shown, place, at }, about) {
      const { outlet, workspace, channel, thread = null } = place
      await db
        .insertInto('feedback')
        .values({
          id: idOf(about.question, about.users.by, verdict),
          outlet,
          workspace,
          channel,
          thread,
          verdict,
          question,
          shown,
          said_by: about.users.by,
          asked_by: about.users.asker,
          typed_at: writeInstant(about.typedAt),
          kept_at: writeInstant(at),
          ...writeVoices(about.voices),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    },
    async list(now) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('typed_at', '>', keptSince(now))
        .orderBy('kept_at')
        .orderBy('id')
        .execute()
      return rows.map((row) => readNote(row, now))
    },
    async clear(id) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    async forget(outlet, user) {
      await silenceNotes(db, repeating(outlet, user))
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('outlet', '=', outlet)
        .where((where) => where.or([where('said_by', '=', user), where('asked_by', '=', user)]))
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

/** Deletes what an answer said in words that are to be forgotten; the note stays. */
export async function silenceNotes(db: Kysely<Schema>, which: RawBuilder<boolean>): Promise<void> {
  await db
    .updateTable('feedback')
    .set({ shown: '', ...NOBODY })
    .where(which)
    .execute()
}

/** Short enough to type behind `--clear`. */
function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10)
}

function readNote(row: FeedbackRow, now: Temporal.Instant): ListedNote {
  const { id, verdict, question, outlet, workspace, channel, thread } = row
  return {
    id,
    verdict,
    question,
    shown: areOld(row, now) ? '' : row.shown,
    place: { outlet, workspace, channel, ...(thread === null ? {} : { thread }) },
    at: readInstant(row.kept_at),
  }
}
