import { expect, test } from 'vitest'

import { mentionOf, withoutBodies } from '../../../src/core/answer/question/mentions.ts'
import { wordsOfQuestion } from '../../../src/core/answer/question/words-of-question.ts'
import { quarry } from './quarry.ts'

test.for<{ before: string; kept: boolean }>([
  { before: 'what did', kept: true },
  { before: 'what did she say about the', kept: false },
  { before: 'what did she say to the', kept: false },
])('withoutBodies() takes “$before court” for whoever speaks for it: $kept', ({ before, kept }) => {
  const words = wordsOfQuestion(`${before} court`, quarry.names)
  const items = words.map((word) => ({ kind: 'word' as const, word }))
  const body = {
    ...mentionOf(words.slice(-1), [{ kind: 'person', id: 'mara-quill' }], 'role'),
    instead: items.slice(-1),
  }
  const row = withoutBodies([...items.slice(0, -1), body], true)
  expect(row.at(-1)?.kind).toBe(kept ? 'mention' : 'word')
})
