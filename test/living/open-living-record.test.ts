import { cpSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, onTestFinished, test, vi } from 'vitest'

import type { BriefingRecord } from '../../src/core/record/record.ts'
import { openLivingRecord } from '../../src/living/open-living-record.ts'
import { harbourFolder } from './harbour-folder.ts'
import type { HarbourFolder } from './harbour-folder.ts'
import { createListeningLog } from './listening-log.ts'

// Events of a file system under load take their time.
vi.setConfig({ testTimeout: 20_000 })

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const READ_ANEW = /read anew/u

async function open({ folder, root }: Pick<HarbourFolder, 'folder' | 'root'>, drafts = false) {
  const log = createListeningLog()
  const records: BriefingRecord[] = []
  const living = await openLivingRecord(folder, {
    log,
    now: () => NOW,
    cache: join(root, 'cache'),
    drafts,
    onRecord: async (record) => void records.push(record),
  })
  onTestFinished(async () => await living.close())
  const textOf = (id: string) => living.current().statements.get(id)?.text
  return { living, log, records, textOf }
}

const VISIT = 'she had not said whom she would see'

test('openLivingRecord() serves an edit with its proof without a restart', async () => {
  const files = await harbourFolder()
  const { living, log, textOf } = await open(files)
  const before = living.current()
  const anew = log.next(READ_ANEW)
  files.edit('harbour.yaml', VISIT, 'she did not say whom')
  await files.prove()
  expect((await anew).line).toBe('The record is read anew: harbour')
  expect(textOf('orr-visit')).toContain('she did not say whom')
  expect(before.statements.get('orr-visit')?.text).toContain(VISIT)
  expect(living.current().briefs.get('piers')).toBe(before.briefs.get('piers'))
  expect(living.health()).toMatchObject({ ok: true, briefs: 2, held: {} })
})

test('openLivingRecord() refuses a statement edited after its proof, tells it once, and serves it once proven', async () => {
  const files = await harbourFolder()
  const { living, log, textOf } = await open(files)
  const told = log.next(/"harbour" is held back/u)
  files.edit('harbour.yaml', VISIT, 'she had said whom she would see')
  expect(await told).toMatchObject({
    level: 'warn',
    line: expect.stringMatching(
      /served as it was before: \S+harbour\.yaml:59:\d+ orr-visit\.text: expected a statement as last proven/u,
    ),
    fields: { subject: 'harbour', served: 'as before' },
  })
  expect(textOf('orr-visit')).toContain(VISIT)
  expect(living.health()).toMatchObject({
    ok: false,
    briefs: 2,
    held: {
      harbour: { served: 'as before', at: [expect.stringMatching(/harbour\.yaml:59:\d+ orr-visit/u)] },
    },
  })

  const other = log.next(READ_ANEW)
  files.edit('piers.yaml', 'title: Kastel piers', 'title: Piers')
  await other
  expect(log.lines('warn')).toHaveLength(1)

  const mended = log.next(/"harbour" is mended/u)
  await files.prove()
  await mended
  expect(textOf('orr-visit')).toContain('she had said whom')
  expect(living.health()).toMatchObject({ ok: true, held: {} })
})

test.for<{ name: string; spoil: (files: HarbourFolder) => void; line: RegExp }>([
  {
    name: 'a field that is none',
    spoil: (files) => files.edit('harbour.yaml', 'kind: plan', 'kind: rumour'),
    line: /harbour\.yaml:58:\d+ statements\.5\.kind: expected /u,
  },
  {
    name: 'a slip of the grammar',
    spoil: (files) => files.edit('harbour.yaml', 'parties: [norland, estmark]', 'parties: [norland, estmark'),
    line: /harbour\.yaml:\d+:\d+: expected YAML 1\.2/u,
  },
  {
    name: 'another encoding',
    spoil: (files) => files.write('harbour.yaml', Buffer.from(files.read('harbour.yaml'), 'utf16le')),
    line: /harbour\.yaml:1:\d+: expected UTF-8 text/u,
  },
  {
    name: 'an empty file',
    spoil: (files) => files.write('harbour.yaml', ''),
    line: /harbour\.yaml:1:1: expected a YAML file, found an empty file/u,
  },
  {
    name: 'a proof that is half a file',
    spoil: (files) => files.write('harbour.proof.json', files.read('harbour.proof.json').slice(0, 300)),
    line: /harbour\.proof\.json:1:1: expected a proof as verify writes it/u,
  },
  {
    name: 'a brief removed without its proof',
    spoil: (files) => files.remove('harbour.yaml'),
    line: /harbour\.proof\.json:1:1: expected a brief beside its proof/u,
  },
])('openLivingRecord() holds back $name and goes on with the other brief', async ({ spoil, line }) => {
  const files = await harbourFolder()
  const { living, log, textOf } = await open(files)
  const told = log.next(/"harbour" is held back/u)
  spoil(files)
  expect((await told).line).toMatch(line)
  expect(textOf('orr-visit')).toContain(VISIT)

  const anew = log.next(READ_ANEW)
  files.edit('piers.yaml', 'title: Kastel piers', 'title: The piers')
  await anew
  expect(living.current().briefs.get('piers')?.title).toBe('The piers')
  expect(textOf('orr-visit')).toContain(VISIT)
})

test('openLivingRecord() holds people back whose roles are not proven, and what leans on them', async () => {
  const files = await harbourFolder()
  const { living, log } = await open(files)
  const told = log.next(/"harbour" has faults/u)
  files.edit('officials.yaml', 'title: President of Estmark', 'title: Queen of Estmark')
  expect((await told).line).toContain('"lena-orr" in the officials’ file as last proven')
  expect(living.current().directory.officials.get('lena-orr')?.roles[0]?.title).toBe('President of Estmark')
  expect(living.health().held).toMatchObject({ officials: { served: 'as before' } })
})

test('openLivingRecord() takes several files that change at once as one change', async () => {
  const files = await harbourFolder()
  const { records, log } = await open(files)
  const other = await harbourFolder()
  for (const name of ['harbour.yaml', 'piers.yaml']) other.edit(name, 'oldAfter: 7', 'oldAfter: 9')
  other.edit('officials.yaml', 'title: President of Estmark', 'title: President of all Estmark')
  await other.prove()
  const anew = log.next(READ_ANEW)
  cpSync(other.folder, files.folder, { recursive: true })
  await anew
  expect(records).toHaveLength(2)
  expect([...(records[1]?.briefs.values() ?? [])].map(({ oldAfter }) => oldAfter)).toEqual([9, 9])
  expect(log.lines('warn')).toEqual([])
})

test('openLivingRecord() does not read a file that is being written', async () => {
  const files = await harbourFolder()
  const { log, textOf } = await open(files)
  const text = files.read('harbour.yaml').replace('oldAfter: 7', 'oldAfter: 9')
  const anew = log.next(READ_ANEW)
  for (let written = 100; written < text.length; written += 500)
    writeFileSync(join(files.folder, 'harbour.yaml'), text.slice(0, written))
  writeFileSync(join(files.folder, 'harbour.yaml'), text)
  await anew
  expect(log.lines('warn')).toEqual([])
  expect(textOf('orr-visit')).toContain(VISIT)
})

test('openLivingRecord() does not serve a new brief before it is proven, but everything else', async () => {
  const files = await harbourFolder()
  files.remove('piers.proof.json')
  const { living, log } = await open(files)
  expect([...living.current().briefs.keys()]).toEqual(['harbour'])
  expect(living.current().statements.has('piers-shut')).toBe(false)
  expect(log.lines('warn')).toEqual([
    expect.stringMatching(
      /"piers" is not served until .*brief piers shows it to you.*a proof of the brief, found none/u,
    ),
  ])
  expect(living.health().held).toMatchObject({ piers: { served: 'not at all' } })
})

test('openLivingRecord() goes on with edits of others while a new brief is not proven', async () => {
  const files = await harbourFolder()
  const { living, log } = await open(files)
  const anew = log.next(READ_ANEW)
  files.edit(
    'officials.yaml',
    'unnamed:',
    'unnamed:\n  - { id: pilots, kind: group, name: pilots, note: new, cite: [cw:p4] }',
  )
  files.edit('piers.yaml', 'title: Kastel piers', 'title: The piers')
  const text = files.read('piers.yaml').replaceAll('piers-shut', 'pilots-shut')
  files.save('pilots.yaml', text.replace('id: piers\ntitle: The piers', 'id: pilots\ntitle: Pilots'))
  await anew
  expect(living.current().briefs.get('piers')?.title).toBe('The piers')
  expect(living.health().held).toMatchObject({ pilots: { served: 'not at all' } })
  expect(Object.keys(living.health().held)).toEqual(['pilots'])
})

test('openLivingRecord() serves drafts to whoever asks for them', async () => {
  const files = await harbourFolder()
  files.remove('piers.proof.json')
  const { living, log } = await open(files, true)
  expect([...living.current().briefs.keys()]).toEqual(['harbour', 'piers'])
  expect(log.lines('warn')).toEqual([expect.stringContaining('served all the same, to try it out')])
})

test('openLivingRecord() serves what was last good after a restart', async () => {
  const files = await harbourFolder()
  const first = await open(files)
  await first.living.close()
  files.edit('harbour.yaml', VISIT, 'she had said whom she would see')
  const { living, textOf } = await open(files)
  expect(textOf('orr-visit')).toContain(VISIT)
  expect(living.health().held).toMatchObject({ harbour: { served: 'as before' } })
})

test('openLivingRecord() does not take another folder’s briefs for its own', async () => {
  const [files, other] = [await harbourFolder(), await harbourFolder()]
  await (await open(files)).living.close()
  other.edit('harbour.yaml', VISIT, 'she had said whom she would see')
  const { living } = await open({ folder: other.folder, root: files.root })
  expect([...living.current().briefs.keys()]).toEqual(['piers'])
})

test('openLivingRecord() forgets a brief that was removed with its proof', async () => {
  const files = await harbourFolder()
  const { living, log } = await open(files)
  const anew = log.next(READ_ANEW)
  files.remove('piers.yaml')
  files.remove('piers.proof.json')
  await anew
  expect([...living.current().briefs.keys()]).toEqual(['harbour'])
  expect(log.lines('warn')).toEqual([])
})

test('openLivingRecord() follows a folder that is put in its folder’s place', async () => {
  const [files, other] = [await harbourFolder(), await harbourFolder()]
  const { living, log } = await open(files)
  for (const title of ['Piers, moved', 'Piers, edited where they moved']) {
    const anew = log.next(READ_ANEW)
    if (title === 'Piers, moved') {
      renameSync(files.folder, `${files.folder}-before`)
      renameSync(other.folder, files.folder)
    }
    files.save('piers.yaml', files.read('piers.yaml').replace(/title: .*/u, `title: ${title}`))
    await anew
    expect(living.current().briefs.get('piers')?.title).toBe(title)
  }
})

test('openLivingRecord() says what is wrong when nothing can be served', async () => {
  const files = await harbourFolder()
  files.write('officials.yaml', 'parties: []')
  await expect(open(files)).rejects.toThrow(/officials\.yaml:1:1: expected the first line/u)
})
