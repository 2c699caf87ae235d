import { afterEach, expect, test } from 'vitest'

import { parsePlace } from '../../src/core/place.ts'
import { createPresence } from '../../src/core/presence.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { readAloud } from '../platforms/slack/reading.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import type { View } from '../platforms/slack/records.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from '../slack/connected.ts'
import { LONG, RECORD, startDigestBot } from './digest-bot.ts'
import type { DigestBot } from './digest-bot.ts'

let slack: LoopbackSlack
let bot: DigestBot

async function open(record = RECORD): Promise<void> {
  slack = await startLoopbackSlack()
  bot = await startDigestBot(record, '2023-06-19T10:00:00Z', (desk, log, presence) =>
    connectSlack(settingsOf(slack), desk, log, presence),
  )
  await slack.connected()
}

afterEach(async () => {
  await bot.close()
  await slack.close()
})

const type = async (text: string, channel = 'C0DESK', user = 'U0EDITOR') =>
  (await (await slack.command({ command: '/digest', text, channel, user })).visible()).surface
const say = async (...typed: Parameters<typeof type>) => {
  const surface = await type(...typed)
  return surface === undefined ? '' : readAloud(surface)
}
const inChannel = (channel = 'C0DESK') => slack.messages(channel).map((message) => readAloud(message))
/** Resolves once nothing is waiting to be posted. */
const settled = () =>
  expect.poll(() => bot.store.ledger.counts(), { timeout: 15_000 }).toMatchObject({ waiting: 0 })

test('/digest on opens a form with the asker’s own zone, and says when the first digest comes', async () => {
  await open()
  const view = (await type('on')) as View
  expect(JSON.stringify(view.view)).toContain('"initial_value":"Asia/Shanghai"')
  await slack.submitView(view, { subjects: ['china-us'], time: '7.30', days: ['mon', 'tue'] })
  const answer = await slack.waitFor(() => slack.ephemerals('U0EDITOR')[0])
  expect(JSON.stringify(answer)).not.toContain('"type":"date"')
  expect(readAloud(answer)).toContain('The digest is on: next Tue 20 Jun, 07:30, in 14 hours')
  expect(
    await bot.store.subscriptions.find({ outlet: 'slack', workspace: slack.team, channel: 'C0DESK' }),
  ).toMatchObject({
    subjects: ['china-us'],
    setUpBy: { user: 'U0EDITOR', name: 'editor' },
  })
  expect(inChannel()).toEqual([])
})

test('a slip in the form is answered with the nearest, one press away', async () => {
  await open()
  const view = (await type('on')) as View
  await slack.submitView(view, { subjects: ['korea'], time: '25:00', zone: 'Pari' })
  const shown = (words: string) =>
    slack.waitFor(() => slack.ephemerals().find((message) => readAloud(message).includes(words)))
  const answer = await shown('“25:00” is no time of day. Nearest: 01:00')
  await slack.click(answer, { text: '01:00' })
  await slack.waitFor(() => slack.ephemerals().every((message) => !readAloud(message).includes('25:00')))
  await slack.click(await shown('Nearest: Europe/Paris.'), { text: 'Europe/Paris' })
  await shown('The digest is on: next Tue 20 Jun, 01:00')
})

test('a guest may look and not change, also by the form', async () => {
  await open()
  expect(await say('on', 'C0DESK', 'U0GUEST')).toContain('You may not change this channel’s digest')
  expect(await say('', 'C0DESK', 'U0GUEST')).toContain('There is no digest in this channel')
})

test.for([
  ['C0ELSEWHERE', 'In Slack type /invite @Attaché here'],
  ['C0SECRET', 'In Slack type /invite @Attaché here'],
  ['C0ARCHIVE', 'This channel is archived'],
])('a digest in %s is not accepted before it can be delivered', async ([channel = '', words]) => {
  await open()
  expect(await say('on korea 7', channel)).toContain(words)
  expect(await say('', channel)).toContain('There is no digest')
})

test('a digest arrives once, at its time; off and on again make no second one', async () => {
  await open()
  expect(await say('on china-us 07:00 daily Europe/Paris')).toContain('next Tue 20 Jun, 07:00')
  await bot.tickAt('2023-06-20T04:59:00Z')
  expect(inChannel()).toEqual([])
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  expect(inChannel()).toEqual([expect.stringContaining('Qin is to visit.')])
  await say('off')
  expect(await say('on china-us 09:00 daily Europe/Paris')).toContain('next Wed 21 Jun, 09:00')
  await bot.tickAt('2023-06-20T07:00:00Z')
  await settled()
  expect(inChannel()).toHaveLength(1)
  await bot.tickAt('2023-06-21T07:00:00Z')
  await settled()
  expect(inChannel()[1]).toContain('China–US, Wed 21 Jun: nothing new since Tue 07:00.')
  expect(await say('')).toContain('Wed 21 Jun: sent')
})

test('in the thread of a digest the subject is known', async () => {
  await open()
  await say('on korea 07:00 daily Europe/Paris')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  const [digest] = slack.messages('C0DESK')
  const place = { outlet: 'slack', workspace: slack.team, channel: 'C0DESK', thread: digest!.ts }
  await slack.mention({ text: 'what is next?', channel: 'C0DESK', thread_ts: digest!.ts })
  await slack.waitFor(() => slack.messages('C0DESK', digest!.ts).at(2))
  expect((await bot.store.threads.find(place, bot.now))?.thread).toMatchObject({ subject: 'korea' })
})

test('after an outage a digest says that it is late; older ones are missed, and told to whoever set them up', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  await bot.tickAt('2023-06-20T06:30:00Z')
  await settled()
  expect(inChannel()).toEqual([expect.stringContaining('Late: due 07:00, told 08:30 (Europe/Paris).')])
  await bot.tickAt('2023-06-22T10:00:00Z')
  await settled()
  expect(inChannel()).toHaveLength(1)
  expect(inChannel('D0EDITOR')).toEqual([expect.stringContaining('2 digests you set up did not arrive')])
  expect(await say('')).toContain('Wed 21 Jun: missed: the bot was not running')
})

test(
  'a digest that may or may not be out is held and shown, and not posted again',
  { timeout: 30_000 },
  async () => {
    await open()
    await say('on china-us 07:00 daily Europe/Paris')
    slack.fault({ method: 'chat.postMessage', kind: 'drop-after' })
    const blind = slack.fault({ method: 'conversations.history', kind: '5xx', times: 100 })
    await bot.tickAt('2023-06-20T05:00:00Z')
    await slack.waitFor(() => slack.messages('C0DESK')[0])
    const held = async () => (await bot.store.ledger.counts()).held
    // The clock is set by hand: what was put off a little while it moved waits for its next minute.
    await expect
      .poll(
        async () => {
          await bot.tickAt(bot.now.add({ minutes: 1 }).toString())
          return await held()
        },
        { timeout: 20_000, interval: 3_000 },
      )
      .toBe(1)
    expect(await say('')).toContain('Tue 20 Jun: held: the platform cannot say whether it arrived')
    expect(await bot.scheduler.metrics()).toContain('attache_digest_sent_total')
    blind.times = 0
    await bot.tickAt('2023-06-20T05:20:00Z')
    await expect.poll(held, { timeout: 8_000 }).toBe(0)
    expect(await say('')).toContain('Tue 20 Jun: sent')
    expect(inChannel()).toHaveLength(1)
  },
)

test('what does not fit one message goes into its thread', { timeout: 20_000 }, async () => {
  await open(LONG)
  await say('on china-us 07:00 daily Europe/Paris')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  const [lead, ...others] = slack.messages('C0DESK').filter(({ thread_ts: thread }) => thread === undefined)
  expect(others).toEqual([])
  const thread = slack.messages('C0DESK', lead?.ts).filter(({ ts }) => ts !== lead?.ts)
  expect(thread.length).toBeGreaterThan(0)
  const words = [lead!, ...thread].map((message) => readAloud(message)).join('\n')
  for (const at of Array.from({ length: 40 }).keys()) expect(words).toContain(`Statement ${at}:`)
})

test('a preview is for its asker alone; a digest said now is for all and counts for nothing', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  const preview = await type('preview', 'C0DESK', 'U0GUEST')
  expect(preview).toMatchObject({ kind: 'ephemeral', user: 'U0GUEST' })
  const offer = await type('now')
  if (offer?.kind !== 'ephemeral') throw new Error('no message')
  await (await slack.click(offer, { text: 'Say it here now' })).visible()
  expect(inChannel()).toEqual([expect.stringContaining('Qin is to visit.')])
  expect(await say('')).not.toContain('The last digests')
})

test('a brief for one channel cannot be subscribed in another, and is not told once it may not be seen', async () => {
  const only = (channel: string, ...ids: string[]): BriefingRecord => {
    const record = exampleRecord({
      korea: [],
      hidden: ids.map((id) => exampleStatement(id, { brief: 'hidden' })),
    })
    const brief = { ...record.briefs.get('hidden')!, title: 'Quiet talks', audience: [parsePlace(channel)] }
    return { ...record, briefs: new Map(record.briefs).set('hidden', brief) }
  }
  await open(only('slack:T0LOOP/C0WORLD', 'a'))
  const world = `slack:${slack.team}/C0WORLD`
  bot.record = only(world, 'a')
  const refused = await say('on hidden 07:00 daily Europe/Paris')
  expect(refused).toContain('“hidden” is no subject here. Nearest: korea.')
  expect(refused).not.toContain('Quiet')
  expect(await say('on quiet 07:00', 'C0WORLD')).toContain('The digest is on')
  await bot.tickAt('2023-06-19T23:00:00Z')
  await settled()
  expect(inChannel('C0WORLD')).toEqual([expect.stringContaining('What a says.')])
  bot.record = only('slack:T9', 'a', 'b')
  await bot.tickAt('2023-06-20T23:00:00Z')
  await settled()
  expect(inChannel('C0WORLD')[1]).toBe('Digest, Wed 21 Jun: no subject may be read here.')
})

test('a channel the bot was removed from is paused, its owner told once, and goes on when it is invited again', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  await slack.kick('C0DESK')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  expect(await say('')).toContain('The digest is paused: the bot is not in the channel')
  await bot.tickAt('2023-06-20T05:01:00Z')
  await settled()
  await bot.tickAt('2023-06-21T05:01:00Z')
  await settled()
  expect(inChannel('D0EDITOR')).toEqual([
    expect.stringContaining('Paused: C0DESK, Tue 20 Jun 2023: the bot is not in the channel.'),
  ])
  await slack.invite('C0DESK')
  await expect.poll(() => say('')).toContain('The digest is on: next Thu 22 Jun, 07:00')
})

test('an archived channel is paused', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  await slack.archive('C0DESK')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  expect(await say('')).toContain('The digest is paused: the channel is archived')
})

test('a channel that goes on under another id keeps its digest and the dates it had', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  slack.addChannel({ id: 'C0NEW', members: ['U0EDITOR'] })
  await slack.event({ type: 'channel_id_changed', old_channel_id: 'C0DESK', new_channel_id: 'C0NEW' })
  await expect.poll(() => say('', 'C0NEW')).toContain('Tue 20 Jun: sent')
  expect(await say('on china-us 09:00 daily Europe/Paris', 'C0NEW')).toContain('next Wed 21 Jun, 09:00')
  await bot.tickAt('2023-06-20T07:01:00Z')
  await bot.tickAt('2023-06-21T07:00:00Z')
  await settled()
  expect(inChannel('C0NEW')).toEqual([expect.stringContaining('nothing new since Tue 07:00')])
})

test('an uninstalled app is paused with its settings kept, and goes on when it is installed again', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  await slack.uninstall()
  const place = { outlet: 'slack', workspace: slack.team, channel: 'C0DESK' }
  const state = async () => (await bot.store.subscriptions.find(place))?.state
  await expect.poll(state).toBe('paused')
  await bot.tickAt('2023-06-20T05:00:00Z')
  await settled()
  expect(inChannel()).toEqual([])
  const presence = createPresence({ ...bot.store, now: () => bot.now })
  await presence.joined('slack', slack.team)
  expect(await bot.store.subscriptions.find(place)).toMatchObject({ state: 'on', subjects: ['china-us'] })
})

test('what is kept of a workspace that stays away is deleted after thirty days, and on demand', async () => {
  await open()
  await say('on china-us 07:00 daily Europe/Paris')
  const place = { outlet: 'slack', workspace: slack.team, channel: 'C0DESK' }
  await bot.store.departures.left('slack', slack.team, bot.now)
  await bot.store.ledger.prune(bot.now.add({ hours: 24 * 29 }))
  expect(await bot.store.subscriptions.find(place)).toBeDefined()
  await bot.store.ledger.prune(bot.now.add({ hours: 24 * 31 }))
  expect(await bot.store.subscriptions.find(place)).toBeUndefined()
  expect(await bot.store.subscriptions.changes(place, 5)).toEqual([])
  await say('on china-us 07:00 daily Europe/Paris')
  expect(await bot.store.departures.forget('slack', slack.team)).toBe(1)
  expect(await bot.store.subscriptions.find(place)).toBeUndefined()
})
