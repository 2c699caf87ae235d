import { afterEach, expect, test } from 'vitest'

import { connectSlack } from '../../src/slack/connect.ts'
import { exampleRecord, exampleStatement } from '../core/digest/example-record.ts'
import { readAloud } from '../platforms/slack/reading.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from '../slack/connected.ts'
import { startDigestBot } from './digest-bot.ts'
import type { DigestBot } from './digest-bot.ts'

let slack: LoopbackSlack
let bot: DigestBot

const RECORD = exampleRecord({
  'china-us': [exampleStatement('visit', { text: 'Qin is to visit.' })],
  korea: [exampleStatement('talks', { brief: 'korea' })],
})

async function open(): Promise<void> {
  slack = await startLoopbackSlack()
  bot = await startDigestBot(RECORD, '2023-06-19T10:00:00Z', (desk, log) =>
    connectSlack(settingsOf(slack), desk, log),
  )
  await slack.connected()
}

afterEach(async () => {
  await bot.close()
  await slack.close()
})

const say = async (text: string, channel = 'C0DESK', user = 'U0EDITOR') => {
  const answer = await (await slack.command({ command: '/digest', text, channel, user })).visible()
  return answer.surface === undefined ? '' : readAloud(answer.surface)
}

test('a digest turned on with one line arrives once, at its time', async () => {
  await open()
  expect(await say('on china-us 07:00 weekdays Europe/Paris')).toContain(
    'The digest is on: next Tue 20 Jun 2023',
  )
  await bot.tickAt('2023-06-20T04:59:00Z')
  expect(slack.messages('C0DESK')).toEqual([])
  await bot.tickAt('2023-06-20T05:00:00Z')
  const digest = await slack.waitFor(() => slack.messages('C0DESK')[0])
  expect(readAloud(digest)).toContain('Qin is to visit.')
})
