import { randomBytes } from 'node:crypto'

import type { Kysely } from 'kysely'

import type { Thread } from '../core/answer/answer.ts'
import type { Asked, Conversation, Threads } from '../core/ports/threads.ts'
import { readInstant, writeInstant } from './instant.ts'
import { keptSince } from './kept-since.ts'
import type { QuestionRow, Schema } from './schema.ts'

/** What conversations are about and what was asked in them, kept in the store. */
export function createThreads(db: Kysely<Schema>): Threads {
  return {
    async find(conversation, now) {
      const row = await db
        .selectFrom('threads')
        .selectAll()
        .where('conversation', '=', writeConversation(conversation))
        .where('kept_at', '>', keptSince(now))
        .executeTakeFirst()
      if (row === undefined) return undefined
      const thread = JSON.parse(row.thread) as Thread
      return { thread, askedBy: row.asked_by, at: readInstant(row.kept_at) }
    },
    async keep(conversation, thread, user, now) {
      const written = { asked_by: user, thread: JSON.stringify(thread), kept_at: writeInstant(now) }
      const { outlet, workspace } = conversation
      await db
        .insertInto('threads')
        .values({
          conversation: writeConversation(conversation),
          outlet,
          workspace,
          begun_by: user,
          ...written,
        })
        .onConflict((conflict) => conflict.column('conversation').doUpdateSet(written))
        .execute()
    },
    async keepQuestion(asked, now) {
      const id = randomBytes(12).toString('base64url')
      await db
        .insertInto('questions')
        .values(writeAsked(id, asked, now))
        .execute()
      return id
    },
    async findQuestion(id, now) {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('id', '=', id)
        .where('kept_at', '>', keptSince(now))
        .executeTakeFirst()
      return row === undefined ? undefined : readAsked(row)
    },
    forget: (outlet, user) => db.transaction().execute((trx) => forget(trx, outlet, user)),
  }
}

async function forget(db: Kysely<Schema>, outlet: string, user: string): Promise<number> {
  await db
    .deleteFrom('threads')
    .where('outlet', '=', outlet)
    .where((where) => where.or([where('begun_by', '=', user), where('asked_by', '=', user)]))
    .execute()
  const { numDeletedRows } = await db
    .deleteFrom('questions')
    .where('outlet', '=', outlet)
    .where('asked_by', '=', user)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The one way to write a conversation: the same one is always the same text. */
function writeConversation({ outlet, workspace, channel, thread, reader }: Conversation): string {
  const own = reader === undefined ? [] : [reader.user, reader.alone]
  return JSON.stringify([outlet, workspace, channel, thread ?? '', ...own])
}

type Written = readonly [
  outlet: string,
  workspace: string,
  channel: string,
  thread: string,
  user?: string,
  alone?: boolean,
]

function readConversation(written: string): Conversation {
  const [outlet, workspace, channel, thread, user, alone] = JSON.parse(written) as Written
  return {
    outlet,
    workspace,
    channel,
    ...(thread === '' ? {} : { thread }),
    ...(user === undefined ? {} : { reader: { user, alone: alone === true } }),
  }
}

function writeAsked(id: string, asked: Asked, now: Temporal.Instant): QuestionRow {
  return {
    id,
    outlet: asked.conversation.outlet,
    workspace: asked.conversation.workspace,
    conversation: writeConversation(asked.conversation),
    asked_by: asked.user,
    question: asked.question,
    subject: asked.subject ?? null,
    official: asked.official ?? null,
    before: asked.before === undefined ? null : JSON.stringify(asked.before),
    after: JSON.stringify(asked.after),
    shown: asked.shown,
    kept_at: writeInstant(now),
  }
}

function readAsked(row: QuestionRow): Asked {
  return {
    conversation: readConversation(row.conversation),
    user: row.asked_by,
    question: row.question,
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.official === null ? {} : { official: row.official }),
    ...(row.before === null ? {} : { before: JSON.parse(row.before) as Thread }),
    after: JSON.parse(row.after) as Thread,
    shown: row.shown,
  }
}
