import { DiscordAPIError, type Interaction, MessageFlags, Routes } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { createDesk, type Desk } from './desk.ts'
import type { Wire } from './wire.ts'

let desk: Desk | undefined

afterEach(async () => {
  await desk?.close()
  desk = undefined
})

async function refusalOf(
  work: Promise<unknown>,
): Promise<{ status: number; code: number | string; raw: unknown }> {
  const error: unknown = await work.then(
    () => new Error('was accepted'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof DiscordAPIError)) throw error
  return { status: error.status, code: error.code, raw: error.rawError }
}

function post(it: Desk, body: Wire): Promise<unknown> {
  return it.client.rest.post(Routes.channelMessages(it.channel.id), { body })
}

test.for<{ name: string; body: Wire; code: number; path: string[] }>([
  { name: 'content over 2,000', body: { content: 'x'.repeat(2001) }, code: 50035, path: ['content'] },
  {
    name: 'embeds over 6,000',
    body: { embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) },
    code: 50035,
    path: ['embeds'],
  },
  {
    name: 'a label over 80',
    body: {
      content: 'c',
      components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x'.repeat(81), custom_id: 'c' }] }],
    },
    code: 50035,
    path: ['components', '0', 'components', '0', 'label'],
  },
  {
    name: 'content beside Components V2',
    body: { content: 'c', flags: 32768, components: [{ type: 10, content: 't' }] },
    code: 50035,
    path: ['content'],
  },
  {
    name: 'an unknown message to reply to',
    body: { content: 'c', message_reference: { message_id: '123456789012345678' } },
    code: 50035,
    path: ['message_reference'],
  },
])('a post with $name is refused with its path', async ({ body, code, path }) => {
  desk = await createDesk()
  const { status, code: got, raw } = await refusalOf(post(desk, body))
  expect({ status, got }).toEqual({ status: 400, got: code })
  expect(raw).toHaveProperty(['errors', ...path, '_errors'])
  expect(desk.discord.messages()).toEqual([])
})

test('an empty message is 50006', async () => {
  desk = await createDesk()
  expect(await refusalOf(post(desk, { content: '  ' }))).toMatchObject({ status: 400, code: 50006 })
})

test.for<{ name: string; change: (it: Desk) => void; code: number; status: number }>([
  {
    name: 'deleted',
    change: (it) => it.discord.setChannel('desk', { gone: true }),
    code: 10003,
    status: 404,
  },
  {
    name: 'hidden from the bot',
    change: (it) => it.discord.setChannel('desk', { deny: ['ViewChannel'] }),
    code: 50001,
    status: 403,
  },
  {
    name: 'closed to the bot',
    change: (it) => it.discord.setChannel('desk', { deny: ['SendMessages'] }),
    code: 50013,
    status: 403,
  },
  {
    name: 'in a guild that removed the bot',
    change: (it) => it.discord.removeBot(),
    code: 50001,
    status: 403,
  },
])('a post to a channel that is $name is $code', async ({ change, code, status }) => {
  desk = await createDesk()
  const { id } = desk.channel
  change(desk)
  expect(
    await refusalOf(desk.client.rest.post(Routes.channelMessages(id), { body: { content: 'c' } })),
  ).toMatchObject({ code, status })
  expect(desk.discord.messages()).toEqual([])
})

test('messages of others, gone messages and strangers are refused', async () => {
  desk = await createDesk({ guilds: [{ members: [{ name: 'ana', directMessages: false }] }] })
  const { client, channel, discord } = desk
  const said = discord.message({ text: 'mine' }).message
  const url = (id: string) => Routes.channelMessage(channel.id, id)
  expect(await refusalOf(client.rest.patch(url(said.id), { body: { content: 'x' } }))).toMatchObject({
    code: 50005,
  })
  expect(await refusalOf(client.rest.delete(url(said.id)))).toMatchObject({ code: 50013 })
  expect(await refusalOf(client.rest.get(url('123456789012345678')))).toMatchObject({ code: 10008 })
  expect(
    await refusalOf(
      client.rest.post(Routes.userChannels(), { body: { recipient_id: '123456789012345678' } }),
    ),
  ).toMatchObject({ code: 50033 })
  expect(await refusalOf(client.users.send(said.author.id, 'psst'))).toMatchObject({ code: 50007 })
})

async function answeredBy(
  it: Desk,
  answer: (interaction: Interaction) => Promise<unknown>,
): Promise<{ code: number | string }> {
  const refused = new Promise<{ code: number | string }>((resolve, reject) => {
    it.onInteraction((interaction) => refusalOf(answer(interaction)).then(resolve, reject))
  })
  await it.discord.command({ name: 'brief', options: { subject: 'x' } })
  return refused
}

test('a double acknowledgement is 40060 and the first one stands', async () => {
  desk = await createDesk()
  const { client } = desk
  const refused = await answeredBy(desk, async (interaction) => {
    const url = Routes.interactionCallback(interaction.id, interaction.token)
    await client.rest.post(url, { body: { type: 4, data: { content: 'first' } }, auth: false })
    await client.rest.post(url, { body: { type: 4, data: { content: 'second' } }, auth: false })
  })
  expect(refused.code).toBe(40060)
  expect(desk.discord.messages().map(({ content }) => content)).toEqual(['first'])
})

test('an answer after three seconds of the clock is 10062', async () => {
  let now = Date.now()
  desk = await createDesk({ clock: () => now })
  const refused = await answeredBy(desk, async (interaction) => {
    now += 3001
    if (interaction.isChatInputCommand()) await interaction.reply('late')
  })
  expect(refused.code).toBe(10062)
  expect(desk.discord.messages()).toEqual([])
})

test('an answer that is refused for its form leaves the interaction open', async () => {
  desk = await createDesk()
  desk.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.reply('x'.repeat(2001)).catch(() => interaction.reply('short'))
  })
  const handle = await desk.discord.command({ name: 'brief', options: { subject: 'x' } })
  expect((await handle.visible()).content).toBe('short')
  expect(handle.refused.map(({ code }) => code)).toEqual([50035])
})

test.for([
  { name: 'by itself', minutes: 15 },
  { name: 'when told', minutes: 0 },
])('a token outlived $name is 10015', async ({ minutes }) => {
  let now = Date.now()
  desk = await createDesk({ clock: () => now })
  const { discord } = desk
  const handle = await new Promise<{ edit: () => Promise<unknown>; id: string }>((resolve) => {
    desk?.onInteraction(async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      resolve({ id: interaction.id, edit: () => interaction.editReply('too late') })
    })
    void discord.command({ name: 'brief', options: { subject: 'x' } })
  })
  if (minutes === 0)
    discord.expire(discord.handles().find(({ interaction }) => interaction.id === handle.id)!)
  now += minutes * 60_000 + 1
  expect(await refusalOf(handle.edit())).toMatchObject({ code: 10015, status: 404 })
  expect(discord.thinking()).toHaveLength(1)
})

test('autocomplete, forms and commands are refused over their limits', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  const codes: unknown[] = []
  desk.onInteraction(async (interaction) => {
    const refuse = async (type: number, data: Wire) => {
      const url = Routes.interactionCallback(interaction.id, interaction.token)
      codes.push((await refusalOf(client.rest.post(url, { body: { type, data }, auth: false }))).code)
    }
    if (interaction.isAutocomplete()) {
      await refuse(8, { choices: Array.from({ length: 26 }, (_, n) => ({ name: 'n', value: `${n}` })) })
      await interaction.respond([])
    } else {
      await refuse(9, { custom_id: 'f', title: 'x'.repeat(46), components: [] })
      await refuse(8, { choices: [] })
      if (interaction.isChatInputCommand()) await interaction.reply('done')
    }
  })
  expect(await discord.autocomplete({ name: 'brief', focused: 'subject' })).toEqual([])
  await (await discord.command({ name: 'brief', options: { subject: 'x' } })).visible()
  expect(codes).toEqual([50035, 50035, 50035])
  const body = [{ name: 'Brief', description: 'd' }]
  expect(
    await refusalOf(client.rest.put(Routes.applicationCommands(discord.applicationId), { body })),
  ).toMatchObject({ code: 50035 })
})

test('a refusal can be asked for by its code, and a 401 makes discord.js drop its token', async () => {
  desk = await createDesk()
  const { channel, discord } = desk
  discord.refuse({ route: 'POST /channels/*/messages', code: 50001 })
  expect(await refusalOf(channel.send('x'))).toMatchObject({ code: 50001, status: 403 })
  await channel.send('x')
  discord.refuse({ route: 'POST /channels/*/messages', code: 40001 })
  expect(await refusalOf(channel.send('x'))).toMatchObject({ code: 40001, status: 401 })
  await expect(channel.send('x')).rejects.toThrow('Expected token to be set')
  expect(discord.messages()).toHaveLength(1)
})

test.for<{ name: string; allowed: Wire | undefined; pinged: unknown[] }>([
  { name: 'nobody when nothing is parsed', allowed: { parse: [] }, pinged: [] },
  {
    name: 'whom it names when nothing is said',
    allowed: undefined,
    pinged: [{ everyone: false, users: ['ana'] }],
  },
  {
    name: 'only those listed',
    allowed: { parse: [], users: ['ana'] },
    pinged: [{ everyone: false, users: ['ana'] }],
  },
])('a post pings $name', async ({ allowed, pinged }) => {
  desk = await createDesk()
  const { discord } = desk
  const ana = [...discord.world.users.values()].find(({ username }) => username === 'ana')!
  const names = JSON.parse(JSON.stringify(allowed ?? null).replaceAll('ana', ana.id)) as Wire | null
  await post(desk, { content: `<@${ana.id}> @everyone`, ...(names ? { allowed_mentions: names } : {}) })
  expect(
    discord.pings.map(({ everyone, users }) => ({
      everyone,
      users: users.map((id) => discord.world.users.get(id)?.username),
    })),
  ).toEqual(pinged)
})
