import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { ConfigError, parseConfig } from '../src/config.ts'
import { VARIABLES } from '../src/environment.ts'

const faultsOf = (variables: Record<string, string>) => {
  try {
    parseConfig(variables)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
}

test('parseConfig() needs nothing: without settings there is the local page alone', () => {
  expect(parseConfig({})).toMatchObject({
    briefs: 'briefs',
    data: 'data',
    logLevel: 'info',
    web: { host: '127.0.0.1', port: 4870 },
    slackApp: { commandNames: {} },
  })
  expect(parseConfig({})).not.toHaveProperty('slack')
  expect(parseConfig({})).not.toHaveProperty('discord')
})

test('parseConfig() takes an empty variable for one that is not set, and drops spaces around a value', () => {
  expect(
    parseConfig({ SLACK_BOT_TOKEN: '', DISCORD_TOKEN: '  ', ATTACHE_DATA: ' /var/lib/attache ' }),
  ).toMatchObject({ data: '/var/lib/attache' })
  expect(parseConfig({ SLACK_BOT_TOKEN: '' }).slack).toBeUndefined()
})

test('parseConfig() tells all faults at once, by variable and without a value', () => {
  const secrets = {
    SLACK_BOT_TOKEN: 'hunter-one',
    SLACK_APP_TOKEN: 'hunter-two',
    DISCORD_TOKEN: 'hunter three',
    DISCORD_GUILD_ID: 'hunter-four',
    SLACK_API_URL: 'ftp://hunter-five',
    DISCORD_API_URL: 'hunter-six',
    DISCORD_MESSAGE_CONTENT: 'hunter-seven',
    SLACK_COMMAND_NAMES: 'hunter-eight',
    PORT: '65536',
    ATTACHE_WEB_PORT: 'http',
    ATTACHE_PUBLIC_URL: 'https://desk.example/?hunter=nine',
    ATTACHE_LOG_LEVEL: 'hunter-ten',
  }
  const faults = faultsOf(secrets)
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining([...Object.keys(secrets), 'DISCORD_APPLICATION_ID']),
  )
  expect(faults).toHaveLength(Object.keys(secrets).length + 1)
  expect(faults.join()).not.toMatch(/hunter|65536/u)
  for (const fault of faults) expect(fault).toMatch(/^\w+: (?:expected \S|is needed \S)/u)
})

test.for<{ name: string; variables: Record<string, string>; expected: readonly string[] }>([
  {
    name: 'a bot token alone',
    variables: { SLACK_BOT_TOKEN: 'xoxb-1' },
    expected: ['SLACK_APP_TOKEN: is needed with SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET and PORT)'],
  },
  {
    name: 'an app-level token alone',
    variables: { SLACK_APP_TOKEN: 'xapp-1' },
    expected: ['SLACK_BOT_TOKEN: is needed to speak in Slack'],
  },
  {
    name: 'a signing secret without a port',
    variables: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' },
    expected: ['PORT: is needed with SLACK_SIGNING_SECRET'],
  },
  {
    name: 'a Discord token alone',
    variables: { DISCORD_TOKEN: 't' },
    expected: ['DISCORD_APPLICATION_ID: is needed with DISCORD_TOKEN'],
  },
  {
    name: 'a slip in a name of ours',
    variables: { ATTACHE_BREIFS: 'elsewhere' },
    expected: ['ATTACHE_BREIFS: is no setting; write ATTACHE_BRIEFS'],
  },
  { name: 'somebody else’s variable', variables: { SLACK_HOOK: 'x', ATTACHE_REPORT: 'r' }, expected: [] },
])('parseConfig() says what is missing beside $name', ({ variables, expected }) => {
  expect(faultsOf(variables)).toEqual(expected)
})

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '3000' }

test('parseConfig() uses Slack over HTTP without an app-level token', () => {
  expect(parseConfig({ ...SLACK, ATTACHE_PUBLIC_URL: 'https://desk.example/bots//' })).toMatchObject({
    publicUrl: 'https://desk.example/bots',
    slackApp: { publicUrl: 'https://desk.example/bots' },
    slack: { signingSecret: 's', port: 3000, publicUrl: 'https://desk.example/bots' },
  })
})

test('parseConfig() listens for Slack on every address, or on the one that is set', () => {
  expect(parseConfig(SLACK).slack).not.toHaveProperty('host')
  expect(parseConfig({ ...SLACK, ATTACHE_SLACK_HOST: '127.0.0.1' }).slack).toMatchObject({
    host: '127.0.0.1',
  })
})

test('parseConfig() uses Socket Mode with an app-level token, whatever else is set', () => {
  const config = parseConfig({
    ...SLACK,
    SLACK_APP_TOKEN: 'xapp-1',
    ATTACHE_PUBLIC_URL: 'https://desk.example',
  })
  expect(config.slack).toMatchObject({ appToken: 'xapp-1' })
  expect(config.slackApp.publicUrl).toBeUndefined()
})

test('parseConfig() reads other names for the slash commands, with or without the slash', () => {
  const { slackApp, slack } = parseConfig({
    ...SLACK,
    SLACK_COMMAND_NAMES: 'brief = /desk-brief,official=who',
  })
  expect(slackApp.commandNames).toEqual({ brief: 'desk-brief', official: 'who' })
  expect(slack?.commandNames).toEqual(slackApp.commandNames)
})

test('.env.example explains every variable that is read, and no other', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
  const written = lines.flatMap((line, at) => {
    const name = /^([A-Z_]+)=/u.exec(line)?.[1]
    return name === undefined ? [] : [{ name, above: lines[at - 1] }]
  })
  expect(written.map(({ name }) => name).sort()).toEqual([...VARIABLES].sort())
  // A pair may share one explanation.
  for (const { above } of written) expect(above).toMatch(/^# \S|^[A-Z_]+=/u)
})

test('.env.example can be copied as it stands', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const pairs = [...text.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map((match) => [match[1]!, match[2]!] as const)
  expect(parseConfig(Object.fromEntries(pairs))).toEqual(parseConfig({}))
})

test('parseConfig() reads who may change digests, and how late one may come', () => {
  const config = parseConfig({
    SLACK_DIGEST_MANAGERS: 'admins, U0EDITOR',
    DISCORD_DIGEST_MANAGERS: '123456789012345678',
    ATTACHE_CATCH_UP_MINUTES: '90',
  })
  expect(config.digestManagers).toEqual({ slack: ['admins', 'U0EDITOR'], discord: ['123456789012345678'] })
  expect(config.catchUp.total('hours')).toBe(1.5)
  expect(parseConfig({}).digestManagers).toEqual({})
})

test.for([
  ['SLACK_DIGEST_MANAGERS', '@editor', 'expected admins and ids of people'],
  ['DISCORD_DIGEST_MANAGERS', 'Editors', 'expected ids of roles and people'],
  ['ATTACHE_CATCH_UP_MINUTES', '0', 'expected minutes from 5 to 1440'],
  ['ATTACHE_CATCH_UP_MINUTES', 'long', 'expected minutes from 5 to 1440'],
])('parseConfig() says what %s expects instead of %s', ([name = '', value = '', words = '']) => {
  expect(() => parseConfig({ [name]: value })).toThrow(`${name}: ${words}`)
})

test('parseConfig() makes nothing public by the public address alone, and no pages without it', () => {
  const url = { ATTACHE_PUBLIC_URL: 'https://desk.example/' }
  expect(parseConfig(url).pages).toBeUndefined()
  expect(parseConfig({ ...url, ATTACHE_PAGES_PORT: '4871' }).pages).toEqual({
    host: '127.0.0.1',
    port: 4871,
    url: 'https://desk.example',
  })
  expect(faultsOf({ ATTACHE_PAGES_PORT: '4871' })).toEqual([
    'ATTACHE_PUBLIC_URL: is needed with ATTACHE_PAGES_PORT',
  ])
})
