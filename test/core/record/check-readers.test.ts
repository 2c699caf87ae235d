import { expect, test } from 'vitest'

import { parseRecord } from '../../../src/core/record/parse-record.ts'
import type { RecordFile } from '../../../src/core/record/yaml-file.ts'
import { faultsOf } from './faults-of.ts'
import { BRIEF, harbourFiles } from '../proof/harbour.ts'

const HEAD = '# yaml-language-server: $schema=schema/readers.schema.json\n'

function readers(text: string, name = 'briefs/harbour.readers.yaml'): RecordFile {
  return { name, text: HEAD + text }
}

test('a statement has the words and questions that the file beside its brief lists', () => {
  const files = [
    ...harbourFiles(),
    readers('asked: { no-settlement: [deal] }\nquestions:\n  no-settlement: did they shake hands?\n'),
  ]
  const { statements } = parseRecord(files)
  expect(statements.get('no-settlement')).toMatchObject({
    asked: ['deal'],
    questions: ['did they shake hands?'],
  })
  expect(statements.get('meeting')).toMatchObject({ asked: [], questions: [] })
})

test('a brief has the questions that nothing in it answers, and is another one once they are others', () => {
  const brief = harbourFiles()
  const briefIn = (files: readonly RecordFile[]) => parseRecord(files).briefs.get('harbour')
  const asked = readers('unanswered: |\n  how deep is the harbour?\n\n  who paid for it?\n')
  expect(briefIn([...brief, asked])?.unanswered).toEqual(['how deep is the harbour?', 'who paid for it?'])
  expect(briefIn([...brief, asked])).toBe(briefIn([...brief, asked]))
  expect(briefIn(brief)?.unanswered).toEqual([])
})

test('a statement is another one once readers ask for it otherwise, and the same while they do not', () => {
  const brief = harbourFiles()
  const asked = readers('asked: { no-settlement: [deal] }\n')
  const statementIn = (files: readonly RecordFile[]) => parseRecord(files).statements.get('no-settlement')
  expect(statementIn([...brief, asked])).toBe(statementIn([...brief, asked]))
  expect(statementIn([...brief, readers('asked: { no-settlement: [pact] }\n')])).toMatchObject({
    asked: ['pact'],
  })
  expect(statementIn(brief)).toMatchObject({ asked: [] })
})

test.for([
  {
    name: 'words for a statement there is not',
    text: 'asked: { no-setlement: [deal] }\n',
    expected:
      'briefs/harbour.readers.yaml:2:10 asked.no-setlement: expected a statement written in that brief, found "no-setlement"; did you mean "no-settlement"?',
  },
  {
    name: 'a question about a statement there is not',
    text: 'questions:\n  no-setlement: |\n    any deal?\n',
    expected: 'questions.no-setlement: expected a statement written in that brief',
  },
  { name: 'no words', text: 'asked: { no-settlement: [] }\n', expected: 'asked.no-settlement: expected' },
  {
    name: 'a question of three hundred letters',
    text: `questions:\n  no-settlement: |\n    any deal?\n\n    ${'a'.repeat(300)}\n`,
    expected: 'harbour.readers.yaml:6:1 questions.no-settlement.2: expected at most 200 characters',
  },
  {
    name: 'a question both answered and not',
    text: 'questions: { no-settlement: any deal? }\nunanswered: |\n  how deep is it?\n  any deal?\n',
    expected:
      'harbour.readers.yaml:5:1 unanswered.1: expected a question that no statement answers, found "any deal?"',
  },
  {
    name: 'a list of questions',
    text: 'unanswered: [how deep is it?]\n',
    expected: 'harbour.readers.yaml:2:1 unanswered: expected text, found a list of 1',
  },
  { name: 'another key', text: 'words: { no-settlement: [deal] }\n', expected: 'words' },
])('$name is a fault of its line', ({ text, expected }) => {
  const [first, ...more] = faultsOf([...harbourFiles(), readers(text)])
  expect(first).toContain(expected)
  expect(more).toEqual([])
})

test('a file of readers’ words needs its brief beside it', () => {
  const file = readers('asked: { no-settlement: [deal] }\n', 'briefs/harbor.readers.yaml')
  expect(faultsOf([...harbourFiles(), file])).toEqual([
    expect.stringContaining('expected a brief beside it, harbor.yaml, found none'),
  ])
})

test('and is not blamed for a brief that cannot be read', () => {
  const files = [...harbourFiles(`${BRIEF}\n: :`), readers('asked: { no-settlement: [deal] }\n')]
  expect(faultsOf(files).filter((fault) => fault.includes('readers'))).toEqual([])
})

test('files of readers’ words alone are no record', () => {
  const [officials] = harbourFiles()
  expect(faultsOf([officials!, readers('asked: { no-settlement: [deal] }\n')])).toEqual(
    expect.arrayContaining([expect.stringContaining('at least one brief')]),
  )
})
