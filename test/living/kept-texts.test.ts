import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { readFolder } from '../../src/core/record/read-folder.ts'
import { openKeptTexts } from '../../src/living/kept-texts.ts'
import { openLivingRecord } from '../../src/living/open-living-record.ts'
import { harbourFolder } from './harbour-folder.ts'
import { createListeningLog } from './listening-log.ts'

const fail = (error: unknown) => {
  throw error
}

async function openAnd(folder: string, cache: string) {
  const log = createListeningLog()
  const now = () => Temporal.Instant.from('2026-11-24T07:00:00Z')
  const living = await openLivingRecord(folder, { log, now, cache })
  onTestFinished(async () => await living.close())
  return { living, log }
}

test('knows() recognises the very files that were kept as good and whole, and no others', async () => {
  const { folder, root, edit } = await harbourFolder()
  const kept = openKeptTexts(join(root, 'cache'), fail)
  const { files } = await readFolder(folder)
  expect(kept.knows(files, folder)).toBe(false)
  kept.keepGood(files, folder, false)
  expect(kept.knows(files, folder)).toBe(false)
  kept.keepGood(files, folder, true)
  expect(kept.knows(files, folder)).toBe(true)
  expect(kept.knows(files, root)).toBe(false)
  expect(kept.knows(new Map([...files].slice(1)), folder)).toBe(false)
  edit('piers.yaml', 'oldAfter: 7', 'oldAfter: 8')
  expect(kept.knows((await readFolder(folder)).files, folder)).toBe(false)
})

test('a second start takes over what was kept, but nothing that was changed in it', async () => {
  const files = await harbourFolder()
  const cache = join(files.root, 'cache')
  await (await openAnd(files.folder, cache)).living.close()
  const shapes = readdirSync(cache).filter((name) => name.endsWith('-brief.json'))
  expect(shapes).toHaveLength(2)
  for (const name of shapes) {
    const path = join(cache, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('nearly five hours', 'nearly ten hours'))
  }
  const { living } = await openAnd(files.folder, cache)
  expect(living.current().statements.get('meeting')?.text).toContain('nearly five hours')
})

test('what is kept of texts that are no longer there is deleted', async () => {
  const files = await harbourFolder()
  const cache = join(files.root, 'cache')
  const { living, log } = await openAnd(files.folder, cache)
  const before = readdirSync(cache)
  const anew = log.next(/read anew/u)
  files.remove('piers.yaml')
  files.remove('piers.proof.json')
  await anew
  await living.close()
  expect(readdirSync(cache).length).toBe(before.length - 3)
})
