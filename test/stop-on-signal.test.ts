import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { expect, onTestFinished, test } from 'vitest'

import { finish } from './run-program.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

const ROOT = new URL('..', import.meta.url).pathname

/** Empty, so that a developer's own .env fills none of them. */
const NO_TOKENS = {
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  DISCORD_TOKEN: '',
  ATTACHE_PAGES_PORT: '',
}

/** A program that stops when a line comes in, and says what it was told and when a signal would end it. */
const PROGRAM = `
  import { stopOnSignal } from './src/stop-on-signal.ts'
  const said = new Promise((resolve) => process.stdin.once('data', resolve))
  stopOnSignal(() => said, { info: (_, words) => console.log(words), error: (_, words) => console.log(words) })
  process.on('SIGUSR2', () => console.log('told twice'))
  setInterval(() => process.listenerCount('SIGTERM') === 0 && console.log('ends at once'), 50)
  console.log('runs')
`

function startProgram() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], { cwd: ROOT })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = finish(child)
  const lines = createInterface({ input: child.stdout })
  const line = async (words: string) => {
    for (;;) if (String((await once(lines, 'line'))[0]) === words) return
  }
  return { child, ended, line }
}

test('stopOnSignal() takes a signal that comes twice for one order, and stops in order', async () => {
  const { child, ended, line } = startProgram()
  await line('runs')
  child.kill('SIGINT')
  await line('Stopping')
  child.kill('SIGTERM')
  child.kill('SIGINT')
  child.kill('SIGUSR2')
  await line('told twice')
  child.stdin.write('done\n')
  expect(await ended).toMatchObject({ status: 0, signal: null })
})

test('stopOnSignal() lets a later signal end at once what does not stop', async () => {
  const { child, ended, line } = startProgram()
  await line('runs')
  child.kill('SIGTERM')
  await line('ends at once')
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ signal: 'SIGTERM' })
})

test('npm start hands a signal on: the bot stops in order before npm ends', async () => {
  const folder = temporaryFolder()
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, ...NO_TOKENS, ATTACHE_DATA: folder, ATTACHE_WEB_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  onTestFinished(() => {
    try {
      process.kill(-child.pid!, 'SIGKILL')
    } catch {
      // The group is gone, as it should be.
    }
  })
  const messages: string[] = []
  const lines = createInterface({ input: child.stdout! }).on('line', (line) => messages.push(line))
  const ended = once(child, 'close')
  while (!messages.some((line) => line.includes('The local page is at'))) await once(lines, 'line')
  child.kill('SIGTERM')
  await ended
  expect(messages.at(-1)).toContain('"msg":"Stopped"')
})
