import type { World } from './world.ts'

/** How long to wait for something, and what to call it when it does not come. */
export type Patience = { readonly timeout?: number; readonly what?: string }

/** Resolves with the first truthy value of a predicate, asked again whenever anything happens in the loopback Slack. */
export function waitFor<Value>(
  world: World,
  predicate: () => Value,
  { timeout = 5000, what }: Patience = {},
): Promise<NonNullable<Value>> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      unwatch()
    }
    const look = (): void => {
      try {
        const value = predicate()
        if (value === undefined || value === null || !value) return
        stop()
        resolve(value)
      } catch (error) {
        stop()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`Waited ${timeout} ms in vain for ${what ?? predicate.toString()}${lastCalls(world)}`))
    }, timeout)
    const unwatch = world.watch(look)
    look()
  })
}

function lastCalls(world: World): string {
  const last = world.calls
    .slice(-5)
    .map((call) => `${call.method} → ${call.fault ?? call.error ?? call.status}`)
  return `; last calls: ${last.join(', ') || 'none'}`
}
