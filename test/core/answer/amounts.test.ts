import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { silo } from './silo.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(silo, { text, subject: 'silo' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'from one day to another is how long',
    q: 'how long does the lock of the north gate last',
    ids: ['gate'],
  },
  { why: 'the second of two days is the end', q: 'until when is the north gate locked', ids: ['gate'] },
  { why: 'until when is how long', q: 'how long does the permit for the kiln run', ids: ['permit'] },
  { why: 'an apprentice of 17 has an age', q: 'how old is the apprentice', ids: ['apprentice'] },
  { why: 'what numbers so many is counted', q: 'what number of barges does Aalto give', ids: ['barges'] },
  { why: 'nine in 10 are a share', q: 'what share of the dryers was broken', ids: ['dryers'] },
  { why: 'crowns are money', q: 'how much are the sacks in the cellar worth', ids: ['sacks'] },
  { why: 'an end may have a weekday', q: 'carts on the towpath til when', ids: ['carts'] },
  { why: 'after a day is how long', q: 'how long did the first run of the furnace last', ids: ['furnace'] },
  {
    why: 'an end need be no day',
    q: 'until when does Aalto intend to keep the levy on barley',
    ids: ['levy'],
  },
  {
    why: 'a rate spoken of is no share asked for',
    q: 'since when has the loss rate not been so high',
    ids: ['yield'],
  },
  {
    why: 'what is hoped for a year is wanted by then',
    q: 'by when does the league want to load at the new quay',
    ids: ['quay'],
  },
  {
    why: 'votes to votes tell who was against',
    q: 'how many of the league’s delegates were against',
    ids: ['backed'],
  },
  { why: 'the end of a permit is its last day', q: 'when does the permit for the kiln end', ids: ['permit'] },
  { why: 'who was down did nothing', q: 'how long was Fjord Radio down', ids: ['kiln-down'] },
  { why: 'who has a share does nothing', q: 'what share did Oster have in the poll', ids: ['sales'] },
  { why: 'a percentage may be typed last', q: 'Oster survey percent', ids: ['sales'] },
  { why: 'what shut is not what is counted', q: 'how many ovens shut in Orvik', ids: ['bench'] },
  { why: 'the fourth makes four', q: 'how many dust blasts have there been since 2031', ids: ['blast'] },
  { why: 'so many people came', q: 'how many came to the torchlight march', ids: ['march'] },
  { why: 'a turnout is how many came', q: 'torchlight march turnout', ids: ['march'] },
  { why: 'the last time is the one before', q: 'when did Aalto and Renn last meet', ids: ['since-2029'] },
  { why: 'to stand to gain is to gain', q: 'how much does Orvik stand to gain per year', ids: ['gain'] },
  {
    why: 'who heard it tells it',
    q: 'how long would it take to clean the cellar, from what Renn heard',
    ids: ['clean'],
  },
  { why: 'a number may be typed without a comma', q: 'Oster 9000 tickets', ids: ['checked'] },
  { why: 'a capacity is room', q: 'hall capacity', ids: ['hall'] },
  { why: 'the age of somebody is how old they are', q: 'age of the apprentice', ids: ['apprentice'] },
  {
    why: 'the office of somebody does nothing',
    q: 'until when was Brandt president of the bench',
    ids: ['brandt'],
  },
  {
    why: 'what is admitted may come in',
    q: 'how much barley can enter duty-free each year',
    ids: ['quota'],
  },
  {
    why: 'a day told beside what is held is the day of that',
    q: 'when did Aalto threaten a curfew',
    ids: ['threat'],
  },
  { why: 'next year is no matter', q: 'how high will the rents of the barns be next year', ids: ['rents'] },
  {
    why: 'within the hour is how quickly',
    q: 'how quickly did Oster say the board would lodge a complaint',
    ids: ['heard'],
  },
  { why: 'the run of a thing is no thing', q: 'how long was the run of the furnace', ids: ['furnace'] },
  { why: 'the tallest is told as such', q: 'how high is the tallest tower in Orvik', ids: ['tower'] },
])('answerQuestion() answers: $why', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test.for<{ why: string; q: string }>([
  { why: 'the age of one is not how many', q: 'how many apprentices were hit by the ladder' },
  {
    why: 'the money of members is not how many there are',
    q: 'how many members does the Barley League have',
  },
  { why: 'the end of another’s time is not how long one has been it', q: 'how long has Aalto been mayor' },
  { why: 'a day is not until when', q: 'until when does the league back the plan' },
  { why: 'a number of the question is no amount', q: 'how much money would mending the 31 barns take' },
  { why: 'once is not the last time', q: 'when did Aalto and Oster last meet' },
  { why: 'a sum is not how big a body is', q: 'how big is the Barley League' },
  { why: 'what grows beside it is something else', q: 'how many tonnes of oats can enter a year' },
  { why: 'what may rise has not risen', q: 'how much did the rents of the barns rise last year' },
  { why: 'a price is no rise of it', q: 'by how much has the price gone up' },
  { why: 'by how much is not how often', q: 'how many times has the drying rate been raised' },
  { why: 'how quickly is not how long', q: 'how long can the complaint take' },
  { why: 'one need not be the oldest', q: 'how old is the oldest apprentice' },
])('answerQuestion() keeps silent: $why', ({ q }) => {
  expect(idsFor(q)).toEqual(['silent'])
})
