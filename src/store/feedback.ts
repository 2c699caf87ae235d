import { createHash } from 'node:crypto'

import type { Kysely } from 'kysely'

import type { Feedback, ListedNote } from '../core/ports/feedback.ts'
import { readInstant, writeInstant } from './instant.ts'
import { keptSince } from './kept-since.ts'
import type { FeedbackRow, Schema } from './schema.ts'

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
          kept_at: writeInstant(at),
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    },
    async list(now) {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .where('kept_at', '>', keptSince(now))
        .orderBy('kept_at')
        .orderBy('id')
        .execute()
      return rows.map(readNote)
    },
    async clear(id) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return numDeletedRows > 0n
    },
    async forget(outlet, user) {
      const { numDeletedRows } = await db
        .deleteFrom('feedback')
        .where('outlet', '=', outlet)
        .where((where) => where.or([where('said_by', '=', user), where('asked_by', '=', user)]))
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

/** Short enough to type behind `--clear`. */
function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10)
}

function readNote(row: FeedbackRow): ListedNote {
  const { id, verdict, question, shown, outlet, workspace, channel, thread } = row
  return {
    id,
    verdict,
    question,
    shown,
    place: { outlet, workspace, channel, ...(thread === null ? {} : { thread }) },
    at: readInstant(row.kept_at),
  }
}
