/** Waits for an answer for so long; undefined when there is none by then. */
export async function answerWithin<Answer>(
  asked: Promise<Answer>,
  milliseconds: number,
): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => resolve(undefined), milliseconds)
  try {
    return await Promise.race([asked, promise])
  } finally {
    clearTimeout(timer)
  }
}
