import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Thread } from '../../../src/core/answer/answer.ts'
import { pierDesk } from './pier-desk.ts'

/** What the last of several questions in one conversation is answered with. */
function lastOf(questions: readonly string[]): readonly string[] {
  let thread: Thread | undefined
  let ids: readonly string[] = []
  for (const text of questions) {
    const answered = answerQuestion(pierDesk, {
      text,
      subject: 'pier',
      ...(thread === undefined ? {} : { thread }),
    })
    thread = answered.thread
    const { answer } = answered
    ids = answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
  }
  return ids
}

test.for<{ why: string; turns: readonly string[]; ids: readonly string[] }>([
  {
    why: 'an answer is to what was just told',
    turns: ['what did Anker say about jobs', 'how did Tarn Lines answer'],
    ids: ['dorr-posts'],
  },
  {
    why: 'what came in is what was asked about',
    turns: ['till when can people comment', 'how many came in so far'],
    ids: ['came'],
  },
  { why: 'what anybody may say is no saying', turns: ['till when can people comment'], ids: ['until'] },
  {
    why: 'what it was is nothing where nothing was found',
    turns: ['when did Anker resign', 'which day was that'],
    ids: ['silent'],
  },
  {
    why: 'it is what was spoken of, not whatever else began then',
    turns: ['what did Moro say about the inns', 'when did it open'],
    ids: ['silent'],
  },
  {
    why: 'he is whoever alone takes part in what was shown',
    turns: ['how many jobs were in danger', 'what did he call the payment'],
    ids: ['levy-called'],
  },
  {
    why: 'those that are there are what was asked about',
    turns: ['what did Moro say about the inns', 'how many are there'],
    ids: ['inns'],
  },
  {
    why: 'its boss is the boss of what was spoken of',
    turns: ['how many berths does Kestrel want', 'what will its boss do about the pier'],
    ids: ['quill-court'],
  },
  {
    why: 'his spokeswoman is whoever speaks for him',
    turns: ['what did the prime minister promise', 'did his spokeswoman correct that'],
    ids: ['misspoke'],
  },
  {
    why: 'one without a name is somebody, and the doubt tells why',
    turns: ['what did the Norran clerk say', 'why isnt he named'],
    ids: ['clerk'],
  },
  {
    why: 'it is the matter of the turn before, whoever speaks of it',
    turns: ['what did Foss say about a law against cranes', 'who proposed it'],
    ids: ['quill-law'],
  },
  {
    why: 'how high a payment is is told as a sum',
    turns: ['what does Anker call the payment', 'how high is it'],
    ids: ['levy-sum'],
  },
  {
    why: 'about a body is about it, not about who heads it',
    turns: ['what did Anker say to the office'],
    ids: ['anker-office'],
  },
  { why: 'who was invited did not invite', turns: ['was Foss invited to Osk'], ids: ['invited'] },
  {
    why: 'they are nobody where nobody was spoken of',
    turns: ['how many drowned', 'who were they'],
    ids: ['silent'],
  },
  {
    why: 'which one is not told by the word for it',
    turns: ['what will the Kestrel boss do about the pier', 'which court'],
    ids: ['silent'],
  },
  {
    why: 'what somebody will do is not what they said',
    turns: ['what did Anker say about jobs', 'what will he do'],
    ids: ['silent'],
  },
])('answerQuestion() in a conversation: $why', ({ turns, ids }) => {
  expect(lastOf(turns)).toEqual(ids)
})

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'what a council does its country does', q: 'has Osk set a date for the hearing', ids: ['no-date'] },
  {
    why: 'another country is none the brief is about',
    q: 'does any other country have to consent',
    ids: ['vint-consent'],
  },
  { why: 'the new one is not the old one', q: 'what does Foss think of the new pier', ids: ['silent'] },
  {
    why: 'who said so is not whoever would not comment',
    q: 'who said Tarn Lines searched for a buyer',
    ids: ['who-sought'],
  },
  {
    why: 'conditions are told by what is the least',
    q: 'what conditions does Norr set for taking people back',
    ids: ['three-years'],
  },
  {
    why: 'what is paid for a firm is not paid to it',
    q: 'how much is Kestrel paying for Tarn Lines',
    ids: ['bid'],
  },
  {
    why: 'dearer is told as raised',
    q: 'on how many routes could fares get dearer',
    ids: ['fares'],
  },
  {
    why: 'a subject is not only what goes by its name',
    q: 'which dates are coming up in the pier case',
    ids: ['until'],
  },
  { why: 'a month it is for is a time', q: 'when was Quill asked to Ketta', ids: ['autumn'] },
])('answerQuestion() to a plain question: $why', ({ q, ids }) => {
  expect(lastOf([q])).toEqual(ids)
})
