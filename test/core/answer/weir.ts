import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a weir, where many are called otherwise than on record. */
export const weir = indexOf(await loadRecord('test/core/answer/weir'))
