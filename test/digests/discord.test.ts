import { afterEach, expect, test } from 'vitest'

import { connectDiscord } from '../../src/discord/connect.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { settingsOf } from '../discord/connected.ts'
import { displaysOf, shownText } from '../discord/discord-text.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { LoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import type { WireMessage } from '../platforms/discord/wire.ts'
import { startDigestBot } from './digest-bot.ts'
import type { DigestBot } from './digest-bot.ts'

let discord: LoopbackDiscord
let bot: DigestBot

const RECORD = exampleRecord({
  'china-us': [exampleStatement('visit', { text: 'Qin is to visit.' })],
  korea: [exampleStatement('talks', { brief: 'korea' })],
})

async function open(): Promise<void> {
  discord = await startLoopbackDiscord()
  bot = await startDigestBot(RECORD, '2023-06-19T10:00:00Z', (desk, log) =>
    connectDiscord(settingsOf(discord), desk, log),
  )
  await discord.waitFor(({ commands }) => commands().length > 0)
}

afterEach(async () => {
  await bot.close()
  await discord.close()
})

const textOf = (message: WireMessage) =>
  displaysOf([message as never])
    .map(shownText)
    .join('\n')
const say = async (options: Readonly<Record<string, string>>, user = 'ana') =>
  await (await discord.command({ name: 'digest', options, user })).visible()

test('a digest turned on by its options arrives once, at its time', async () => {
  await open()
  const answer = await say({
    action: 'on',
    subjects: 'china-us',
    time: '07:00',
    days: 'weekdays',
    zone: 'Europe/Paris',
  })
  expect(textOf(answer)).toContain('The digest is on: next Tue 20 Jun 2023')
  await bot.tickAt('2023-06-20T05:00:00Z')
  const [digest] = await discord.waitFor(() => discord.botMessages().length > 0 && discord.botMessages())
  expect(textOf(digest!)).toContain('Qin is to visit.')
})
