import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import type { AnswerIndex } from '../../../src/core/answer/record-index/prepare.ts'
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
