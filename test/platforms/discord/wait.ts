import type { World } from './world.ts'

const secondLookMs = 25

/**
 * Resolves with the first true value the predicate gives, asked again whenever anything changes here.
 *
 * A slow second look serves predicates about the app under test, whose changes this server cannot see.
 *
 * Rejects after real milliseconds with what was waited for, so that a failing test says what is missing.
 */
export function waitUntil<T>(
  world: World,
  predicate: () => T | undefined | null | false,
  timeoutMs: number,
  what: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      world.changes.off('change', check)
      clearTimeout(timer)
      clearInterval(again)
    }
    const check = () => {
      try {
        const value = predicate()
        if (!value) return
        finish()
        resolve(value)
      } catch (error) {
        finish()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const timer = setTimeout(() => {
      finish()
      reject(new Error(`Gave up after ${timeoutMs} ms waiting for ${what()}`))
    }, timeoutMs)
    const again = setInterval(check, secondLookMs)
    world.changes.on('change', check)
    check()
  })
}
