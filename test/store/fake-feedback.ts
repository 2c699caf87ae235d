import type { Feedback, ListedNote, NoteUsers } from '../../src/core/ports/feedback.ts'
import { KEPT_HOURS } from '../../src/core/ports/threads.ts'

/** A list that lasts as long as the test. */
export function createFakeFeedback(): Feedback {
  const notes = new Map<string, { readonly note: ListedNote; readonly users: NoteUsers }>()
  return {
    async add(note, { question, users }) {
      const key = `${question}-${users.by}-${note.verdict}`
      if (!notes.has(key)) notes.set(key, { note: { ...note, id: `note-${notes.size}` }, users })
    },
    async list(now) {
      return [...notes.values()]
        .map(({ note }) => note)
        .filter(({ at }) => Temporal.Instant.compare(now, at.add({ hours: KEPT_HOURS })) < 0)
        .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    },
    async clear(id) {
      const found = [...notes].find(([, { note }]) => note.id === id)
      return found !== undefined && notes.delete(found[0])
    },
    async forget(outlet, user) {
      const own = [...notes].filter(
        ([, { note, users }]) => note.place.outlet === outlet && (users.by === user || users.asker === user),
      )
      for (const [key] of own) notes.delete(key)
      return own.length
    },
  }
}
