import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { inUsualWords } from '../../../src/core/answer/question/in-usual-words.ts'
import { partsOfQuestion } from '../../../src/core/answer/question/parts-of-question.ts'
import { orchard } from './orchard.ts'

function answerTo(text: string) {
  return answerQuestion(orchard, { text, subject: 'orchard' }).answer
}

function idsFor(text: string): readonly string[] {
  const answer = answerTo(text)
  return answer.kind === 'answer'
    ? answer.statements.map(({ id }) => id)
    : [answer.kind === 'silent' ? answer.why : answer.kind]
}

test.for<{ q: string; parts: readonly string[] }>([
  { q: 'who will sue, and how big is the damage?', parts: ['who will sue', 'how big is the damage?'] },
  { q: 'who was barred + for how long', parts: ['who was barred', 'for how long'] },
  { q: 'did the fence pass? what did Dahl say', parts: ['did the fence pass', 'what did Dahl say'] },
  {
    q: 'did Dahl say “ask me when and where”',
    parts: ['did Dahl say “ask me when and where”'],
  },
  { q: 'when and where did they meet', parts: ['when and where did they meet'] },
  { q: 'did Dahl, who met Holm, resign', parts: ['did Dahl, who met Holm, resign'] },
  {
    q: 'the gap between what she asked and what she got',
    parts: ['the gap between what she asked and what she got'],
  },
])('partsOfQuestion() takes “$q” apart where another question begins', ({ q, parts }) => {
  expect(partsOfQuestion(q)).toEqual(parts)
})

test.for<{ q: string; usual: string }>([
  {
    q: 'how long will it take, by Dahl’s own reckoning',
    usual: 'how long will it take according to Dahl',
  },
  { q: 'why did they stop, by their own account?', usual: 'why did they stop?' },
  { q: 'were the two growers able to agree?', usual: 'did the two growers agree?' },
  { q: 'did Dahl manage to leave', usual: 'did Dahl leave' },
  { q: 'did she get to know Holm', usual: 'did she get to know Holm' },
  { q: 'in which parts of the country is it sold', usual: 'where is it sold' },
  { q: 'did Dahl get anywhere or nah', usual: 'did Dahl get anywhere' },
  { q: 'did Dahl leave, y/n?', usual: 'did Dahl leave?' },
  { q: 'did Dahl leave in the end?', usual: 'did Dahl leave?' },
  { q: 'need the date of the sale', usual: 'the date of the sale' },
  { q: 'what did Dahl die of?', usual: 'why did Dahl die?' },
  { q: 'what became of the gate', usual: 'what happened to the gate' },
  { q: 'what does Holm make of the tax', usual: 'what does Holm think of the tax' },
  { q: 'Dahl happy with the fence or not', usual: 'is Dahl happy with the fence' },
  { q: 'is Dahl happy or not?', usual: 'is Dahl happy' },
  { q: 'the two Holms related?', usual: 'are the two Holms related' },
  { q: 'how bad is the shortage', usual: 'how high is the shortage' },
  { q: 'any sign that Holm gives way', usual: 'does Holm gives way' },
  {
    q: 'what did they come away with, anything?',
    usual: 'what did they come away with, anything?',
  },
  { q: 'did Holm come home with anything', usual: 'did Holm achieve anything' },
  { q: 'will the four make it?', usual: 'will the four survive?' },
  { q: 'why did she not go as planned?', usual: 'why did she not go?' },
  { q: 'what is Dahl’s criticism of the fence', usual: 'what criticism does Dahl have of the fence' },
  { q: 'and the warden, what did he say?', usual: 'what did the warden say?' },
  { q: 'what is in Dahl’s words about the fence', usual: 'what is in Dahl’s words about the fence' },
  { q: 'what did the two unnamed Norland wardens say', usual: 'what did the two Norland wardens say' },
  { q: 'is there any news of the fence', usual: 'what do we know about the fence' },
  { q: 'fill me in on the fence', usual: 'what do we know about the fence' },
  { q: 'what’s the deal with the fence', usual: 'what do we know about the fence' },
  { q: 'whats going on with the fence', usual: 'what do we know about the fence' },
  { q: 'whats the latest on the fence?', usual: 'whats the latest on the fence?' },
  { q: 'whats the gist of the ruling?', usual: 'what do we know about the ruling?' },
  { q: 'where do things stand with the fence', usual: 'what do we know about the fence' },
  { q: 'can you explain why Dahl sued', usual: 'can you explain why Dahl sued' },
  { q: 'i heard the fence was mended, true?', usual: 'is it true that the fence was mended?' },
  { q: 'can you confirm Dahl sued', usual: 'is it true that Dahl sued' },
  { q: 'what should we know about the fence', usual: 'what do we know about the fence' },
  { q: 'so the warden met Dahl, right?', usual: 'is it true that the warden met Dahl?' },
  { q: 'did the warden meet Dahl, yes?', usual: 'did the warden meet Dahl?' },
  { q: 'is it correct that Dahl sued', usual: 'is it true that Dahl sued' },
  { q: 'who is right', usual: 'who is right' },
  { q: 'so how did day one go?', usual: 'what was the outcome?' },
  { q: 'who makes up the league', usual: 'who is in the league' },
  { q: 'vote venue?', usual: 'where was the vote?' },
  { q: 'how did it go', usual: 'how did it go' },
  { q: 'why is the warden unnamed', usual: 'why is the warden unnamed' },
])('inUsualWords() asks “$q” as it is mostly asked', ({ q, usual }) => {
  expect(inUsualWords(q)).toBe(usual)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'two questions in one have an answer each',
    q: 'who will sue the growers, and how big is the damage?',
    ids: ['will-sue', 'frost-loss'],
  },
  { why: 'two of one name may be related', q: 'the 2 holms, same family?', ids: ['holms'] },
  { why: 'a majority is how votes fell', q: 'how large was the majority for the fence', ids: ['fence-vote'] },
  {
    why: 'who voted against denies that all were for it',
    q: 'was the fence vote unanimous',
    ids: ['fence-vote'],
  },
  {
    why: 'what is planned tells what there will be',
    q: 'will there be an inquiry into the spraying',
    ids: ['spray-inquiry'],
  },
  {
    why: 'no more than so many is a limit',
    q: 'are there going to be limits on ladders',
    ids: ['ladder-rule'],
  },
  { why: 'what became of it is what is told of it', q: 'what became of the north gate?', ids: ['gate-open'] },
  { why: 'a bill is what it costs', q: 'what will the bill for the fence come to', ids: ['fence-cost'] },
  { why: 'how bad goes by the figure', q: 'how bad is unemployment', ids: ['scab'] },
  {
    why: 'what somebody still means to do is no news of today',
    q: 'is Ada Holm still considering a sale of the mill',
    ids: ['no-sale'],
  },
  {
    why: 'who says that another did wrong accuses them',
    q: 'what is Per Holm alleged to have done?',
    ids: ['rigged'],
  },
  { why: 'a rise is told by its figure', q: 'by how much will picking pay go up', ids: ['pay'] },
  { why: 'who is out is on strike', q: 'how long were they out', ids: ['walkout'] },
  { why: 'to take part is to be counted', q: 'how many people took part', ids: ['took-part'] },
  {
    why: 'a strike ends on the terms by which it ends',
    q: 'on what terms did the walkout end',
    ids: ['walkout'],
  },
  {
    why: 'reservations are what somebody holds against it',
    q: 'what reservations does Lene Dahl have about the hives',
    ids: ['hives'],
  },
  {
    why: 'whoever did not go put it off',
    q: 'why did Per Holm not travel as planned?',
    ids: ['put-off'],
  },
  { why: 'who presses somebody is no press', q: 'what did Dahl press the council for', ids: ['pressed'] },
  {
    why: 'what somebody may still do is no news of today',
    q: 'can Per Holm still sell the barn',
    ids: ['barn'],
  },
  {
    why: 'where it was said need not be told',
    q: 'was the well raised with the hosts',
    ids: ['well-raised'],
  },
  { why: 'since when is when it last was so', q: 'when was the river last this low', ids: ['river'] },
  { why: 'within the hour is quickly', q: 'how quickly did the council answer the letter', ids: ['letter'] },
  { why: 'figures tell who leads', q: 'who is ahead in the poll', ids: ['poll'] },
  { why: 'a 2 may be a to', q: 'who wants 2 close the mill', ids: ['mill-close'] },
  { why: 'to sit together is to meet', q: 'how long did Per Holm and Dahl sit together', ids: ['met'] },
  { why: 'to be fine with something is to take it', q: 'is the council fine with the dam', ids: ['dam'] },
  { why: 'grounds are reasons', q: 'on what grounds did the pickers stop the presses', ids: ['press-hours'] },
])('answerQuestion() knows that $why: “$q”', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test('answerQuestion() says what is not on record of two questions in one', () => {
  expect(answerTo('who will sue the growers, and why did the beekeeper leave?')).toMatchObject({
    kind: 'answer',
    statements: [{ id: 'will-sue' }],
    missing: [{ words: 'why did the beekeeper leave?' }],
  })
})

test.for<{ why: string; q: string; said: string }>([
  {
    why: 'nothing goes on from what has no answer',
    q: 'who burned the barn, and when was that?',
    said: 'not on record',
  },
  {
    why: 'an opinion is refused with what is asked beside it',
    q: 'who will sue the growers, and is that fair?',
    said: 'opinion or forecast',
  },
  {
    why: 'who is all for something has nothing against it',
    q: 'what objections does Ada Holm have to the hives',
    said: 'not on record',
  },
  { why: 'being in a room is all that is asked', q: 'was Ada Holm in the room', said: 'not on record' },
  { why: 'nothing is planned of it', q: 'will there be a new cider tax', said: 'opinion or forecast' },
  { why: 'how things stand now no report tells', q: 'is Per Holm still in Plain', said: 'today' },
])('answerQuestion() knows that $why and keeps silent on “$q”', ({ q, said }) => {
  expect(idsFor(q)).toEqual([said])
})
