import { join } from 'node:path'

import { expect, test, vi } from 'vitest'

import { harbourFolder } from './harbour-folder.ts'
import { runningBot } from './running-bot.ts'

// It starts whole processes.
vi.setConfig({ testTimeout: 60_000 })

test('a running bot serves the last good record through a bad edit and a kill, and says so', async () => {
  const files = await harbourFolder()
  const bot = await runningBot(files.folder, join(files.root, 'data'))
  const told = bot.line(/harbour\.yaml:59:\d+ orr-visit\.text/u)
  files.edit('harbour.yaml', 'she had not said whom', 'she had said whom')
  expect(JSON.parse(await told)).toMatchObject({ level: 'warn', subject: 'harbour', served: 'as before' })
  expect(await bot.visit('/?q=/brief+harbour')).toContain('she had not said whom')
  expect(JSON.parse(await bot.visit('/health'))).toMatchObject({
    ok: true,
    record: { ok: false, briefs: 2, held: { harbour: { served: 'as before' } } },
  })

  await bot.end('SIGKILL')
  const again = await runningBot(files.folder, join(files.root, 'data'))
  expect(await again.visit('/?q=/brief+harbour')).toContain('she had not said whom')

  const mended = again.line(/"harbour\\" is mended/u)
  await files.prove()
  await mended
  expect(await again.visit('/?q=/brief+harbour')).toContain('she had said whom')
})
