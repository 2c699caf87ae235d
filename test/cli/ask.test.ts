import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-ask-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Runs the command line and takes its answer whatever its status is. */
async function ask(...args: readonly string[]) {
  const all = ['src/cli.ts', 'ask', ...args, '--briefs', 'test/eval/record']
  return await run(process.execPath, all).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  )
}

async function askLines(lines: readonly string[]) {
  const path = join(folder, `${Math.random()}.jsonl`)
  await writeFile(path, lines.join('\n'))
  const { stdout, ...rest } = await ask('--batch', path)
  const replies = stdout
    .split('\n')
    .filter(Boolean)
    .map((reply): Record<string, unknown> => JSON.parse(reply))
  return { ...rest, replies }
}

test('ask prints the answer with its caveat and citation', async () => {
  const { code, stdout } = await ask(
    'where did Novak meet the Sahrani delegation?',
    '--topic',
    'Orun dam talks',
  )
  expect(code).toBe(0)
  expect(stdout).toContain('only the surname is printed')
  expect(stdout).toContain('[NW ¶11]')
})

test('ask --batch answers, refuses and asks back, each in the order of the file', async () => {
  const { code, replies } = await askLines([
    '{"id":1,"question":"what did Petrova say about compensation?","topic":"lake-orun"}',
    '{"id":"two","question":"what did Petrova say about fishing?"}',
    '{"id":3,"question":"what did Haddad say"}',
    '{"id":4,"question":"what did he say about the dam","official":"President Danev"}',
  ])
  expect(code).toBe(0)
  expect(replies.map(({ id, type }) => [id, type])).toEqual([
    [1, 'answer'],
    ['two', 'refuse'],
    [3, 'disambiguate'],
    [4, 'answer'],
  ])
  expect(replies[0]).toMatchObject({ citations: [{ source: 'nw', paragraph: 5 }], official: 'irina-petrova' })
  expect(replies[1]).toMatchObject({ citations: [] })
  expect(replies[3]).toMatchObject({ official: 'oleg-danev' })
  for (const { text } of replies) expect(String(text).length).toBeLessThan(1500)
})

test('ask --batch lets the turns of a conversation share their context in order of turn', async () => {
  const { replies } = await askLines([
    '{"id":"b","question":"and about the crew?","conversation":"c","turn":2}',
    '{"id":"a","question":"what did Rahim say about compensation?","conversation":"c","turn":1}',
  ])
  expect(replies.map(({ id, official }) => [id, official])).toEqual([
    ['b', 'omar-rahim'],
    ['a', 'omar-rahim'],
  ])
  expect(replies[0]).toMatchObject({ citations: [{ source: 'nw', paragraph: 14 }] })
})

test('ask --batch keeps turns in order whatever stands between them', async () => {
  const { replies } = await askLines([
    '{"id":"b","question":"and about the crew?","conversation":7,"turn":2}',
    '{"id":"other","question":"what did Petrova say?","conversation":"d","turn":1}',
    '{"id":"alone","question":"who mediated?"}',
    '{"id":"a","question":"what did Rahim say about compensation?","conversation":"7","turn":1}',
  ])
  expect(replies.map(({ id, official }) => [id, official])).toEqual([
    ['b', 'omar-rahim'],
    ['other', 'irina-petrova'],
    ['alone', expect.anything()],
    ['a', 'omar-rahim'],
  ])
})

test('ask --batch tells nobody’s words for somebody whom the record does not know', async () => {
  const { replies } = await askLines([
    '{"id":1,"question":"what did he say about the dam","official":"Vladimir Putin"}',
    '{"id":2,"question":"any quotes?","official":"Zyx Qwv","topic":"lake-orun"}',
    '{"id":3,"question":"who mediated?","official":"","topic":""}',
  ])
  expect(replies.map(({ type, citations }) => [type, citations])).toEqual([
    ['refuse', []],
    ['refuse', []],
    ['answer', expect.anything()],
  ])
})

test('ask --batch answers every question that is a line, in less than 1,500 characters', async () => {
  const questions = [
    '',
    'when is the constructor named?',
    'Petrva '.repeat(300),
    'Petrva Rahiim Danevv Haddadd Novakk Solbergg '.repeat(10).trim(),
    Array.from({ length: 45 }, (_, at) => `zxqv${at}wk`).join(' '),
    'q'.repeat(499),
  ]
  const { code, replies } = await askLines(questions.map((question, id) => JSON.stringify({ id, question })))
  expect(code).toBe(0)
  expect(replies.map(({ type }) => type)).toEqual([
    'refuse',
    'refuse',
    'refuse',
    'disambiguate',
    'refuse',
    'refuse',
  ])
  for (const { text } of replies) expect(String(text).length).toBeLessThan(1500)
})

test('ask --batch names the line it cannot read and loses no other', async () => {
  const { code, stderr, replies } = await askLines([
    '{"id":1,"question":"who mediated?"}',
    'what is this',
    '',
    '{"id":4}',
    '{"id":5,"question":"who mediated?","topic":"no such brief"}',
  ])
  expect(code).toBe(1)
  expect(replies.map(({ id, type }) => [id, type])).toEqual([
    [1, 'answer'],
    [5, 'answer'],
  ])
  expect(stderr).toMatch(/Line 2: .*\n.*Line 4: question: .*\n.*Line 5: no brief is called "no such brief"/u)
})
