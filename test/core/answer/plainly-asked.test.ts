import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import type { AnswerIndex } from '../../../src/core/answer/record-index/prepare.ts'
import { parseDay } from '../../../src/core/record/day.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import type { Official } from '../../../src/core/record/officials-file.ts'
import type { Statement } from '../../../src/core/record/record.ts'

const record = await loadRecord('test/core/answer/loom')

type Told = Partial<Omit<Statement, 'text'>> & { readonly text: string; readonly until?: string }

/** The record of the looms with one more statement, and with an office held until then where that is given. */
function withTold({ until, ...told }: Told): AnswerIndex {
  const brief = record.briefs.get('loom')!
  const like = record.statements.get('march')!
  const statements = [...brief.statements, { ...like, via: [], ...told, id: 'told' }]
  const officials = new Map(record.directory.officials)
  if (until !== undefined) {
    const dunn = officials.get('olav-dunn')!
    const past = { ...dunn.roles[0]!, title: until, party: 'brenna' }
    officials.set('olav-dunn', { ...dunn, roles: [...dunn.roles, past] } satisfies Official)
  }
  return indexOf({
    ...record,
    directory: { ...record.directory, officials },
    statements: new Map(statements.map((one) => [one.id, one])),
    briefs: new Map([['loom', { ...brief, statements }]]),
  })
}

function isTold(text: string, told: Told): boolean {
  const { answer } = answerQuestion(withTold(told), { text, subject: 'loom' })
  return answer.kind === 'answer' && answer.statements.some(({ id }) => id === 'told')
}

const dunn = { by: ['olav-dunn'], kind: 'remark' } as const
const weavers = { by: ['weavers'] } as const

test.for<{ q: string; told: Told }>([
  {
    q: 'who said no toll had been offered',
    told: { ...dunn, text: 'Olav Dunn said no toll had been offered.' },
  },
  {
    q: 'what happened on 8 May 2033',
    told: { text: 'The walkout was the third; the last one, on 8 May 2033, took a day.' },
  },
  {
    q: 'did the toll fall between 2030 and 2032',
    told: { until: 'toll keeper until 2030', text: 'The toll fell from six marks in 2030 to five in 2032.' },
  },
  {
    q: 'How many marchers were there according to the Weavers’ Union?',
    told: { ...weavers, kind: 'event', text: 'The Weavers’ Union put the number of marchers at 6,000.' },
  },
  {
    q: 'Did the Tolmish envoy respond?',
    told: { by: ['ilse-marn'], kind: 'event', text: 'There was no response from the Tolmish envoy.' },
  },
  {
    q: 'who said he would think about a lockout',
    told: { ...dunn, text: 'Olav Dunn said he would think about a lockout.' },
  },
  {
    q: 'how many marks a day is the lockout pay',
    told: { text: 'Dale Post gives the lockout pay as 60 marks a day.' },
  },
  {
    q: 'how many jobs are in danger',
    told: { ...dunn, text: 'Olav Dunn said that the jobs in danger were 1,400.' },
  },
  {
    q: 'why was Brenna fined',
    told: { text: 'An inspector fined Brenna 40,000 marks for faults in the flues.', about: ['brenna'] },
  },
  {
    q: 'did Brenna say when the smelter would reopen',
    told: {
      by: ['brenna'],
      kind: 'event',
      text: 'The smelter has closed, and Brenna did not say when it would reopen.',
    },
  },
  {
    q: 'who leads the cobblers',
    told: { ...dunn, text: 'Olav Dunn, the leader of the cobblers, said there had to be a vote.' },
  },
  { q: 'who owns the smelter', told: { by: ['tolm'], text: 'Tolm, owner of the smelter, denied a leak.' } },
  {
    q: 'on which day in June does the smelter reopen',
    told: { text: 'The smelter reopens on 12 June 2034.' },
  },
  {
    q: 'is Ilse Marn the sister of the labor minister',
    told: {
      until: 'Tolmish mining minister',
      about: ['ilse-marn'],
      text: 'Dale Post says Ilse Marn and the minister are not related.',
    },
  },
  {
    q: 'What will happen on 3 October 2034?',
    told: { kind: 'plan', text: 'There will be a ruling on the petition on 3 October 2034.' },
  },
  {
    q: 'What day did the weavers walk off the job?',
    told: {
      ...weavers,
      kind: 'event',
      text: 'The weavers walked off the job on Tuesday 2 May 2034.',
      on: record.statements.get('met')!.on!,
    },
  },
  {
    q: 'how big was the demonstration',
    told: { text: 'Police said that a demonstration in Selby had about 300 people.' },
  },
  {
    q: 'How much will Brenna gain, says Tolm?',
    told: {
      by: ['tolm'],
      kind: 'remark',
      text: 'Tolm says that Brenna’s gain is $55 million a year.',
    },
  },
  {
    q: 'How much does Tolm have to pay Brenna if the smelter fails?',
    told: {
      by: ['tolm'],
      to: ['brenna'],
      text: 'Dale Post says that Tolm has to pay Brenna $75 million should the smelter fail.',
    },
  },
  {
    q: 'Did Tolm switch off the sensors?',
    told: { by: ['tolm'], kind: 'position', text: 'Tolm denied a switching off of the sensors.' },
  },
  {
    q: 'What has Tolm’s navy been told to prepare?',
    told: { by: ['tolm'], text: 'Tolm’s navy was told to prepare a blockade.' },
  },
  {
    q: 'What is the Weavers’ Union?',
    told: { about: ['weavers'], text: 'Dale Post describes the Weavers’ Union as a guild of dyers.' },
  },
  {
    q: 'What order did Ansa Reik issue?',
    told: {
      by: ['ansa-reik'],
      text: 'Ansa Reik issued an order as minister “that the looms should enter a night shift”.',
    },
  },
  {
    q: 'When did Ilse Marn visit the smelter?',
    told: {
      ...dunn,
      with: ['ilse-marn'],
      text: 'Olav Dunn said he had been at the smelter in March 2034 with Ilse Marn on a visit he called long.',
    },
  },
  {
    q: 'What was Ilse Marn’s message at the smelter?',
    told: {
      ...dunn,
      about: ['ilse-marn'],
      text: 'Olav Dunn said Ilse Marn had come to the smelter with a message of hope.',
    },
  },
  {
    q: 'How many dollars is the smelter?',
    told: { ...dunn, text: 'Olav Dunn put the smelter at $60 million.' },
  },
  {
    q: 'Who reported that the smelter had closed?',
    told: { ...dunn, text: 'Olav Dunn said the smelter had closed.' },
  },
  {
    q: 'smelter had closed - who says so',
    told: { ...dunn, text: 'Olav Dunn said the smelter had closed.' },
  },
  {
    q: 'What were the weavers dispatched to do?',
    told: { ...weavers, text: 'The weavers were dispatched to the smelter to guard it.' },
  },
  { q: 'weavers on alert?', told: { ...weavers, text: 'The weavers were on high alert.' } },
  {
    q: 'Who did Olav Dunn call cowards?',
    told: { ...dunn, text: 'Olav Dunn said, “The cowards of the cobblers have run”.' },
  },
  {
    q: 'What did Dunn say about plan B?',
    told: { ...dunn, text: 'Olav Dunn said that plan B was ready.' },
  },
  {
    q: 'how big is the convoy?',
    told: { ...dunn, text: 'Olav Dunn spoke of a convoy of more than 50 barges.' },
  },
  {
    q: 'What did Dunn say about the smelter before 3 June 2034?',
    told: { ...dunn, on: parseDay('2034-06-02'), text: 'Olav Dunn said the smelter was safe.' },
  },
  {
    q: 'Why did Dunn turn down the fast track?',
    told: { ...dunn, kind: 'event', text: 'Olav Dunn turned down the fast track, out of fear of a rush.' },
  },
  {
    q: 'When had the cobblers who got the form applied?',
    told: { text: 'The cobblers who got the form had all applied before May 2034.' },
  },
  {
    q: 'Who backed a similar fast track?',
    told: { ...dunn, kind: 'event', text: 'Olav Dunn backed a fast track of much the same kind.' },
  },
  { q: 'how big is the backlog?', told: { text: 'There is a backlog of 92,000 claims.' } },
  {
    q: 'When did Dunn visit Tolm?',
    told: {
      ...dunn,
      kind: 'event',
      on: parseDay('2034-05-02'),
      text: 'Olav Dunn travelled to Tolm on 2 May 2034.',
    },
  },
  {
    q: 'What did Dunn say of the smelter prior to 3 June 2034?',
    told: { ...dunn, on: parseDay('2034-06-02'), text: 'Olav Dunn said the smelter was safe.' },
  },
])('a plain question is answered by what plainly tells it: $q', ({ q, told }) => {
  expect(isTold(q, told)).toBe(true)
})

test.for<{ q: string; told: Told }>([
  {
    q: 'who headed the cobblers before Olav Dunn',
    told: { ...dunn, text: 'Olav Dunn, head of the cobblers, said there had to be a vote.' },
  },
  {
    q: 'who leads the lockout',
    told: { ...dunn, text: 'Olav Dunn, the leader of the cobblers, said the lockout had failed.' },
  },
  {
    q: 'on which day in June does the smelter reopen',
    told: { text: 'The smelter reopens in June 2034.' },
  },
  {
    q: 'how thick was the steel hatch',
    told: { ...dunn, text: 'Olav Dunn said that the six had sheltered behind a hatch of steel.' },
  },
  {
    q: 'is Ilse Marn the sister of the labor minister',
    told: { about: ['ilse-marn'], text: 'Dale Post says Ilse Marn and the mayor are not related.' },
  },
  {
    q: 'What will happen to the smelter?',
    told: { kind: 'plan', text: 'There will be a ruling on the smelter on 3 October 2034.' },
  },
  {
    q: 'What did Dunn say about the smelter before 3 June 2034?',
    told: { ...dunn, on: parseDay('2034-06-03'), text: 'Olav Dunn said the smelter was safe.' },
  },
  {
    q: 'What did Dunn say about the smelter after 3 June 2034?',
    told: { ...dunn, on: parseDay('2034-06-03'), text: 'Olav Dunn said the smelter was safe.' },
  },
  {
    q: 'What did Dunn say about the smelter since 3 June 2034?',
    told: { ...dunn, text: 'Olav Dunn said the smelter was safe.' },
  },
  {
    q: 'How long did the vigil last?',
    told: { ...dunn, text: 'Olav Dunn spoke at the vigil of the troubles of the past two years.' },
  },
  {
    q: 'how many times has Dunn been to the smelter',
    told: { ...dunn, text: 'Olav Dunn regularly spoke of the smelter.' },
  },
  {
    q: 'when is Dunn back at the smelter',
    told: {
      ...dunn,
      kind: 'event',
      text: 'Olav Dunn was at the smelter on 2 May 2034.',
      on: parseDay('2034-05-02'),
    },
  },
  {
    q: 'What is the range of the catapult?',
    told: { ...dunn, text: 'Olav Dunn asked for a long-range catapult.' },
  },
  {
    q: 'Where were the people from Quarn taken?',
    told: { text: 'Eighty people were taken to safety in Quarn.' },
  },
  {
    q: 'When did the guilds last meet before that?',
    told: { text: 'The guilds met on 2 May 2034.', on: parseDay('2034-05-02') },
  },
  {
    q: 'Did Dunn say “the smelter was safe”?',
    told: { ...dunn, text: 'Olav Dunn said the smelter was safe, with “no smoke at all”.' },
  },
  {
    q: 'what did Jan say about the smelter',
    told: {
      ...dunn,
      on: parseDay('2034-01-15'),
      text: 'Olav Dunn said on 15 January 2034 that the smelter was safe.',
    },
  },
  {
    q: 'what did Dunn say about the offer',
    told: { ...dunn, text: 'Olav Dunn said the smelter would open on time.' },
  },
  {
    q: 'what did Dunn demand',
    told: { ...dunn, text: 'Olav Dunn said at a press conference that the smelter was oak.' },
  },
  { q: 'Is Dunn lying?', told: { ...dunn, text: 'Olav Dunn said the cobblers were lying.' } },
  {
    q: 'Is this a good deal for Tolm?',
    told: { by: ['tolm'], kind: 'position', text: 'Tolm said the deal was good.' },
  },
  { q: 'will the valleys keep talking?', told: { by: ['tolm'], text: 'The valleys talked about wool.' } },
  {
    q: 'When did Dunn visit Tolm?',
    told: {
      by: ['tolm'],
      kind: 'event',
      on: parseDay('2034-05-02'),
      text: 'Tolm said that Olav Dunn had put off his visit on 2 May 2034.',
    },
  },
  {
    q: 'What did Dunn say of the smelter before Saturday 3 June 2034?',
    told: {
      ...dunn,
      on: parseDay('2034-06-03'),
      text: 'Olav Dunn said by letter on 3 June 2034 that the smelter was safe.',
    },
  },
  {
    q: 'what is planned at the smelter after 20 June 2034?',
    told: { kind: 'plan', due: parseDay('2034-06-19'), text: 'The smelter is to be closed on 19 June 2034.' },
  },
])('and not by what only comes near it: $q', ({ q, told }) => {
  expect(isTold(q, told)).toBe(false)
})

test('the nearest of all has what few others have, and is built as asked', () => {
  const index = withTold({ ...dunn, text: 'Olav Dunn said that the hatch was late.' })
  const { answer } = answerQuestion(index, {
    text: 'who paid Ansa Reik for the hatch',
    subject: 'loom',
  })
  expect(answer).toMatchObject({ kind: 'silent', nearest: [{ id: 'told' }] })
})

test('whoever holds an office is not told for who held it until a year', () => {
  const index = withTold({ until: 'labor minister until 2033', text: 'The smelter has closed.' })
  const ask = (text: string) => answerQuestion(index, { text, subject: 'loom' }).answer.kind
  expect(ask('Who was labor minister until 2033?')).toBe('silent')
})
