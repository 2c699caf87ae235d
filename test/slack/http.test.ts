import { createServer, request } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { afterEach, expect, onTestFinished, test } from 'vitest'

import type { Connection } from '../../src/core/ports/connection.ts'
import { ConnectionError } from '../../src/core/ports/connection.ts'
import { allCommands } from '../../src/core/commands/commands.ts'
import { checkSlackAccess } from '../../src/slack/check-access.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import type { SlackSettings } from '../../src/slack/settings.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import type { ExampleDesk } from '../core/example-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { Told } from '../discord/connected.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { signatureHeaders } from '../platforms/slack/request-url.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'

/** The real adapter over HTTP, reached by a loopback Slack. */
type OverHttp = ExampleDesk & {
  readonly slack: LoopbackSlack
  readonly connection: Connection
  readonly told: readonly Told[]
  readonly url: string
  readonly close: () => Promise<void>
}

let bot: OverHttp | undefined
afterEach(async () => {
  await bot?.close()
  bot = undefined
})

async function connect(changes: Partial<SlackSettings> = {}): Promise<OverHttp> {
  const slack = await startLoopbackSlack({ ackTimeout: 3_000, retryScale: 0.0001 })
  const example = createExampleDesk()
  const log = createToldLog()
  const { botToken, signingSecret, url: apiUrl } = slack
  const connection = await connectSlack(
    { botToken, signingSecret, apiUrl, port: 0, ...changes },
    example.desk,
    log,
  )
  const listening = log.told.find(({ line }) => line.startsWith('Listening for Slack'))
  const { port } = listening!.fields as { port: number }
  const url = `http://127.0.0.1:${port}/slack/events`
  slack.deliverTo(url)
  return {
    ...example,
    slack,
    connection,
    told: log.told,
    url,
    async close() {
      example.release()
      await connection.close()
      await slack.close()
    },
  }
}

const FORM = 'application/x-www-form-urlencoded'
const nowInSeconds = () => Math.floor(Date.now() / 1000)

/** Posts a body as Slack would, at a moment and with a secret. */
async function post(
  body: string,
  {
    secret = bot!.slack.signingSecret,
    at = nowInSeconds(),
    type = 'application/json',
    headers = {},
    url = bot!.url,
  } = {},
): Promise<Response> {
  const signed = signatureHeaders(secret, body, at)
  return await fetch(url, { method: 'POST', headers: { 'content-type': type, ...signed, ...headers }, body })
}

const command = (text: string) =>
  new URLSearchParams({
    command: '/brief',
    text,
    user_id: 'U0EDITOR',
    channel_id: 'C0DESK',
    team_id: bot!.slack.team,
    trigger_id: `t-${text}`,
    response_url: `${bot!.slack.url.replace(/api\/$/u, '')}response/none`,
  }).toString()

test('a slash command, a button, a form and a mention are answered over HTTP', async () => {
  bot = await connect()
  expect(bot.connection.state()).toEqual({ kind: 'connected' })
  const asked = await bot.slack.command({ command: '/brief', text: 'korea' })
  const answer = await asked.visible()
  expect([answer.surface?.kind, answer.text]).toEqual(['ephemeral', 'overview of korea'])
  await (await bot.slack.click(answer.surface!, { text: 'Positions' })).visible()
  expect(bot.slack.ephemerals().map(({ text }) => text)).toEqual(['positions of korea'])
  await bot.slack.click(bot.slack.ephemerals()[0]!, { text: 'Ask…' })
  const view = await bot.slack.waitFor(() => bot?.slack.views[0])
  await bot.slack.submitView(view, { question: 'Who met?' })
  await bot.slack.waitFor(() =>
    bot?.slack.ephemerals().some(({ text }) => text === 'You asked “Who met?” in all'),
  )
  expect((await (await bot.slack.mention({ text: 'korea' })).visible()).text).toBe('overview of korea')
  expect(bot.slack.deliveries.flatMap(({ failures }) => failures)).toEqual([])
})

test('a repeated command is answered once, another one that shares its trigger too', async () => {
  bot = await connect()
  const repeated = command('korea')
  const other = repeated
    .replace('korea', 'china-us')
    .replace('t-china-us', 't-korea')
    .replace('none', 'other')
  for (const body of [repeated, repeated, other]) await post(body, { type: FORM })
  await bot.slack.waitFor(() => bot!.calls.length === 2)
  expect(bot.calls).toMatchObject([{ input: { subject: 'korea' } }, { input: { subject: 'china-us' } }])
})

test('a slow answer is acknowledged at once', async () => {
  bot = await connect()
  const asked = await bot.slack.command({ command: '/slow' })
  await asked.acked(1_000)
  bot.release()
  expect((await asked.visible()).text).toBe('Slow but here')
})

test.for<{ name: string; change: () => Parameters<typeof post>[1] }>([
  { name: 'is signed with another secret', change: () => ({ secret: 'another' }) },
  { name: 'is older than five minutes', change: () => ({ at: nowInSeconds() - 301 }) },
  { name: 'has no signature', change: () => ({ headers: { 'x-slack-signature': '' } }) },
  { name: 'has a signature of another kind', change: () => ({ headers: { 'x-slack-signature': 'v1=abc' } }) },
  { name: 'has no time', change: () => ({ headers: { 'x-slack-request-timestamp': 'today' } }) },
])('a request is turned away that $name', async ({ change }) => {
  bot = await connect()
  const response = await post(command('korea'), { type: FORM, ...change() })
  expect([response.status, await response.text()]).toEqual([401, ''])
  expect(bot.calls).toEqual([])
})

test('the operator is told once of wrong signatures, and of no payload', async () => {
  bot = await connect()
  for (const text of ['hunter1', 'hunter2', 'hunter3']) await post(command(text), { type: FORM, secret: 'x' })
  const warnings = bot.told.filter(({ level }) => level === 'warn')
  expect(warnings.map(({ line }) => line)).toEqual([expect.stringContaining('check SLACK_SIGNING_SECRET')])
  expect(JSON.stringify(bot.told)).not.toContain('hunter')
})

test('the same signed request sent again is answered once', async () => {
  bot = await connect()
  const body = command('korea')
  const responses = [await post(body, { type: FORM }), await post(body, { type: FORM })]
  expect(responses.map(({ status }) => status)).toEqual([200, 200])
  await bot.connection.close()
  expect(bot.calls).toHaveLength(1)
})

test('an event that Slack sends again is answered once', async () => {
  bot = await connect()
  const said = await bot.slack.mention({ text: 'korea' })
  await said.visible()
  await bot.slack.repeat()
  const again = bot.slack.deliveries.at(-1)!
  const retried = await post(JSON.stringify(again.payload), {
    headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
  })
  expect(retried.status).toBe(200)
  await bot.connection.close()
  const answers = bot.slack.messages(said.message.channel).filter(({ bot_id }) => bot_id !== undefined)
  expect(answers).toHaveLength(1)
})

test('Slack’s check of the address is answered, only when it is signed', async () => {
  bot = await connect()
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
  expect(await (await post(body)).json()).toEqual({ challenge: 'abc' })
  expect((await post(body, { secret: 'another' })).status).toBe(401)
})

test('signed bodies that say nothing take nothing down', async () => {
  bot = await connect()
  const bodies = ['{', '', '[]', '"x"', '7', 'null', '{"type":"nothing"}']
  const posted = Promise.all(bodies.map((body) => post(body)))
  const forms = Promise.all(['payload=null', 'payload=[]'].map((body) => post(body, { type: FORM })))
  const answer = await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()
  expect(answer.text).toBe('overview of korea')
  expect((await posted).map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 404])
  expect((await forms).map(({ status }) => status)).toEqual([400, 400])
  expect((await post('null', { secret: 'another' })).status).toBe(401)
  expect((await post(`"${'x'.repeat(5 * 1024 * 1024)}"`)).status).toBe(413)
})

test('a proxy may put a path in front, add a charset and ask whether anybody is there', async () => {
  bot = await connect({ publicUrl: 'https://desk.example/bots' })
  const at = new URL(bot.url)
  const alive = await fetch(new URL('/slack/alive', at))
  expect([alive.status, await alive.text()]).toEqual([200, 'Attaché is listening for Slack'])
  expect((await fetch(new URL('/', at))).status).toBe(404)
  const url = new URL('/bots/slack/events', at).href
  const proxy = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, host: at.host, 'x-forwarded-proto': 'https' }
    const type = incoming.headers['content-type']
    const onward = request(url, {
      method: incoming.method,
      headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
    })
    incoming.pipe(onward)
    onward.on('response', (response) => {
      outgoing.writeHead(response.statusCode ?? 500, response.headers)
      response.pipe(outgoing)
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void proxy.close())
  await once(proxy, 'listening')
  bot.slack.deliverTo(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`)
  expect((await (await bot.slack.command({ command: '/brief', text: 'korea' })).visible()).text).toBe(
    'overview of korea',
  )
  expect((await (await bot.slack.mention({ text: 'korea' })).visible()).text).toBe('overview of korea')
})

test('a port that is taken is told with what to do', async () => {
  bot = await connect()
  const { botToken, signingSecret, url: apiUrl } = bot.slack
  const port = Number(new URL(bot.url).port)
  const again = connectSlack(
    { botToken, signingSecret, apiUrl, port },
    createExampleDesk().desk,
    createToldLog(),
  )
  await expect(again).rejects.toThrow(
    `Cannot listen for Slack on port ${port}: it is taken. Set PORT to another`,
  )
  await expect(again).rejects.toBeInstanceOf(ConnectionError)
})

test('it listens on every address unless it is given one', async () => {
  bot = await connect({ host: '127.0.0.1' })
  const { port } = new URL(bot.url)
  expect((await fetch(`http://127.0.0.1:${port}/slack/alive`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.2:${port}/slack/alive`)).rejects.toThrow()
  await bot.close()
  bot = await connect()
  const open = new URL(bot.url).port
  expect((await fetch(`http://127.0.0.2:${open}/slack/alive`)).status).toBe(200)
})

test('an address that is not this machine’s is told with what to do', async () => {
  await expect(connect({ host: '192.0.2.1' })).rejects.toThrow(
    'Cannot listen for Slack on 192.0.2.1, port 0: this machine has no such address. Set ATTACHE_SLACK_HOST to another',
  )
})

test('closing takes no more and answers what is in hand', async () => {
  bot = await connect()
  const asked = await bot.slack.command({ command: '/slow' })
  await asked.acked()
  const closing = bot.connection.close()
  await expect(post(command('korea'), { type: FORM })).rejects.toThrow()
  bot.release()
  await closing
  expect((await asked.visible(10)).text).toBe('Slow but here')
  expect(bot.calls).toHaveLength(1)
})

test('checkSlackAccess() knows whether Slack’s requests can be taken, and whether they arrive', async () => {
  bot = await connect()
  const { botToken, signingSecret, url: apiUrl } = bot.slack
  const port = Number(new URL(bot.url).port)
  const look = async (changes: Partial<SlackSettings>) => {
    const checks = await checkSlackAccess(
      { botToken, signingSecret, apiUrl, port, ...changes },
      allCommands(),
    )
    return checks
      .slice(2, -1)
      .map(({ ok, line, todo }) => `${ok ? 'good' : 'bad'}: ${line}${todo && ` → ${todo}`}`)
  }
  const other = createServer((_, response) => void response.writeHead(200).end('shop')).listen(0)
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const taken = (other.address() as AddressInfo).port
  const publicUrl = `http://127.0.0.1:${port}`
  expect(await look({ publicUrl })).toEqual([
    `good: Slack's requests are taken on port ${port}`,
    `good: Requests to ${publicUrl}/slack/events reach the bot`,
  ])
  expect(await look({ publicUrl: `http://127.0.0.1:${taken}` })).toEqual([
    expect.stringMatching(/^good/u),
    expect.stringMatching(/^bad: .*the answer is 200 instead of 401 → Let the proxy/u),
  ])
  expect(await look({ publicUrl: 'http://127.0.0.1:9' })).toEqual([
    expect.stringMatching(/^good/u),
    expect.stringMatching(/^bad: .*do not reach the bot: .* → Let the proxy/u),
  ])
  expect(await look({ publicUrl: 'https://desk..example' })).toEqual([
    expect.stringMatching(/^good/u),
    expect.stringMatching(/^bad: .*do not reach the bot: .* → Set ATTACHE_PUBLIC_URL to a name/u),
  ])
  expect(await look({})).toEqual([
    expect.stringMatching(/^good/u),
    expect.stringMatching(/ATTACHE_PUBLIC_URL/u),
  ])
  expect(await look({ port: taken, publicUrl })).toEqual([
    `bad: Port ${taken} for Slack's requests is taken by something else → Set PORT to another`,
  ])
  await bot.connection.close()
  expect(await look({ publicUrl })).toEqual([
    `good: Port ${port} is free for Slack's requests`,
    `good: Slack sends its requests to ${publicUrl}/slack/events; start the bot to have it tried`,
  ])
})
