import { allPermissions } from './permissions.ts'
import { MESSAGE_FLAGS, type Wire, type WireMessage } from './wire.ts'
import { botPermissions, permissionsOf } from './access.ts'
import type { Channel, Guild, Member, StoredMessage, World } from './world.ts'
import { isThread } from './guilds.ts'

/** A channel, thread or direct channel as the API shows it. */
export function shapeChannel(world: World, channel: Channel): Wire {
  const base = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 }
  if (channel.recipientId !== undefined)
    return { ...base, recipients: [world.users.get(channel.recipientId)] }
  if (isThread(channel)) return { ...base, ...shapeThread(world, channel) }
  return {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: 0,
    nsfw: false,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.denied
      ? [{ id: world.bot.id, type: 1, allow: '0', deny: String(channel.denied) }]
      : [],
  }
}

function shapeThread(world: World, thread: Channel): Wire {
  return {
    guild_id: thread.guildId,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    name: thread.name,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchive,
      archive_timestamp: new Date(thread.createdAt).toISOString(),
      create_timestamp: new Date(thread.createdAt).toISOString(),
    },
    member: {
      id: thread.id,
      user_id: world.bot.id,
      join_timestamp: new Date(thread.createdAt).toISOString(),
      flags: 0,
    },
  }
}

/** A guild's member; `user` is left out where the author stands beside it. */
export function shapeMember(member: Member, withUser = true): Wire {
  return {
    ...(withUser ? { user: member.user } : {}),
    nick: member.nick,
    avatar: null,
    roles: member.roles,
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  }
}

/** The member of an interaction, with what they may do in its channel. */
export function shapeInteractionMember(guild: Guild, member: Member): Wire {
  return { ...shapeMember(member), permissions: String(permissionsOf(guild, member)) }
}

/** A role as the API shows it. */
export function shapeRoles(guild: Guild): Wire[] {
  return [...guild.roles.values()].map((role, position) => ({
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    position,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  }))
}

/** A guild as the REST API shows it. */
export function shapeGuild(guild: Guild): Wire {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: shapeRoles(guild),
    emojis: [],
    stickers: [],
    features: [],
    afk_timeout: 300,
    afk_channel_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    vanity_url_code: null,
    description: null,
    banner: null,
    splash: null,
    discovery_splash: null,
    application_id: null,
  }
}

/** A guild as GUILD_CREATE brings it; without the members intent it holds only the bot. */
export function shapeGuildCreate(world: World, guild: Guild, withMembers: boolean): Wire {
  const channels = [...world.channels.values()].filter(
    (channel) => channel.guildId === guild.id && !channel.gone,
  )
  const members = [...guild.members.values()].filter(
    (member) => withMembers || member.user.id === world.bot.id,
  )
  return {
    ...shapeGuild(guild),
    unavailable: false,
    joined_at: guild.members.get(world.bot.id)?.joinedAt,
    large: false,
    member_count: guild.members.size,
    members: members.map((member) => shapeMember(member)),
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => shapeChannel(world, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.archived)
      .map((channel) => shapeChannel(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

/** The app's application object. */
export function shapeApplication(world: World): Wire {
  return {
    id: world.applicationId,
    name: world.bot.global_name,
    icon: null,
    description: '',
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: world.options.intentsAllowed?.includes('MessageContent') ? 1 << 19 : 0,
    owner: world.owner,
    team: null,
    bot: world.bot,
    integration_types_config: { 0: {}, 1: {} },
    approximate_guild_count: world.guilds.size,
  }
}

/** A message as the bot may see it: without the content intent, only what is its own, direct, or mentions it keeps its words. */
export function messageForBot(world: World, message: WireMessage, hasContent: boolean): WireMessage {
  const channel = world.channels.get(message.channel_id)
  const isOpen =
    hasContent ||
    message.author.id === world.bot.id ||
    channel?.guildId === undefined ||
    message.mentions.some((user) => user.id === world.bot.id)
  const referenced = message.referenced_message
  const seen = referenced
    ? { ...message, referenced_message: messageForBot(world, referenced, hasContent) }
    : message
  return isOpen ? seen : { ...seen, content: '', embeds: [], components: [], attachments: [] }
}

/** What MESSAGE_CREATE and MESSAGE_UPDATE carry on top of the message. */
export function shapeMessageEvent(world: World, stored: StoredMessage, withNonce: boolean): Wire {
  const { wire } = stored
  const channel = world.channels.get(wire.channel_id)
  const guild = channel?.guildId === undefined ? undefined : world.guilds.get(channel.guildId)
  const member = guild?.members.get(wire.author.id)
  return {
    ...wire,
    ...(channel ? { channel_type: channel.type } : {}),
    ...(guild ? { guild_id: guild.id } : {}),
    ...(member && wire.webhook_id === undefined ? { member: shapeMember(member, false) } : {}),
    ...(withNonce && stored.nonce !== undefined ? { nonce: stored.nonce } : {}),
  }
}

/** The permissions an interaction says the app has in its channel. */
export function shapeAppPermissions(world: World, channel: Channel): string {
  return String(channel.guildId === undefined ? allPermissions : botPermissions(world, channel))
}

/** True for a deferred answer nobody has edited yet: the reader sees that the bot is thinking. */
export function isLoading(message: Pick<WireMessage, 'flags'>): boolean {
  return (message.flags & MESSAGE_FLAGS.loading) !== 0
}

/** True for a message only one person can see. */
export function isEphemeral(message: Pick<WireMessage, 'flags'>): boolean {
  return (message.flags & MESSAGE_FLAGS.ephemeral) !== 0
}
