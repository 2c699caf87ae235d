import { expect, test } from 'vitest'

import { compareRevisions } from '../../../src/core/digest/compare.ts'
import type { Revision, RevisionStatement } from '../../../src/core/digest/revision.ts'

type Draft = Partial<RevisionStatement>

function revision(drafts: Readonly<Record<string, Draft>>): Revision {
  const statements = Object.entries(drafts).map(([id, draft]) => {
    const text = draft.text ?? `What ${id} says.`
    return [id, { fingerprint: text, text, citations: [], caveats: [], conflicts: [], ...draft }] as const
  })
  return {
    subject: 'china-us',
    title: 'China–US',
    statements: Object.fromEntries(statements),
  }
}
const correction = { kind: 'correction', reason: 'AP corrected the day' } as const
const update = { kind: 'update', reason: 'a date was set' } as const
const retraction = { kind: 'retraction', reason: 'AP withdrew it' } as const

test.for<{
  name: string
  told: Readonly<Record<string, Draft>>
  now: Readonly<Record<string, Draft>>
  expected: readonly object[]
}>([
  { name: 'has nothing to tell of the same record', told: { a: {} }, now: { a: {} }, expected: [] },
  {
    name: 'tells a new statement',
    told: { a: {} },
    now: { a: {}, b: {} },
    expected: [{ kind: 'new', id: 'b' }],
  },
  {
    name: 'tells mere wording to nobody',
    told: { a: { text: 'It lasted six hours.' } },
    now: { a: { text: 'It took six hours.' } },
    expected: [],
  },
  {
    name: 'tells the removal of a statement that nothing replaces to nobody',
    told: { a: {}, b: {} },
    now: { a: {} },
    expected: [],
  },
  {
    name: 'tells what its author calls an update, with what it was',
    told: { a: { text: 'No date was given.' } },
    now: { a: { text: 'The date is 3 July.', change: update } },
    expected: [
      { kind: 'update', id: 'a', wasId: 'a', was: { text: 'No date was given.' }, reason: update.reason },
    ],
  },
  {
    name: 'tells an update only once',
    told: { a: { text: 'The date is 3 July.', change: update } },
    now: { a: { text: 'The day is 3 July.', change: update } },
    expected: [],
  },
  {
    name: 'tells a correction of a corrected statement',
    told: { a: { text: 'On 3 July.', change: update } },
    now: { a: { text: 'On 4 July.', change: correction } },
    expected: [{ kind: 'correction', id: 'a', was: { text: 'On 3 July.' } }],
  },
  {
    name: 'tells a statement that replaces what was told as its correction, not as new',
    told: { a: {} },
    now: { b: { replaces: 'a', change: correction } },
    expected: [{ kind: 'correction', id: 'b', wasId: 'a', reason: correction.reason }],
  },
  {
    name: 'does not tell the replaced one when both are still on record',
    told: {},
    now: { a: {}, b: { replaces: 'a', change: update } },
    expected: [{ kind: 'new', id: 'b' }],
  },
  {
    name: 'tells only the last of a line of changes, as the gravest of them',
    told: { a: {} },
    now: { b: { replaces: 'a', change: correction }, c: { replaces: 'b', change: update } },
    expected: [{ kind: 'correction', id: 'c', wasId: 'a' }],
  },
  {
    name: 'tells the rest of a line from where the channel stands',
    told: { a: {}, b: { replaces: 'a', change: correction } },
    now: { b: { replaces: 'a', change: correction }, c: { replaces: 'b', change: update } },
    expected: [{ kind: 'update', id: 'c', wasId: 'b' }],
  },
  {
    name: 'tells a retraction',
    told: { a: {} },
    now: { b: { replaces: 'a', change: retraction } },
    expected: [{ kind: 'retraction', id: 'b', wasId: 'a' }],
  },
  {
    name: 'tells a conflict once, whichever side names the other, and not also as new',
    told: { a: {} },
    now: { a: { conflicts: ['b'] }, b: { conflicts: ['a'] } },
    expected: [{ kind: 'conflict', ids: ['a', 'b'] }],
  },
  {
    name: 'tells a known conflict no more',
    told: { a: {}, b: { conflicts: ['a'] } },
    now: { a: { conflicts: ['b'] }, b: { conflicts: ['a'] } },
    expected: [],
  },
  {
    name: 'tells no conflict with a statement that is not on record',
    told: { a: {} },
    now: { a: { conflicts: ['gone'] } },
    expected: [],
  },
  {
    name: 'tells what was wrong before what is merely new',
    told: { a: {}, b: {} },
    now: { n: {}, b2: { replaces: 'b', change: update }, a2: { replaces: 'a', change: correction } },
    expected: [{ kind: 'correction' }, { kind: 'update' }, { kind: 'new' }],
  },
  {
    name: 'survives statements that replace each other',
    told: {},
    now: { a: { replaces: 'b' }, b: { replaces: 'a' } },
    expected: [],
  },
])('compareRevisions() $name', ({ told, now, expected }) => {
  expect(compareRevisions(revision(told), revision(now))).toMatchObject(expected)
  expect(compareRevisions(revision(told), revision(now))).toHaveLength(expected.length)
})
