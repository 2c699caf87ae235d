import { expect, test } from 'vitest'

import type { Thread } from '../../src/core/answer/answer.ts'
import type { Asked, Conversation, Threads } from '../../src/core/ports/threads.ts'

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const later = (duration: Temporal.DurationLike) => NOW.add(duration)

const SHARED: Conversation = { outlet: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1' }
const about = (subject: string, question = 'Who met?'): Thread => ({
  subject,
  people: ['ada-rook'],
  issues: ['dam'],
  shown: ['s1', 's2'],
  question,
})
const asked = (user: string, changes: Partial<Asked> = {}): Asked => ({
  conversation: SHARED,
  user,
  question: 'Who met?',
  after: about('lake'),
  shown: 'Nobody.',
  ...changes,
})

/** What every Threads promises, whatever keeps it. */
export function describeThreads(name: string, open: () => Promise<Threads>): void {
  test(`${name} keeps what a conversation is about, and who asked last`, async () => {
    const threads = await open()
    expect(await threads.find(SHARED, NOW)).toBeUndefined()
    await threads.keep(SHARED, about('lake'), 'ana', NOW)
    await threads.keep(SHARED, about('dam'), 'ben', later({ minutes: 1 }))
    expect(await threads.find(SHARED, later({ minutes: 2 }))).toEqual({
      thread: about('dam'),
      askedBy: 'ben',
      at: later({ minutes: 1 }),
    })
  })

  test.for<{ what: string; other: Partial<Conversation> }>([
    { what: 'another thread', other: { thread: '1.2' } },
    { what: 'another channel', other: { channel: 'C2' } },
    { what: 'another workspace', other: { workspace: 'T2' } },
    { what: 'another platform', other: { outlet: 'discord' } },
    { what: 'a reader’s own', other: { reader: { user: 'ana', alone: true } } },
  ])(`${name} keeps $what apart`, async ({ other }) => {
    const threads = await open()
    await threads.keep(SHARED, about('lake'), 'ana', NOW)
    expect(await threads.find({ ...SHARED, ...other }, NOW)).toBeUndefined()
  })

  test(`${name} keeps what a reader asks alone from what they ask aloud`, async () => {
    const threads = await open()
    const own = { outlet: 'discord', workspace: 'G1', channel: 'C1' }
    await threads.keep({ ...own, reader: { user: 'ana', alone: true } }, about('lake'), 'ana', NOW)
    expect(await threads.find({ ...own, reader: { user: 'ana', alone: false } }, NOW)).toBeUndefined()
    expect(await threads.find({ ...own, reader: { user: 'ben', alone: true } }, NOW)).toBeUndefined()
  })

  test(`${name} gives a question back as it was asked`, async () => {
    const threads = await open()
    const plain = asked('ana')
    const full = asked('ana', {
      conversation: { ...SHARED, reader: { user: 'ana', alone: false } },
      subject: 'lake',
      official: 'ada-rook',
      before: about('dam'),
      typedBy: 'ben',
      voices: { users: ['ben', 'ana'], since: NOW },
    })
    const ids = [await threads.keepQuestion(plain, NOW), await threads.keepQuestion(full, NOW)]
    expect(await threads.findQuestion(ids[0]!, NOW)).toEqual({ ...plain, at: NOW })
    expect(await threads.findQuestion(ids[1]!, NOW)).toEqual({ ...full, at: NOW })
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(22)
    expect(await threads.findQuestion('nothing', NOW)).toBeUndefined()
  })

  test(`${name} forgets after thirty days`, async () => {
    const threads = await open()
    await threads.keep(SHARED, about('lake'), 'ana', NOW)
    const id = await threads.keepQuestion(asked('ana'), NOW)
    const before = later({ hours: 24 * 30 - 1 })
    const after = later({ hours: 24 * 30 })
    expect(await threads.find(SHARED, before)).toBeDefined()
    expect(await threads.findQuestion(id, before)).toBeDefined()
    expect(await threads.find(SHARED, after)).toBeUndefined()
    expect(await threads.findQuestion(id, after)).toBeUndefined()
  })

  test(`${name} forgets a person's questions and threads, and nobody else's`, async () => {
    const threads = await open()
    const begun = SHARED
    const joined = { ...SHARED, thread: '1.2' }
    const theirs = { ...SHARED, thread: '1.3' }
    await threads.keep(begun, about('lake'), 'ana', NOW)
    await threads.keep(begun, about('lake'), 'ben', NOW)
    await threads.keep(joined, about('lake'), 'ben', NOW)
    await threads.keep(joined, about('lake'), 'ana', NOW)
    await threads.keep(theirs, about('lake'), 'ben', NOW)
    const own = await threads.keepQuestion(asked('ana'), NOW)
    const other = await threads.keepQuestion(asked('ben'), NOW)
    const namesake = await threads.keepQuestion(
      asked('ana', { conversation: { ...SHARED, outlet: 'discord' } }),
      NOW,
    )

    expect(await threads.forget('slack', 'ana')).toBe(1)
    expect(await threads.find(begun, NOW)).toBeUndefined()
    expect(await threads.find(joined, NOW)).toBeUndefined()
    expect(await threads.find(theirs, NOW)).toBeDefined()
    expect(await threads.findQuestion(own, NOW)).toBeUndefined()
    expect(await threads.findQuestion(other, NOW)).toBeDefined()
    expect(await threads.findQuestion(namesake, NOW)).toBeDefined()
    expect(await threads.forget('slack', 'ana')).toBe(0)
  })

  const voices = { users: ['ana', 'ben'], since: NOW }
  const silent = { subject: 'lake', people: ['ada-rook'], issues: ['dam'], shown: ['s1', 's2'] }

  test(`${name} forgets a person's words where others went on with them, and keeps what it was about`, async () => {
    const threads = await open()
    const others = { users: ['ben', 'anabel'], since: NOW }
    await threads.keep(SHARED, about('lake'), 'ben', NOW, voices)
    const theirs = { ...SHARED, thread: '1.2' }
    await threads.keep(theirs, about('lake'), 'ben', NOW, others)
    const after = await threads.keepQuestion(asked('ben', { before: about('lake'), voices }), NOW)
    const free = await threads.keepQuestion(asked('ben', { before: about('lake'), voices: others }), NOW)
    const meant = await threads.keepQuestion(asked('ben', { typedBy: 'ana' }), NOW)

    expect(await threads.forget('discord', 'ana')).toBe(0)
    expect(await threads.forget('slack', 'ana')).toBe(1)
    expect(await threads.find(SHARED, NOW)).toEqual({ thread: silent, askedBy: 'ben', at: NOW })
    expect(await threads.find(theirs, NOW)).toMatchObject({ thread: about('lake'), voices: others })
    expect(await threads.findQuestion(after, NOW)).toEqual({
      ...asked('ben', { before: silent, after: silent, shown: '' }),
      lostWords: true,
      at: NOW,
    })
    expect(await threads.findQuestion(free, NOW)).toMatchObject({ before: about('lake'), voices: others })
    expect(await threads.findQuestion(meant, NOW)).toBeUndefined()
  })

  test(`${name} forgets words after thirty days though others went on with them`, async () => {
    const threads = await open()
    const last = later({ hours: 24 * 29 })
    await threads.keep(SHARED, about('lake'), 'ben', last, voices)
    const id = await threads.keepQuestion(asked('ben', { before: about('lake'), voices }), last)
    expect(await threads.find(SHARED, last)).toMatchObject({ thread: about('lake'), voices })
    expect(await threads.findQuestion(id, last)).toMatchObject({ before: about('lake'), voices })
    const after = later({ hours: 24 * 30 })
    expect(await threads.find(SHARED, after)).toEqual({ thread: silent, askedBy: 'ben', at: last })
    expect(await threads.findQuestion(id, after)).toEqual({
      ...asked('ben', { before: silent, after: silent, shown: '' }),
      lostWords: true,
      at: last,
    })
  })
}
