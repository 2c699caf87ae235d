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
    missed: 'did the Hide Court warn anybody first',
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
    ids: ['figures', 'again', 'to-sign'],
    missed: 'what are the cellar steps',
  },
  {
    why: 'to say yes is to accept',
    q: 'did Ada Quill say yes to the salt offer',
    ids: ['salt'],
    missed: 'did Nils Orre say yes to the salt offer',
  },
  {
    why: 'what somebody gets is what they get out of it',
    q: 'what does the guild get out of it',
    ids: ['raise'],
    missed: 'what does the Salt Mill get out of it',
  },
  {
    why: 'what is published has come out',
    q: 'has the vat report come out yet',
    ids: ['unpublished'],
    missed: 'has the salt report come out yet',
  },
  {
    why: 'to stand in an election is to run in it',
    q: 'may Ruben Sarn stand in the election',
    ids: ['barred'],
    missed: 'may Ada Quill stand in the election',
  },
  {
    why: 'what goes up gets more expensive',
    q: 'are baths getting more expensive',
    ids: ['baths'],
    missed: 'are candles getting more expensive',
  },
  {
    why: 'who is sued is taken to court',
    q: 'will the guild take the Bark Mill to court',
    ids: ['suit'],
    missed: 'will Sarn take the Bark Mill to court',
  },
  {
    why: 'what is off the table has been dropped',
    q: 'has Nils Orre dropped his threat of a curfew',
    ids: ['curfew'],
    missed: 'has Ada Quill dropped her threat of a curfew',
  },
  {
    why: 'a message is got and not only said',
    q: 'did Orre get the message',
    ids: ['not-reached'],
    missed: 'did Sarn get the message',
  },
  {
    why: 'whoever has a disease is ill',
    q: 'is Ruben Sarn ill',
    ids: ['lungs'],
    missed: 'is Ada Quill ill',
  },
  {
    why: 'to report to prison is to go there',
    q: 'does Ruben Sarn have to go to prison',
    ids: ['cell'],
    missed: 'does Ada Quill have to go to prison',
  },
  {
    why: 'what became of somebody is told of them',
    q: 'what became of the Bark Mill',
    ids: ['suit', 'shut'],
    missed: 'what became of the Salt Mill',
  },
  {
    why: 'who upholds a conviction lets nobody off',
    q: 'did the Hide Court let Sarn off',
    ids: ['upheld'],
    missed: 'did the Hide Court let Quill off',
  },
  {
    why: 'a meeting to come is another one',
    q: 'will Quill and Orre meet again',
    ids: ['again'],
    missed: 'will Quill and Sarn meet again',
  },
  {
    why: 'who has more percent is ahead',
    q: 'was Ada Quill ahead in the survey',
    ids: ['survey'],
    missed: 'was Ruben Sarn ahead in the survey',
  },
  {
    why: 'who would lend is ready to',
    q: 'what is Nils Orre ready to lend',
    ids: ['loan'],
    missed: 'what is Ada Quill ready to lend',
  },
  {
    why: 'whoever is convicted is guilty',
    q: 'is Ruben Sarn guilty',
    ids: ['upheld'],
    missed: 'is Ada Quill guilty',
  },
  {
    why: 'what is to be signed is not signed yet',
    q: 'has the lime treaty been signed yet',
    ids: ['to-sign'],
    missed: 'has the salt treaty been signed yet',
  },
  {
    why: 'what is released is given back',
    q: 'has the hide money been given back',
    ids: ['not-told'],
    missed: 'has the bath money been given back',
  },
  {
    why: 'what a guild voted for is approved',
    q: 'was the new kiln approved',
    ids: ['kiln'],
    missed: 'was the new oven approved',
  },
])('answerQuestion() answers: $why', ({ q, ids, missed }) => {
  expect(idsFor(q)).toEqual(ids)
  expect(idsFor(missed)).toEqual(['silent'])
})

test.for<{ why: string; q: string }>([
  { why: 'what would follow if it passed does not tell that it did', q: 'did the soap tax pass' },
  { why: 'what is to come need not have been', q: 'was the lime treaty signed' },
  { why: 'a threat to close is no closing', q: 'was the sluice closed' },
])('answerQuestion() keeps silent: $why', ({ q }) => {
  expect(idsFor(q)).toEqual(['silent'])
})
