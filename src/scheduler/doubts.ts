/**
 * Remembers since when parts are in doubt, by a clock that nobody can set.
 *
 * A part that is not found must have had time to show up. The wall clock alone cannot say so: set forward an hour, it
 * would have a message posted again that history does not show yet.
 */
export type Doubts = {
  /** Milliseconds since this part was first asked about. */
  since(key: string): number
  forget(key: string): void
}

/** Starts remembering; `elapsed` gives milliseconds and never goes back. */
export function createDoubts(elapsed: () => number): Doubts {
  const first = new Map<string, number>()
  return {
    since(key) {
      const now = elapsed()
      const at = first.get(key) ?? now
      first.set(key, at)
      return now - at
    },
    forget: (key) => void first.delete(key),
  }
}
