import type { Place } from '../place.ts'
import type { Voices } from './threads.ts'

/** What a reader can say of an answer. */
export type Verdict = 'right' | 'wrong' | 'missing'

/** What a reader says of an answer: the desk mends the record by it. */
export type Note = {
  readonly verdict: Verdict
  readonly question: string
  /** The answer as plain text. */
  readonly shown: string
  readonly place: Place
  readonly at: Temporal.Instant
}

/** A note on the list, with the short id that clears it. */
export type ListedNote = Note & { readonly id: string }

/** What readers found wrong or missing; gone when the question it is about is too old to be kept. */
export type Feedback = {
  /** Puts a note on the list; the same verdict of the same person on the same question is one note. */
  add(note: Note, about: NotedQuestion): Promise<void>
  /** Oldest first. */
  list(now: Temporal.Instant): Promise<readonly ListedNote[]>
  /** Takes a note off the list; false when it is not on it. */
  clear(id: string): Promise<boolean>
  /** Forgets the notes of a person and those on their questions, and their words in others; tells how many notes. */
  forget(outlet: string, user: string): Promise<number>
}

/** The question a note is about, by its id, when it was typed, and whose words its answer repeats. */
export type NotedQuestion = {
  readonly question: string
  readonly typedAt: Temporal.Instant
  readonly users: NoteUsers
  readonly voices?: Voices
}

/** Who said it and who had asked; kept only so that both can be forgotten. */
export type NoteUsers = { readonly by: string; readonly asker: string }
