import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'

import { askingCommands } from '../../src/core/commands/asking.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { digestCommands } from '../../src/core/commands/digest.ts'
import { homeCommand } from '../../src/core/commands/home.ts'
import { EVERY_DAY } from '../../src/core/digest/schedule.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import type { Connection } from '../../src/core/ports/connection.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import { renderHome } from '../../src/slack/render.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/open-store.ts'
import { anyDocument } from '../core/any-document.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { createToldLog } from '../discord/connected.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { validateMessage, validateView } from '../platforms/slack/validate.ts'
import { settingsOf } from './connected.ts'

const NOW = Temporal.Instant.from('2023-06-19T07:00:00Z')
const TOKYO = { time: Temporal.PlainTime.from('07:00'), days: EVERY_DAY, zone: 'Asia/Tokyo' }

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

/** The real commands behind a loopback Slack; `secret` may be read in one channel only. */
async function connect(): Promise<{ slack: LoopbackSlack; store: Store; connection: Connection }> {
  const slack = await startLoopbackSlack()
  const store = await openStore(':memory:')
  const whole = exampleRecord({
    'china-us': [exampleStatement('visit', { text: 'Qin is to visit.' })],
    secret: [exampleStatement('whisper', { brief: 'secret' })],
  })
  const hidden = whole.briefs.get('secret')!
  const audience = [{ outlet: 'slack', workspace: slack.team, channel: 'C0SECRET' }]
  const record = { ...whole, briefs: new Map(whole.briefs).set('secret', { ...hidden, audience }) }
  const outlets = () => [connection.outlet]
  const desk = createFrontDesk({
    commands: allCommands([
      ...askingCommands(store.threads, store.feedback),
      ...digestCommands({ subscriptions: store.subscriptions, outlets }),
      homeCommand(store.subscriptions),
    ]),
    record: () => record,
    memory: store.memory,
    threads: store.threads,
    now: () => NOW,
    onFault: (error) => {
      throw error
    },
  })
  const settings = settingsOf(slack, { commandNames: { digest: 'morning' } })
  const connection: Connection = await connectSlack(settings, desk, createToldLog())
  await slack.connected()
  close = async () => {
    await connection.close()
    await store.close()
    await slack.close()
  }
  return { slack, store, connection }
}

/** Everything a home view shows, in words. */
function wordsOf(slack: LoopbackSlack, user = 'U0EDITOR'): string {
  const home = slack.views.find((view) => view.type === 'home' && view.user === user)
  const words: string[] = []
  JSON.stringify(home?.view['blocks'], (key, value: unknown) => {
    if ((key === 'text' || key === 'channel_id' || key === 'fallback') && typeof value === 'string')
      words.push(value)
    return value
  })
  return words.join('')
}

const home = (slack: LoopbackSlack, user = 'U0EDITOR') =>
  slack.views.find((view) => view.type === 'home' && view.user === user)!

test('the home shows the subjects with their age and the digests this person set up', async () => {
  const { slack, store } = await connect()
  const wish = { subjects: ['china-us', 'secret'], schedule: TOKYO, unchanged: 'line' as const }
  const channel = (id: string) => ({ outlet: 'slack', workspace: slack.team, channel: id })
  const by = (user: string) => ({ user, words: 'turned it on', now: NOW })
  await store.subscriptions.turnOn(channel('C0DESK'), wish, by('U0EDITOR'))
  await store.subscriptions.turnOn(channel('C0WORLD'), wish, by('U0REPORTER'))
  await store.subscriptions.turnOn(channel('C0PRIVATE'), wish, by('U0EDITOR'))
  await store.subscriptions.turnOff(channel('C0PRIVATE'), by('U0EDITOR'))
  await (await slack.openHome('U0EDITOR')).visible()
  const words = wordsOf(slack)
  expect(words).toContain('China–US, as of Sun 18 Jun 2023, yesterday (/brief china-us)')
  expect(words).toContain(
    'C0DESK: China–US, 1 that cannot be read here at 07:00 Asia/Tokyo, every day. Next: Tue 20 Jun',
  )
  expect(words).not.toMatch(/C0WORLD|C0PRIVATE|secret|whisper/u)
})

test('a home without digests says how to have one, under the name that is typed here', async () => {
  const { slack } = await connect()
  await (await slack.openHome('U0REPORTER')).visible()
  expect(wordsOf(slack, 'U0REPORTER')).toContain('None yet. In a channel, type /morning on.')
})

test('what is pressed at home is shown at home, with a way back and nobody to share it with', async () => {
  const { slack } = await connect()
  await (await slack.openHome()).visible()
  await slack.click(home(slack), { text: 'China–US' })
  await slack.waitFor(() => wordsOf(slack).includes('‹ Home'))
  expect(wordsOf(slack)).toContain('Qin is to visit.')
  expect(wordsOf(slack)).not.toContain('Share here')
  await slack.click(home(slack), { text: '‹ Home' })
  await slack.waitFor(() => wordsOf(slack).includes('Digests you set up'))
  expect(wordsOf(slack)).not.toContain('‹ Home')
  expect(slack.messages()).toEqual([])
  expect(slack.deliveries.flatMap(({ failures }) => failures)).toEqual([])
})

test('a question asked at home is answered at home', async () => {
  const { slack } = await connect()
  await (await slack.openHome()).visible()
  await slack.click(home(slack), { text: 'China–US' })
  await slack.waitFor(() => wordsOf(slack).includes('Ask…'))
  await slack.click(home(slack), { text: 'Ask…' })
  const modal = await slack.waitFor(() => slack.views.find(({ type }) => type === 'modal'))
  await slack.submitView(modal, { question: 'Who is to visit?' })
  await slack.waitFor(() => wordsOf(slack).includes('Who is to visit?'))
  expect(wordsOf(slack)).toContain('‹ Home')
  expect(slack.ephemerals()).toEqual([])
  expect(slack.messages('D0EDITOR')).toEqual([])
})

test('opening the messages shows no home', async () => {
  const { slack } = await connect()
  await slack.event({
    type: 'app_home_opened',
    user: 'U0EDITOR',
    channel: 'D0EDITOR',
    tab: 'messages',
    event_ts: '1.2',
  })
  await (await slack.openHome('U0REPORTER')).visible()
  expect(slack.views.map(({ user }) => user)).toEqual(['U0REPORTER'])
})

test('renderHome() stays inside every limit and drops nothing, whatever the document', () => {
  fc.assert(
    fc.property(anyDocument, (made) => {
      const { blocks, messages } = renderHome(made)
      expect(validateView({ type: 'home', blocks })).toEqual([])
      for (const message of messages) expect(validateMessage(message as never)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('renderHome() sends as messages what a page does not hold', () => {
  const nodes = Array.from({ length: 130 }, (_, at) => ({
    kind: 'paragraph' as const,
    inlines: [{ kind: 'text' as const, text: `Line ${at}.` }],
  }))
  const { blocks, messages } = renderHome({ title: 'Long', nodes })
  expect(blocks).toHaveLength(100)
  expect(JSON.stringify([blocks, messages]).match(/"Line \d+\."/gu)).toHaveLength(130)
})
