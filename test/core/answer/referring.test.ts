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
  { why: 'what was said is what people said', q: 'what was said on Sunday', ids: ['soaked'] },
  { why: 'whoever brought it up is on record on it', q: 'Corl on the height of the weir', ids: ['raised'] },
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
  { why: 'a body may go by what it is', q: 'what did the board refuse', ids: ['refused'] },
  { why: 'a league of nobody is no party', q: 'what did the league refuse', ids: ['silent'] },
  {
    why: 'opposition goes without its country',
    q: 'did the opposition call the order wasteful',
    ids: ['wasteful'],
  },
  { why: 'members speak as their guild', q: 'when do the millers vote', ids: ['ballot'] },
  {
    why: 'the boss of a guild heads it',
    q: 'what did the Millers’ Guild boss say about Ben Osk',
    ids: ['unseen'],
  },
  {
    why: 'whoever leads a board chairs it, and no deputy does',
    q: 'what does the woman leading the Weir Board say about the meadows',
    ids: ['flood'],
  },
  {
    why: 'nobody on record leads another board',
    q: 'what did the boss of the Eel Board say',
    ids: ['silent'],
  },
  { why: 'a deputy is somebody’s', q: 'what did Ines Rook’s deputy say', ids: ['cheap'] },
  { why: 'a spokeswoman is somebody’s', q: 'what did the mayor’s spokesperson say', ids: ['tour'] },
  { why: 'an apostrophe may be left out', q: 'what did the mayors spokesperson say', ids: ['tour'] },
  { why: 'a first name in small letters does something', q: 'what did kit say', ids: ['ice'] },
  { why: 'a noun does not', q: 'what did the kit cost', ids: ['silent'] },
  { why: 'a medic is the one doctor', q: 'what did the medic say', ids: ['cuts'] },
  { why: 'a medic is no keeper', q: 'what did the midwife say', ids: ['silent'] },
  { why: 'a go-between mediates', q: 'what did the go-between say', ids: ['handshake'] },
  {
    why: 'a paper that tells something is the publisher',
    q: 'what does the paper say about Tom Rook',
    ids: ['siblings'],
  },
  { why: 'a paper that is told of is none', q: 'who printed the paper about the banks', ids: ['silent'] },
  { why: 'of two keepers neither is guessed', q: 'what did the lock keeper say', ids: ['choice'] },
  { why: 'a minister of something else is nobody', q: 'what did the health minister say', ids: ['silent'] },
  {
    why: 'what is judged of somebody is told of them',
    q: 'is Joss Penn willing to sell the mill',
    ids: ['hint'],
  },
  { why: 'whoever judges tells it', q: 'what hint does the Weir Gazette give about the mill', ids: ['hint'] },
  { why: 'it is told of nobody else', q: 'is Tom Rook willing to sell the mill', ids: ['silent'] },
  { why: 'a barge of a country does not act for it', q: 'was the Dalmarian barge towed off', ids: ['barge'] },
  { why: 'what is done to it is not done by it', q: 'did Dalmar tow off the barge', ids: ['silent'] },
  {
    why: 'the report says what is on record',
    q: 'does the report say a barge was towed off',
    ids: ['barge'],
  },
  {
    why: 'what is told of words is told of what was said',
    q: 'do remarks by Joss Penn hint at selling the mill',
    ids: ['hint'],
  },
  { why: 'whoever is asked to do it does it', q: 'what did Ines Rook ask Ada Corl to visit', ids: ['urged'] },
  { why: 'nobody else asked for it', q: 'what did Ben Osk ask Ada Corl to visit', ids: ['silent'] },
  {
    why: 'what others hold right is no opinion asked',
    q: 'what should Ada Corl visit, according to Ines Rook',
    ids: ['urged'],
  },
  { why: 'a name has its kind in it', q: 'which bay has seen angry words', ids: ['bay'] },
  { why: 'another month may be told of', q: 'did Joss Penn put off a tour in January', ids: ['put-off'] },
  { why: 'no month but that', q: 'did Joss Penn put off a tour in February', ids: ['silent'] },
  {
    why: 'whoever issued a statement said something',
    q: 'did Una Reeve say anything as the ferry sailed',
    ids: ['issued'],
  },
  {
    why: 'what others say two can do is told of both',
    q: 'can Dalmar collect the tolls, according to Una Reeve',
    ids: ['share'],
  },
  { why: 'nobody else says so', q: 'can Dalmar collect the tolls, according to Ben Osk', ids: ['silent'] },
  { why: 'what is asked tells who he is', q: 'did he say the barges would pass first', ids: ['oars'] },
  { why: 'she is nobody known as he', q: 'did she say the barges would pass first', ids: ['silent'] },
  { why: 'of one word he may be anybody', q: 'did he step down', ids: ['silent'] },
  { why: 'a matter is spoken of', q: 'what did Una Reeve say about Sicily', ids: ['no-weirs'] },
  { why: 'a place that is only a matter says nothing', q: 'what did Sicily say', ids: ['silent'] },
  { why: 'a place that is only a matter wants nothing', q: 'what does Sicily want', ids: ['silent'] },
  { why: 'a place that is only a matter holds nothing', q: 'what is Sicily’s position', ids: ['silent'] },
  { why: 'a recording is a thing of its own', q: 'is there a recording', ids: ['silent'] },
])('answerQuestion() knows that $why', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})
