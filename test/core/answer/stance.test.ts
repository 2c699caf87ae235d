import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { quarry } from './quarry.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(quarry, { text, subject: 'quarry' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[] }>([
  {
    why: 'what somebody heard about is what they say they were told',
    q: 'what did Tarrow hear about the crane',
    ids: ['heard'],
  },
  {
    why: 'what somebody heard from another is what that one told them',
    q: 'what did Aske hear from Penrow',
    ids: ['told-aske'],
  },
  {
    why: 'whose doing is wished need not be told so',
    q: 'what does Aske want Ardel to contribute',
    ids: ['asked-for-land'],
  },
  {
    why: 'a country inside a matter does not hold the view',
    q: 'what does Dunmoor think of the Ardel dust',
    ids: ['dust'],
  },
  { why: 'what was kept was not cut', q: 'did the bank cut the lending rate', ids: ['kept'] },
  {
    why: 'an answer that is due is still open',
    q: 'has the guild accepted the arbiter',
    ids: ['answer-due'],
  },
  {
    why: 'what was on the table was discussed',
    q: 'was 4 percent ever on the table according to Aske',
    ids: ['four-percent'],
  },
  { why: 'to be ready is to be willing', q: 'is Penrow willing to negotiate', ids: ['ready'] },
  {
    why: 'whether somebody likes a thing is told by what they call it',
    q: 'does Penrow like the pension plan',
    ids: ['crumbs'],
  },
  {
    why: 'and so is whether they are happy with it',
    q: 'is Penrow happy with the pension plan',
    ids: ['crumbs'],
  },
  {
    why: 'a particle belongs to its verb alone',
    q: 'did the masons storm out in Corrin',
    ids: ['left'],
  },
  {
    why: 'whoever gave no reply said nothing',
    q: 'did the bank comment',
    ids: ['office-silent', 'no-loan'],
  },
  {
    why: 'others may tell what somebody mentioned',
    q: 'did Aske mention the flooded shaft in the talks',
    ids: ['raised'],
  },
  {
    why: 'one of two alternatives is enough',
    q: 'does Ardel accept it or fight on',
    ids: ['appeal'],
  },
  { why: 'what is clean is not polluted', q: 'is the spring polluted', ids: ['clean'] },
  {
    why: 'taking a thing seriously is believing in it',
    q: 'does Tarrow take the threat of a lockout seriously',
    ids: ['unbelieved'],
  },
  {
    why: 'whether somebody admits a thing is told by their denial',
    q: 'does Dunmoor admit grants to its sawmills',
    ids: ['subsidy'],
  },
  { why: 'whoever was invited did not invite', q: 'was Penrow invited to Dunmoor', ids: ['invited'] },
  { why: 'a joke is on record as words', q: 'who joked about a fence', ids: ['silver'] },
  { why: 'what is ruled out will not be built', q: 'will Aske build a canal', ids: ['canal'] },
  {
    why: 'whoever says that nothing was offered denies offering it',
    q: 'did the bank offer a loan',
    ids: ['no-loan'],
  },
  { why: 'to call somebody is to talk to them', q: 'did Aske talk to Dunmoor', ids: ['call'] },
  { why: 'a slip in against is forgiven', q: 'who is agianst the weir', ids: ['weir'] },
  { why: 'what somebody plans is to come', q: 'what does the guild plan', ids: ['answer-due'] },
  { why: 'still going to do it is to come', q: 'is Aske still going to close the ford', ids: ['ford'] },
  { why: 'to say there has to be one is to call for it', q: 'is Quill calling for an audit', ids: ['audit'] },
  { why: 'a threat tells on what it hangs', q: 'why did Penrow threaten to walk out', ids: ['kiln'] },
  { why: 'who goes to another place leaves', q: 'would Quill really leave', ids: ['valley'] },
  { why: 'not yet is an answer', q: 'did Quill meet Tarrow', ids: ['later'] },
  { why: 'what was postponed was not cancelled', q: 'was the lantern fair cancelled', ids: ['fair'] },
  { why: 'to give way is to budge', q: 'did Dunmoor budge', ids: ['firm'] },
  {
    why: 'whether somebody expects a thing is told by what they say of it',
    q: 'does Quill expect a new bell',
    ids: ['bell'],
  },
  { why: 'what pleased somebody makes them happy', q: 'was Quill happy with the new organ', ids: ['organ'] },
  {
    why: 'what is under consideration is neither accepted nor refused',
    q: 'has Quill accepted the lamp treaty',
    ids: ['treaty-open'],
  },
  { why: 'who would not leave does not resign', q: 'will Tarrow resign', ids: ['stays'] },
  { why: 'planning to do it is to come', q: 'is Aske planning to close the ford', ids: ['ford'] },
  {
    why: 'a position filed under one matter is on that matter',
    q: 'does Quill support the viaduct',
    ids: ['wells'],
  },
])('answerQuestion() knows that $why: “$q”', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test('answerQuestion() shows the words of whoever is asked to have sounded some way', () => {
  expect(idsFor('did Tarrow sound conciliatory')).toContain('silver')
})

test.for<{ why: string; q: string }>([
  { why: 'another sum is another offer', q: 'was 5 percent on the table according to Aske' },
  { why: 'a figure is no liking', q: 'does Tarrow like the pension plan' },
  { why: 'how somebody feels is not told by any words of theirs', q: 'was Tarrow angry' },
  { why: 'a view of one thing is none of another', q: 'does Penrow support the slate toll' },
  { why: 'what one told another is not what they heard', q: 'what did Penrow hear about the hammer' },
  { why: 'a bare fact is no complaint', q: 'what did the Survey Board complain about' },
  { why: 'a bare fact has no tone', q: 'did Dunmoor sound hopeful' },
  { why: 'the opposite of a word aside denies nothing', q: 'does Penrow think the trip failed' },
  { why: 'to step down is no mere step', q: 'did Penrow agree to step down' },
  { why: 'a committee commits to nothing', q: 'did Quill threaten a strike' },
  { why: 'one thing that had to be is not another', q: 'did Quill call for a strike' },
  { why: 'a trip is not whatever somebody holds', q: 'what does Quill think of the trip' },
])('answerQuestion() knows that $why and keeps silent on “$q”', ({ q }) => {
  expect(idsFor(q)).toEqual(['silent'])
})
