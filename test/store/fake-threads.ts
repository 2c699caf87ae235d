import type { Thread } from '../../src/core/answer/answer.ts'
import { KEPT_HOURS } from '../../src/core/ports/threads.ts'
import type { Conversation, KeptQuestion, KeptThread, Threads, Voices } from '../../src/core/ports/threads.ts'

type Kept = KeptThread & { readonly outlet: string; readonly begunBy: string }
type Voiced = { readonly voices?: Voices }

/** Threads that last as long as the test. */
export function createFakeThreads(): Threads {
  const threads = new Map<string, Kept>()
  const questions = new Map<string, KeptQuestion>()
  const keyOf = ({ outlet, workspace, channel, thread, reader }: Conversation) =>
    JSON.stringify([outlet, workspace, channel, thread, reader?.user, reader?.alone])
  const isKept = (at: Temporal.Instant, now: Temporal.Instant) =>
    Temporal.Instant.compare(now, at.add({ hours: KEPT_HOURS })) < 0
  const isOld = ({ voices }: Voiced, now: Temporal.Instant) =>
    voices !== undefined && !isKept(voices.since, now)
  const repeats = ({ voices }: Voiced, user: string) => voices?.users.includes(user) === true
  return {
    async find(conversation, now) {
      const kept = threads.get(keyOf(conversation))
      if (kept === undefined || !isKept(kept.at, now)) return undefined
      const { begunBy: _begunBy, outlet: _outlet, ...found } = kept
      return isOld(found, now) ? silentThread(found) : found
    },
    async keep(conversation, thread, user, now, voices) {
      const key = keyOf(conversation)
      const begunBy = threads.get(key)?.begunBy ?? user
      const kept = { thread, askedBy: user, begunBy, at: now, outlet: conversation.outlet }
      threads.set(key, { ...kept, ...(voices === undefined ? {} : { voices }) })
    },
    async keepQuestion(asked, typedAt) {
      const id = `question-${questions.size}`
      questions.set(id, { ...asked, at: typedAt })
      return id
    },
    async findQuestion(id, now) {
      const kept = questions.get(id)
      if (kept === undefined || !isKept(kept.at, now)) return undefined
      return isOld(kept, now) ? silentQuestion(kept) : kept
    },
    async forget(outlet, user) {
      for (const [key, kept] of [...threads].filter(([, one]) => one.outlet === outlet)) {
        if (kept.askedBy === user || kept.begunBy === user) threads.delete(key)
        else if (repeats(kept, user)) threads.set(key, silentThread(kept))
      }
      const there = [...questions].filter(([, { conversation }]) => conversation.outlet === outlet)
      const own = there.filter(([, asked]) => asked.user === user || asked.typedBy === user)
      for (const [id] of own) questions.delete(id)
      for (const [id, asked] of there)
        if (questions.has(id) && repeats(asked, user)) questions.set(id, silentQuestion(asked))
      return own.length
    },
  }
}

function silent({ question: _question, before: _before, ...rest }: Thread): Thread {
  return rest
}

function silentThread<T extends KeptThread>({ voices: _voices, ...kept }: T) {
  return { ...kept, thread: silent(kept.thread) }
}

function silentQuestion({ voices: _voices, ...asked }: KeptQuestion): KeptQuestion {
  const { before, after } = asked
  return {
    ...asked,
    ...(before === undefined ? {} : { before: silent(before) }),
    after: silent(after),
    shown: '',
    ...(before === undefined ? {} : { lostWords: true }),
  }
}
