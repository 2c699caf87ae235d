import { once } from 'node:events'
import { Events, GatewayIntentBits, Routes } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { createDesk, type Desk } from './desk.ts'
import { startLoopbackDiscord } from './loopback-discord.ts'

let desk: Desk | undefined

afterEach(async () => {
  await desk?.close()
  desk = undefined
})

const posts = 'POST /channels/*/messages'

test('a channel takes five posts in its window and refuses the sixth with when to come back', async () => {
  desk = await createDesk({ rateLimits: { windowMs: 400 } })
  const { discord, channel } = desk
  const url = `${discord.url}/v10/channels/${channel.id}/messages`
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' }
  const send = () => fetch(url, { method: 'POST', headers, body: '{"content":"x"}' })
  const statuses: number[] = []
  for (let count = 0; count < 5; count += 1) statuses.push((await send()).status)
  const sixth = await send()
  expect([...statuses, sixth.status]).toEqual([200, 200, 200, 200, 200, 429])
  expect(await sixth.json()).toMatchObject({ global: false, retry_after: expect.any(Number) })
  expect(Number(sixth.headers.get('retry-after'))).toBeLessThanOrEqual(0.4)
  expect(sixth.headers.get('x-ratelimit-remaining')).toBe('0')
  expect(discord.invalidRequests).toBe(1)
})

test('the client waits its window out and loses no post', async () => {
  desk = await createDesk({ rateLimits: { windowMs: 300 } })
  const { discord, channel } = desk
  await Promise.all(Array.from({ length: 7 }, (_, n) => channel.send(`${n}`)))
  expect(discord.messages().map(({ content }) => content)).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  expect(discord.invalidRequests).toBe(0)
})

test('more than the global limit is a global 429', async () => {
  desk = await createDesk({ login: false, rateLimits: { globalPerSecond: 2 } })
  const headers = { authorization: `Bot ${desk.discord.token}` }
  const answers = await Promise.all(
    [1, 2, 3].map(() => fetch(`${desk?.discord.url}/v10/users/@me`, { headers })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429])
  expect(answers.find(({ status }) => status === 429)?.headers.get('x-ratelimit-global')).toBe('true')
})

test.for([
  { kind: 'drop-before', posted: 0 },
  { kind: 'drop-after', posted: 1 },
  { kind: 'half', posted: 1 },
] as const)('$kind leaves the caller without an answer and $posted post', async ({ kind, posted }) => {
  desk = await createDesk()
  const { discord } = desk
  discord.fault({ route: posts, kind, times: 10 })
  await expect(desk.channel.send('x')).rejects.toThrow()
  expect(discord.messages()).toHaveLength(posted)
})

test('a 5xx is tried again by the client, and a late answer still arrives', async () => {
  desk = await createDesk()
  const { discord } = desk
  discord.fault({ route: posts, kind: '5xx', status: 502 })
  await desk.channel.send('one')
  discord.fault({ route: posts, kind: 'late', ms: 30 })
  await desk.channel.send('two')
  expect(discord.messages().map(({ content }) => content)).toEqual(['one', 'two'])
  expect(
    discord.requests.filter(({ method }) => method === 'POST').map(({ status, fault }) => [status, fault]),
  ).toEqual([
    [502, '5xx'],
    [200, undefined],
    [200, 'late'],
  ])
})

test('a post that lands late is done although the caller hung up', async () => {
  desk = await createDesk()
  const { discord, channel } = desk
  discord.fault({ route: posts, kind: 'late', ms: 60, landsLate: true })
  const signal = AbortSignal.timeout(20)
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' }
  await expect(
    fetch(`${discord.url}/v10/channels/${channel.id}/messages`, {
      method: 'POST',
      headers,
      body: '{"content":"x"}',
      signal,
    }),
  ).rejects.toThrow()
  expect(discord.messages()).toEqual([])
  await discord.waitFor(() => discord.messages().length === 1)
})

test('history pages like Discord, and hides new posts while it lags', async () => {
  desk = await createDesk({ rateLimits: false })
  const { client, discord, channel } = desk
  const ids: string[] = []
  for (const content of ['a', 'b', 'c', 'd', 'e']) ids.push((await channel.send(content)).id)
  const read = async (query: Record<string, string>) => {
    const found = (await client.rest.get(Routes.channelMessages(channel.id), {
      query: new URLSearchParams(query),
    })) as { content: string }[]
    return found.map(({ content }) => content).join('')
  }
  expect(await read({ limit: '2' })).toBe('ed')
  expect(await read({ limit: '2', before: ids[2]! })).toBe('ba')
  expect(await read({ limit: '2', after: ids[1]! })).toBe('dc')
  expect(await read({ limit: '3', around: ids[2]! })).toBe('dcb')
  const lag = discord.lagHistory()
  await channel.send('f')
  expect(await read({ limit: '1' })).toBe('e')
  lag.end()
  expect(await read({ limit: '1' })).toBe('f')
})

test('after an outage the client is back, resumed, and posts again', async () => {
  desk = await createDesk()
  const { client, discord, channel } = desk
  const resumed = once(client, Events.ShardResume)
  const outage = discord.outage({ kind: '5xx' })
  await expect(channel.send('x')).rejects.toMatchObject({ status: 503 })
  outage.end()
  await resumed
  await channel.send('y')
  expect(discord.messages().map(({ content }) => content)).toEqual(['y'])
})

test('a gateway event is lost, or comes after a cut, as scripted', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  const heard: string[] = []
  client.on(Events.MessageCreate, (message) => void heard.push(message.id))
  discord.fault({ route: 'gateway MESSAGE_CREATE', kind: 'drop-before' })
  discord.mention({ text: 'lost' })
  discord.fault({ route: 'gateway MESSAGE_CREATE', kind: 'drop-after' })
  const { message } = discord.mention({ text: 'after the cut' })
  await discord.waitFor(() => heard.length === 1)
  expect(heard).toEqual([message.id])
})

test('asked to reconnect, the client resumes; with its session forgotten it is told so', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  const resumed = once(client, Events.ShardResume)
  discord.askReconnect()
  await resumed
  discord.closeGateway(4000)
  await discord.waitFor(() => discord.gateway.connected() === 0)
  discord.forgetSessions()
  await discord.waitFor(() => discord.gateway.records.filter(({ kind }) => kind === 'closed').length === 3)
  expect(discord.gateway.records.filter(({ kind }) => kind === 'resume')).toHaveLength(1)
})

test('a heartbeat without its answer makes the client resume', async () => {
  desk = await createDesk({ heartbeatMs: 60 })
  const { client, discord } = desk
  const resumed = once(client, Events.ShardResume)
  discord.fault({ route: 'gateway HEARTBEAT_ACK', kind: 'drop-before' })
  await resumed
  expect(discord.gateway.connected()).toBe(1)
})

test('an allowed content intent brings every word', async () => {
  desk = await createDesk({
    intentsAllowed: ['MessageContent'],
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  })
  const { client, discord } = desk
  const heard = once(client, Events.MessageCreate)
  discord.message({ text: 'plain words' })
  const [message] = (await heard) as { content: string }[]
  expect(message?.content).toBe('plain words')
})

test('a removed bot hears GUILD_DELETE and nothing after it', async () => {
  desk = await createDesk({ guilds: [{ name: 'One' }, { name: 'Two', channels: [{ name: 'other' }] }] })
  const { client, discord } = desk
  const heard: string[] = []
  client.on(Events.MessageCreate, (message) => void heard.push(message.content))
  const deleted = once(client, Events.GuildDelete)
  discord.removeBot('One')
  await deleted
  discord.mention({ channel: 'desk', text: 'gone' })
  discord.mention({ channel: 'other', text: 'here' })
  await discord.waitFor(() => heard.length === 1)
  expect(heard).toEqual([`<@${discord.applicationId}> here`])
  await expect(discord.command({ name: 'brief', options: { subject: 'x' }, guild: 'One' })).rejects.toThrow(
    'the bot is not in "One"',
  )
})

test('files come as multipart and are shown with the message', async () => {
  desk = await createDesk()
  await desk.channel.send({
    content: 'with a file',
    files: [{ attachment: Buffer.from('hello'), name: 'brief.txt' }],
  })
  expect(desk.discord.messages()[0]?.attachments).toMatchObject([{ filename: 'brief.txt', size: 5 }])
  expect(desk.discord.requests.at(-1)?.files).toEqual(['brief.txt'])
})

test('too many invalid requests are blocked', async () => {
  const discord = await startLoopbackDiscord()
  discord.world.invalidRequests.push(...Array.from({ length: 10_000 }, () => Date.now()))
  const answer = await fetch(`${discord.url}/v10/users/@me`, {
    headers: { authorization: `Bot ${discord.token}` },
  })
  expect(answer.status).toBe(429)
  await discord.close()
})

test('commands are offered as Discord offers them', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  await client.application?.commands.create({
    name: 'admin',
    description: 'd',
    defaultMemberPermissions: '32',
    contexts: [0],
  })
  expect(discord.commands().map((command) => command['name'])).toEqual(['brief', 'admin'])
  await expect(discord.command({ name: 'brief' })).rejects.toThrow('required are ["subject"]')
  await expect(discord.command({ name: 'brief', options: { topic: 'x' } })).rejects.toThrow(
    'no option "topic"',
  )
  await expect(discord.command({ name: 'admin', user: 'ben' })).rejects.toThrow('hidden')
  await expect(discord.command({ name: 'admin', user: 'ana', dm: true })).rejects.toThrow('direct message')
  await client.application?.commands.set([])
  expect(discord.commands()).toEqual([])
})
