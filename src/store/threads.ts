import { randomBytes } from 'node:crypto'

import type { Kysely, RawBuilder } from 'kysely'

import type { Thread } from '../core/answer/answer.ts'
import type { Asked, Conversation, KeptQuestion, Threads } from '../core/ports/threads.ts'
import { readInstant, writeInstant } from './instant.ts'
import { keptSince } from './kept-since.ts'
import type { QuestionRow, Schema } from './schema.ts'
import { areOld, NOBODY, partWords, readVoices, repeating, writeVoices } from './words.ts'
import type { Words } from './words.ts'

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
      const kept = { askedBy: row.asked_by, at: readInstant(row.kept_at) }
      const about = JSON.parse(row.thread) as Thread
      if (row.words === null || areOld(row, now)) return { thread: about, ...kept }
      const voices = readVoices(row)
      const thread = { ...about, ...(JSON.parse(row.words) as Words) }
      return { thread, ...kept, ...(voices === undefined ? {} : { voices }) }
    },
    async keep(conversation, thread, user, now, voices) {
      const { rest, words } = partWords(thread)
      const written = {
        asked_by: user,
        thread: JSON.stringify(rest),
        words: JSON.stringify(words),
        kept_at: writeInstant(now),
        ...writeVoices(voices),
      }
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
    async keepQuestion(asked, typedAt) {
      const id = randomBytes(12).toString('base64url')
      await db
        .insertInto('questions')
        .values(writeAsked(id, asked, typedAt))
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
      return row === undefined ? undefined : readAsked(row, now)
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
    .where((where) => where.or([where('asked_by', '=', user), where('typed_by', '=', user)]))
    .executeTakeFirstOrThrow()
  await silenceThreads(db, repeating(outlet, user))
  return Number(numDeletedRows)
}

/** Deletes the words that conversations and questions go on with; whom and what they are about stays. */
export async function silenceThreads(db: Kysely<Schema>, which: RawBuilder<boolean>): Promise<void> {
  await db
    .updateTable('threads')
    .set({ words: null, ...NOBODY })
    .where(which)
    .execute()
  await db
    .updateTable('questions')
    .set({ words: null, shown: '', ...NOBODY })
    .where(which)
    .execute()
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

/** What repeats the words typed before and behind a question. */
type WordsAround = { readonly before?: Words; readonly after: Words }

function writeAsked(id: string, asked: Asked, typedAt: Temporal.Instant): QuestionRow {
  const before = asked.before === undefined ? undefined : partWords(asked.before)
  const after = partWords(asked.after)
  const words: WordsAround = {
    ...(before === undefined ? {} : { before: before.words }),
    after: after.words,
  }
  return {
    id,
    outlet: asked.conversation.outlet,
    workspace: asked.conversation.workspace,
    conversation: writeConversation(asked.conversation),
    asked_by: asked.user,
    typed_by: asked.typedBy ?? null,
    question: asked.question,
    subject: asked.subject ?? null,
    official: asked.official ?? null,
    before: before === undefined ? null : JSON.stringify(before.rest),
    after: JSON.stringify(after.rest),
    words: JSON.stringify(words),
    shown: asked.shown,
    kept_at: writeInstant(typedAt),
    ...writeVoices(asked.voices),
  }
}

function readAsked(row: QuestionRow, now: Temporal.Instant): KeptQuestion {
  const kept = areOld(row, now) ? { ...row, words: null, shown: '', ...NOBODY } : row
  const words = kept.words === null ? undefined : (JSON.parse(kept.words) as WordsAround)
  const voices = readVoices(kept)
  return {
    conversation: readConversation(row.conversation),
    user: row.asked_by,
    ...(row.typed_by === null ? {} : { typedBy: row.typed_by }),
    question: row.question,
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(row.official === null ? {} : { official: row.official }),
    ...(row.before === null ? {} : { before: { ...(JSON.parse(row.before) as Thread), ...words?.before } }),
    after: { ...(JSON.parse(row.after) as Thread), ...words?.after },
    shown: kept.shown,
    ...(voices === undefined ? {} : { voices }),
    at: readInstant(row.kept_at),
    ...(words === undefined && row.before !== null ? { lostWords: true } : {}),
  }
}
