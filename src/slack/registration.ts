import type { Command } from '../core/commands/command.ts'
import { LIMITS } from './limits.ts'
import type { SlackSettings } from './settings.ts'
import { shortenLabel } from './split.ts'

/** What the bot must be allowed to do, and why. */
export const NEEDED_SCOPES = {
  commands: 'slash commands',
  'chat:write': 'answers and digests',
  'app_mentions:read': 'mentions',
  'im:history': 'direct messages',
  'channels:history': 'looking whether a digest was posted',
  'groups:history': 'the same in private channels',
  'users:read': 'time zones, and who is a guest',
} as const

/** The app as Slack's manifest, from the commands themselves. */
export function slackManifest(
  commands: readonly Command[],
  { commandNames = {} }: Pick<SlackSettings, 'commandNames'> = {},
): object {
  return {
    display_information: {
      name: 'Attaché',
      description: 'Briefings whose every sentence is on record',
      background_color: '#8a1c1c',
    },
    features: {
      app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Attaché', always_online: true },
      slash_commands: commands
        .filter(({ typed }) => typed)
        .map(({ name, summary, examples }) => ({
          command: `/${commandNames[name] ?? name}`,
          description: shortenLabel(summary, LIMITS.commandSummary),
          usage_hint: examples.at(1)?.slice(name.length + 1) ?? '',
          should_escape: false,
        })),
    },
    oauth_config: { scopes: { bot: Object.keys(NEEDED_SCOPES) } },
    settings: {
      event_subscriptions: { bot_events: ['app_mention', 'message.im'] },
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  }
}
