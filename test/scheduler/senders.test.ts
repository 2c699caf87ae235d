import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'

import { expect, onTestFinished, test } from 'vitest'

import { createSenders } from '../../src/scheduler/senders.ts'

const MODULE = new URL('../../src/scheduler/senders.ts', import.meta.url).href
const PROGRAM = `import { createSenders } from ${JSON.stringify(MODULE)}
process.stdout.write(createSenders().self)
setInterval(() => {}, 1000)`

/** A process that signs and then does nothing. */
async function startSender() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [words] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, sender: words.toString() }
}

test('a process that is stopped may still post, and one that was killed is dead', async () => {
  const { child, sender } = await startSender()
  const senders = createSenders()
  child.kill('SIGSTOP')
  expect(senders.mayStillPost(sender, 'k')).toBe(true)
  expect(senders.isDead(sender)).toBe(false)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(senders.mayStillPost(sender, 'k')).toBe(false)
  expect(senders.isDead(sender)).toBe(true)
})

test('a process whose number was given to another is dead', async () => {
  const { sender } = await startSender()
  const [host, pid, start, id] = sender.split(' ')
  expect(createSenders().isDead([host, pid, `${start}0`, id].join(' '))).toBe(start !== '')
})

test('we may still post what we have in hand, and nothing else', () => {
  const senders = createSenders()
  senders.take('k')
  expect(senders.mayStillPost(senders.self, 'k')).toBe(true)
  senders.release('k')
  expect(senders.mayStillPost(senders.self, 'k')).toBe(false)
  expect(senders.isDead(senders.self)).toBe(false)
})

test('whoever had our number before us is dead', () => {
  expect(createSenders().isDead(`${hostname()} ${process.pid} 0 other`)).toBe(true)
})

test('of a process on another machine nothing is known', () => {
  const senders = createSenders()
  expect(senders.isDead('elsewhere 1 0 other')).toBe(false)
  expect(senders.mayStillPost('elsewhere 1 0 other', 'k')).toBe(false)
})
