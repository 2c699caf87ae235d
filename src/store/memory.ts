import { createHash } from 'node:crypto'

import type { Kysely } from 'kysely'

import type { CommandCall } from '../core/document.ts'
import type { Memory } from '../core/ports/memory.ts'
import { readInstant, writeInstant } from './instant.ts'
import type { Lightly } from './lightly.ts'
import type { Schema } from './schema.ts'

/** Slack repeats an event for minutes; a day also covers its delayed events. */
const EVENT_AGE = { hours: 24 }
const PRUNE_EVERY = { hours: 1 }

/** Remembers events and calls in the store, and forgets both in time. */
export function createMemory(db: Kysely<Schema>, lightly: Lightly): Memory {
  const forgetOld = async (now: Temporal.Instant) => {
    await db
      .deleteFrom('seen_events')
      .where('seen_at', '<', writeInstant(now.subtract(EVENT_AGE)))
      .execute()
    await db.deleteFrom('kept_calls').where('expires_at', '<=', writeInstant(now)).execute()
  }
  let pruneFrom = -Infinity
  let pruned: Promise<void> = Promise.resolve()
  /** All wait for the one that forgets, so that none overtakes it. */
  const prune = async (now: Temporal.Instant) => {
    if (now.epochMilliseconds >= pruneFrom) {
      pruneFrom = now.add(PRUNE_EVERY).epochMilliseconds
      pruned = forgetOld(now)
      pruned.catch(() => (pruneFrom = -Infinity))
    }
    await pruned
  }

  // Compiled once: every answer waits for it.
  const { sql: remember } = db
    .insertInto('seen_events')
    .values({ event: '', seen_at: '' })
    .onConflict((conflict) => conflict.column('event').doNothing())
    .compile()

  return {
    async isFirst(event, now) {
      await prune(now)
      return (await lightly({ sql: remember, parameters: [event, writeInstant(now)] })) === 1
    },
    async letRepeat(event) {
      await db.deleteFrom('seen_events').where('event', '=', event).execute()
    },
    async keepCall(call, expires) {
      const id = idOf(call)
      const keep = db
        .insertInto('kept_calls')
        .values({
          id,
          command: call.command,
          input: JSON.stringify(call.input),
          expires_at: writeInstant(expires),
        })
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet((row) => ({ expires_at: row.ref('excluded.expires_at') }))
            .whereRef('kept_calls.expires_at', '<', 'excluded.expires_at'),
        )
      await lightly(keep.compile())
      return id
    },
    async findCall(id, now) {
      const row = await db.selectFrom('kept_calls').selectAll().where('id', '=', id).executeTakeFirst()
      if (row === undefined || Temporal.Instant.compare(readInstant(row.expires_at), now) <= 0)
        return undefined
      return { command: row.command, input: readInput(row.input) }
    },
  }
}

/** The same call always gets the same id, whatever order its input was given in. */
function idOf({ command, input }: CommandCall): string {
  const entries = Object.entries(input).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([command, entries]))
    .digest('base64url')
    .slice(0, 22)
}

function readInput(written: string): Readonly<Record<string, string>> {
  const input: unknown = JSON.parse(written)
  if (typeof input !== 'object' || input === null) return {}
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]))
}
