import { expect, test } from 'vitest'

import { answerQuestion, indexOf, makeReady } from '../../../src/core/answer/answer-question.ts'
import type { Thread } from '../../../src/core/answer/answer.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import type { BriefingRecord } from '../../../src/core/record/record.ts'

const record = await loadRecord('test/core/answer/ferry')
const loom = await loadRecord('test/core/answer/loom')

function idsFor(
  text: string,
  index = many,
  thread?: Thread,
  subject: string | null = 'ferry',
): readonly string[] {
  const { answer } = answerQuestion(index, {
    text,
    ...(subject === null ? {} : { subject }),
    ...(thread === undefined ? {} : { thread }),
  })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

/** The ferry's record with many questions on the damage to her hull, and as many that nothing answers. */
function withMany(unanswered: readonly string[]): BriefingRecord {
  const brief = record.briefs.get('ferry')!
  const statements = brief.statements.map((one) => ({ ...one, questions: QUESTIONS[one.id] ?? [] }))
  return {
    ...record,
    statements: new Map(statements.map((one) => [one.id, one])),
    briefs: new Map([['ferry', { ...brief, statements, unanswered }]]),
  }
}

const HULL = ['rust', 'rot', 'barnacles', 'leaks', 'dents', 'scratches'].map(
  (harm) => `${harm} under the paint`,
)
const WAYS =
  'was there|is there|was there any|any sign of|any|did the frogmen see|did they see|have they seen|were they shown|what of|who saw|who found|did somebody find|is it true there was|had she|has she got|was she full of|anything on'.split(
    '|',
  )
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  dives: HULL.flatMap((hull) => WAYS.map((way) => `${way} ${hull}`)),
  invite: ['was she asked over by him'],
  seen: ['have the two been in one room'],
  grumbles: ['did anybody moan'],
  toll: ['what about the levy'],
}
const MEALS =
  'supper|breakfast|lunch|dessert|soup|bread|coffee|tea|cake|stew|porridge|fruit|cheese|wine|beer|salad|fish|pudding'.split(
    '|',
  )
const VAIN = MEALS.flatMap((meal) => [
  `what was for ${meal}`,
  `who cooked ${meal}`,
  `when do the frogmen have ${meal}`,
  `did they like ${meal}`,
  `where did they buy ${meal}`,
  `how much was ${meal}`,
])
const [many, heedless] = [indexOf(withMany(VAIN)), indexOf(withMany([]))]

test.for([
  {
    name: 'a word nobody has asked it in',
    q: 'any sign of weed, rust, rot, dents and leaks under the paint',
  },
  {
    name: 'a verb nobody has asked it in',
    q: 'did the frogmen stumble on rust, rot, dents and leaks under the paint',
  },
])('where it is known what is asked in vain, $name may stand beside many that were: $q', ({ q }) => {
  expect(idsFor(q, heedless)).toEqual(['silent'])
  expect(idsFor(q, many)).toEqual(['dives'])
})

test.for([
  {
    name: 'somebody it has nothing to do with',
    q: 'did Lea Moser see rust, rot, dents and leaks under the paint',
  },
  {
    name: 'whose words it is not',
    q: 'what did Ivo Brandt say about rust, rot, dents and leaks under the paint',
  },
  {
    name: 'of whose country it is not',
    q: 'what did Ostmark say about rust, rot, dents and leaks under the paint',
  },
  { name: 'how it stands today', q: 'is there still rust, rot, dents and leaks under the paint' },
  { name: 'whoever was not spoken of', q: 'did he see rust, rot, dents and leaks under the paint' },
  { name: 'a name nobody knows', q: 'any sign of rust, rot, dents and leaks under the paint in Geneva' },
  { name: 'another day', q: 'did the frogmen see rust, rot, dents and leaks under the paint on 4 May' },
  { name: 'a forecast', q: 'will there be more rust, rot, dents and leaks under the paint in ten years' },
  { name: 'as much that is asked in vain', q: 'any sign of rust and soup and bread' },
])('but never $name: $q', ({ q }) => {
  expect(idsFor(q, many)).toEqual(['silent'])
})

test('what is listed as unanswered is met with silence, whatever its words find, and only of that brief', () => {
  const q = 'what levy is in force on Verian coal'
  const index = indexOf(withMany(['What levy is in force on Verian coal?']))
  expect(idsFor(q, heedless)).toEqual(['toll', 'levy'])
  expect(idsFor(q, index)).toEqual(['silent'])
  expect(idsFor(q, indexOf(beside(loom, withMany([q]))), undefined, 'loom')).toEqual(['silent'])
  expect(idsFor(q, indexOf(beside(loom, withMany([q]))), undefined, null)).toContain('toll')
})

test('and so is what is far more like it than like anything on record, though its own words find something', () => {
  const rides = MEALS.flatMap((meal) => [
    `who had a bumpy ride for ${meal}`,
    `why was there a bumpy ride to ${meal}`,
    `when was there a bumpy ride before ${meal}`,
    `was there a bumpy ride after ${meal}`,
    `how often was there a bumpy ride with ${meal}`,
    `to what ${meal} was there a bumpy ride`,
  ])
  expect(idsFor('was there a bumpy ride', many)).toEqual(['grumbles'])
  expect(idsFor('was there a bumpy ride', indexOf(withMany(rides)))).toEqual(['silent'])
})

test('what is listed for a question that wants everything is told among the rest', () => {
  expect(idsFor('what about the levy')).toEqual(['toll', 'levy'])
})

test('and so is what is listed for one thing that somebody told another, where all of it is wanted', () => {
  const brief = record.briefs.get('ferry')!
  const told = record.statements.get('told-brandt')!
  const q = 'what did Nora Kell tell Ivo Brandt'
  const own = [
    ...brief.statements.filter((one) => one !== told),
    { ...told, questions: [q] },
    { ...told, id: 'told-too', text: 'Nora Kell told Ivo Brandt that the slipway had held.' },
  ]
  const both = indexOf({
    ...record,
    statements: new Map(own.map((one) => [one.id, one])),
    briefs: new Map([['ferry', { ...brief, statements: own }]]),
  })
  expect(idsFor(q, both)).toEqual(['told-brandt', 'told-too'])
})

test('a record made ready in bits, or half of it, answers as ever', () => {
  const q = 'did the frogmen stumble on rust, rot, dents and leaks under the paint'
  expect([...makeReady(loom)]).toHaveLength(0)
  for (const isWhole of [true, false]) {
    const record = withMany(VAIN)
    const making = makeReady(record)
    const bits = isWhole ? [...making] : [making.next()]
    expect(bits.length).toBeGreaterThan(isWhole ? 1 : 0)
    expect(idsFor(q, indexOf(record))).toEqual(['dives'])
    expect([...making]).toHaveLength(0)
  }
})

test('a few questions that nothing answers say nothing of others', () => {
  for (const { q, ids } of PLAIN)
    expect(idsFor(q, indexOf(withMany(['who had a bumpy ride', 'why did Ivo Brandt invite her'])))).toEqual(
      ids,
    )
})

test('and many nothing of other briefs, where no subject is chosen', () => {
  const q = 'when did Ansa Reik meet Olav Dunn'
  expect(idsFor(q, indexOf(loom), undefined, 'loom')).toEqual(['met'])
  expect(idsFor(q, indexOf(beside(loom, withMany(VAIN))), undefined, null)).toEqual(['met'])
})

test('behind an answer a question is of what was told, in however few words', () => {
  const first = answerQuestion(many, { text: 'when did Nora Kell meet Ivo Brandt', subject: 'ferry' })
  expect(idsFor('where did they meet', many, first.thread)).toEqual(['seen'])
})

test('of somebody chosen it is not the question that was listed', () => {
  const text = 'was there rust under the paint'
  const { answer } = answerQuestion(many, { text, subject: 'ferry', official: 'lea-moser' })
  expect(idsFor(text, many)).toEqual(['dives'])
  expect(answer.kind).toBe('silent')
})

const PLAIN = [
  { q: 'was there a bumpy ride', ids: ['grumbles'] },
  { q: 'did Ivo Brandt invite Nora Kell', ids: ['invite'] },
  { q: 'what levy is in force on Verian coal', ids: ['toll', 'levy'] },
]

/** Two records as one, as those of a folder are. */
function beside(one: BriefingRecord, other: BriefingRecord): BriefingRecord {
  const { parties, officials, unnamed } = other.directory
  return {
    briefs: new Map([...one.briefs, ...other.briefs]),
    statements: new Map([...one.statements, ...other.statements]),
    sources: new Map([...one.sources, ...other.sources]),
    issues: new Map([...one.issues, ...other.issues]),
    directory: {
      parties: new Map([...one.directory.parties, ...parties]),
      officials: new Map([...one.directory.officials, ...officials]),
      unnamed: new Map([...one.directory.unnamed, ...unnamed]),
    },
  }
}
