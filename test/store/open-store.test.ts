import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { expect, test } from 'vitest'

import { openStore } from '../../src/store/open-store.ts'
import { openFile } from '../../src/store/sqlite/open-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

const opened = (path: string) =>
  openStore(path).then(
    async (store) => await store.close(),
    (error: unknown) => error,
  )

test('openStore() makes the folders on the way to its file', async () => {
  const path = join(temporaryFolder(), 'data', 'deep', 'attache.db')
  await (await openStore(path)).close()
  expect(existsSync(path)).toBe(true)
})

test('openStore() says so when a file stands where its folder should be', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'data'), '')
  expect(await opened(join(folder, 'data', 'attache.db'))).toMatchObject({ fault: 'not writable' })
})

test.skipIf(process.getuid?.() === 0)('openStore() says so when its folder is read-only', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o500)
  expect(await opened(join(folder, 'attache.db'))).toMatchObject({ fault: 'not writable' })
})

test('openStore() says so when its path is a folder', async () => {
  expect(await opened(temporaryFolder())).toMatchObject({ fault: 'not writable' })
})

test('openStore() says so when the file is no store', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  writeFileSync(path, 'these are somebody’s notes, and not a database at all'.repeat(50))
  expect(await opened(path)).toMatchObject({ fault: 'corrupt', message: expect.stringContaining(path) })
})

test('openStore() says so when a newer program wrote the file', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  await (await openStore(path)).close()
  const database = new DatabaseSync(path)
  database.exec(`insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00Z')`)
  database.close()
  expect(await opened(path)).toMatchObject({ fault: 'newer', message: expect.stringContaining('9999-later') })
})

test('openFile() says so when another process holds the file', () => {
  const path = join(temporaryFolder(), 'attache.db')
  const holder = openFile(path)
  holder.exec('begin immediate')
  expect(() => openFile(path, 20)).toThrow(expect.objectContaining({ fault: 'locked' }))
  holder.close()
})

test('openStore() survives several first starts at once', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  const module = new URL('../../src/store/open-store.ts', import.meta.url).href
  const program = `import { openStore } from ${JSON.stringify(module)}; await (await openStore(${JSON.stringify(path)})).close()`
  const starts = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
    const [code] = await once(child, 'exit')
    return code
  })
  expect(await Promise.all(starts)).toEqual([0, 0, 0, 0])
}, 30_000)
