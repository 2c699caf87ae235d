import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a quarry, where each statement is there to be asked for in one way. */
export const quarry = indexOf(await loadRecord('test/core/answer/quarry'))
