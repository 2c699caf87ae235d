import { expect, test } from 'vitest'

import { told } from './kiln.ts'

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'any kin word asks for kin of two', q: 'is nils vik the owners cousin?', ids: ['viks'] },
  { why: 'so do two names and the word alone', q: 'nils vik lars vik brother?', ids: ['viks'] },
  {
    why: 'two offices stand side by side, and no kin is told too',
    q: 'Is the finance minister the president’s sister?',
    ids: ['no-kin'],
  },
  { why: 'one surname asks for kin', q: 'same surname Vik twice, family?', ids: ['viks'] },
  { why: 'a father is told by his son', q: 'who is Nils Vik’s father?', ids: ['viks'] },
  { why: 'a wife is not', q: 'who is Nils Vik’s wife?', ids: ['silent'] },
  { why: 'nobody is kin by an office in between', q: 'is Orm Falk Edda Lorn’s uncle?', ids: ['silent'] },
  {
    why: 'of two of a name, one has a lawyer',
    q: 'What did Vik’s lawyer say he was fined for?',
    ids: ['punished'],
  },
  {
    why: 'members are no single member',
    q: 'what did Nils Vik deny about the letters to members?',
    ids: ['board-calls'],
  },
  { why: 'new posts are no words', q: 'which tax are the inspection posts paid from?', ids: ['posts-paid'] },
])('$why: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'somebody is told by what they are', q: 'who is the umpire?', ids: ['umpire'] },
  { why: 'and by the name of it', q: 'name of the umpire', ids: ['umpire'] },
  { why: 'whoever goes unnamed has no name', q: 'what is the apprentice’s name?', ids: ['silent'] },
  { why: 'nor who it is', q: 'who was the apprentice that was burned?', ids: ['silent'] },
  { why: 'a thing has a name beside it', q: 'bakery name', ids: ['inn'] },
  { why: 'or it has none but where it is', q: 'ostby tavern name', ids: ['silent'] },
  { why: 'the name of an office is who holds it', q: 'president name', ids: ['mette-holk'] },
])('$why: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'from what it is paid tells who pays',
    q: 'Who pays for the inspection posts?',
    ids: ['posts-paid'],
  },
  {
    why: 'what is done tells nobody who pays',
    q: 'Who would pay for the teams at the flues?',
    ids: ['silent'],
  },
  { why: 'who may come behind the name', q: 'runa bek who is that', ids: ['runa-bek'] },
  { why: 'a vote is cast as it is given', q: 'Who cast the deciding vote?', ids: ['decided'] },
  { why: 'to call it so is to compare it', q: 'Who compared the clay levy to a hedge?', ids: ['hedge'] },
  { why: 'but to something else', q: 'Who compared the clay levy to a wolf?', ids: ['silent'] },
  { why: 'a phrase is what was said', q: 'What was Sif Dahl’s phrase about the ash heaps?', ids: ['ash'] },
  { why: 'what was said with it is a reason', q: 'Why did Runa Bek give up the hearing?', ids: ['gave-up'] },
  { why: 'a fault spoken of is one', q: 'Why was the tower bell silent?', ids: ['bell'] },
  { why: 'that it ended is none', q: 'Why was the toll gate shut?', ids: ['silent'] },
])('$why: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'what is typed for is not left out', q: 'parking spaces at the ford bridge carts', ids: ['silent'] },
  { why: 'what else is typed may be', q: 'carts held at the ford bridge with grain', ids: ['carts'] },
  { why: 'a party is no remark', q: 'Nils Vik party', ids: ['silent'] },
  { why: 'that somebody died does not tell how', q: 'How did Tor Lund die?', ids: ['silent'] },
  { why: 'of what does', q: 'How did Ulf Rann die?', ids: ['choked'] },
  {
    why: 'what is prepared is a plan',
    q: 'What is in the smoke bill the minister is preparing?',
    ids: ['new-bill'],
  },
])('$why: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'what a thing is tells it', q: 'What is the Orl marsh?', ids: ['marsh'] },
  { why: 'all that a body did does not', q: 'what is the potters’ union', ids: ['silent'] },
  { why: 'what it carried tells which one', q: 'which barge did the diggers unload?', ids: ['barge'] },
  { why: 'to call something is no word for it', q: 'who called the general walkout?', ids: ['march'] },
  { why: 'what caused it is why', q: 'what caused the silence of the tower bell?', ids: ['bell'] },
  { why: 'a capital is of its country', q: 'What is the capital of Ostby?', ids: ['seat'] },
  { why: 'and of no other', q: 'What is the capital of Varn?', ids: ['silent'] },
  { why: 'the lawyer of somebody is known', q: 'who is Lars Vik’s lawyer?', ids: ['edda-lorn'] },
])('$why: $q', ({ q, ids }) => {
  expect(told(q)).toEqual(ids)
})
