import { afterEach, expect, test } from 'vitest'

import type { Asker } from '../../src/core/asker.ts'
import type { Whereabouts } from '../platforms/discord/lookup.ts'
import type { WireMessage } from '../platforms/discord/wire.ts'
import { textOf } from '../platforms/discord/wire.ts'
import { connect } from './connected.ts'
import type { Connected } from './connected.ts'

let bot: Connected | undefined
afterEach(async () => {
  // Whatever a test did: nobody was called and nothing went wrong on our side.
  expect(bot?.discord.pings).toEqual([])
  expect(bot?.told.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
  await bot?.close()
  bot = undefined
})

const wordsOf = (message: WireMessage) => textOf(message).split('\n')[0]
const place = () => (bot!.calls.at(-1)!.asker as Asker).place

/** Asks somewhere, presses a button there, opens and sends a form there. */
async function useAll(where: Whereabouts & { readonly userInstall?: boolean }): Promise<void> {
  const { discord } = bot!
  const user = where.user ?? 'ana'
  const asked = await discord.command({ name: 'brief', options: { subject: 'korea' }, ...where })
  const message = await asked.visible()
  expect(wordsOf(message)).toBe('overview of korea')
  const pressed = discord.click(message, { label: 'Positions', user })
  expect(wordsOf(await pressed.visible())).toBe('positions of korea')
  const modal = await discord.click(message, { label: 'Ask…', user }).modal()
  const sent = discord.submitModal(modal, { question: 'Who met?', views: [] }, { user })
  expect(wordsOf(await sent.visible())).toContain('You asked “Who met?”')
  expect(
    await discord.autocomplete({ name: 'brief', options: { subject: 'ko' }, focused: 'subject', ...where }),
  ).toEqual([{ name: 'Brief korea', value: 'korea' }])
  expect([asked, pressed, sent].flatMap(({ refused }) => refused)).toEqual([])
}

test('everything works in a server', async () => {
  bot = await connect()
  await useAll({})
  const [guild] = bot.discord.world.guilds.keys()
  expect(place()).toEqual({ outlet: 'discord', workspace: guild, channel: bot.discord.channel('desk').id })
})

test('everything works in a direct message with the bot', async () => {
  bot = await connect()
  await useAll({ dm: true, user: 'ben' })
  expect(place()).toMatchObject({ outlet: 'discord', workspace: '', direct: true })
})

test('everything works where the bot is no member, for whoever installed it for themselves', async () => {
  bot = await connect()
  const guild = bot.discord.addGuild({
    name: 'Elsewhere',
    channels: [{ name: 'lobby' }],
    members: [{ name: 'ben' }],
  })
  bot.discord.removeBot(guild.id)
  await useAll({ userInstall: true, user: 'ben', guild: guild.id, channel: 'lobby' })
  expect(place()).toMatchObject({ outlet: 'discord', workspace: guild.id })
  expect(place().direct).toBeUndefined()
})

test('what two other people write to each other is no direct message with the bot', async () => {
  bot = await connect()
  await bot.discord.command({ name: 'brief', dm: true, user: 'ana' })
  const channel = [...bot.discord.world.channels.values()].find(
    ({ recipientId }) => recipientId !== undefined,
  )!
  await useAll({ userInstall: true, user: 'ben', channel: channel.id })
  expect(place()).toMatchObject({ outlet: 'discord', workspace: '' })
  expect(place().direct).toBeUndefined()
  expect(bot.calls.at(-1)!.asker).toMatchObject({ mayManage: false })
})
