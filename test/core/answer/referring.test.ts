import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { weir } from './weir.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(weir, { text, subject: 'weir' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'a minister is no prime minister', q: 'is the minister stepping down', ids: ['stays'] },
  {
    why: 'of two who hold an office the one it is told of is meant',
    q: 'whom did Ines Rook urge to visit the banks, the prime minister',
    ids: ['urged'],
  },
  { why: 'whose words are asked is asked back', q: 'what did the spokesperson say', ids: ['choice'] },
  { why: 'a namesake is asked back', q: 'what did Rook say', ids: ['choice'] },
  {
    why: 'an accusation is told by what is said',
    q: 'what did Tom Rook accuse the minister of',
    ids: ['unseen'],
  },
  { why: 'a wish is no accusation', q: 'what did Ines Rook accuse Ada Corl of', ids: ['silent'] },
  { why: 'two of a name are both meant', q: 'are the 2 rooks related', ids: ['siblings'] },
  { why: 'kin goes by family too', q: 'Tom Rook and Ines Rook, same family?', ids: ['siblings'] },
  { why: 'kin of nobody is no kin', q: 'are the eels related to the height', ids: ['silent'] },
  { why: 'members are more than one member', q: 'when do Tom Rook’s members vote', ids: ['ballot'] },
  { why: 'a recording is a thing of its own', q: 'is there a recording', ids: ['silent'] },
])('answerQuestion() knows that $why', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})
