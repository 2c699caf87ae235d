import { expect, test } from 'vitest'

import type { Asker } from '../../../src/core/asker.ts'
import { encodeCall } from '../../../src/core/commands/call.ts'
import { digestCommands } from '../../../src/core/commands/digest.ts'
import type { Managers } from '../../../src/core/commands/digest-parts.ts'
import { createFrontDesk } from '../../../src/core/front-desk.ts'
import type { FrontDesk } from '../../../src/core/front-desk.ts'
import type { Document } from '../../../src/core/document.ts'
import type { Lack } from '../../../src/core/ports/outlet.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { createFakeOutlet } from '../../scheduler/fake-outlet.ts'
import { exampleRecord, exampleStatement } from './example-record.ts'
import { createFakeThreads } from '../../store/fake-threads.ts'

const MEMBER: Asker = {
  place: { outlet: 'slack', workspace: 'T1', channel: 'C1' },
  user: 'U1',
  timeZone: 'Europe/London',
  mayManage: true,
}
const GUEST: Asker = { ...MEMBER, user: 'U2', mayManage: false }
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')

async function open(
  missing: readonly Lack[] = [],
  managers: Managers = {},
): Promise<{ desk: FrontDesk; store: Store }> {
  const store = await openStore(':memory:')
  const outlet = { ...createFakeOutlet('slack'), missing: async () => missing }
  const record = exampleRecord({
    'china-us': [exampleStatement('visit', { text: 'Qin is to visit.' })],
    korea: [exampleStatement('talks')],
  })
  const desk = createFrontDesk({
    commands: digestCommands({ subscriptions: store.subscriptions, outlets: () => [outlet], managers }),
    record: () => record,
    memory: store.memory,
    threads: createFakeThreads(),
    now: () => NOW,
    onFault: (error) => {
      throw error
    },
  })
  return { desk, store }
}
const say = async (desk: FrontDesk, input: Readonly<Record<string, string>>, asker = MEMBER) =>
  (await desk.run({ command: 'digest', input }, asker)).document
const labels = (document: Document) =>
  document.nodes.flatMap((node) => (node.kind === 'actions' ? node.actions.map(({ label }) => label) : []))

test('/digest on takes a digest as typed and says when the next comes', async () => {
  const { desk } = await open()
  const document = await say(desk, {
    action: 'on',
    subjects: 'china-us',
    time: '7am',
    days: 'weekdays',
    zone: 'paris',
  })
  expect(document.title).toBe('The digest is on: next Wed 25 Nov, 07:00, in 18 hours')
  expect(plainText(document)).toContain('When: 07:00 Europe/Paris, Mon–Fri')
  expect(plainText(document)).toContain('In your time: Wed 25 Nov, 06:00 (Europe/London)')
  expect(plainText(document)).toContain('you turned it on: china-us at 07:00 Europe/Paris, Mon–Fri')
})

test('/digest on understands one line of words', async () => {
  const { desk } = await open()
  const document = await say(desk, { action: 'on korea 19:30 mon,thu Asia/Tokyo' })
  expect(plainText(document)).toContain('When: 19:30 Asia/Tokyo, Mon, Thu')
})

test.for([
  ['on korea 19:30 mon thu Tokyo', { zone: 'Asia/Tokyo', days: [1, 4] }],
  ['on korea 7 new york', { zone: 'America/New_York', days: [1, 2, 3, 4, 5, 6, 7] }],
  ['on weekdays korea 7pm', { zone: 'Europe/London', days: [1, 2, 3, 4, 5] }],
  ['on 7 china us', { zone: 'Europe/London', days: [1, 2, 3, 4, 5, 6, 7] }],
] as const)('/digest %s is understood in any order', async ([action, schedule]) => {
  const { desk, store } = await open()
  await say(desk, { action })
  expect(await store.subscriptions.find(MEMBER.place)).toMatchObject({ schedule })
})

test('/digest on 8 Paris changes the time and the zone of the digest there is', async () => {
  const { desk, store } = await open()
  await say(desk, { action: 'on korea 7' })
  await say(desk, { action: 'on 8 Paris' })
  expect(await store.subscriptions.find(MEMBER.place)).toMatchObject({
    subjects: ['korea'],
    schedule: { zone: 'Europe/Paris' },
  })
})

test.for(['preview', 'now'])('/digest %s is not said where everybody reads the answer', async (action) => {
  const { desk } = await open()
  await say(desk, { action: 'on korea 7' })
  const aloud = await say(desk, { action }, { ...MEMBER, aloud: true })
  expect(plainText(aloud)).toBe(`That is for you alone first: type /digest ${action} here.`)
  const direct = { ...MEMBER, aloud: true as const, place: { ...MEMBER.place, direct: true } }
  expect(plainText(await say(desk, { action }, direct))).toContain('Preview')
})

test('where no digest can be delivered none can be set up, and a preview is offered', async () => {
  const { desk } = await open()
  const web = { ...MEMBER, place: { outlet: 'web', workspace: '', channel: '' } }
  const document = await say(desk, {}, web)
  expect(plainText(document)).toContain(
    'A digest goes to a channel in Slack or on Discord; ask for it there.',
  )
  expect(labels(document)).toEqual(['Preview'])
})

test('/digest on takes the asker’s own zone and asks for what is missing, with a form', async () => {
  const { desk, store } = await open()
  const document = await say(desk, { action: 'on', time: '25:00' })
  expect(plainText(document)).toContain('Which subjects? For example China–US, korea.')
  expect(plainText(document)).toContain('“25:00” is no time of day. Nearest: 01:00')
  expect(plainText(document)).not.toContain('time zone')
  expect(labels(document)).toEqual(['China–US', 'korea', '01:00', '02:00', 'Fill in a form…'])
  expect(await store.subscriptions.find(MEMBER.place)).toBeUndefined()
})

test('/digest on names the nearest zone and subject for a wrong one', async () => {
  const { desk } = await open()
  const document = await say(desk, { action: 'on', subjects: 'koera', time: '7', zone: 'EST' })
  expect(plainText(document)).toContain('“EST” is no time zone I know. Nearest: America/New_York.')
  const wrong = await say(desk, { action: 'on', subjects: 'weather', time: '7' })
  expect(plainText(wrong)).toContain('“weather” is no subject here. Nearest: China–US, korea.')
})

test('/digest on refuses a channel it cannot post to and read back, and changes nothing', async () => {
  const { desk, store } = await open(['membership'])
  const document = await say(desk, { action: 'on', subjects: 'korea', time: '7' })
  expect(plainText(document)).toContain(
    'In Slack type /invite @Attaché here; on Discord add it to the server.',
  )
  expect(await store.subscriptions.find(MEMBER.place)).toBeUndefined()
})

test.for(['on', 'off', 'now'])('/digest %s is not for guests', async (action) => {
  const { desk, store } = await open()
  expect((await say(desk, { action, subjects: 'korea', time: '7' }, GUEST)).title).toBe(
    'You may not change this channel’s digest',
  )
  expect(await store.subscriptions.find(MEMBER.place)).toBeUndefined()
})

test('a nearest value is one press away, with all the rest as it was typed', async () => {
  const { desk, store } = await open()
  const document = await say(desk, { action: 'on', subjects: 'korea,weather', time: '7', zone: 'UTC+9' })
  const press = async (label: string, shown: Document) => {
    const action = shown.nodes
      .flatMap((node) => (node.kind === 'actions' ? node.actions : []))
      .find((each) => each.label === label)
    if (action?.kind !== 'button') throw new Error(`no button ${label} in ${labels(shown).join()}`)
    return (await desk.press(encodeCall(action.call), {}, MEMBER)).document
  }
  const next = await press('China–US', document)
  expect(plainText(next)).toContain('“UTC+9” is no time zone I know. Nearest: Asia/Tokyo, Asia/Seoul.')
  await press('Asia/Seoul', next)
  expect(await store.subscriptions.find(MEMBER.place)).toMatchObject({
    subjects: ['korea', 'china-us'],
    schedule: { zone: 'Asia/Seoul' },
  })
})

test('nobody is asked for a zone that nobody knows without being told why', async () => {
  const { desk } = await open()
  const { timeZone: _, ...stranger } = MEMBER
  expect(plainText(await say(desk, { action: 'on', subjects: 'korea', time: '7' }, stranger))).toContain(
    'In which time zone? This place does not tell the bot yours. For example Europe/London',
  )
})

test('/digest on alone opens the form, with the settings there are; a paused or stopped one goes on', async () => {
  const { desk } = await open()
  const call = { command: 'digest', input: { action: 'on' } }
  const initial = async () => (await desk.formFor(call, MEMBER))?.fields.map((field) => field.initial)
  expect(await initial()).toEqual([[], '07:00', DAYS, 'Europe/London', ['line']])
  expect(await desk.formFor({ command: 'digest', input: { action: 'on korea' } }, MEMBER)).toBeUndefined()
  expect(await desk.formFor(call, GUEST)).toBeUndefined()
  await say(desk, { action: 'on', subjects: 'korea', time: '9', days: 'mon', unchanged: 'nothing' })
  expect(await initial()).toEqual([['korea'], '09:00', ['mon'], 'Europe/London', ['nothing']])
  await say(desk, { action: 'off' })
  expect(await initial()).toBeUndefined()
})

test('the operator may name the people and groups who alone may change a digest', async () => {
  const { desk } = await open([], { slack: ['U7', 'admins'], discord: ['1'] })
  const on = { action: 'on', subjects: 'korea', time: '7' }
  const refused = await say(desk, on)
  expect(plainText(refused)).toContain('whoever runs the bot has named the people who may.')
  expect((await say(desk, on, { ...MEMBER, user: 'U7' })).title).toContain('The digest is on')
  expect((await say(desk, on, { ...MEMBER, groups: ['admins'] })).title).toContain('The digest is on')
  const guest = { ...MEMBER, user: 'U7', mayManage: false }
  expect(plainText(await say(desk, on, guest))).toContain('in Slack whoever is no guest')
})

test('who changed what is shown by name', async () => {
  const { desk } = await open()
  await say(desk, { action: 'on', subjects: 'korea', time: '7' }, { ...MEMBER, name: 'Ana' })
  await say(desk, { action: 'on', time: '8' }, { ...MEMBER, user: 'U3', name: 'Ben' })
  const words = plainText(await say(desk, {}, GUEST))
  expect(words).toContain('Set up by: Ana')
  expect(words).toContain('Ben changed it: korea at 08:00')
  expect(words).toContain('Ana turned it on: korea at 07:00')
})

test('a guest who presses the button that says it to all is refused', async () => {
  const { desk } = await open()
  const answered = await desk.run({ command: 'digest-now', input: {} }, GUEST)
  expect(answered.document.title).toBe('You may not change this channel’s digest')
})

test('/digest status is free to everybody, and offers changes only to whoever may make them', async () => {
  const { desk } = await open()
  await say(desk, { action: 'on', subjects: 'korea', time: '7' })
  expect(labels(await say(desk, {}, GUEST))).toEqual(['Preview'])
  expect(labels(await say(desk, {}))).toEqual(['Change…', 'Preview', 'Turn off'])
  expect(plainText(await say(desk, {}, GUEST))).toContain('Set up by: member U1')
})

test('/digest off keeps the settings, and /digest on alone brings them back', async () => {
  const { desk } = await open()
  await say(desk, { action: 'on', subjects: 'korea', time: '9', days: 'mon', zone: 'UTC' })
  expect((await say(desk, { action: 'off' })).title).toBe('The digest is off')
  expect((await say(desk, { action: 'on' })).title).toBe(
    'The digest is on: next Mon 30 Nov, 09:00, in 6 days',
  )
})

test('/digest preview tells what would be said, to the asker only, and moves nothing', async () => {
  const { desk, store } = await open()
  await say(desk, { action: 'on', subjects: 'china-us', time: '7' })
  const answered = await desk.run({ command: 'digest', input: { action: 'preview' } }, GUEST)
  expect(answered.public).toBe(false)
  expect(plainText(answered.document)).toContain('Qin is to visit.')
  expect(await store.subscriptions.told(MEMBER.place)).toEqual([])
})

test('/digest now offers to say it to all, which writes no delivery', async () => {
  const { desk, store } = await open()
  await say(desk, { action: 'on', subjects: 'china-us', time: '7' })
  expect(labels(await say(desk, { action: 'now' }))).toContain('Say it here now')
  const answered = await desk.run({ command: 'digest-now', input: {} }, MEMBER)
  expect(answered).toMatchObject({ public: true, fresh: true })
  expect(await store.subscriptions.deliveries(MEMBER.place, 10)).toEqual([])
  expect(await store.subscriptions.told(MEMBER.place)).toEqual([])
})

test('the form opens with the settings there are', async () => {
  const { desk } = await open()
  const status = await say(desk, { action: 'on', subjects: 'korea', time: '9', days: 'mon,thu', zone: 'UTC' })
  const change = status.nodes
    .flatMap((node) => (node.kind === 'actions' ? node.actions : []))
    .find(({ label }) => label === 'Change…')
  const form = await desk.commands[0]?.form?.('call' in change! ? change.call.input : {}, {
    record: exampleRecord({ korea: [], 'china-us': [exampleStatement('a')] }),
    asker: MEMBER,
    now: NOW,
  })
  expect(form?.fields.map((field) => [field.name, field.initial])).toEqual([
    ['subjects', ['korea']],
    ['time', '09:00'],
    ['days', ['mon', 'thu']],
    ['zone', 'UTC'],
    ['unchanged', ['line']],
  ])
})

test('completing subjects keeps those typed before the comma', async () => {
  const { desk } = await open()
  expect(desk.complete('digest', 'subjects', 'korea, ch', MEMBER)).toContainEqual({
    value: 'korea,china-us',
    label: 'korea, China–US',
  })
})

test('completing a zone offers the asker’s own first', async () => {
  const { desk } = await open()
  expect(desk.complete('digest', 'zone', '', MEMBER)[0]?.value).toBe('Europe/London')
})
