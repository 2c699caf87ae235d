import { indexOf } from '../../../src/core/answer/answer-question.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'

/** A made-up record of a grain silo, full of amounts and days that are asked for. */
export const silo = indexOf(await loadRecord('test/core/answer/silo'))
