import { expect, test } from 'vitest'

import { loadRecord } from '../../../src/core/record/load-record.ts'
import { parseRecord } from '../../../src/core/record/parse-record.ts'
import type { Statement } from '../../../src/core/record/record.ts'
import { selectBriefs } from '../../../src/core/record/visible-record.ts'
import { readBrief, writeBrief } from '../../../src/core/record/written-brief.ts'
import { BRIEF, harbourFiles } from '../proof/harbour.ts'

const shipped = await loadRecord('briefs')
const harbour = parseRecord(
  harbourFiles(
    BRIEF.replace(
      'oldAfter: 7',
      "oldAfter: 7\naudience: [slack:T1/C1, web]\nnotBefore: '2024-05-09T06:00:00Z'",
    ),
  ),
)

/** A statement as it is kept: in what words readers ask for it is for its file to say. */
function withoutWays(statement: Statement): Statement {
  return { ...statement, asked: [], questions: [] }
}

test.for(
  [...shipped.briefs.values(), ...harbour.briefs.values()].map((brief) => ({ name: brief.id, brief })),
)('readBrief() reads $name as it was written', ({ brief }) => {
  const record = brief.id === 'harbour' ? harbour : shipped
  const read = readBrief(structuredClone(JSON.parse(JSON.stringify(writeBrief(brief, record)))))
  const alone = selectBriefs(record, (one) => one === brief)
  expect(read.briefs.get(brief.id)).toEqual({
    ...brief,
    statements: brief.statements.map(withoutWays),
    unanswered: [],
  })
  expect([...read.statements.values()]).toEqual([...alone.statements.values()].map(withoutWays))
  for (const id of read.directory.officials.keys())
    expect(read.directory.officials.get(id)).toEqual(alone.directory.officials.get(id))
  expect(JSON.stringify(writeBrief(read.briefs.get(brief.id)!, read))).toBe(
    JSON.stringify(writeBrief(brief, record)),
  )
})

test('writeBrief() holds nobody whom the brief does not speak of', () => {
  const { people } = writeBrief(harbour.briefs.get('harbour')!, harbour)
  expect(people.officials.map(({ id }) => id)).toEqual(['ada-voss', 'ilmar-tamm', 'lena-orr'])
  expect(people.parties.map(({ id }) => id)).toEqual(['estmark', 'norland'])
})
