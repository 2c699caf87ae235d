import { expect, test } from 'vitest'

import { answerQuestion, indexOf } from '../../../src/core/answer/answer-question.ts'
import { andChosen } from '../../../src/core/answer/question/with-official.ts'
import { readQuestion } from '../../../src/core/answer/question/read-question.ts'
import { keepAsked } from '../../../src/core/answer/thread/asked-before.ts'
import { readOfBrief } from '../../../src/core/answer/question/of-brief.ts'
import type { Question } from '../../../src/core/answer/answer.ts'
import { tokensOf } from '../../../src/core/answer/words/tokens.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import type { Party } from '../../../src/core/record/officials-file.ts'
import type { BriefingRecord, Statement } from '../../../src/core/record/record.ts'

const record = await loadRecord('test/core/answer/loom')

/** The record of the looms with other parties, officials’ names or one more statement. */
function changed({
  parties = [],
  names = {},
  told,
  silences = [],
}: {
  readonly parties?: readonly Party[]
  readonly names?: Readonly<Record<string, string>>
  readonly told?: Partial<Statement>
  readonly silences?: readonly { readonly text: string }[]
}): BriefingRecord {
  const brief = record.briefs.get('loom')!
  const like = { ...record.statements.get('march')!, via: [] }
  const statements = [...brief.statements, ...(told === undefined ? [] : [{ ...like, ...told, id: 'told' }])]
  const officials = [...record.directory.officials.values()].map((one) => {
    const family = names[one.id]
    return family === undefined ? one : { ...one, family, name: `${one.given} ${family}` }
  })
  const open = silences.map(({ text }, at) => ({ id: `open-${at}`, text, about: [], issues: [] }))
  return {
    ...record,
    directory: {
      ...record.directory,
      officials: new Map(officials.map((one) => [one.id, one])),
      parties: new Map([...record.directory.parties, ...parties.map((one) => [one.id, one] as const)]),
    },
    statements: new Map(statements.map((one) => [one.id, one])),
    briefs: new Map([['loom', { ...brief, statements, silences: [...brief.silences, ...open] }]]),
  }
}

function ask(text: string, own: BriefingRecord = record, more: Partial<Question> = {}) {
  return answerQuestion(indexOf(own), { text, subject: 'loom', ...more }).answer
}

function idsOf(answer: ReturnType<typeof ask>): readonly string[] {
  return answer.kind === 'answer' ? answer.statements.map(({ id }) => id) : []
}

test.for(Object.getOwnPropertyNames(Object.prototype))(
  'a word that JavaScript gives every object is a word like others: %s',
  (word) => {
    const own = changed({
      told: { by: ['olav-dunn'], kind: 'remark', text: `Olav Dunn said the ${word} was late.` },
    })
    for (const text of [
      `who is the ${word}`,
      word,
      `how ${word} is it`,
      `what did Dunn say about the ${word}`,
    ])
      expect(['answer', 'silent', 'choice']).toContain(ask(text, own).kind)
  },
)

test('a party called like a small word is meant only where it is written like a name', () => {
  const own = changed({ parties: [{ id: 'who', name: 'Water House Office', names: ['WHO'] }] })
  expect(idsOf(ask('who met Dunn', own))).toEqual(idsOf(ask('who met Dunn')))
  expect(ask('what did WHO say', own)).toMatchObject({ kind: 'silent', lookedFor: ['Water House Office'] })
})

test('tokensOf() takes an apostrophe behind an s for a possessive, and a closing quotation mark for none', () => {
  const possessive = (text: string) =>
    tokensOf(text).flatMap((token) => (token.possessive ? [token.norm] : []))
  expect(possessive("the weavers’ barge and Reyes' hatch")).toEqual(['weavers', 'reyes'])
  expect(possessive('‘the weavers’, he said')).toEqual([])
})

test.for([
  { name: 'Łapicki', typed: 'Lapicki' },
  { name: 'Ørsted', typed: 'Orsted' },
  { name: 'Đurić', typed: 'Duric' },
  { name: 'Weiß', typed: 'Weiss' },
  { name: 'Ægir', typed: 'Aegir' },
])('$name may be typed $typed', ({ name, typed }) => {
  const told = { by: ['olav-dunn'], kind: 'remark', text: `Olav ${name} said the hatch was late.` } as const
  const own = changed({ names: { 'olav-dunn': name }, told })
  expect(idsOf(ask(`what did ${typed} say about the hatch`, own))).toEqual(['told'])
})

test('a place on record with a slip in it is taken, and told', () => {
  expect(ask('Did Dunn ask Marn for a meeting in Harow?')).toMatchObject({
    kind: 'answer',
    statements: [{ id: 'wanted' }],
    taken: [{ typed: 'Harow', as: 'Harrow' }],
  })
  expect(ask('Did Dunn ask Marn for a meeting in Hallow?').kind).toBe('silent')
  const told = {
    by: ['olav-dunn'],
    kind: 'event',
    text: 'Olav Dunn met a dyer in Vienna.',
    place: 'Vienna',
  } as const
  expect(idsOf(ask('who did Dunn meet in Viena', changed({ told })))).toEqual(['told'])
})

test('the end of a name is no word by itself', () => {
  const told = { by: ['olav-dunn'], kind: 'remark', text: 'Olav Dunn said Sol Yun-un had come.' } as const
  expect(idsOf(ask('un reaction?', changed({ told })))).toEqual([])
})

test('whoever keeps talking is asked for a deed, and not for words', () => {
  const told = {
    by: ['tolm'],
    kind: 'remark',
    text: 'Tolm said the two valleys would keep talking.',
  } as const
  expect(idsOf(ask('will the two valleys keep talking?', changed({ told })))).toEqual(['told'])
})

test('who is in what was just explained is told wherever it is told', () => {
  const told = {
    via: ['dale-post'],
    about: ['brenna', 'tolm'],
    kind: 'background',
    text: 'Dale Post says TWINE stands for its members, Brenna and Tolm.',
  } as const
  const index = indexOf(changed({ told }))
  const before = keepAsked(readQuestion('what is TWINE', index, 'loom'))
  const thread = { people: [], issues: [], shown: ['twine'], before }
  const { answer } = answerQuestion(index, { text: 'who is in it?', subject: 'loom', thread })
  expect(idsOf(answer)).toEqual(['told'])
})

test('an office that the record writes only before a name is that office', () => {
  const official = record.directory.officials.get('ansa-reik')!
  const roles = official.roles.map((role) => ({ ...role, title: 'prime minister' }))
  const officials = new Map(record.directory.officials)
  officials.set('ansa-reik', { ...official, roles, aliases: ['PM Reik'] })
  const own = { ...record, directory: { ...record.directory, officials } }
  expect(idsOf(ask('what does the PM want curbed?', own))).toEqual(['curb'])
})

test('an abbreviation that is a common word too is no word everybody can look up', () => {
  expect(idsOf(ask('what is TWINE'))).toEqual(['twine'])
  expect(ask('what is twine').kind).toBe('silent')
})

test('what nobody sees in a word does not part it', () => {
  expect(idsOf(ask('what did Du\u200Bnn say ab\u00ADout the barges'))).toEqual(['sure'])
})

test('nobody else’s words are told for somebody whom the record does not know', () => {
  for (const text of [
    'what did he say about the barges?',
    'any quotes?',
    'what was said?',
    'what do they disagree on',
  ])
    expect(ask(text, record, { official: 'Zyx Qwv' })).toMatchObject({ kind: 'silent', why: 'nobody known' })
})

test('somebody unknown beside somebody known is nobody whose words are told', () => {
  const official = andChosen('olav-dunn', 'Zyx Qwv')
  expect(ask('any quotes?', record, { official })).toMatchObject({ kind: 'silent', why: 'nobody known' })
})

test('of two names that two people bear each both can be chosen', async () => {
  const index = indexOf(await loadRecord('test/eval/records-five'))
  const choose = (official?: string) =>
    answerQuestion(index, {
      text: 'When did Stanca see Marcu and Dumbrav?',
      subject: 'election',
      ...(official !== undefined && { official }),
    }).answer
  expect(choose()).toMatchObject({ kind: 'choice', asked: 'Marcu' })
  expect(choose('lidia-marcu')).toMatchObject({ kind: 'choice', asked: 'Dumbrav' })
  expect(choose(andChosen('lidia-marcu', 'andrei-dumbrav')).kind).toBe('answer')
})

test('of somebody chosen only their own words are quoted', () => {
  expect(idsOf(ask('any quotes?', record, { official: 'Dunn' }))).toEqual(['sure'])
  expect(idsOf(ask('any quotes?', record, { official: 'ansa-reik' }))).toEqual([])
})

test('a reason that the record says is not told is not told by something near it', () => {
  const told = {
    by: ['tolm'],
    kind: 'event',
    text: 'Tolm took up the night trains after a pause of 11 years.',
  } as const
  const question = 'Why did Tolm take up the night trains after 11 years?'
  expect(idsOf(ask(question, changed({ told })))).toEqual(['told'])
  const silences = [{ text: 'Why Tolm took up the night trains after 11 years is not said.' }]
  expect(ask(question, changed({ told, silences }))).toMatchObject({
    kind: 'silent',
    silences: [{ id: 'open-0' }],
  })
})

test('a day that the record says is not told leaves no other question open', () => {
  const silences = [{ text: 'On which day Ansa Reik pressed for the curb on lamp oil is not said.' }]
  const question = 'What did Reik demand about the curb on lamp oil?'
  expect(ask(question, changed({ silences }))).toEqual(ask(question))
  expect(ask('On which day did Reik press for the curb on lamp oil?', changed({ silences }))).toMatchObject({
    kind: 'silent',
    silences: [{ id: 'open-0' }],
  })
})

test('a word of thousands of letters is read before anybody waits for it', () => {
  expect(ask('b'.repeat(20_000)).kind).toBe('silent')
})

test.for(['and ', 'tldr now '])('thousands of words that only open a question are none: %s', (words) => {
  expect(readOfBrief(words.repeat(10_000))).toBeUndefined()
})

test.for(['schedule of the hearing', 'stop and search', 'change of guard', 'post office pay'])(
  'what is looked for is no order: %s',
  (text) => {
    expect(ask(text)).not.toMatchObject({ why: 'instruction' })
  },
)

test.for(['did Dunn say that barges are late?', 'did anyone say that Dunn left?'])(
  'what somebody may have said is no order: %s',
  (text) => {
    expect(ask(text)).not.toMatchObject({ why: 'instruction' })
  },
)

test('who holds an office currently is today’s news', () => {
  expect(ask('who is the current labor minister?')).toMatchObject({ kind: 'silent', why: 'today' })
})

test('everything before or after a day may be asked for', () => {
  expect(idsOf(ask('what happened before 1 May 2034?'))).toEqual(['truce'])
  expect(idsOf(ask('what happened after 1 May 2034?'))).toContain('met')
})

test.for(['schedule a post for me', 'stop the digest', 'print this', 'run a search'])(
  'and an order is one: %s',
  (text) => {
    expect(ask(text)).toMatchObject({ kind: 'silent', why: 'instruction' })
  },
)
