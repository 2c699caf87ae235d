import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { tannery } from './tannery.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(tannery, { text, subject: 'tannery' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[]; missed: string }>([
  {
    why: 'whoever’s conviction is upheld is not acquitted',
    q: 'was Ruben Sarn acquitted',
    ids: ['upheld'],
    missed: 'was Ada Quill acquitted',
  },
  {
    why: 'what a court did is what it decided',
    q: 'what did the Hide Court decide about Sarn',
    ids: ['upheld'],
    missed: 'what did the Hide Court decide about Ada Quill',
  },
  {
    why: 'what an accord leaves open is what was decided of it',
    q: 'what was decided on drying sheds',
    ids: ['sheds'],
    missed: 'what was decided on lime pits',
  },
  {
    why: 'judges who all held the same were unanimous',
    q: 'were the judges unanimous',
    ids: ['of-one-mind'],
    missed: 'were the smiths unanimous',
  },
  {
    why: 'what has not been discussed is not approved',
    q: 'has the assembly approved the levy',
    ids: ['unheard'],
    missed: 'has the assembly approved the loan',
  },
  {
    why: 'what is down from an amount has fallen',
    q: 'has the hide trade gone up or down',
    ids: ['trade'],
    missed: 'has the wool trade gone up or down',
  },
  {
    why: 'who leaves out a warning does not warn',
    q: 'did the guards warn anybody first',
    ids: ['begun'],
    missed: 'did Sarn warn anybody first',
  },
  {
    why: 'whose ban it is has been told with the ban',
    q: 'will the guild obey Orre’s ban',
    ids: ['defied'],
    missed: 'will the guild obey Sarn’s ban',
  },
  {
    why: 'who does not come stays away',
    q: 'did Ruben Sarn stay away from the hide fair',
    ids: ['away'],
    missed: 'did Ada Quill stay away from the hide fair',
  },
  {
    why: 'who faces a case has one against them',
    q: 'is Ruben Sarn facing proceedings over forged stamps',
    ids: ['stamps'],
    missed: 'is Ada Quill facing proceedings over forged stamps',
  },
  {
    why: 'what is not planned tells whether it is planned',
    q: 'vat law planned or not',
    ids: ['no-law'],
    missed: 'salt law planned or not',
  },
  {
    why: 'what is due comes out',
    q: 'when are the weight figures out',
    ids: ['figures'],
    missed: 'when are the wage figures out',
  },
  {
    why: 'what may follow is on the way',
    q: 'is a longer walkout on the way',
    ids: ['longer'],
    missed: 'is a longer fair on the way',
  },
  {
    why: 'how somebody justifies a vote is told by what they said of it',
    q: 'how did Ada Quill justify her vote',
    ids: ['against'],
    missed: 'how did Ruben Sarn justify his vote',
  },
  {
    why: 'how sure a thing is need not be said again',
    q: 'what does Orre say about the alleged calls',
    ids: ['no-calls'],
    missed: 'what does Quill say about the alleged calls',
  },
  {
    why: 'what is only cut is not scrapped',
    q: 'is the bridge toll being scrapped altogether',
    ids: ['cut-toll'],
    missed: 'is the ferry toll being scrapped altogether',
  },
  {
    why: 'the next steps are what is planned',
    q: 'what are the next steps',
    ids: ['figures'],
    missed: 'what are the cellar steps',
  },
])('answerQuestion() answers: $why', ({ q, ids, missed }) => {
  expect(idsFor(q)).toEqual(ids)
  expect(idsFor(missed)).toEqual(['silent'])
})
