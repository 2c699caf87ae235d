import { once } from 'node:events'
import { ComponentType, Events, GatewayIntentBits, MessageFlags, Routes } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { createDesk, type Desk } from './desk.ts'
import { textOf } from './wire.ts'

let desk: Desk | undefined

afterEach(async () => {
  await desk?.close()
  desk = undefined
})

const button = (label: string, customId: string) => ({
  type: ComponentType.Button as const,
  style: 1 as const,
  label,
  custom_id: customId,
})

test('a client logs in through /gateway/bot and sees its guild and channels', async () => {
  desk = await createDesk()
  expect(desk.client.user?.id).toBe(desk.discord.applicationId)
  expect(desk.client.guilds.cache.map((guild) => guild.name)).toEqual(['Newsroom'])
  expect(desk.client.channels.cache.has(desk.discord.channel('desk').id)).toBe(true)
})

test('a command is answered, and the handle tells when and with what', async () => {
  desk = await createDesk()
  desk.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: `about ${interaction.options.getString('subject')}` })
  })
  const handle = await desk.discord.command({
    name: 'brief',
    options: { subject: 'china-us' },
    user: 'ben',
    channel: 'desk',
  })
  const message = await handle.visible()
  expect(message.content).toBe('about china-us')
  expect(handle.callbacks.map(({ type }) => type)).toEqual([4])
  expect(handle.ackMs).toBeLessThan(1000)
  expect(desk.discord.messages('desk').map(({ id }) => id)).toEqual([message.id])
})

test('a deferred answer becomes visible with its edit, privately when it was deferred privately', async () => {
  desk = await createDesk()
  desk.onInteraction(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: 'late but here' }],
    })
    await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral })
  })
  const handle = await desk.discord.command({ name: 'brief', options: { subject: 'x' }, user: 'ana' })
  expect(textOf(await handle.visible())).toBe('late but here')
  await desk.discord.waitFor((discord) => discord.ephemerals('ana').length === 2)
  expect(desk.discord.messages()).toEqual([])
  expect(desk.discord.ephemerals('ben')).toEqual([])
})

test('autocomplete gives the choices the app offered', async () => {
  desk = await createDesk()
  desk.onInteraction(async (interaction) => {
    if (interaction.isAutocomplete())
      await interaction.respond([
        { name: `you typed ${interaction.options.getFocused()}`, value: 'china-us' },
      ])
  })
  const choices = await desk.discord.autocomplete({
    name: 'brief',
    options: { subject: 'chi' },
    focused: 'subject',
  })
  expect(choices).toEqual([{ name: 'you typed chi', value: 'china-us' }])
})

test('a click, a menu choice and a form each reach the app and change what is seen', async () => {
  desk = await createDesk()
  desk.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const menu = {
        type: ComponentType.StringSelect as const,
        custom_id: 'pick',
        options: [
          { label: 'Taiwan', value: 'taiwan' },
          { label: 'Trade', value: 'trade' },
        ],
      }
      await interaction.reply({
        content: 'menu',
        components: [
          { type: 1, components: [button('Ask…', 'ask'), button('More', 'more')] },
          { type: 1, components: [menu] },
        ],
      })
    } else if (interaction.isButton() && interaction.customId === 'more')
      await interaction.update({ content: 'more', components: [] })
    else if (interaction.isButton()) {
      await interaction.showModal({
        custom_id: 'form',
        title: 'Ask',
        components: [
          {
            type: ComponentType.Label,
            label: 'Question',
            component: { type: ComponentType.TextInput, custom_id: 'q', style: 1 },
          },
        ],
      })
    } else if (interaction.isStringSelectMenu()) {
      await interaction.deferUpdate()
      await interaction.editReply({ content: `chose ${interaction.values.join()}` })
    } else if (interaction.isModalSubmit())
      await interaction.reply({
        content: `asked ${interaction.fields.getTextInputValue('q')}`,
        flags: MessageFlags.Ephemeral,
      })
  })
  const { discord } = desk
  const message = await (
    await discord.command({ name: 'brief', options: { subject: 'x' }, user: 'ana' })
  ).visible()
  const chosen = await discord
    .choose(message, { customId: 'pick', values: ['Taiwan'], user: 'ben' })
    .visible()
  expect(chosen).toMatchObject({ id: message.id, content: 'chose taiwan' })
  const modal = await discord.click(message, { label: 'Ask…', user: 'ben' }).modal()
  expect(modal.title).toBe('Ask')
  const asked = await discord.submitModal(modal, { q: 'what did he say?' }).visible()
  expect(asked.content).toBe('asked what did he say?')
  expect(discord.ephemerals('ben').map(({ id }) => id)).toEqual([asked.id])
  expect((await discord.click(message, { customId: 'more' }).visible()).components).toEqual([])
  expect(() => discord.click(message, { label: 'Ask…' })).toThrow('Cannot click')
  expect(discord.edits(message).map(({ content }) => content)).toEqual(['menu', 'chose taiwan'])
})

test('a mention carries its words without the content intent, a plain message does not', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  const heard: string[] = []
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return
    heard.push(message.content)
    if (message.mentions.has(client.user!.id))
      await message.reply({ content: 'here', allowedMentions: { parse: [] } })
  })
  discord.message({ text: 'nobody asked' })
  const answer = await discord.mention({ text: 'what did Qin say?' }).answer()
  expect(answer).toMatchObject({ content: 'here', type: 19 })
  expect(heard).toEqual(['', `<@${discord.applicationId}> what did Qin say?`])
  expect(discord.pings).toEqual([])
})

test('a reply carries its words when it notifies the bot of a message it posted, not of a slash response', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  desk.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('response')
  })
  const heard: string[] = []
  client.on(Events.MessageCreate, (message) => void (message.author.bot || heard.push(message.content)))
  const posted = await desk.channel.send('posted')
  const response = await (await discord.command({ name: 'brief', options: { subject: 'x' } })).visible()
  discord.reply(posted.id, 'one')
  discord.reply(response, 'two')
  discord.reply(posted.id, 'three', { ping: false })
  await discord.waitFor(() => heard.length === 3)
  expect(heard).toEqual(['one', '', ''])
})

test('a direct message and a command in it have no guild', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot && message.channel.isSendable())
      await message.channel.send(`heard ${message.content}`)
  })
  desk.onInteraction(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`guild ${interaction.guildId} context ${interaction.context}`)
  })
  expect((await discord.message({ dm: true, user: 'ben', text: 'hello' }).answer()).content).toBe(
    'heard hello',
  )
  const handle = await discord.command({ name: 'brief', options: { subject: 'x' }, dm: true, user: 'ben' })
  expect((await handle.visible()).content).toBe('guild null context 1')
})

test('a thread on a message takes posts, mentions and its archiving', async () => {
  desk = await createDesk()
  const { client, discord } = desk
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot && message.channel.isThread()) await message.channel.send('in the thread')
  })
  const lead = await desk.channel.send('lead')
  const thread = await lead.startThread({ name: 'Details' })
  await thread.send('part two')
  expect(thread.id).toBe(lead.id)
  expect((await discord.mention({ channel: thread.id, text: 'and?' }).answer()).content).toBe('in the thread')
  await expect(lead.startThread({ name: 'Again' })).rejects.toThrow()
  await thread.setArchived(true)
  const first = (await thread.messages.fetch()).last()!
  await expect(first.edit('x')).rejects.toMatchObject({ code: 50083 })
  discord.setChannel(thread.id, { archived: true, locked: true })
  await expect(thread.send('x')).rejects.toMatchObject({ code: 50083 })
})

test('a repeated event reaches the app twice', async () => {
  desk = await createDesk()
  const { discord } = desk
  const seen: string[] = []
  desk.onInteraction(async (interaction) => {
    seen.push(interaction.id)
    if (interaction.isChatInputCommand()) await interaction.reply('once').catch(() => undefined)
  })
  const handle = await discord.command({ name: 'brief', options: { subject: 'x' } })
  await handle.visible()
  discord.repeat(handle)
  await discord.waitFor(() => handle.refused.length === 1)
  expect(seen).toEqual([handle.interaction.id, handle.interaction.id])
  expect(handle.refused[0]?.code).toBe(40060)
  expect(discord.messages()).toHaveLength(1)
})

test.for([{ code: 4000 }, { code: 1006 }])(
  'after close $code the client resumes and gets what it missed',
  async ({ code }) => {
    desk = await createDesk()
    const { client, discord } = desk
    const heard: string[] = []
    client.on(Events.MessageCreate, (message) => void heard.push(message.content))
    const resumed = once(client, Events.ShardResume)
    discord.closeGateway(code)
    await discord.waitFor(() => discord.gateway.connected() === 0)
    discord.mention({ text: 'meanwhile' })
    await resumed
    await discord.waitFor(() => heard.length === 1)
    expect(discord.gateway.records.map(({ kind }) => kind)).toEqual(['identify', 'closed', 'resume'])
  },
)

test('a bad token is refused by /gateway/bot with 401', async () => {
  desk = await createDesk({ login: false })
  await expect(desk.client.login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' })
  expect(desk.discord.invalidRequests).toBe(1)
})

test.for<{ code: number; name: string; start: (desk: Desk) => Promise<unknown> }>([
  { code: 4014, name: 'an intent that is not switched on', start: (it) => it.client.login(it.discord.token) },
  {
    code: 4004,
    name: 'a token revoked at the gateway',
    start: async (it) => {
      const closed = once(it.client, Events.ShardDisconnect)
      await it.client.login(it.discord.token)
      it.discord.closeGateway(4004)
      await closed
      throw new Error('disconnected')
    },
  },
])('close $code is fatal: $name', async ({ code, start }) => {
  const intents =
    code === 4014 ? [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] : [GatewayIntentBits.Guilds]
  desk = await createDesk({ login: false, intents })
  await expect(start(desk)).rejects.toThrow()
  await desk.discord.waitFor((it) =>
    it.gateway.records.some(({ kind, detail }) => kind !== 'identify' && detail['code'] === code),
  )
  expect(desk.discord.gateway.connected()).toBe(0)
})

test('a 429 is waited out by the client and the post arrives once', async () => {
  desk = await createDesk()
  desk.discord.fault({ route: 'POST /channels/*/messages', kind: '429', retryAfterSeconds: 0.05 })
  await desk.channel.send('late')
  expect(desk.discord.messages().map(({ content }) => content)).toEqual(['late'])
  expect(
    desk.discord.requests.filter(({ route }) => route.endsWith('/messages')).map(({ status }) => status),
  ).toEqual([429, 200])
})

test('a nonce posts once, also when the first answer was lost', async () => {
  desk = await createDesk()
  const { discord, channel } = desk
  discord.fault({ route: 'POST /channels/*/messages', kind: 'drop-after' })
  const post = () => channel.send({ content: 'digest', nonce: 'd-1', enforceNonce: true })
  const first = await post().catch(() => undefined)
  const second = await post()
  expect(discord.messages()).toHaveLength(1)
  expect(second.id).toBe(discord.messages()[0]?.id)
  expect(first?.id ?? second.id).toBe(second.id)
  const [shown] = (await desk.client.rest.get(Routes.channelMessages(channel.id))) as { nonce?: string }[]
  expect(shown).not.toHaveProperty('nonce')
})
