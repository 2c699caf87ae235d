import { expect, test } from 'vitest'

import { allCommands } from '../../src/core/commands/commands.ts'
import { slackManifest } from '../../src/slack/registration.ts'

test('slackManifest() offers every command that people can type, and no other', () => {
  const typed = allCommands().filter((command) => command.typed)
  expect(slackManifest(allCommands())).toMatchObject({
    features: {
      slash_commands: typed.map(({ name, summary }) => ({ command: `/${name}`, description: summary })),
      bot_user: { display_name: expect.stringMatching(/^[a-z0-9._-]+$/u) },
    },
    settings: { socket_mode_enabled: true, interactivity: { is_enabled: true } },
  })
})

test('slackManifest() gives a command the name it was configured with', () => {
  const manifest = slackManifest(allCommands(), { commandNames: { brief: 'attache' } })
  expect(JSON.stringify(manifest)).toContain('"/attache"')
  expect(JSON.stringify(manifest)).not.toContain('"/brief"')
})

test('slackManifest() names the address of Slack’s requests when there is a public one', () => {
  const url = 'https://desk.example/bots/slack/events'
  const manifest = slackManifest(allCommands(), { publicUrl: 'https://desk.example/bots' })
  expect(manifest).toMatchObject({
    features: {
      slash_commands: expect.arrayContaining([expect.objectContaining({ command: '/brief', url })]),
    },
    settings: {
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { is_enabled: true, request_url: url },
    },
  })
  expect(JSON.stringify(slackManifest(allCommands()))).not.toContain('url')
})

test('slackManifest() suggests no more questions than Slack shows', () => {
  const manifest = slackManifest(allCommands())
  const { features } = manifest as { features: { agent_view: { suggested_prompts: unknown[] } } }
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
})
