import { expect, test } from 'vitest'

import type { Feedback, Note } from '../../src/core/ports/feedback.ts'

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const NOTE: Note = {
  verdict: 'wrong',
  question: 'Who met?',
  shown: 'Nobody.',
  place: { outlet: 'slack', workspace: 'T1', channel: 'C1', thread: '1.1' },
  at: NOW,
}
const on = (question: string, by = 'ana', asker = 'ana') => ({
  question,
  typedAt: NOW,
  users: { by, asker },
})

/** What every Feedback promises, whatever keeps it. */
export function describeFeedback(name: string, open: () => Promise<Feedback>): void {
  test(`${name} lists notes, oldest first, until they are cleared`, async () => {
    const feedback = await open()
    const second = { ...NOTE, verdict: 'missing' as const, at: NOW.add({ minutes: 1 }) }
    await feedback.add(second, on('q1'))
    await feedback.add(NOTE, on('q1'))
    const listed = await feedback.list(NOW)
    expect(listed).toEqual([NOTE, second].map((note) => ({ ...note, id: expect.any(String) })))
    expect(await feedback.clear(listed[0]!.id)).toBe(true)
    expect(await feedback.clear(listed[0]!.id)).toBe(false)
    expect((await feedback.list(NOW)).map(({ verdict }) => verdict)).toEqual(['missing'])
  })

  test(`${name} takes a verdict pressed twice for one, and another person's for another`, async () => {
    const feedback = await open()
    await Promise.all([feedback.add(NOTE, on('q1')), feedback.add(NOTE, on('q1'))])
    await feedback.add(NOTE, on('q1', 'ben'))
    await feedback.add(NOTE, on('q2'))
    expect(await feedback.list(NOW)).toHaveLength(3)
  })

  test(`${name} forgets a person's notes and those on their questions`, async () => {
    const feedback = await open()
    await feedback.add(NOTE, on('q1', 'ana', 'ben'))
    await feedback.add(NOTE, on('q2', 'ben', 'ana'))
    await feedback.add(NOTE, on('q3', 'ben', 'ben'))
    expect(await feedback.forget('discord', 'ana')).toBe(0)
    expect(await feedback.forget('slack', 'ana')).toBe(2)
    expect(await feedback.list(NOW)).toHaveLength(1)
  })

  test(`${name} forgets a person's words in an answer that others noted, and keeps the note`, async () => {
    const feedback = await open()
    const voices = { users: ['ben', 'ana'], since: NOW.subtract({ hours: 24 }) }
    await feedback.add(NOTE, { ...on('q1', 'ben', 'ben'), voices })
    await feedback.add(NOTE, { ...on('q2', 'ben', 'ben'), voices: { ...voices, users: ['ben'] } })
    expect(await feedback.forget('slack', 'ana')).toBe(0)
    expect((await feedback.list(NOW)).map(({ shown }) => shown).toSorted()).toEqual(['', NOTE.shown])
    const old = await feedback.list(NOW.add({ hours: 24 * 29 }))
    expect(old.map(({ shown }) => shown)).toEqual(['', ''])
  })

  test(`${name} forgets a note thirty days after its question was typed`, async () => {
    const feedback = await open()
    const at = NOW.add({ hours: 24 * 29 })
    await feedback.add({ ...NOTE, at }, on('q1'))
    expect(await feedback.list(at)).toHaveLength(1)
    expect(await feedback.list(NOW.add({ hours: 24 * 30 }))).toEqual([])
  })

  test(`${name} forgets after thirty days`, async () => {
    const feedback = await open()
    await feedback.add(NOTE, on('q1'))
    expect(await feedback.list(NOW.add({ hours: 24 * 30 - 1 }))).toHaveLength(1)
    expect(await feedback.list(NOW.add({ hours: 24 * 30 }))).toEqual([])
  })
}
