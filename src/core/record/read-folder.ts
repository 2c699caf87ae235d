import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { RecordError } from './fault.ts'
import type { Fault } from './fault.ts'
import { LONGEST_FILE } from './yaml-file.ts'
import type { RecordFile } from './yaml-file.ts'

/** A file of a folder of briefs as it was read; unchanged ones are the same object at the next reading. */
export type FolderFile = RecordFile & {
  /** Changes whenever the file does: size, time of change and number on its disk. */
  readonly signature: string
  /** SHA-256 of its text, in hexadecimal. */
  readonly hash: string
  /** Lets the text go, which is large and seldom needed again; whoever asks for it has it read anew. */
  forget(): void
}

/** A folder of briefs at one moment: its YAML files and proofs by name, and names that are none of either. */
export type FolderFiles = {
  readonly folder: string
  readonly files: ReadonlyMap<string, FolderFile>
  /** Files that cannot be read and names that cannot be right. */
  readonly faults: readonly Fault[]
}

/** Ends the name of a proof. */
export const PROOF = '.proof.json'

/** Reads what changed in a folder since `before`; a file that cannot be read is a fault, a missing folder throws a RecordError. */
export async function readFolder(folder: string, before?: FolderFiles): Promise<FolderFiles> {
  const names = await namesIn(folder)
  const files = new Map<string, FolderFile>()
  const faults = [...misnamed(folder, names)]
  await inTurn(names.filter(isOurs), async (name) => {
    const read = await readOne(join(folder, name), before?.files.get(name))
    if (read === undefined) return
    if ('signature' in read) files.set(name, read)
    else faults.push(read)
  })
  return { folder, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), faults }
}

function isOurs(name: string): boolean {
  return name.endsWith('.yaml') || name.endsWith(PROOF)
}

/** Tells a folder's state without reading its files. */
export async function signFolder(folder: string): Promise<string> {
  const names = (await namesIn(folder)).filter((name) => isOurs(name) || /\.ya?ml$/iu.test(name)).sort()
  const signed = await inTurn(names, async (name) => `${name} ${await sign(join(folder, name))}`)
  return signed.join('\n')
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw noFolder(folder, error)
  })
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
}

const NO_FOLDER: Readonly<Record<string, string>> = {
  ENOENT: 'nothing there',
  ENOTDIR: 'a file',
  EACCES: 'one that may not be read',
}

function noFolder(folder: string, error: unknown): unknown {
  const found = NO_FOLDER[error instanceof Error && 'code' in error ? String(error.code) : '']
  if (found === undefined) return error
  const expected = 'a folder with officials.yaml and briefs'
  const remedy = 'set ATTACHE_BRIEFS, or --briefs, to where the briefs are'
  return new RecordError([{ file: folder, line: 1, column: 1, path: '', expected, found, remedy }])
}

async function sign(path: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(path, { bigint: true })
    return `${size} ${mtimeNs} ${ctimeNs} ${ino}`
  } catch {
    return 'none'
  }
}

const AT_ONCE = 32

/** Few files open at once, however many there are. */
async function inTurn<Result>(
  names: readonly string[],
  work: (name: string) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let from = 0; from < names.length; from += AT_ONCE)
    results.push(...(await Promise.all(names.slice(from, from + AT_ONCE).map(work))))
  return results
}

/** Undefined for a file that went away between listing and reading. */
async function readOne(
  path: string,
  before: FolderFile | undefined,
): Promise<FolderFile | Fault | undefined> {
  const signature = await sign(path)
  if (before?.signature === signature) return before
  try {
    return forgettable(path, signature, await readText(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (code === 'ENOENT') return undefined
    return { file: path, line: 1, column: 1, path: '', expected: 'a file that can be read', found: code }
  }
}

function forgettable(name: string, signature: string, read: string): FolderFile {
  let held: string | undefined = read
  return {
    name,
    signature,
    hash: hash('sha256', read, 'hex'),
    get text() {
      held ??= readAgain(name)
      return held
    },
    forget() {
      held = undefined
    },
  }
}

/** It only has to be pointed into: what is gone meanwhile has no lines. */
function readAgain(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Reads no more than is needed to see that a file is too long; a wrong encoding shows in the text. */
async function readText(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(size, LONGEST_FILE * 4) + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length))
  } finally {
    await file.close()
  }
}

function misnamed(folder: string, names: readonly string[]): readonly Fault[] {
  return names
    .filter((name) => /\.yml$/iu.test(name) || (/(?<!\.yaml)$/u.test(name) && /\.yaml$/iu.test(name)))
    .map((name) => ({
      file: join(folder, name),
      line: 1,
      column: 1,
      path: '',
      expected: 'a name ending in ".yaml"',
      found: `"${name}"`,
    }))
}
