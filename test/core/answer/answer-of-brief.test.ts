import { expect, test } from 'vitest'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Thread } from '../../../src/core/answer/answer.ts'
import { composeAnswer } from '../../../src/core/compose/answer.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { lake } from './lake.ts'
import { twoDesks } from './two-desks.ts'

const subject = 'lake-orun'

function ask(text: string, thread?: Thread, index = lake) {
  return answerQuestion(index, {
    text,
    ...(index === lake ? { subject } : {}),
    ...(thread === undefined ? {} : { thread }),
  })
}

const words = (text: string, thread?: Thread) =>
  plainText(composeAnswer(ask(text, thread).answer, lake.record))

test.for([
  'tl;dr?',
  'what happened',
  'what’s new',
  'can you summarise the report please',
  'hi, catch me up',
  'what is it about?',
  'what’s the latest on the Lake Orun dam',
  'give me the gist of the Velmar-Sahran talks',
  'what’s going on between Velmar and Sahran?',
  'Orun dam talks',
  'tell me about the Velmar-Sahran talks',
  '總結一下',
])('the essentials of a subject are its bottom line: “%s”', (text) => {
  const { answer } = ask(text)
  expect(answer).toMatchObject({ statements: [{ id: 'accord-signed' }] })
  expect(words(text)).toContain('More: /brief lake-orun')
})

test.for([
  'what happened at the Kesh crossing',
  'explain the filling',
  'summary of what Petrova said',
  'what’s new with Rahim',
])('something in it is answered for itself: “%s”', (text) => {
  const { answer } = ask(text)
  expect(answer.kind === 'answer' && answer.more).toBeFalsy()
})

test.for([
  'who wrote this',
  'who wrote the Northern Wire story',
  'when was the article published?',
  'sources?',
  'how old is it',
  '谁写的',
])('where it all comes from is told by the reports: “%s”', (text) => {
  const told = words(text)
  expect(told).toContain('Northern Wire')
  expect(told).toContain('Published: Wed 9 Apr 2031, 18:20 (Europe/Oslo)')
  expect(told).toContain('Byline: not stated')
})

test.for(['what is not known?', 'what are the doubts', 'can we trust the report', '还不知道什么'])(
  'what is doubtful is what the sources leave open: “%s”',
  (text) => {
    expect(words(text)).toContain('The report does not say when the filling of the dam begins.')
    expect(words(text)).toContain('More: /brief lake-orun doubts')
  },
)

test.for(['hello', 'ok thanks!', 'thank you so much', '???', 'what can you do', 'are you a bot', '谢谢'])(
  'small talk asks nothing, and leaves the conversation as it was: “%s”',
  (text) => {
    const { thread } = ask('how tall is the dam')
    const after = ask(text, thread)
    expect(after.answer).toMatchObject({ kind: 'silent', why: 'small talk', lookedFor: [], nearest: [] })
    expect(after.thread).toEqual(thread)
  },
)

test('quotations are those of somebody, whoever it is', () => {
  const { answer } = ask('any quotes?')
  expect(answer).toMatchObject({ kind: 'answer', more: { brief: 'lake-orun', view: 'quotations' } })
  const told = answer.kind === 'answer' ? answer.statements : []
  expect(told.length).toBeGreaterThan(1)
  expect(told.filter(({ by, text }) => by.length === 0 || !text.includes('“'))).toEqual([])
})

test('behind an answer, its source and its doubts are meant, and the essentials only where they are named', () => {
  const { thread } = ask('how tall is the dam')
  const shown = (text: string) => {
    const { answer } = ask(text, thread)
    return answer.kind === 'answer' && answer.statements.map(({ id }) => id)
  }
  expect(shown('are you sure?')).toEqual(['dam-size'])
  expect(shown('source?')).toEqual(['dam-size'])
  expect(words('what is not known', thread)).toContain('The report does not say')
  expect(shown('what happened')).toEqual(['dam-size'])
  expect(shown('tldr')).toEqual(['accord-signed'])
  expect(words('who wrote that', thread)).toContain('Northern Wire')
})

test('of several subjects, where none is chosen, the essentials of each are told', () => {
  const { answer, thread } = ask('what happened?', undefined, twoDesks)
  expect(answer).toMatchObject({ statements: [{ id: 'rails-first' }, { id: 'farms-first' }] })
  expect(thread.subject).toBeUndefined()
  expect(ask('recap of the Ostermark rail talks', undefined, twoDesks).answer).toMatchObject({
    statements: [{ id: 'rails-first' }],
  })
})
