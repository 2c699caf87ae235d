import { randomBytes } from 'node:crypto'
import type { Callback, Interaction } from './interactions.ts'
import type { Whereis } from './lookup.ts'
import { shapeAppPermissions, shapeChannel, shapeInteractionMember, shapeMessageEvent } from './shapes.ts'
import { listAt, stringAt, textOf, type Wire, type WireComponent, type WireMessage } from './wire.ts'
import type { Dispatch, World } from './world.ts'
import { waitUntil } from './wait.ts'

/** How long to wait for the app. */
export interface Patience {
  /** Real milliseconds. */
  readonly timeout?: number
}

/** A form the app opened, ready to be filled in. */
export interface ShownModal {
  readonly customId: string
  readonly title: string
  readonly components: readonly WireComponent[]
  readonly interaction: Interaction
}

/** What a test holds of a command, click, choice, form or autocomplete it sent. */
export interface InteractionHandle {
  readonly interaction: Interaction
  /** The gateway event, for `repeat`. */
  readonly event: Dispatch
  /** Accepted answers: one at most. */
  readonly callbacks: readonly Callback[]
  /** Refused answers: doubles, late ones, invalid ones. */
  readonly refused: Interaction['refused']
  /** How long the app took to answer at all. */
  readonly ackMs: number | undefined
  /** How long it took until a reader could read something. */
  readonly visibleMs: number | undefined
  /** Everything it made, as it reads now. */
  readonly messages: readonly WireMessage[]
  /** Waits for the app's first answer of any kind. */
  readonly acknowledged: (patience?: Patience) => Promise<Callback>
  /** Waits for the first message a reader can read: an answer, an update, or the edit of a deferred one. */
  readonly visible: (patience?: Patience) => Promise<WireMessage>
  /** Waits for a form. */
  readonly modal: (patience?: Patience) => Promise<ShownModal>
  /** Waits for autocomplete choices. */
  readonly choices: (
    patience?: Patience,
  ) => Promise<readonly { readonly name: string; readonly value: string | number }[]>
}

/** An interaction about to be sent. */
export interface NewInteraction {
  readonly type: 2 | 3 | 4 | 5
  readonly where: Whereis
  readonly data: Wire
  readonly locale?: string
  /** True where the user, not the guild, installed the app. */
  readonly userInstall?: boolean
  readonly sourceId?: string
}

/** Sends an interaction over the gateway and gives a handle on what comes of it. */
export function sendInteraction(world: World, request: NewInteraction): InteractionHandle {
  const { where } = request
  const id = world.nextId()
  const token = `${Buffer.from(`interaction:${id}:`).toString('base64url')}${randomBytes(48).toString('base64url')}`
  const payload = composeInteraction(world, request, id, token)
  const interaction: Interaction = {
    id,
    token,
    type: request.type,
    channelId: where.channel.id,
    ...(where.guild ? { guildId: where.guild.id } : {}),
    userId: where.user.id,
    ...(stringAt(request.data, 'name') === undefined ? {} : { name: stringAt(request.data, 'name') ?? '' }),
    payload,
    createdAt: world.now(),
    ...(request.sourceId === undefined ? {} : { sourceId: request.sourceId }),
    callbacks: [],
    refused: [],
    originalId: undefined,
    isLoading: false,
    isExpired: false,
    messageIds: [],
    shown: undefined,
  }
  world.interactions.set(id, interaction)
  world.interactionsByToken.set(token, interaction)
  world.dispatch('INTERACTION_CREATE', payload, where.guild?.id)
  const event: Dispatch = {
    event: 'INTERACTION_CREATE',
    data: payload,
    at: world.now(),
    ...(where.guild ? { guildId: where.guild.id } : {}),
  }
  return createHandle(world, interaction, event)
}

function composeInteraction(
  world: World,
  { type, where, data, locale = 'en-US', userInstall, sourceId }: NewInteraction,
  id: string,
  token: string,
): Wire {
  const { user, channel, guild, member } = where
  const source = sourceId === undefined ? undefined : world.messages.get(sourceId)
  return {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: shapeChannel(world, channel),
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: shapeInteractionMember(guild, member),
        }
      : { user }),
    locale,
    app_permissions: shapeAppPermissions(world, channel),
    entitlements: [],
    authorizing_integration_owners: userInstall ? { 1: user.id } : { 0: guild?.id ?? '0' },
    context: guild ? 0 : channel.recipientId === user.id ? 1 : 2,
    attachment_size_limit: 10_485_760,
    ...(source ? { message: shapeMessageEvent(world, source, false) } : {}),
  }
}

/** A handle on an interaction that was sent before. */
export function createHandle(world: World, interaction: Interaction, event: Dispatch): InteractionHandle {
  const patienceMs = world.options.patienceMs ?? 5000
  const wait = <T>(what: string, predicate: () => T | undefined, { timeout = patienceMs }: Patience = {}) =>
    waitUntil(world, predicate, timeout, () => `${what} of ${describe(interaction)}`)
  const acknowledged = (patience?: Patience) =>
    wait('the first answer', () => interaction.callbacks[0], patience)
  return {
    interaction,
    event,
    acknowledged,
    get callbacks() {
      return interaction.callbacks
    },
    get refused() {
      return interaction.refused
    },
    get ackMs() {
      return interaction.callbacks[0]?.ms
    },
    get visibleMs() {
      return interaction.shown && interaction.shown.at - interaction.createdAt
    },
    get messages() {
      const ids = new Set([
        ...(interaction.originalId === undefined ? [] : [interaction.originalId]),
        ...interaction.messageIds,
      ])
      return [...ids]
        .flatMap((id) => world.messages.get(id) ?? [])
        .filter((stored) => !stored.deleted)
        .map((stored) => stored.wire)
    },
    visible: (patience) =>
      wait(
        'a message',
        () => (interaction.shown ? world.messages.get(interaction.shown.messageId)?.wire : undefined),
        patience,
      ),
    modal: async (patience) => {
      const callback = await wait(
        'a form',
        () => interaction.callbacks.find(({ type }) => type === 9),
        patience,
      )
      const { data } = callback
      return {
        customId: stringAt(data, 'custom_id') ?? '',
        title: stringAt(data, 'title') ?? '',
        components: listAt(data, 'components') as readonly WireComponent[],
        interaction,
      }
    },
    choices: async (patience) => {
      const { data } = await acknowledged(patience)
      return listAt(data, 'choices') as readonly { name: string; value: string | number }[]
    },
  }
}

function describe({ type, name, callbacks, refused }: Interaction): string {
  const what =
    type === 2
      ? `/${name}`
      : type === 4
        ? `autocomplete of /${name}`
        : type === 3
          ? 'a click'
          : 'a submitted form'
  const answers = callbacks.map((callback) => callback.type)
  return `${what}; answered ${JSON.stringify(answers)}, refused ${JSON.stringify(refused.map(({ type: kind, code }) => ({ type: kind, code })))}`
}

/** A message in a few words, for errors. */
export function describeMessage(message: WireMessage): string {
  return JSON.stringify(textOf(message).slice(0, 80))
}
