import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A bot in a process of its own. */
export type Bot = {
  /** Processor time it used so far, in milliseconds. */
  cpu(): Promise<number>
  stop(): Promise<void>
}

/** As `npm start` does, for both sides alike. */
const GUARD = join(import.meta.dirname, '../../../.node/guard.cjs')

/** Starts a bot's program with only these variables set. */
export function startBot(program: string, variables: Readonly<Record<string, string>>): Bot {
  const child = fork(join(import.meta.dirname, program), {
    execPath: process.execPath,
    execArgv: ['--require', GUARD, '--import', join(import.meta.dirname, 'report-cpu.ts')],
    env: { PATH: process.env['PATH'] ?? '', ...variables },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return {
    async cpu() {
      const told = once(child, 'message')
      child.send('cpu')
      const [{ cpu }] = (await told) as [{ cpu: number }]
      return cpu / 1000
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
