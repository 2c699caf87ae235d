import { afterEach, expect, test } from 'vitest'

import { checkDiscordAccess } from '../../src/discord/check-access.ts'
import type { DiscordSettings } from '../../src/discord/settings.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscordOptions } from '../platforms/discord/options.ts'
import { settingsOf } from './connected.ts'

let discord: LoopbackDiscord | undefined
afterEach(() => discord?.close())

async function faultsOf(options: LoopbackDiscordOptions, changes: Partial<DiscordSettings>) {
  discord = await startLoopbackDiscord(options)
  const checks = await checkDiscordAccess(settingsOf(discord, changes))
  return checks.filter(({ ok }) => !ok).map(({ line, todo }) => `${line} → ${todo}`)
}

test('checkDiscordAccess() finds nothing wrong where nothing is', async () => {
  expect(await faultsOf({}, {})).toEqual([])
  expect(await checkDiscordAccess(settingsOf(discord!))).toHaveLength(4)
})

test.for<{
  name: string
  options?: LoopbackDiscordOptions
  changes?: Partial<DiscordSettings>
  expected: RegExp
}>([
  { name: 'a wrong token', changes: { token: 'wrong' }, expected: /token → .*Reset Token/u },
  {
    name: 'another application',
    changes: { applicationId: '1' },
    expected: /→ Set DISCORD_APPLICATION_ID=\d+$/u,
  },
  {
    name: 'an intent that is off',
    changes: { messageContent: true },
    expected: /is off → .*Message Content Intent/u,
  },
  { name: 'no guild', options: { guilds: [] }, expected: /no guild → Open https:\/\/discord\.com\/oauth2/u },
  { name: 'a guild it is not in', changes: { guildId: '99' }, expected: /not in the guild 99/u },
  {
    name: 'an API that is not there',
    changes: { apiUrl: 'http://127.0.0.1:9' },
    expected: /→ .*DISCORD_API_URL/u,
  },
])('checkDiscordAccess() says what to do about $name', async ({ options = {}, changes = {}, expected }) => {
  expect(await faultsOf(options, changes)).toEqual([expect.stringMatching(expected)])
})

test('checkDiscordAccess() names the permissions that are missing', async () => {
  discord = await startLoopbackDiscord()
  for (const guild of discord.world.guilds.values())
    for (const [id, role] of guild.roles) guild.roles.set(id, { ...role, permissions: 1n << 10n })
  const faults = (await checkDiscordAccess(settingsOf(discord))).filter(({ ok }) => !ok)
  expect(faults.map(({ line }) => line)).toEqual([
    'In “Newsroom” without Send Messages, Read Message History, Create Public Threads, Send Messages in Threads',
  ])
})
