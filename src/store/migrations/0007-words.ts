import { sql } from 'kysely'
import type { Kysely } from 'kysely'

const CONVERSATION_COLUMNS = ['words', 'words_of', 'words_since'] as const

/**
 * Whose words conversations and questions go on with, so that they are forgotten with the question they stood in.
 *
 * Of older rows nobody knows whose words they repeat: those go now, and with them each question somebody may have only
 * pressed a meaning of, and every note, which repeats a question and an answer whoever asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['threads', 'questions'])
    for (const column of CONVERSATION_COLUMNS)
      await db.schema.alterTable(table).addColumn(column, 'text').execute()
  await db.schema.alterTable('questions').addColumn('typed_by', 'text').execute()
  for (const column of ['typed_at', 'words_of', 'words_since'])
    await db.schema.alterTable('feedback').addColumn(column, 'text').execute()
  await sql`delete from feedback`.execute(db)
  await sql`delete from questions where subject is not null or official is not null`.execute(db)
  await sql`update questions set shown = '' where before is not null`.execute(db)
  await silence(db, 'threads', 'conversation', 'thread')
  await silence(db, 'questions', 'id', 'before')
  await silence(db, 'questions', 'id', 'after')
}

/** Takes what was typed out of the threads in a column. */
async function silence(db: Kysely<unknown>, table: string, key: string, column: string): Promise<void> {
  const [rows, id, thread] = [sql.table(table), sql.ref(key), sql.ref(column)]
  const found = await sql<{ id: string; thread: string }>`
    select ${id} as id, ${thread} as thread from ${rows} where ${thread} is not null`.execute(db)
  for (const row of found.rows) {
    const about = JSON.parse(row.thread) as Readonly<Record<string, unknown>>
    const rest = JSON.stringify({ ...about, question: undefined, before: undefined })
    await sql`update ${rows} set ${thread} = ${rest} where ${id} = ${row.id}`.execute(db)
  }
}
