import { expect, test } from 'vitest'

import { PUBLIC } from '../../src/core/place.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { createRecordView } from '../../src/core/record/record-view.ts'

const shipped = await loadRecord('briefs')
const at = (time: string) => Temporal.Instant.from(`2023-06-19T${time}Z`)
const brief = { ...shipped.briefs.get('china-us')!, notBefore: at('07:00:00') }
const record = { ...shipped, briefs: new Map([...shipped.briefs, [brief.id, brief]]) }

test('createRecordView() keeps a selection until the second an embargo ends, and not before a clock set back', () => {
  const view = createRecordView(PUBLIC)
  const early = view(record, at('06:00:00'))
  expect(early.briefs.has(brief.id)).toBe(false)
  expect(view(record, at('06:59:59'))).toBe(early)
  expect(view(record, at('07:00:00')).briefs.has(brief.id)).toBe(true)
  expect(view(record, at('06:59:59')).briefs.has(brief.id)).toBe(false)
})

test('createRecordView() takes up another record at once', () => {
  const view = createRecordView(PUBLIC)
  view(shipped, at('06:00:00'))
  expect(view(record, at('06:00:00')).briefs.has(brief.id)).toBe(false)
})
