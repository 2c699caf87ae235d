import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { WorkerSettings } from './delivery-worker.ts'

/** Worker processes, each in its place, to be ill-treated. */
export type Workers = {
  /** Starts a worker and waits until it works. */
  start(place: number): Promise<void>
  /** SIGKILL. */
  kill(place: number): Promise<void>
  /** SIGSTOP for so many milliseconds. */
  pause(place: number, milliseconds: number): Promise<void>
  end(): void
}

/** Makes the places; what the workers say goes to the log file. */
export function startWorkers(settings: WorkerSettings, log: string): Workers {
  const workers: ChildProcess[] = []
  const program = new URL('delivery-worker.ts', import.meta.url).pathname
  return {
    async start(place) {
      const worker = spawn(process.execPath, [program, JSON.stringify(settings)], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      worker.stderr.on('data', (said: Buffer) => appendFileSync(log, said))
      workers[place] = worker
      await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit')])
    },
    async kill(place) {
      const worker = workers[place]
      if (worker === undefined || worker.exitCode !== null || worker.signalCode !== null) return
      const gone = once(worker, 'exit')
      worker.kill('SIGKILL')
      await gone
    },
    async pause(place, milliseconds) {
      workers[place]?.kill('SIGSTOP')
      await sleep(milliseconds)
      workers[place]?.kill('SIGCONT')
    },
    end() {
      for (const worker of workers) worker.kill('SIGKILL')
    },
  }
}
