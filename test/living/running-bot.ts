import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { onTestFinished } from 'vitest'

import { startProgram } from '../run-program.ts'

/** The bot as a process of its own, without tokens, over a folder of briefs and one for its data. */
export async function runningBot(folder: string, data: string) {
  const child = startProgram('main.ts', [], {
    ATTACHE_BRIEFS: folder,
    ATTACHE_DATA: data,
    ATTACHE_WEB_PORT: '0',
  })
  const lines: string[] = []
  const heard: ((line: string) => void)[] = []
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line)
    for (const hear of heard) hear(line)
  })
  const bot = {
    lines,
    /** The next line of its log that matches; `since` lets it be one that is there already. */
    async line(pattern: RegExp, since = lines.length): Promise<string> {
      const there = lines.slice(since).find((line) => pattern.test(line))
      if (there !== undefined) return there
      const { promise, resolve } = Promise.withResolvers<string>()
      heard.push((line) => pattern.test(line) && resolve(line))
      return await promise
    },
    async end(signal: NodeJS.Signals): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
  onTestFinished(async () => await bot.end('SIGKILL'))
  const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(await bot.line(/local page is at/u, 0))?.[0] ?? ''
  return { ...bot, visit: async (path: string) => await (await fetch(url + path)).text() }
}
