import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of mills, whose statements leave out details that readers ask for. */
export const loom = indexOf(await loadRecord('test/core/answer/loom'))
