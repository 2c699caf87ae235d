import { expect, test } from 'vitest'

import type { Memory } from '../../src/core/ports/memory.ts'

const NOW = Temporal.Instant.from('2026-11-24T07:00:00Z')
const later = (duration: Temporal.DurationLike) => NOW.add(duration)
const CALL = { command: 'ask', input: { subject: 'china-us', question: 'What did Qin Gang say?' } }

/** What every Memory promises, whatever keeps it. */
export function describeMemory(name: string, open: () => Promise<Memory>): void {
  test(`${name} knows an event again`, async () => {
    const memory = await open()
    expect(await memory.isFirst('slack:Ev1', NOW)).toBe(true)
    expect(await memory.isFirst('slack:Ev1', later({ seconds: 1 }))).toBe(false)
    expect(await memory.isFirst('slack:Ev2', later({ seconds: 1 }))).toBe(true)
  })

  test(`${name} knows an event ten minutes later, when Slack's last repeat is over`, async () => {
    const memory = await open()
    await memory.isFirst('slack:Ev1', NOW)
    expect(await memory.isFirst('slack:Ev1', later({ minutes: 10 }))).toBe(false)
  })

  test(`${name} takes an event that comes many times at once as first only once`, async () => {
    const memory = await open()
    const first = await Promise.all(Array.from({ length: 10 }, () => memory.isFirst('slack:Ev1', NOW)))
    expect(first.filter(Boolean)).toHaveLength(1)
  })

  test(`${name} knows events in the order they came, also those for which it first forgets old ones`, async () => {
    const memory = await open()
    const known: string[] = []
    const events = ['slack:Ev1', 'slack:Ev2', 'slack:Ev3']
    await Promise.all(
      events.map(async (event) => known.push((await memory.isFirst(event, NOW)) ? event : 'known')),
    )
    expect(known).toEqual(events)
  })

  test(`${name} takes an event as first again once that is allowed`, async () => {
    const memory = await open()
    await memory.isFirst('slack:Ev1', NOW)
    await memory.isFirst('slack:Ev2', NOW)
    await memory.letRepeat('slack:Ev1')
    expect(await memory.isFirst('slack:Ev1', NOW)).toBe(true)
    expect(await memory.isFirst('slack:Ev2', NOW)).toBe(false)
  })

  test(`${name} forgets an event after days`, async () => {
    const memory = await open()
    await memory.isFirst('slack:Ev1', NOW)
    expect(await memory.isFirst('slack:Ev1', later({ hours: 72 }))).toBe(true)
  })

  test(`${name} gives a kept call back`, async () => {
    const memory = await open()
    const id = await memory.keepCall(CALL, later({ hours: 1 }))
    expect(id.length).toBeLessThanOrEqual(40)
    expect(await memory.findCall(id, NOW)).toEqual(CALL)
  })

  test(`${name} gives the same call the same id, in whatever order its input comes`, async () => {
    const memory = await open()
    const id = await memory.keepCall(CALL, later({ hours: 1 }))
    const turned = {
      command: 'ask',
      input: Object.fromEntries(Object.entries(CALL.input).toReversed()),
    }
    expect(await memory.keepCall(turned, later({ hours: 1 }))).toBe(id)
  })

  test(`${name} gives another call another id`, async () => {
    const memory = await open()
    const id = await memory.keepCall(CALL, later({ hours: 1 }))
    expect(await memory.keepCall({ ...CALL, command: 'brief' }, later({ hours: 1 }))).not.toBe(id)
  })

  test(`${name} lets a call expire`, async () => {
    const memory = await open()
    const id = await memory.keepCall(CALL, later({ hours: 1 }))
    expect(await memory.findCall(id, later({ minutes: 59 }))).toEqual(CALL)
    expect(await memory.findCall(id, later({ hours: 1 }))).toBeUndefined()
  })

  test(`${name} keeps a call for the longest that was asked for`, async () => {
    const memory = await open()
    const id = await memory.keepCall(CALL, later({ hours: 2 }))
    await memory.keepCall(CALL, later({ hours: 1 }))
    expect(await memory.findCall(id, later({ minutes: 90 }))).toEqual(CALL)
    await memory.keepCall(CALL, later({ hours: 3 }))
    expect(await memory.findCall(id, later({ minutes: 150 }))).toEqual(CALL)
  })

  test(`${name} finds nothing under an id it never gave`, async () => {
    const memory = await open()
    expect(await memory.findCall('nothing', NOW)).toBeUndefined()
  })
}
