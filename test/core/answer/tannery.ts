import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a tannery, whose statements tell in other verbs what readers ask in everyday ones. */
export const tannery = indexOf(await loadRecord('test/core/answer/tannery'))
