import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Command } from '../../src/core/commands/command.ts'
import { discordCommands, inviteLink, registerCommands } from '../../src/discord/registration.ts'
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
