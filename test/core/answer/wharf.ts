import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record for questions after what it does not tell, though each statement comes near to one of them. */
export const wharf = indexOf(await loadRecord('test/core/answer/wharf'))
