import type { WebClient } from '@slack/web-api'
import { afterEach, expect, test } from 'vitest'

import { allCommands } from '../../src/core/commands/commands.ts'
import { checkSlackAccess, getBot } from '../../src/slack/check-access.ts'
import type { SlackSettings } from '../../src/slack/settings.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import type { LoopbackSlackOptions } from '../platforms/slack/options.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from './connected.ts'

let slack: LoopbackSlack | undefined
afterEach(() => slack?.close())

async function faultsOf(options: LoopbackSlackOptions, changes: Partial<SlackSettings>) {
  slack = await startLoopbackSlack(options)
  const checks = await checkSlackAccess(settingsOf(slack, changes), allCommands())
  return checks.filter(({ ok }) => !ok).map(({ line, todo }) => `${line} → ${todo}`)
}

test('checkSlackAccess() finds nothing wrong where nothing is', async () => {
  expect(await faultsOf({}, {})).toEqual([])
  expect(await checkSlackAccess(settingsOf(slack!), allCommands())).toHaveLength(4)
})

test.for<{
  name: string
  options?: LoopbackSlackOptions
  changes?: Partial<SlackSettings>
  expected: RegExp[]
}>([
  {
    name: 'a wrong bot token',
    changes: { botToken: 'xoxb-wrong' },
    expected: [/invalid_auth → .*OAuth & Permissions.*SLACK_BOT_TOKEN/u],
  },
  {
    name: 'a wrong app-level token',
    changes: { appToken: 'xapp-wrong' },
    expected: [/invalid_auth → .*connections:write.*SLACK_APP_TOKEN/u],
  },
  {
    name: 'missing scopes',
    options: { scopes: ['commands', 'chat:write'] },
    expected: [/users:read \(time zones.*\).* → .*install it again/u],
  },
  {
    name: 'a name for a command there is not',
    changes: { commandNames: { breif: 'desk' } },
    expected: [/names "breif".* → There are brief, official/u],
  },
  {
    name: 'one name for two commands',
    changes: { commandNames: { official: 'brief' } },
    expected: [/two commands "\/brief" → Give each a name of its own/u],
  },
  {
    name: 'an API that is not there',
    changes: { apiUrl: 'http://127.0.0.1:9/' },
    expected: [/cannot be reached.* → .*SLACK_API_URL/u, /cannot be reached.* → .*SLACK_API_URL/u],
  },
])('checkSlackAccess() says what to do about $name', async ({ options = {}, changes = {}, expected }) => {
  const faults = await faultsOf(options, changes)
  expect(faults).toEqual(expected.map((one) => expect.stringMatching(one)))
})

test('getBot() knows the bot where Slack leaves its own id out, and refuses a token that is nobody’s', async () => {
  const answering = (about: object) => ({ auth: { test: async () => about } }) as unknown as WebClient
  expect(await getBot(answering({ ok: true, user_id: 'U0BOT', team_id: 'T0' }))).toMatchObject({
    id: 'U0BOT',
    user: 'U0BOT',
  })
  await expect(getBot(answering({ ok: true }))).rejects.toThrow(/SLACK_BOT_TOKEN/u)
})
