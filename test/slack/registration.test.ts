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

test('slackManifest() suggests no more questions than Slack shows', () => {
  const manifest = slackManifest(allCommands())
  const { features } = manifest as { features: { agent_view: { suggested_prompts: unknown[] } } }
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
})
