import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { checkFolder } from '../../../src/core/proof/check-folder.ts'
import { verifyFile } from '../../../src/core/proof/verify-file.ts'
import { BRIEF, OFFICIALS, REPORT } from './harbour.ts'

let folder: string
let report: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefs-'))
  report = join(folder, 'report.txt')
  await writeFile(join(folder, 'officials.yaml'), OFFICIALS)
  await writeFile(join(folder, 'harbour.yaml'), BRIEF)
  await writeFile(report, REPORT)
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('verifyFile() writes the proof that checkFolder() then passes', async () => {
  expect((await checkFolder(folder)).faults).toHaveLength(1)
  const result = await verifyFile(folder, 'harbour', report)
  expect(result).toMatchObject({ kind: 'proven', proofFile: join(folder, 'harbour.proof.json') })
  expect(await checkFolder(folder)).toMatchObject({
    faults: [],
    counts: { briefs: 1, statements: 9, quotations: 4, passages: 12 },
  })
})

test('the example that a newcomer starts from is proven as it stands', async () => {
  const example = new URL('../../../docs/example/', import.meta.url).pathname
  await cp(example, folder, { recursive: true })
  await rm(join(folder, 'harbour.yaml'))
  const proof = join(folder, 'ferry-talks.proof.json')
  const standing = await readFile(proof, 'utf8')
  await rm(proof)
  expect(await verifyFile(folder, 'ferry-talks', join(example, 'report.txt'))).toMatchObject({
    kind: 'proven',
  })
  expect(await readFile(proof, 'utf8')).toBe(standing)
})

test('verifyFile() leaves the standing proof alone when something is at fault', async () => {
  await verifyFile(folder, 'harbour', report)
  const standing = await readFile(join(folder, 'harbour.proof.json'), 'utf8')
  await writeFile(join(folder, 'harbour.yaml'), BRIEF.replace('nearly five', 'nearly six'))
  expect(await verifyFile(folder, 'harbour', report)).toMatchObject({
    kind: 'faults',
    faults: [{ path: 'meeting.text' }],
  })
  expect(await readFile(join(folder, 'harbour.proof.json'), 'utf8')).toBe(standing)
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('verifyFile() tells the briefs there are, and refuses what is no text', async () => {
  expect(await verifyFile(folder, 'harbor', report)).toEqual({ kind: 'no such brief', ids: ['harbour'] })
  await writeFile(report, Buffer.from(REPORT, 'utf16le'))
  await expect(verifyFile(folder, 'harbour', report)).resolves.toMatchObject({ kind: 'faults' })
  await writeFile(report, Buffer.from([0xff, 0xfe, 0x41]))
  await expect(verifyFile(folder, 'harbour', report)).rejects.toThrow('it is not UTF-8 text')
})

const LATER = `Kastel pier reopens
May 10, 2024
KASTEL, Estmark (CW) — Ada Voss welcomed the reopening of a pier on Friday.
`

test('verifyFile() asks for every report of a statement, and keeps the proof of what did not change', async () => {
  await verifyFile(folder, 'harbour', report)
  const brief = BRIEF.replaceAll(
    /cite: \[(.*?)\]/gu,
    (_, cite: string) =>
      `cite: [${cite.replaceAll(/(?=p\d|caption)/gu, 'cw:').replaceAll('cw:cacw:', 'cw:ca')}]`,
  )
    .replace(
      'issues:\n  - {',
      '  - { id: later, label: CW2, publisher: Coast Wire, headline: Kastel pier reopens, published: { date: 2024-05-10 } }\nissues:\n  - {',
    )
    .replace(
      'silences:',
      '  - { id: pier-open, kind: event, text: Ada Voss welcomed that a pier reopened on 10 May 2024., by: [ada-voss], on: 2024-05-10, cite: [later:p1] }\nsilences:',
    )
  await writeFile(join(folder, 'harbour.yaml'), brief)
  const later = join(folder, 'later.txt')
  await writeFile(later, LATER)
  expect(await verifyFile(folder, 'harbour', later)).toMatchObject({
    kind: 'proven',
    verification: { counts: { verified: 1, kept: 9 } },
  })
  expect((await checkFolder(folder)).faults).toEqual([])
  await writeFile(join(folder, 'harbour.yaml'), brief.replace('nearly five', 'almost five'))
  expect(await verifyFile(folder, 'harbour', later)).toMatchObject({
    kind: 'faults',
    faults: [{ path: 'meeting.cite', expected: 'the report of "cw" in hand' }],
  })
  expect(await verifyFile(folder, 'harbour', [report, later])).toMatchObject({ kind: 'proven' })
})

test('checkFolder() tells of a damaged proof, and of one whose brief is gone', async () => {
  await writeFile(join(folder, 'harbour.proof.json'), '{"brief":')
  await writeFile(join(folder, 'gone.proof.json'), '{}')
  const { faults } = await checkFolder(folder)
  expect(faults.map(({ file, expected }) => [file, expected])).toEqual([
    [join(folder, 'harbour.proof.json'), 'a proof as verify writes it'],
    [join(folder, 'gone.proof.json'), 'a brief beside its proof'],
  ])
})
