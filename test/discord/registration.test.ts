import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Command } from '../../src/core/commands/command.ts'
import { digestCommands } from '../../src/core/commands/digest.ts'
import {
  discordCommands,
  inviteLink,
  personalLink,
  registerCommands,
} from '../../src/discord/registration.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import { validateCommands } from '../platforms/discord/command-rules.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { settingsOf } from './connected.ts'

let discord: LoopbackDiscord
beforeEach(async () => {
  discord = await startLoopbackDiscord()
})
afterEach(() => discord.close())

const { commands } = createExampleDesk().desk

test('discordCommands() holds what people can type, in a form Discord takes', () => {
  const registered = discordCommands(commands)
  expect(registered.map(({ name }) => name)).toEqual(['brief', 'ask', 'slow', 'broken'])
  expect(validateCommands(registered)).toEqual([])
})

test('discordCommands() completes, offers choices, and hides what only buttons set', () => {
  expect(discordCommands(commands)[0]?.options).toEqual([
    { type: 3, name: 'subject', description: 'The subject', required: false, autocomplete: true },
    {
      type: 3,
      name: 'view',
      description: 'Which side of it',
      required: false,
      choices: ['overview', 'positions', 'timeline'].map((value) => ({ name: value, value })),
    },
    { type: 3, name: 'as-of', description: 'The record of a day', required: false },
  ])
})

test('discordCommands() puts required options first and shortens an overlong summary', () => {
  const options = [
    { name: 'maybe', summary: 'x'.repeat(150) },
    { name: 'must', summary: 'y', required: true },
  ]
  const command: Command = { ...commands[0]!, options }
  expect(validateCommands(discordCommands([command]))).toEqual([])
})

test('discordCommands() offers everything anywhere, but what is about a channel of a server only there', () => {
  const digest: Command = { ...commands[0]!, name: 'digest', inChannels: true }
  const [brief, channels] = discordCommands([commands[0]!, digest])
  expect([brief?.contexts, brief?.integration_types]).toEqual([
    [0, 1, 2],
    [0, 1],
  ])
  expect([channels?.contexts, channels?.integration_types]).toEqual([[0], [0]])
  const declared = discordCommands(digestCommands({ subscriptions: {} as never, outlets: () => [] }))
  expect(declared.map(({ contexts }) => contexts)).toEqual([[0]])
})

test('registerCommands() leaves contexts out in one guild, and sees that nothing changed', async () => {
  const settings = settingsOf(discord, { guildId: [...discord.world.guilds.keys()][0]! })
  expect(await registerCommands(settings, commands)).toBe('registered')
  expect(await registerCommands(settings, commands)).toBe('unchanged')
})

test('registerCommands() sends commands again whose contexts changed', async () => {
  expect(await registerCommands(settingsOf(discord), commands)).toBe('registered')
  const narrowed = commands.map((command) => ({ ...command, inChannels: true }))
  expect(await registerCommands(settingsOf(discord), narrowed)).toBe('registered')
})

test('registerCommands() sends only what changed', async () => {
  const settings = settingsOf(discord)
  expect(await registerCommands(settings, commands)).toBe('registered')
  expect(await registerCommands(settings, commands)).toBe('unchanged')
  const renamed = commands.map((command) => ({ ...command, summary: `${command.summary}, anew` }))
  expect(await registerCommands(settings, renamed)).toBe('registered')
})

test('inviteLink() asks for commands and for what the bot needs', () => {
  const link = new URL(inviteLink('42'))
  expect(link.searchParams.get('client_id')).toBe('42')
  expect(link.searchParams.get('scope')).toBe('bot applications.commands')
  expect(BigInt(link.searchParams.get('permissions') ?? 0) & 2048n).toBe(2048n)
})

test('personalLink() installs for one person', () => {
  const { searchParams } = new URL(personalLink('42'))
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: '42',
    integration_type: '1',
    scope: 'applications.commands',
  })
})
