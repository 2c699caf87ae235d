import type { Log } from './core/ports/log.ts'

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** A terminal and a service tell the whole group, and npm hands its own on: one order arrives twice. */
const ECHO = 1_000

/**
 * Closes in order on SIGTERM or SIGINT, and ends.
 *
 * What comes within the next second is the same order, told twice; a signal after that ends at once.
 */
export function stopOnSignal(close: () => Promise<void>, log: Log): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => SIGNALS.forEach((each) => process.off(each, stop)), ECHO).unref()
    log.info({ signal }, 'Stopping')
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Could not stop in order')
        process.exit(1)
      },
    )
  }
  for (const signal of SIGNALS) process.on(signal, stop)
}
