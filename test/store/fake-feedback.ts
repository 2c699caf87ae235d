import type { Feedback, ListedNote, NotedQuestion } from '../../src/core/ports/feedback.ts'
import { KEPT_HOURS } from '../../src/core/ports/threads.ts'

/** A list that lasts as long as the test. */
export function createFakeFeedback(): Feedback {
  const notes = new Map<string, { readonly note: ListedNote; readonly about: NotedQuestion }>()
  const isKept = (at: Temporal.Instant, now: Temporal.Instant) =>
    Temporal.Instant.compare(now, at.add({ hours: KEPT_HOURS })) < 0
  return {
    async add(note, about) {
      const key = `${about.question}-${about.users.by}-${note.verdict}`
      if (!notes.has(key)) notes.set(key, { note: { ...note, id: `note-${notes.size}` }, about })
    },
    async list(now) {
      return [...notes.values()]
        .filter(({ about }) => isKept(about.typedAt, now))
        .map(({ note, about: { voices } }) =>
          voices === undefined || isKept(voices.since, now) ? note : { ...note, shown: '' },
        )
        .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    },
    async clear(id) {
      const found = [...notes].find(([, { note }]) => note.id === id)
      return found !== undefined && notes.delete(found[0])
    },
    async forget(outlet, user) {
      const own = [...notes].filter(
        ([
          ,
          {
            note,
            about: { users },
          },
        ]) => note.place.outlet === outlet && (users.by === user || users.asker === user),
      )
      for (const [key] of own) notes.delete(key)
      for (const [key, { note, about }] of notes)
        if (note.place.outlet === outlet && about.voices?.users.includes(user) === true)
          notes.set(key, { note: { ...note, shown: '' }, about })
      return own.length
    },
  }
}
