import { expect, test } from 'vitest'

import { statedWords } from '../../../src/core/answer/record-index/stated-words.ts'

function fixedIn(text: string): readonly string[] {
  return statedWords(text).flatMap(({ token, isFixed }) => (isFixed ? [token.norm] : []))
}

test.for<{ text: string; fixed: readonly string[] }>([
  { text: 'The envoys held two rounds of talks.', fixed: ['held'] },
  { text: 'The talks were held on a barge.', fixed: ['held'] },
  { text: 'The navy held nine sailors during the talks.', fixed: [] },
  { text: 'The mayor raised the matter of the swans.', fixed: ['raised'] },
  { text: 'The mayor raised the rent after the meeting.', fixed: [] },
  { text: 'The board called a press conference.', fixed: ['press'] },
  { text: 'The board pressed the owner for a date.', fixed: [] },
  { text: 'The constructor set a record.', fixed: ['set'] },
  { text: 'Skating is free of charge.', fixed: ['free', 'charge'] },
  { text: 'Lind said Halden would wait.', fixed: ['halden'] },
])('statedWords() takes only $fixed as they stand in “$text”', ({ text, fixed }) => {
  expect(fixedIn(text)).toEqual(fixed)
})
