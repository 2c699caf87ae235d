import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a ferry, where each statement is there to be asked for in one way. */
export const ferry = indexOf(await loadRecord('test/core/answer/ferry'))
