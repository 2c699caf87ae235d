import { encodeCall } from '../../src/core/commands/call.ts'
import type { CommandCall } from '../../src/core/document.ts'
import type { Memory } from '../../src/core/ports/memory.ts'

const EVENT_AGE = { hours: 24 }

/** A memory that lasts as long as the test. */
export function createFakeMemory(): Memory {
  const events = new Map<string, Temporal.Instant>()
  const calls = new Map<string, { readonly call: CommandCall; readonly expires: Temporal.Instant }>()
  return {
    async isFirst(event, now) {
      const seen = events.get(event)
      if (seen !== undefined && Temporal.Instant.compare(now, seen.add(EVENT_AGE)) <= 0) return false
      events.set(event, now)
      return true
    },
    async letRepeat(event) {
      events.delete(event)
    },
    async keepCall(call, expires) {
      const input = Object.entries(call.input).sort(([a], [b]) => (a < b ? -1 : 1))
      const wanted = encodeCall({ ...call, input: Object.fromEntries(input) })
      const id = `kept-${[...wanted].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)}`
      const before = calls.get(id)?.expires
      const longest = before !== undefined && Temporal.Instant.compare(before, expires) > 0 ? before : expires
      calls.set(id, { call, expires: longest })
      return id
    },
    async findCall(id, now) {
      const kept = calls.get(id)
      return kept !== undefined && Temporal.Instant.compare(now, kept.expires) < 0 ? kept.call : undefined
    },
  }
}
