import { afterEach, expect, test } from 'vitest'

import { ConnectionError } from '../../src/core/ports/connection.ts'
import { connectSlack } from '../../src/slack/connect.ts'
import { createExampleDesk } from '../core/example-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from './connected.ts'

let alone: LoopbackSlack | undefined

afterEach(async () => {
  await alone?.close()
  alone = undefined
})

test.for([
  ['botToken', /SLACK_BOT_TOKEN/u],
  ['appToken', /SLACK_APP_TOKEN/u],
] as const)('connectSlack() says what to do about a wrong %s', async ([name, todo]) => {
  alone = await startLoopbackSlack()
  const settings = settingsOf(alone, { [name]: 'xoxb-wrong' })
  const connecting = connectSlack(settings, createExampleDesk().desk, createToldLog())
  await expect(connecting).rejects.toThrow(todo)
  await expect(connecting).rejects.toBeInstanceOf(ConnectionError)
})

test('connectSlack() names a missing scope', async () => {
  alone = await startLoopbackSlack({ scopes: ['commands', 'chat:write'] })
  const connecting = connectSlack(settingsOf(alone), createExampleDesk().desk, createToldLog())
  await expect(connecting).rejects.toThrow(/users:read.*install it again/u)
})
