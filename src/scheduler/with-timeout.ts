import { PostError } from '../core/ports/outlet.ts'
import type { MessageRef } from '../core/ports/outlet.ts'

/** Waits for a post's answer for so long; without one it may or may not be out. */
export async function withTimeout(posted: Promise<MessageRef>, milliseconds: number): Promise<MessageRef> {
  const { promise, reject } = Promise.withResolvers<MessageRef>()
  const timer = setTimeout(
    () => reject(new PostError('unknown', `No answer in ${milliseconds} ms, it may have posted`)),
    milliseconds,
  )
  try {
    return await Promise.race([posted, promise])
  } finally {
    clearTimeout(timer)
    // An answer that comes too late is found by looking; its error would otherwise be nobody's.
    posted.catch(() => {})
  }
}
