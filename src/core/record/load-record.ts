import { RecordError } from './fault.ts'
import type { Fault } from './fault.ts'
import { parseLocatedRecord } from './parse-record.ts'
import type { LocatedRecord } from './parse-record.ts'
import { readFolder } from './read-folder.ts'
import type { BriefingRecord } from './record.ts'
import type { RecordFile } from './yaml-file.ts'

/**
 * Reads a folder of briefs: `officials.yaml`, every brief, `*.yaml`, and how its readers ask, `*.readers.yaml`.
 *
 * Throws one RecordError with all faults of all files.
 */
export async function loadRecord(folder: string): Promise<BriefingRecord> {
  return (await loadLocatedRecord(folder)).record
}

/** Like `loadRecord`, for whoever has to point at a line of the files afterwards. */
export async function loadLocatedRecord(folder: string): Promise<LocatedRecord> {
  const files = await readRecordFiles(folder)
  if (files.length === 0) throw new RecordError([emptyFolder(folder)])
  return parseLocatedRecord(files)
}

async function readRecordFiles(folder: string): Promise<readonly RecordFile[]> {
  const { files, faults } = await readFolder(folder)
  if (faults.length > 0) throw new RecordError(faults)
  return yamlFiles(files)
}

/** The files of a folder that the record is made of; its proofs are not. */
export function yamlFiles(files: ReadonlyMap<string, RecordFile>): readonly RecordFile[] {
  return [...files].flatMap(([name, file]) => (name.endsWith('.yaml') ? [file] : []))
}

/** What is wrong with a folder that holds no brief at all. */
export function emptyFolder(folder: string): Fault {
  const expected = 'a folder with officials.yaml and briefs'
  return { file: folder, line: 1, column: 1, path: '', expected, found: 'no YAML file' }
}
