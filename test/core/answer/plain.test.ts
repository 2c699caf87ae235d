import { expect, test } from 'vitest'

import { idsFor } from './cavern.ts'

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'a news agency is whoever published the report',
    q: 'what does the news agency say about the survey',
    ids: ['survey-map'],
  },
  { why: 'a credit names who took a picture', q: 'who took the pic', ids: ['credit'] },
  {
    why: 'presidents of two countries are one of each',
    q: 'what did the two presidents agree on',
    ids: ['agreed'],
  },
  {
    why: 'the leaders of one subject are not the leaders of another, and to meet is to talk',
    q: 'how long did the leaders talk',
    ids: ['met'],
  },
  {
    why: 'an office in the plural names all who hold it',
    q: 'where will the water ministers sign',
    ids: ['ministers-sign'],
  },
  {
    why: 'whoever is invited does not invite',
    q: 'was Ansa Veld invited to Pelle',
    ids: ['asked-in'],
  },
  {
    why: 'a report may say itself that it still is so',
    q: 'how many are still missing',
    ids: ['still-missing'],
  },
  { why: 'a number may count people unnamed', q: 'how many died in the 2019 flood', ids: ['killed-2019'] },
  {
    why: 'what will come may be on record, and five hikers are more than the one with a name',
    q: 'will the rescued hikers survive',
    ids: ['would-live'],
  },
  {
    why: 'times are counted as what was done',
    q: 'how many times did hikers complain about mud',
    ids: ['complained'],
  },
  { why: 'who was named as leader leads', q: 'who leads the inquiry?', ids: ['named-head'] },
  {
    why: 'what is said about a court is not about its judge',
    q: 'what did Dov Pram say about the court',
    ids: ['of-court'],
  },
  {
    why: 'whether they agreed to leave is whether they leave',
    q: 'did Dov Pram agree to step down',
    ids: ['stays'],
  },
  { why: 'what does not work is broken', q: 'who says the pumps were broken', ids: ['not-worked'] },
  { why: 'a deadline is when it has to end', q: 'deadline for the survey?', ids: ['survey-end'] },
  {
    why: 'a reaction is to take it or to leave it',
    q: 'how did both sides react to the shared fund idea',
    ids: ['fund-refused'],
  },
  { why: 'who protests is at a protest', q: 'how many demonstrators were there in Belm', ids: ['rallied'] },
  {
    why: 'what separates two is the margin',
    q: 'how many votes separated Cora Lisk and Dov Pram',
    ids: ['margin'],
  },
  { why: 'a year may stand in the sentence', q: 'turnout in 2029', ids: ['turnout'] },
  { why: 'who stays in barracks does not step in', q: 'will the guard step in', ids: ['guard-stays'] },
  {
    why: 'what will be lifted does not go on',
    q: 'is Pelle still going to block Orskian ducks',
    ids: ['duck-ban'],
  },
  { why: 'what will be done is a plan', q: 'what will Finn Ware do next', ids: ['will-visit'] },
  { why: 'who speaks of a shooting did not shoot', q: 'who shot first', ids: ['fired-first'] },
  { why: 'a month in words is a day', q: 'when were the complaints made', ids: ['complained'] },
])('answerQuestion() knows that $why: “$q”', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test.for<{ why: string; q: string; said: string }>([
  {
    why: 'who got the better of it nobody says',
    q: 'who got the better deal, Orsk or Pelle',
    said: 'opinion or forecast',
  },
  {
    why: 'no plan tells what will become of it',
    q: 'will the ferry accord last',
    said: 'opinion or forecast',
  },
  {
    why: 'two protests are no two protesters',
    q: 'how many demonstrators were there in Dorn',
    said: 'not on record',
  },
  { why: 'who invites is not invited', q: 'was Bram Tolk invited to Orsk', said: 'not on record' },
  {
    why: 'a count then tells nothing of another now',
    q: 'how many hikers are still in hospital',
    said: 'today',
  },
])('answerQuestion() knows that $why and keeps silent on “$q”', ({ q, said }) => {
  expect(idsFor(q)).toEqual([said])
})
