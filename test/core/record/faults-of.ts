import { formatFault, RecordError } from '../../../src/core/record/fault.ts'
import { parseRecord } from '../../../src/core/record/parse-record.ts'
import type { RecordFile } from '../../../src/core/record/yaml-file.ts'

/** The faults of a record's files, as they are printed; none where they fit. */
export function faultsOf(files: readonly RecordFile[]): readonly string[] {
  try {
    parseRecord(files)
    return []
  } catch (error) {
    if (error instanceof RecordError) return error.faults.map(formatFault)
    throw error
  }
}
