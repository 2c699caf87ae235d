import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { wharf } from './wharf.ts'

function idsFor(text: string): readonly string[] {
  const { answer } = answerQuestion(wharf, { text, subject: 'wharf' })
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : [answer.kind]
}

test.for<{ why: string; q: string; ids: readonly string[] }>([
  { why: 'a goal is told', q: 'where was the Petrel towed to', ids: ['towed'] },
  { why: 'a cost is told as a sum', q: 'what will a berth cost', ids: ['toll'] },
  { why: 'what something was done to is told', q: 'what did Sven Ode paint', ids: ['painted'] },
  { why: 'there is room for as many as it is for', q: 'how many guests is the hall for', ids: ['hall'] },
  {
    why: 'whoever is of the country asked about',
    q: 'did an Orlovian skipper ram the pontoon',
    ids: ['rammed'],
  },
  { why: 'who sues is told', q: 'will Kelp Line sue the ropemakers', ids: ['suit'] },
  { why: 'a vote that is called is no name for it', q: 'did Ida Moor call a referendum', ids: ['ballot'] },
  { why: 'what somebody had threatened with', q: 'did Nils Moor threaten a boycott', ids: ['boycott'] },
  { why: 'voices that are raised say nothing', q: 'did the crews raise their voices', ids: ['loud'] },
  { why: 'what was done to somebody', q: 'was Nils Moor barred from the regatta', ids: ['barred'] },
  {
    why: 'what somebody said they would do',
    q: 'did Ida Moor say she would mend every ladder',
    ids: ['ladders'],
  },
  { why: 'that it has not come about yet', q: 'has the dredging resumed', ids: ['paused'] },
  { why: 'a matter behind whose it is', q: 'did Kelp Line guests fall by half', ids: ['half'] },
  { why: 'two of one name are asked back', q: 'what did Moor say about the permit', ids: ['choice'] },
])('answerQuestion() answers: $why', ({ q, ids }) => {
  expect(idsFor(q)).toEqual(ids)
})

test.for<{ why: string; q: string }>([
  { why: 'from where is not where to', q: 'where were the two barges moved to' },
  { why: 'a country that is named is none they go to', q: 'which country did the two barges leave for' },
  { why: 'a place asked for by its kind needs a name', q: 'which village did Sven Ode summon the envoy to' },
  { why: 'a cargo alone is no kind of cargo', q: 'what cargo was the Petrel towed with' },
  { why: 'the day of a search is not that of the loss', q: 'when did the crane sink' },
  { why: 'what is needed need not cost', q: 'what will a permit cost skippers' },
  { why: 'whoever dines need not have eaten what is asked', q: 'what did Sven Ode eat with Ida Moor' },
  { why: 'whoever is summoned did not answer', q: 'what did the envoy reply to Sven Ode' },
  { why: 'a new hall is not the old one', q: 'how many guests does the old hall hold' },
  { why: 'what is claimed for some is not how many there are', q: 'how many tugs does Kelp Line run' },
  { why: 'a call is no agreement', q: 'Ida Moor rang the president of Orlow, but what did they agree on' },
  { why: 'a skipper of one country is none of another', q: 'did a Tarnish skipper ram the pontoon' },
  { why: 'whoever is sued does not sue', q: 'will the ropemakers sue Kelp Line' },
  { why: 'a day is no hour', q: 'at what hour was the Petrel towed to Hald' },
  { why: 'a day is no order', q: 'in what order did the two barges leave the basin' },
  { why: 'a deed has no beginning', q: 'since when was the Petrel towed to Hald' },
  { why: 'to be kept from one thing is not from another', q: 'was Nils Moor barred from leaving the basin' },
  { why: 'one place is not another', q: 'did Sven Ode dine with Ida Moor at the station' },
  { why: 'a second one is another', q: 'did the second barge leave the basin' },
  { why: 'no example is given', q: 'which barge did Kelp Line give as an example' },
  { why: 'what is given for it is not told', q: 'what did Tarn get in return for the hall' },
  { why: 'who took it hardest is not told', q: 'which crews raised their voices loudest' },
  { why: 'a report that nobody speaks of', q: 'did Kelp Line confirm the report' },
  { why: 'nobody is asked back of whom nothing is told', q: 'when was Moor born' },
])('answerQuestion() keeps silent: $why', ({ q }) => {
  expect(idsFor(q)).toEqual(['silent'])
})
