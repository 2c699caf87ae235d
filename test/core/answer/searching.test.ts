import { expect, test } from 'vitest'

import { idsFor } from './cavern.ts'

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'the latest of a matter is what is on record of it',
    q: 'latest survey',
    ids: ['survey-end', 'survey-map'],
  },
  { why: 'its status is no word to look for', q: 'survey status', ids: ['survey-end', 'survey-map'] },
  { why: 'a number behind what it counts', q: 'complaints total', ids: ['complained'] },
  { why: 'when something ends', q: 'survey end date', ids: ['survey-end'] },
  { why: 'no reason is told by what only names the matter', q: 'duck ban reason', ids: ['not on record'] },
  {
    why: 'two names alone are asked for together',
    q: 'Dov Pram vs Cora Lisk',
    ids: ['margin', 'ministers-sign', 'fund-proposed'],
  },
  { why: 'and nothing where nothing has both', q: 'Cora Lisk and Gerd Holl', ids: ['not on record'] },
  { why: 'the dead are those told to have been killed', q: 'how many dead', ids: ['killed-2019'] },
  { why: 'somebody is in charge of anything', q: 'who is in charge', ids: ['nothing asked'] },
  { why: 'nothing is known of what it stands for', q: 'is it safe', ids: ['not on record'] },
  { why: 'a day of the reader’s own asks for nothing', q: 'what happened yesterday', ids: ['nothing asked'] },
  { why: 'a date set is more than anything set', q: 'has a date been set', ids: ['not on record'] },
  { why: 'a retired judge is no news of retiring', q: 'did the minister retire', ids: ['not on record'] },
  { why: 'how long something took', q: 'lamps discussion length', ids: ['lamps'] },
  { why: 'the same letters in another order', q: 'servuy', ids: ['survey-end', 'survey-map'] },
  { why: 'a week of the reader’s own is not all that is to come', q: 'next week', ids: ['not on record'] },
  { why: 'how a whole subject stands', q: 'status', ids: ['agreed'] },
])('answerQuestion() takes few words as typed into a search box: $why', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})
