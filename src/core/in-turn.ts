/** Begins a job once the ones before it under the same key are done, however those ended. */
export type InTurn = <Done>(key: string, job: () => Promise<Done>) => Promise<Done>

/**
 * Does what belongs together one after the other, in the order it came; nothing else waits for it.
 *
 * A key is forgotten as soon as nothing is left to do under it.
 */
export function createTurns(): InTurn {
  const lastUnder = new Map<string, Promise<unknown>>()
  return async (key, job) => {
    const done = lastUnder.get(key)?.then(job, job) ?? job()
    lastUnder.set(key, done)
    try {
      return await done
    } finally {
      if (lastUnder.get(key) === done) lastUnder.delete(key)
    }
  }
}
