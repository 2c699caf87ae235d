import { DiscordAPIError, Routes } from 'discord.js'
import type {
  APIApplication,
  APIGuildMember,
  APIRole,
  APIUser,
  REST,
  RESTAPIPartialCurrentUserGuild,
} from 'discord.js'

import { BAD_TOKEN, problemOf } from './close-codes.ts'
import { inviteLink, NEEDED_PERMISSIONS } from './registration.ts'
import { createRest } from './rest.ts'
import type { DiscordSettings } from './settings.ts'

/** One thing that was looked at: what is the case and, where it is wrong, what to do. */
export type AccessCheck = { readonly ok: boolean; readonly line: string; readonly todo: string }

/** Looks whether everything Discord needs is in place, without connecting to the gateway. */
export async function checkDiscordAccess(settings: DiscordSettings): Promise<readonly AccessCheck[]> {
  const rest = createRest(settings)
  try {
    const user = (await rest.get(Routes.user())) as APIUser
    const application = (await rest.get(Routes.currentApplication())) as APIApplication
    return [
      good(`Discord knows the token: ${user.username}`),
      checkApplication(settings, application),
      checkIntent(settings, application),
      ...(await checkGuilds(settings, rest, user.id, application.id)),
    ]
  } catch (error) {
    return [describeFailure(error, settings)]
  }
}

// GATEWAY_MESSAGE_CONTENT for bots in more than 100 guilds, …_LIMITED for the others.
const CONTENT_FLAGS = (1 << 18) | (1 << 19)

function checkApplication({ applicationId }: DiscordSettings, application: APIApplication): AccessCheck {
  if (application.id === applicationId) return good(`The application id is right: ${applicationId}`)
  return bad(
    `The application id is ${applicationId}, but the token belongs to ${application.id}`,
    `Set DISCORD_APPLICATION_ID=${application.id}`,
  )
}

function checkIntent({ messageContent }: DiscordSettings, application: APIApplication): AccessCheck {
  const isOn = ((application.flags ?? 0) & CONTENT_FLAGS) !== 0
  if (!messageContent)
    return good('Message content is not asked for: mentions, replies and direct messages work')
  return isOn
    ? good('The message content intent is on')
    : bad('The message content intent is off', problemOf(4014) ?? '')
}

const MOST_GUILDS = 10

async function checkGuilds(
  settings: DiscordSettings,
  rest: REST,
  self: string,
  applicationId: string,
): Promise<readonly AccessCheck[]> {
  const guilds = (await rest.get(Routes.userGuilds())) as readonly RESTAPIPartialCurrentUserGuild[]
  const invite = `Open ${inviteLink(applicationId)}`
  if (guilds.length === 0) return [bad('The bot is in no guild', invite)]
  const { guildId } = settings
  if (guildId !== undefined && !guilds.some(({ id }) => id === guildId))
    return [bad(`The bot is not in the guild ${guildId} of DISCORD_GUILD_ID`, invite)]
  const looked = guilds.filter(({ id }) => guildId === undefined || id === guildId).slice(0, MOST_GUILDS)
  return await Promise.all(looked.map((guild) => checkPermissions(guild, rest, self, invite)))
}

async function checkPermissions(
  guild: RESTAPIPartialCurrentUserGuild,
  rest: REST,
  self: string,
  invite: string,
): Promise<AccessCheck> {
  const roles = (await rest.get(Routes.guildRoles(guild.id))) as readonly APIRole[]
  const member = (await rest.get(Routes.guildMember(guild.id, self))) as APIGuildMember
  // The role with the guild's own id is everybody's.
  const has = roles
    .filter(({ id }) => id === guild.id || member.roles.includes(id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n)
  const missing = Object.entries(NEEDED_PERMISSIONS)
    .filter(([, bit]) => (has & (bit | ADMINISTRATOR)) === 0n)
    .map(([name]) => name)
  if (missing.length === 0) return good(`In “${guild.name}” with every permission it needs`)
  return bad(
    `In “${guild.name}” without ${missing.join(', ')}`,
    `${invite} again, or give the bot's role these permissions`,
  )
}

const ADMINISTRATOR = 1n << 3n

function describeFailure(error: unknown, { apiUrl }: DiscordSettings): AccessCheck {
  if (error instanceof DiscordAPIError && error.status === 401)
    return bad('Discord does not know the token', BAD_TOKEN)
  const words = error instanceof Error ? error.message : String(error)
  return bad(`Cannot ask Discord at ${apiUrl}: ${words}`, 'Check the network and DISCORD_API_URL')
}

function good(line: string): AccessCheck {
  return { ok: true, line, todo: '' }
}

function bad(line: string, todo: string): AccessCheck {
  return { ok: false, line, todo }
}
