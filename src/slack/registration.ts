import type { Command } from '../core/commands/command.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'
import type { SlackAppSettings } from './settings.ts'
import { createSlashNames } from './slash-names.ts'
import { requestUrl } from './listen-http.ts'

/** What the bot cannot do without, and why. */
export const NEEDED_SCOPES = {
  commands: 'slash commands',
  'chat:write': 'answers and digests',
  'app_mentions:read': 'mentions',
  'im:history': 'direct messages',
  'channels:history': 'looking whether a digest was posted, and questions in its thread',
  'groups:history': 'the same in private channels',
  'users:read': 'time zones, and who is a guest',
  'im:write': 'telling whoever set a digest up when it did not arrive',
} as const

/** What the bot does better with, and why. */
export const USEFUL_SCOPES = {
  'channels:read': 'seeing that a channel is archived, has a new id or has the bot back',
  'groups:read': 'the same in private channels',
  'im:read': 'knowing its own direct messages from other people’s',
  'files:write': 'the timeline and the positions as pictures',
  'assistant:write': 'its place among agents, with suggested questions',
} as const

/** What Slack has to tell the bot. */
const EVENTS = [
  'app_home_opened',
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
  'app_uninstalled',
  'tokens_revoked',
  'member_joined_channel',
  'channel_unarchive',
  'group_unarchive',
  'channel_id_changed',
] as const

const DESCRIPTION = 'Briefings whose every sentence is on record'

/** The app as Slack's manifest, from the commands themselves. */
export function slackManifest(commands: readonly Command[], settings: SlackAppSettings = {}): object {
  const names = createSlashNames(commands, settings)
  const url = requestUrl(settings)
  const typed = commands.filter((command) => command.typed)
  return {
    display_information: { name: 'Attaché', description: DESCRIPTION, background_color: '#8a1c1c' },
    features: {
      agent_view: { agent_description: DESCRIPTION, suggested_prompts: promptsOf(typed) },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      // Slack takes small letters, digits, "-", "_" and "." only.
      bot_user: { display_name: 'attache', always_online: true },
      slash_commands: typed.map((command) => ({
        command: `/${names.slashOf(command.name)}`,
        description: shortenLabel(command.summary, LIMITS.commandSummary),
        ...usageOf(command),
        ...(url === undefined ? {} : { url }),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: Object.keys({ ...NEEDED_SCOPES, ...USEFUL_SCOPES }) } },
    settings: {
      event_subscriptions: { bot_events: EVENTS, ...(url === undefined ? {} : { request_url: url }) },
      interactivity: { is_enabled: true, ...(url === undefined ? {} : { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}

/** What may be typed behind the command, such as `[china-us] [positions]`. */
function usageOf({ name, examples }: Command): { readonly usage_hint?: string } {
  const hint = examples.find((example) => example.startsWith(`${name} `))?.slice(name.length + 1)
  return hint === undefined ? {} : { usage_hint: shortenLabel(hint, LIMITS.usageHint) }
}

/** What the agent's pane proposes: questions first, then commands. */
function promptsOf(commands: readonly Command[]): readonly object[] {
  return commands
    .toSorted((a, b) => Number(b.takesWords === true) - Number(a.takesWords === true))
    .flatMap(({ name, examples, takesWords }) => {
      const lines = examples.slice(0, 2)
      return takesWords === true ? lines.map((line) => line.slice(name.length + 1)) : lines
    })
    .slice(0, LIMITS.prompts)
    .map((words) => ({ title: words, message: words }))
}
