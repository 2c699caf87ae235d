import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a finished program left behind. */
export type Finished = {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** The environment of a program that knows none of this machine's settings. */
export type Settings = Readonly<Record<string, string>>

/** Where no .env lies: a developer's tokens are none of a test's. */
export const APART = new URL('.', import.meta.url).pathname

/** Starts a source file as a process of its own, with nothing of our environment but the path. */
export function startProgram(file: string, args: readonly string[], settings: Settings): ChildProcess {
  return spawn(process.execPath, [new URL(`../src/${file}`, import.meta.url).pathname, ...args], {
    cwd: APART,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a source file to its end. */
export async function runProgram(
  file: string,
  args: readonly string[] = [],
  settings: Settings = {},
): Promise<Finished> {
  return await finish(startProgram(file, args, settings))
}

/** Waits for a program's end. */
export async function finish(child: ChildProcess): Promise<Finished> {
  const ended = new Promise<Pick<Finished, 'status' | 'signal'>>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal })),
  )
  const [out, err, how] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended])
  return { ...how, out, err }
}

async function textOf(stream: ChildProcess['stdout']): Promise<string> {
  return stream === null ? '' : await text(stream)
}
