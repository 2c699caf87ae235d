import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { RecordError } from '../../../src/core/record/fault.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { BRIEF, OFFICIALS } from '../proof/harbour.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function faultsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  try {
    await loadRecord(folder)
    return []
  } catch (error) {
    if (!(error instanceof RecordError)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(`${folder}/`, ''))
  }
}

test('loadRecord() resolves citations, dates and sources of every brief in a folder', async () => {
  await writeFile(join(folder, 'officials.yaml'), OFFICIALS)
  await writeFile(join(folder, 'harbour.yaml'), BRIEF)
  const record = await loadRecord(folder)
  expect(record.statements.get('piers-closed')).toMatchObject({
    brief: 'harbour',
    cite: [
      { source: 'cw', anchor: 'caption-1' },
      { source: 'cw', anchor: 'p1' },
      { source: 'cw', anchor: 'p4' },
    ],
    on: { written: '2024-03' },
    caveats: [{ kind: 'unnamed-person' }],
  })
  expect(record.statements.get('meeting')).not.toHaveProperty('due')
  expect(record.sources.get('cw')?.published.date.to.toString()).toBe('2024-05-08')
  expect([...record.directory.officials.keys()]).toEqual(['ada-voss', 'ilmar-tamm', 'lena-orr'])
})

const HEADER = '# yaml-language-server: $schema=schema/brief.schema.json\n'

test.for<{ name: string; text: string | Uint8Array; expected: RegExp }>([
  {
    name: 'an empty file',
    text: '',
    expected: /^harbour\.yaml:1:1: expected a YAML file, found an empty file$/u,
  },
  { name: 'a byte order mark', text: `\uFEFF${BRIEF}`, expected: /:1:1: .*found a byte order mark/u },
  { name: 'UTF-16', text: Buffer.from(BRIEF, 'utf16le'), expected: /:1:2: expected UTF-8 text/u },
  {
    name: 'Latin-1',
    text: Buffer.from(`${HEADER}id: caf\u00e9`, 'latin1'),
    expected: /:2:8: expected UTF-8 text/u,
  },
  { name: 'a tab', text: `${HEADER}id: a\n\ttitle: b`, expected: /:3:1: .*tabs are not allowed/u },
  { name: 'a key twice', text: `${HEADER}id: a\nid: b`, expected: /:3:1: .*must be unique/u },
  {
    name: 'an alias',
    text: `${HEADER}id: &a b\ntitle: *a`,
    expected: /:3:8: expected every value written out/u,
  },
  { name: 'two documents', text: `${HEADER}id: a\n---\nid: b`, expected: /multiple documents/u },
  { name: 'a tag', text: `${HEADER}id: !!js/function a`, expected: /unresolved tag/u },
  {
    name: 'no schema line',
    text: BRIEF.slice(BRIEF.indexOf('\n') + 1),
    expected: /:1:1: expected the first line/u,
  },
  { name: 'a list', text: `${HEADER}- a`, expected: /expected a group of keys, found a list of 1/u },
  {
    name: 'too much',
    text: `${HEADER}id: ${'a'.repeat(4_100_000)}`,
    expected: /at most 4,000,000 characters/u,
  },
  { name: 'a deep nest', text: `${HEADER}id: ${'['.repeat(50_000)}`, expected: /^harbour\.yaml:2:/u },
])('loadRecord() says where $name is', async ({ text, expected }) => {
  const faults = await faultsOf({ 'officials.yaml': OFFICIALS, 'harbour.yaml': text })
  expect(faults[0]).toMatch(expected)
})

test('loadRecord() asks for the officials’ file, for a brief, and for a .yaml ending', async () => {
  expect(await faultsOf({})).toEqual([expect.stringContaining('found no YAML file')])
  expect(await faultsOf({ 'harbour.yaml': BRIEF })).toContainEqual(
    'officials.yaml:1:1: expected a file with the officials, found none',
  )
  expect(await faultsOf({ 'more.yml': BRIEF })).toEqual([
    'more.yml:1:1: expected a name ending in ".yaml", found "more.yml"',
  ])
})
