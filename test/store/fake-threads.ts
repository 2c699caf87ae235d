import { KEPT_HOURS } from '../../src/core/ports/threads.ts'
import type { Asked, Conversation, KeptThread, Threads } from '../../src/core/ports/threads.ts'

type Kept = KeptThread & { readonly outlet: string; readonly begunBy: string }

/** Threads that last as long as the test. */
export function createFakeThreads(): Threads {
  const threads = new Map<string, Kept>()
  const questions = new Map<string, { readonly asked: Asked; readonly at: Temporal.Instant }>()
  const keyOf = ({ outlet, workspace, channel, thread, reader }: Conversation) =>
    JSON.stringify([outlet, workspace, channel, thread, reader?.user, reader?.alone])
  const isKept = (at: Temporal.Instant, now: Temporal.Instant) =>
    Temporal.Instant.compare(now, at.add({ hours: KEPT_HOURS })) < 0
  return {
    async find(conversation, now) {
      const kept = threads.get(keyOf(conversation))
      if (kept === undefined || !isKept(kept.at, now)) return undefined
      return { thread: kept.thread, askedBy: kept.askedBy, at: kept.at }
    },
    async keep(conversation, thread, user, now) {
      const key = keyOf(conversation)
      const begunBy = threads.get(key)?.begunBy ?? user
      threads.set(key, { thread, askedBy: user, begunBy, at: now, outlet: conversation.outlet })
    },
    async keepQuestion(asked, now) {
      const id = `question-${questions.size}`
      questions.set(id, { asked, at: now })
      return id
    },
    async findQuestion(id, now) {
      const kept = questions.get(id)
      return kept !== undefined && isKept(kept.at, now) ? kept.asked : undefined
    },
    async forget(outlet, user) {
      for (const [key, kept] of threads)
        if (kept.outlet === outlet && (kept.askedBy === user || kept.begunBy === user)) threads.delete(key)
      const own = [...questions].filter(
        ([, { asked }]) => asked.conversation.outlet === outlet && asked.user === user,
      )
      for (const [id] of own) questions.delete(id)
      return own.length
    },
  }
}
