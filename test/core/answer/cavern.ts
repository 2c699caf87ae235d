import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a flooded cave and, beside it, of a choir: each statement is there for one plain way of asking. */
export const cavern = indexOf(await loadRecord('test/core/answer/cavern'))
