import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { RecordError } from './fault.ts'
import { parseLocatedRecord } from './parse-record.ts'
import type { LocatedRecord } from './parse-record.ts'
import type { BriefingRecord } from './record.ts'
import { LONGEST_FILE } from './yaml-file.ts'
import type { RecordFile } from './yaml-file.ts'

/**
 * Reads a folder of briefs: `officials.yaml` and every other `*.yaml` in it.
 *
 * Throws one RecordError with all faults of all files.
 */
export async function loadRecord(folder: string): Promise<BriefingRecord> {
  return (await loadLocatedRecord(folder)).record
}

/** Like `loadRecord`, for whoever has to point at a line of the files afterwards. */
export async function loadLocatedRecord(folder: string): Promise<LocatedRecord> {
  return parseLocatedRecord(await readRecordFiles(folder))
}

async function readRecordFiles(folder: string): Promise<readonly RecordFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  const misnamed = names.filter(
    (name) => /\.yml$/iu.test(name) || (/(?<!\.yaml)$/u.test(name) && /\.yaml$/iu.test(name)),
  )
  if (misnamed.length > 0)
    throw new RecordError(
      misnamed.map((name) => ({
        file: join(folder, name),
        line: 1,
        column: 1,
        path: '',
        expected: 'a name ending in ".yaml"',
        found: `"${name}"`,
      })),
    )
  const found = names.filter((name) => name.endsWith('.yaml')).sort()
  if (found.length === 0)
    throw new RecordError([
      {
        file: folder,
        line: 1,
        column: 1,
        path: '',
        expected: 'a folder with officials.yaml and briefs',
        found: 'no YAML file',
      },
    ])
  return await Promise.all(found.map((name) => readText(join(folder, name))))
}

/** Reads no more than is needed to see that a file is too long; a wrong encoding shows in the text. */
async function readText(path: string): Promise<RecordFile> {
  const file = await open(path)
  try {
    const bytes = Buffer.alloc(LONGEST_FILE * 4 + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return {
      name: path,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length)),
    }
  } finally {
    await file.close()
  }
}
