import { isDeepStrictEqual } from 'node:util'

import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
} from 'discord.js'
import type {
  APIApplicationCommandStringOption,
  REST,
  RESTPostAPIChatInputApplicationCommandsJSONBody as CommandJson,
} from 'discord.js'

import type { Command, Option } from '../core/commands/command.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'
import { createRest } from './rest.ts'
import type { DiscordSettings } from './settings.ts'

/** Discord's registration of every command that people can type. */
export function discordCommands(commands: readonly Command[]): readonly CommandJson[] {
  return commands
    .filter((command) => command.typed)
    .map((command) => ({
      name: command.name,
      description: shortenLabel(command.summary, LIMITS.description),
      options: requiredFirst(command.options.filter((option) => option.hidden !== true)).map(toOptionJson),
      ...(command.inChannels === true ? IN_GUILDS : EVERYWHERE),
    }))
}

/** In servers, in direct messages, and wherever somebody is who has installed the bot for themselves. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

const IN_GUILDS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}

/** One guild's own commands are offered there and nowhere else; Discord takes no contexts with them. */
function forOneGuild(command: CommandJson): CommandJson {
  const { contexts: _contexts, integration_types: _types, ...own } = command
  return own
}

/** Registers the commands if Discord has others; tells whether it had. */
export async function registerCommands(
  settings: DiscordSettings,
  commands: readonly Command[],
  rest: REST = createRest(settings),
): Promise<'registered' | 'unchanged'> {
  const { applicationId, guildId } = settings
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const all = discordCommands(commands)
  const wanted = guildId === undefined ? all : all.map(forOneGuild)
  const present = (await rest.get(route)) as readonly CommandJson[]
  if (isDeepStrictEqual(byName(present), byName(wanted))) return 'unchanged'
  await rest.put(route, { body: wanted })
  return 'registered'
}

/** The address that puts the bot into a guild with what it needs there. */
export function inviteLink(applicationId: string): string {
  const permissions = Object.values(NEEDED_PERMISSIONS).reduce((sum, bit) => sum | bit, 0n)
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  })
  return `https://discord.com/oauth2/authorize?${query.toString()}`
}

/** The address where one person installs the bot for themselves, to ask it anywhere. */
export function personalLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    integration_type: String(ApplicationIntegrationType.UserInstall),
    scope: 'applications.commands',
  })
  return `https://discord.com/oauth2/authorize?${query.toString()}`
}

/** What the bot must be allowed in a guild, by the name Discord's settings show. */
export const NEEDED_PERMISSIONS = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
} as const

/** Discord refuses a required option behind one that is not. */
function requiredFirst(options: readonly Option[]): readonly Option[] {
  return options.toSorted((a, b) => Number(b.required === true) - Number(a.required === true))
}

function toOptionJson(option: Option): APIApplicationCommandStringOption {
  const base = {
    type: ApplicationCommandOptionType.String as const,
    name: option.name,
    description: shortenLabel(option.summary, LIMITS.description),
    required: option.required === true,
  }
  const choices = option.choices ?? []
  if (option.complete !== undefined || choices.length > LIMITS.choices) return { ...base, autocomplete: true }
  if (choices.length === 0) return base
  return { ...base, choices: choices.map(({ label, value }) => ({ name: label, value })) }
}

/** What we say about a command, without what Discord adds; the order of commands means nothing. */
function byName(commands: readonly CommandJson[]): unknown {
  return commands
    .map(({ name, description, options = [], contexts, integration_types: installed }) => ({
      name,
      description,
      contexts: contexts?.toSorted() ?? null,
      // Left out it means servers only.
      installed: installed?.toSorted() ?? [ApplicationIntegrationType.GuildInstall],
      options: options.map((option) => ({
        type: option.type,
        name: option.name,
        description: option.description,
        required: option.required === true,
        autocomplete: 'autocomplete' in option && option.autocomplete === true,
        choices:
          'choices' in option ? (option.choices ?? []).map(({ name, value }) => ({ name, value })) : [],
      })),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
