import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Shapes } from '../core/record/read-file.ts'
import type { FolderFile } from '../core/record/read-folder.ts'
import type { RecordFile } from '../core/record/yaml-file.ts'
import type { Files } from './settle.ts'

/**
 * What is kept of the briefs beside the database: what each text was read as, and the texts that were last good.
 *
 * The first makes a start quick, the second lets a restart serve what was served before somebody's slip. All of it may be
 * deleted while nothing runs: it is made anew from the briefs.
 */
export type KeptTexts = Shapes & {
  /** The files that were last good, by name; undefined where they were not kept, or not whole. */
  lastGood(briefs: string): Files | undefined
  /** Keeps files that are good; `whole` when they are everything in their folder. */
  keepGood(files: Files, briefs: string, whole: boolean): void
  /** Whether these very files were kept as good and whole by this very code. */
  knows(files: Files, briefs: string): boolean
}

/** Opens what is kept in a folder; what cannot be written there is told and done without. */
export function openKeptTexts(folder: string, onFault: (error: unknown) => void): KeptTexts {
  const version = codeVersion()
  const shapePath = (kind: string, file: RecordFile) =>
    join(folder, `${file.hash ?? ''}.${version}-${kind}.json`)
  const attempt = (work: () => void) => {
    try {
      work()
    } catch (error) {
      onFault(error)
    }
  }
  return {
    find: (kind, file) => readSealed(shapePath(kind, file)),
    keep: (kind, file, value) =>
      attempt(() => {
        mkdirSync(folder, { recursive: true })
        writeSealed(shapePath(kind, file), value)
      }),
    lastGood: (briefs) => readGood(folder, briefs),
    keepGood: (files, briefs, whole) =>
      attempt(() => writeGood(folder, files, { briefs: resolve(briefs), version, whole })),
    knows(files, briefs) {
      const kept = readSealed(join(folder, GOOD)) as Good | undefined
      if (kept?.whole !== true || kept.version !== version || kept.briefs !== resolve(briefs)) return false
      return (
        Object.keys(kept.texts).length === files.size &&
        [...files].every(([name, { hash }]) => kept.texts[name] === hash)
      )
    },
  }
}

const GOOD = 'last-good.json'

/** The hashes of a folder's texts when they last were good; another folder's are not taken for them. */
type Good = {
  readonly briefs: string
  readonly version: string
  readonly whole: boolean
  readonly texts: Readonly<Record<string, string>>
}

function readGood(folder: string, briefs: string): Files | undefined {
  // Written by `writeGood` and sealed: nobody else's hands were on it.
  const kept = readSealed(join(folder, GOOD)) as Good | undefined
  if (kept?.briefs !== resolve(briefs)) return undefined
  const there = new Set(readdirSync(folder))
  const files = Object.entries(kept.texts).map(
    ([name, text]) => [name, keptFile(join(briefs, name), text, folder)] as const,
  )
  return files.every(([, { hash }]) => there.has(textName(hash))) ? new Map(files) : undefined
}

/** Read when it is needed only: mostly the briefs are still the same. */
function keptFile(name: string, hash: string, folder: string): FolderFile {
  return {
    name,
    signature: hash,
    hash,
    get text() {
      return readFileSync(join(folder, textName(hash)), 'utf8')
    },
    forget: () => undefined,
  }
}

function textName(hash: string): string {
  return `${hash}.txt`
}

function writeGood(folder: string, files: Files, about: Omit<Good, 'texts'>): void {
  mkdirSync(folder, { recursive: true })
  const before = new Set(readdirSync(folder))
  const texts = Object.fromEntries([...files].map(([name, file]) => [name, file.hash]))
  for (const file of files.values()) {
    const name = textName(file.hash)
    if (!before.has(name)) writeWhole(join(folder, name), file.text)
  }
  writeSealed(join(folder, GOOD), { ...about, texts } satisfies Good)
  const wanted = new Set(Object.values(texts))
  for (const name of before) {
    const [text = '', rest = ''] = name.split('.')
    const isOurs = /^[0-9a-f]{64}$/u.test(text)
    const isStale = !wanted.has(text) || (name.endsWith('.json') && !rest.startsWith(`${about.version}-`))
    if (isOurs && isStale) rmSync(join(folder, name), { force: true })
  }
}

/** Reads a value that was written whole and not changed since; undefined for anything else. */
function readSealed(path: string): unknown {
  try {
    const written = readFileSync(path, 'utf8')
    const json = written.slice(written.indexOf('\n') + 1)
    return written.startsWith(`${hash('sha256', json, 'hex')}\n`) ? JSON.parse(json) : undefined
  } catch {
    return undefined
  }
}

function writeSealed(path: string, value: unknown): void {
  const json = JSON.stringify(value)
  writeWhole(path, `${hash('sha256', json, 'hex')}\n${json}`)
}

function writeWhole(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(unfinished, text)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Names the code that reads and proves texts: what another version made of them is not taken over. */
function codeVersion(): string {
  const sources = ['record', 'proof'].flatMap((folder) => {
    const at = new URL(`../core/${folder}/`, import.meta.url)
    return readdirSync(at)
      .sort()
      .map((name) => readFileSync(new URL(name, at), 'utf8'))
  })
  const packages = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return hash('sha256', [...sources, packages].join('\n'), 'hex').slice(0, 16)
}
