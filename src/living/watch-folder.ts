import { watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { signFolder } from '../core/record/read-folder.ts'

/** How long a folder has to be still before it is read, and how often it is looked at without any event, in milliseconds. */
const STILL = 120
const LONGEST_WAIT = 1000
const LOOK_EVERY = 1000
/** Looking takes no more than this share of the time, however many files there are. */
const SHARE = 1 / 40

/**
 * Calls `changed` when files of a folder are no longer as `seen` has them and then lay still for a moment.
 *
 * Node's own watcher is enough: the folder is flat, only "something changed" is asked of it, and a look from time to time
 * covers what it cannot see, such as shared disks and a folder that was put in another's place.
 */
export function watchFolder(
  folder: string,
  seen: string,
  changed: () => Promise<void>,
): { close(): Promise<void> } {
  const stop = new AbortController()
  let known = seen
  let nudge = Promise.withResolvers<void>()
  const ears = createEars(folder, () => nudge.resolve())

  /** Tells how long the look itself took. */
  async function look(): Promise<number> {
    const began = performance.now()
    const now = await sign(folder)
    const took = performance.now() - began
    await ears.listen()
    if (now === known) return took
    known = await untilStill(folder, now, stop.signal)
    await changed()
    return took
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      const pause = Math.max(LOOK_EVERY, (await look()) / SHARE)
      await Promise.race([nudge.promise, sleep(pause, undefined, { signal: stop.signal, ref: false })])
      nudge = Promise.withResolvers()
    }
  }

  const running = run().catch((error: unknown) => {
    if (!stop.signal.aborted) throw error
  })
  return {
    async close() {
      stop.abort()
      ears.close()
      await running
    },
  }
}

/** Hears of events in a folder, also after another was put in its place. */
function createEars(folder: string, heard: () => void) {
  let events: FSWatcher | undefined
  let number: bigint | undefined
  return {
    async listen(): Promise<void> {
      const now = await stat(folder, { bigint: true }).then(
        ({ ino }) => ino,
        () => undefined,
      )
      if (now === number && events !== undefined) return
      events?.close()
      events = undefined
      number = now
      try {
        events = watch(folder, { persistent: false }, heard)
        events.on('error', () => {
          events?.close()
          events = undefined
        })
      } catch {
        // No folder, or no watcher to be had: looking from time to time has to do.
      }
    },
    close: () => events?.close(),
  }
}

/** Waits until two looks in a row see the same, so that no file is read half-written; not for ever. */
async function untilStill(folder: string, first: string, signal: AbortSignal): Promise<string> {
  let before = first
  for (let waited = 0; waited < LONGEST_WAIT; waited += STILL) {
    await sleep(STILL, undefined, { signal })
    const now = await sign(folder)
    if (now === before) return now
    before = now
  }
  return before
}

/** A folder that cannot be listed is a state too. */
export async function sign(folder: string): Promise<string> {
  try {
    return await signFolder(folder)
  } catch {
    return 'no folder'
  }
}
