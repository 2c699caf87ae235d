import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { harbourFolder } from '../living/harbour-folder.ts'
import { runningBot } from '../living/running-bot.ts'
import { runProgram } from '../run-program.ts'

// It starts whole processes.
vi.setConfig({ testTimeout: 120_000 })

test('history and diff show what was served and what channels would be told, also before it is proven', async () => {
  const files = await harbourFolder()
  const data = join(files.root, 'data')
  const settings = { ATTACHE_BRIEFS: files.folder, ATTACHE_DATA: data }
  const cli = async (...args: readonly string[]) => await runProgram('cli.ts', args, settings)

  expect(await cli('history', 'harbour')).toMatchObject({
    status: 1,
    err: expect.stringContaining('no database'),
  })
  const bot = await runningBot(files.folder, data)
  const anew = bot.line(/read anew: harbour/u)
  files.edit('harbour.yaml', 'gave repairs as the reason', 'named repairs as the reason')
  await files.prove()
  await anew
  files.edit(
    'harbour.yaml',
    'talked for nearly five hours on Tuesday 7 May 2024.',
    'talked for six hours on Tuesday 7 May 2024.\n    change: { kind: correction, reason: misread }',
  )
  const diff = await cli('diff', 'harbour')
  expect(diff.out).toMatch(/^Kastel harbour, .*: 1 correction\n/u)
  expect(diff.out).toContain('nearly five hours')
  expect(diff.out).toContain('six hours')
  expect(diff.err).toContain('Not proven yet')
  expect((await cli('brief', 'harbour', '--as-of', 'yesterday')).out).toContain('was not kept (it is since')
  await bot.end('SIGTERM')

  const { out } = await cli('history', 'harbour')
  const [head, first, second, ...rest] = out.trimEnd().split('\n')
  expect(head).toBe('harbour, 2 versions, times in UTC')
  expect(first).toMatch(/^ {2}[0-9a-f]{8} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}on record, 9 statements$/u)
  expect(second).toMatch(/ {2}1 reworded, told to nobody$/u)
  expect(rest).toEqual([])
  const [a = '', b = ''] = [first, second].map((line) => line?.trim().split(' ')[0])
  const between = await cli('diff', 'harbour', a, b)
  expect(between.out).toContain('nothing new')
  expect(between.out).toContain('Reworded, told to nobody: piers-closed')
  expect(await cli('diff', 'harbour', 'zzzz')).toMatchObject({ status: 2 })
})
