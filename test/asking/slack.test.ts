import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'

import type { BriefingRecord } from '../../src/core/record/record.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import { NEEDED_SCOPES } from '../../src/slack/registration.ts'
import { lake, onlyAt, START } from '../core/asking/asking-desk.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import type { LoopbackSlackOptions } from '../platforms/slack/options.ts'
import { readAloud } from '../platforms/slack/reading.ts'
import type { Ephemeral, Message } from '../platforms/slack/records.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from '../slack/connected.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { startAskingBot } from './asking-bot.ts'
import type { AskingBot } from './asking-bot.ts'

const SUBSCRIPTIONS = ['app_mention', 'message.im', 'message.channels', 'message.groups', 'app_home_opened']
const PETROVA = 'what did Petrova say about compensation?'

let slack: LoopbackSlack
let bot: AskingBot

async function start(path?: string, record?: BriefingRecord): Promise<void> {
  bot = await startAskingBot((desk, log) => connectSlack(settingsOf(slack), desk, log), path, record)
  await slack.connected()
}

async function open(path?: string, record?: BriefingRecord, options: LoopbackSlackOptions = {}) {
  slack = await startLoopbackSlack({ subscriptions: SUBSCRIPTIONS, echo: true, ...options })
  await start(path, record)
}

afterEach(async () => {
  expect(bot.told.filter(({ level }) => level === 'error')).toEqual([])
  await bot.close()
  await slack.close()
})

/** What the bot said in a thread, the newest last. */
const thread = (channel: string, ts: string) =>
  slack.messages(channel, ts).filter(({ bot_id, ts: own }) => bot_id !== undefined && own !== ts)

/** Says something and waits for the bot's next message in that thread. */
async function say(
  words: string,
  how: Parameters<LoopbackSlack['mention']>[0] | object = {},
): Promise<Message> {
  const { thread_ts } = how as { thread_ts?: string }
  const before = thread_ts === undefined ? 0 : thread('C0DESK', thread_ts).length
  const said = await slack.mention({ text: words, channel: 'C0DESK', ...how })
  return await slack.waitFor(() => thread('C0DESK', thread_ts ?? said.message.ts)[before])
}

const rootOf = ({ thread_ts, ts }: Message) => thread_ts ?? ts
const alone = (user = 'U0EDITOR') => slack.ephemerals(user)
const settled = async () => {
  // Whatever came before this mention has been answered or left alone.
  await say('who is Tomas Lind?', { user: 'U0REPORTER' })
}

test('a mention in a channel is answered in a thread under it, and the thread goes on', async () => {
  await open()
  const first = await say(PETROVA)
  expect(readAloud(first)).toContain('[NW ¶5]')
  const second = await say('and Rahim?', { thread_ts: rootOf(first), user: 'U0REPORTER' })
  expect(readAloud(second)).toMatch(/Rahim .*compensation/isu)
  expect(slack.messages('C0DESK').filter(({ bot_id, thread_ts }) => bot_id && !thread_ts)).toEqual([])
})

test('what Slack puts between the words is no part of a question, said, typed or filled in', async () => {
  await open()
  const marks =
    '<#C0DESK|desk> <!subteam^S123|@desk-team> <!here> <https://apnews.com/x> :+1::skin-tone-3: 1️⃣ 🎉'
  for (const answer of [await say(`${marks} ${PETROVA}`), await askAlone(`${marks} ${PETROVA}`)]) {
    expect(readAloud(answer)).toContain('[NW ¶5]')
    expect(readAloud(answer)).not.toMatch(/desk|S123|apnews|skin/u)
  }
  await slack.command({ command: '/ask', text: ':wave:', channel: 'C0DESK' })
  await slack.submitView(await slack.waitFor(() => slack.views[0]), { question: `:wave: ${PETROVA} 🎉` })
  expect(readAloud(await slack.waitFor(() => alone()[1]))).toMatch(
    /^Asked: what .*compensation\?\n.*\[NW ¶5\]/su,
  )
})

test('a thread goes on after a restart', async () => {
  const path = join(temporaryFolder(), 'attache.db')
  await open(path)
  const first = await say(PETROVA)
  await bot.close()
  await start(path)
  const second = await say('what else did she say?', { thread_ts: rootOf(first) })
  expect(readAloud(second)).toContain('Petrova')
})

test('whoever asked last in a thread needs no mention; others, and words to others, do', async () => {
  await open()
  const first = await say(PETROVA)
  const thread_ts = rootOf(first)
  const write = (text: string, user = 'U0EDITOR') =>
    slack.message({ text, channel: 'C0DESK', channel_type: 'channel', thread_ts, user })
  await write('and what did Rahim say?')
  const answer = await slack.waitFor(() => thread('C0DESK', thread_ts)[1])
  expect(readAloud(answer)).toContain('Rahim')
  await write('did you see that?', 'U0REPORTER')
  await write('thanks, I will use that')
  for (const called of ['<@U0REPORTER>', '<!subteam^S1|@desk>', '<!here>', '<!channel>', '<!everyone>'])
    await write(`${called} what do you make of it?`)
  await slack.message({ text: 'what is for lunch?', channel: 'C0DESK', channel_type: 'channel' })
  await settled()
  expect(thread('C0DESK', thread_ts)).toHaveLength(2)
})

test.for<{ name: string; root?: object }>([
  { name: 'a thread', root: { channel: 'C0DESK', channel_type: 'channel' } },
  { name: 'a direct message' },
])(
  'questions that arrive together are answered in their order, each after the one before: $name',
  async (one) => {
    await open()
    const root = one.root && (await slack.message({ text: 'talks', ...one.root })).message
    const where = { ...(root && { channel: root.channel, thread_ts: root.ts }), wait: false }
    const sent = await Promise.all([
      (root ? slack.mention : slack.message)({ text: PETROVA, ...where }),
      slack.message({ text: 'what else did she say?', ...where }),
      slack.message({ text: 'and what did Rahim say?', ...where }),
    ])
    const answers = await slack.waitFor(() => {
      const said = slack.messages(sent[0]!.message.channel).filter(({ bot_id }) => bot_id)
      return said.length === 3 ? said : undefined
    })
    expect(readAloud(answers[0]!)).toContain('[NW ¶5]')
    expect(readAloud(answers[1]!)).toContain('Petrova')
    expect(readAloud(answers[2]!)).toContain('Rahim')
  },
)

test('a mention told twice, and an envelope told again, are answered once', async () => {
  await open()
  const first = await say(PETROVA)
  expect(slack.deliveries.length).toBeGreaterThan(1)
  for (const delivery of slack.deliveries.slice()) await (await slack.repeat(delivery)).acked()
  await settled()
  expect(thread('C0DESK', rootOf(first))).toHaveLength(1)
})

test('a direct message is announced and answered in its thread, and the next one goes on from it', async () => {
  await open()
  const first = await slack.message({ text: PETROVA })
  const { channel, ts } = first.message
  const answer = await slack.waitFor(() => thread(channel, ts)[0])
  expect(readAloud(answer)).toContain('[NW ¶5]')
  expect(slack.calls.map(({ method }) => method)).toContain('assistant.threads.setStatus')
  const second = await slack.message({ text: 'what else did she say?' })
  expect(
    readAloud(await slack.waitFor(() => thread(second.message.channel, second.message.ts)[0])),
  ).toContain('Petrova')
})

test('without the agent’s scope a direct message is answered all the same', async () => {
  await open(undefined, undefined, { scopes: Object.keys(NEEDED_SCOPES) })
  slack.fault({ method: 'assistant.threads.setStatus', kind: '5xx', times: 3 })
  const { message } = await slack.message({ text: PETROVA })
  expect(readAloud(await slack.waitFor(() => thread(message.channel, message.ts)[0]))).toContain('[NW ¶5]')
})

test('opening the conversation with the agent proposes questions that have an answer', async () => {
  await open()
  await slack.openHome('U0EDITOR')
  const call = await slack.waitFor(() =>
    slack.calls.find(({ method, status }) => method === 'assistant.threads.setSuggestedPrompts' && status),
  )
  const { prompts } = call.args as { prompts: readonly { message: string }[] }
  expect(prompts.length).toBeGreaterThan(1)
  for (const { message } of prompts) {
    const said = await slack.message({ text: message })
    const answer = await slack.waitFor(() => thread(said.message.channel, said.message.ts)[0])
    expect(readAloud(answer)).toContain('[NW ¶')
  }
})

async function askAlone(text: string, who: object = {}): Promise<Ephemeral> {
  const before = alone().length
  await slack.command({ command: '/ask', text, channel: 'C0DESK', user: 'U0EDITOR', ...who })
  return await slack.waitFor(() => alone()[before])
}

test('/ask answers its asker alone, goes on, and shares with everybody on a press', async () => {
  await open()
  const first = await askAlone(PETROVA)
  expect(readAloud(first)).toMatch(/^Asked: what did Petrova say about compensation\?\n.*\[NW ¶5\]/su)
  expect(readAloud(await askAlone('what else did she say?'))).toContain('Petrova')
  expect(slack.messages('C0DESK')).toEqual([])
  await slack.click(first, { text: 'Share here' })
  const shared = await slack.waitFor(() => slack.messages('C0DESK')[0])
  expect(readAloud(shared)).toMatch(/^Asked: .*\[NW ¶5\]/su)
  const under = await say('what else did she say?', { thread_ts: shared.ts, user: 'U0REPORTER' })
  expect(readAloud(under)).toContain('Petrova')
})

test('/ask alone opens the form', async () => {
  await open()
  await slack.command({ command: '/ask', text: '', channel: 'C0DESK' })
  const view = await slack.waitFor(() => slack.views[0])
  await slack.submitView(view, { question: PETROVA })
  expect(readAloud(await slack.waitFor(() => alone()[0]))).toContain('[NW ¶5]')
})

test('in the thread of a shared brief the subject is known; its “Ask…” asks about it', async () => {
  await open()
  await slack.command({ command: '/official', text: 'Irina Petrova', channel: 'C0DESK' })
  const page = await slack.waitFor(() => alone()[0])
  await slack.click(page, { text: 'Ask…' })
  const view = await slack.waitFor(() => slack.views[0])
  await slack.submitView(view, { question: 'what did she say about compensation?' })
  expect(readAloud(await slack.waitFor(() => alone()[1]))).toContain('[NW ¶5]')
  expect(readAloud(page)).toContain('Irina Petrova')

  await slack.click(page, { text: 'Share here' })
  const shared = await slack.waitFor(() => slack.messages('C0DESK')[0])
  const answer = await say('what did she say about compensation?', { thread_ts: shared.ts })
  expect(readAloud(answer)).toContain('[NW ¶5]')
})

test('“Which one?” becomes the answer for whoever asked, and answers others alone', async () => {
  await open()
  const choice = await say('what did the foreign minister say about compensation?')
  expect(readAloud(choice)).toContain('Which one?')
  await slack.click(choice, { text: 'Omar Rahim', user: 'U0REPORTER' })
  expect(readAloud(await slack.waitFor(() => alone('U0REPORTER')[0]))).toContain('Rahim')
  expect(readAloud(choice)).toContain('Which one?')
  await slack.click(choice, { text: 'Irina Petrova', user: 'U0EDITOR' })
  await slack.waitFor(() => readAloud(choice).includes('[NW ¶5]'))
  expect(thread('C0DESK', rootOf(choice))).toHaveLength(1)
})

test('Slack’s thumbs and “Missing” land on the list, with thanks to whoever pressed', async () => {
  await open()
  const answer = await say(PETROVA)
  await slack.click(answer, { text: 'Wrong', user: 'U0REPORTER' })
  expect(readAloud(await slack.waitFor(() => alone('U0REPORTER')[0]))).toContain('Thank you')
  await slack.click(answer, { text: 'Missing', user: 'U0REPORTER' })
  await slack.waitFor(() => alone('U0REPORTER')[1])
  const listed = await bot.store.feedback.list(START)
  expect(listed.map(({ verdict, question, place }) => [verdict, question, place.channel])).toEqual(
    expect.arrayContaining([
      ['wrong', PETROVA, 'C0DESK'],
      ['missing', PETROVA, 'C0DESK'],
    ]),
  )
})

test('/brief forget deletes what one asked, and nothing of anybody else’s', async () => {
  await open()
  const own = await say(PETROVA)
  await say('what did Tomas Lind say?', { user: 'U0REPORTER' })
  await slack.command({ command: '/brief', text: 'forget', channel: 'C0DESK', user: 'U0EDITOR' })
  expect(readAloud(await slack.waitFor(() => alone()[0]))).toContain('Forgotten: 1 question')
  await slack.click(own, { text: 'Missing', user: 'U0REPORTER' })
  expect(readAloud(await slack.waitFor(() => alone('U0REPORTER')[0]))).toContain('no longer good')
  expect(await bot.store.threads.forget('slack', 'U0REPORTER')).toBe(1)
})

test('a brief for one channel answers nobody in another, and nobody in a direct message', async () => {
  await open(undefined, onlyAt(lake, 'lake-orun', ['slack:T0DESK/C0DESK']))
  expect(readAloud(await say(PETROVA))).toContain('[NW ¶5]')
  const elsewhere = await slack.mention({ text: PETROVA, channel: 'C0WORLD' })
  const answer = await slack.waitFor(() => thread('C0WORLD', elsewhere.message.ts)[0])
  const direct = await slack.message({ text: PETROVA })
  const told = await slack.waitFor(() => thread(direct.message.channel, direct.message.ts)[0])
  for (const message of [answer, told]) expect(readAloud(message)).not.toMatch(/NW|drought|Irina/u)
})

test('nothing that is asked pings anybody or reaches the log', async () => {
  await open()
  await askAlone('did <!channel> or @here say a secret word zebra?')
  await slack.click(alone()[0]!, { text: 'Share here' })
  const shared = await slack.waitFor(() => slack.messages('C0DESK')[0])
  expect(shared.text).not.toContain('<!')
  expect(JSON.stringify(shared.blocks)).not.toMatch(/"type":"(?:broadcast|user|usergroup)"/u)
  expect(JSON.stringify(bot.told.filter(({ level }) => level !== 'debug'))).not.toContain('zebra')
})
