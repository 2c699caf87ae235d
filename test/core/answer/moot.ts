import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a meeting, asked about as a whole. */
export const moot = indexOf(await loadRecord('test/core/answer/moot'))
