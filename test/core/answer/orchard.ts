import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of an orchard: each statement is there for one way in which a question is built. */
export const orchard = indexOf(await loadRecord('test/core/answer/orchard'))
