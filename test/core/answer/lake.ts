import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** The made-up record of the lake, ready for questions. */
export const lake = indexOf(await loadRecord('test/eval/record'))
