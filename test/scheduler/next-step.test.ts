import { expect, test } from 'vitest'

import type { Delivery, DeliveryPart } from '../../src/core/ports/ledger.ts'
import { nextStep } from '../../src/scheduler/next-step.ts'
import { RULES } from '../../src/scheduler/rules.ts'

const DUE = Temporal.Instant.from('2026-11-24T07:00:00Z')

function delivery(states: string, rest: Partial<Delivery> = {}): Delivery {
  const names = { r: 'ready', s: 'sending', p: 'posted' } as const
  const parts = [...states].map((letter, at): DeliveryPart => ({
    number: at + 1,
    state: names[letter as keyof typeof names],
    message: {},
  }))
  return {
    id: 'd',
    channel: { outlet: 'slack', workspace: 'T', channel: 'C' },
    date: Temporal.PlainDate.from('2026-11-24'),
    purpose: 'digest',
    dueAt: DUE,
    state: 'sending',
    attempts: 0,
    late: false,
    lease: 1,
    parts,
    ...rest,
  }
}

test.for<{ name: string; parts: string; minutes: number; rest?: Partial<Delivery>; expected: object }>([
  { name: 'renders what has no parts', parts: '', minutes: 0, expected: { kind: 'render', late: false } },
  {
    name: 'renders a late one with its label',
    parts: '',
    minutes: 60,
    expected: { kind: 'render', late: true },
  },
  {
    name: 'renders anew what became late before it began',
    parts: 'rr',
    minutes: 60,
    expected: { kind: 'render', late: true },
  },
  {
    name: 'does not render twice for being late',
    parts: 'rr',
    minutes: 60,
    rest: { late: true },
    expected: { kind: 'post', part: { number: 1 } },
  },
  {
    name: 'never renders anew what has begun',
    parts: 'pr',
    minutes: 60,
    expected: { kind: 'post', part: { number: 2 } },
  },
  { name: 'posts the first part', parts: 'rr', minutes: 0, expected: { kind: 'post', part: { number: 1 } } },
  {
    name: 'looks before it posts another',
    parts: 'psr',
    minutes: 0,
    expected: { kind: 'look', part: { number: 2 } },
  },
  {
    name: 'looks even after the window',
    parts: 's',
    minutes: 200,
    expected: { kind: 'look', part: { number: 1 } },
  },
  { name: 'is over when all is posted', parts: 'pp', minutes: 0, expected: { outcome: { state: 'sent' } } },
  {
    name: 'misses what was not begun in time',
    parts: 'rr',
    minutes: 180,
    expected: { outcome: { state: 'missed' } },
  },
  {
    name: 'finishes what was begun in time',
    parts: 'pr',
    minutes: 300,
    expected: { kind: 'post', part: { number: 2 } },
  },
  {
    name: 'gives up what cannot be finished',
    parts: 'pr',
    minutes: 360,
    expected: { outcome: { state: 'failed' } },
  },
  { name: 'holds what stays unknown', parts: 'ps', minutes: 360, expected: { outcome: { state: 'held' } } },
  {
    name: 'tells an owner a day later too',
    parts: 'r',
    minutes: 600,
    rest: { purpose: 'notice' },
    expected: { kind: 'post' },
  },
])('nextStep() $name', ({ parts, minutes, rest, expected }) => {
  expect(nextStep(delivery(parts, rest), DUE.add({ minutes }), RULES)).toMatchObject(expected)
})
