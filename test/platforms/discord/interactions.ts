import { validateChoices } from './command-rules.ts'
import { validateModal } from './components.ts'
import {
  checkPayload,
  deleteMessage,
  editMessage,
  postMessage,
  reopenThread,
  type UploadedFile,
} from './messages.ts'
import { Refusal, refuseFaults } from './refusal.ts'
import { isEphemeral } from './shapes.ts'
import { MESSAGE_FLAGS, numberAt, type Wire, wireAt, type WireMessage } from './wire.ts'
import type { StoredMessage, World } from './world.ts'

/** One answer an app gave to an interaction, and how long it took. */
export interface Callback {
  readonly type: number
  readonly data: Wire
  readonly at: number
  readonly ms: number
}

/** An interaction as the server remembers it. */
export interface Interaction {
  readonly id: string
  readonly token: string
  /** 2 command, 3 component, 4 autocomplete, 5 modal submit. */
  readonly type: number
  readonly channelId: string
  readonly guildId?: string
  readonly userId: string
  readonly name?: string
  readonly payload: Wire
  readonly createdAt: number
  /** The message whose button, menu or form this came from. */
  readonly sourceId?: string
  readonly callbacks: Callback[]
  /** Refused answers: doubles, late ones, invalid ones. */
  readonly refused: { readonly type: number; readonly code: number; readonly at: number }[]
  originalId: string | undefined
  /** A deferred answer is a loading message until it is edited. */
  isLoading: boolean
  readonly messageIds: string[]
  /** True once a test has outlived its token. */
  isExpired: boolean
  /** The first message a reader could read, and when. */
  shown: { readonly messageId: string; readonly at: number } | undefined
}

const answersTo: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
}

/** Takes an app's first answer to an interaction, or refuses it as Discord does; a refused one leaves it open. */
export function answerInteraction(
  world: World,
  id: string,
  token: string,
  body: Wire,
  files: readonly UploadedFile[],
): Wire {
  const interaction = world.interactions.get(id)
  if (!interaction || interaction.token !== token) throw new Refusal(10062)
  const type = numberAt(body, 'type') ?? 0
  try {
    checkAnswer(world, interaction, type)
    const message = applyAnswer(world, interaction, type, wireAt(body, 'data'), files)
    const at = world.now()
    interaction.callbacks.push({ type, data: wireAt(body, 'data'), at, ms: at - interaction.createdAt })
    world.changes.emit('change')
    return shapeAnswer(interaction, type, message)
  } catch (error) {
    interaction.refused.push({ type, code: error instanceof Refusal ? error.code : 0, at: world.now() })
    world.changes.emit('change')
    throw error
  }
}

function checkAnswer(world: World, interaction: Interaction, type: number): void {
  if (interaction.callbacks.length > 0) throw new Refusal(40060)
  if (world.now() - interaction.createdAt > (world.options.deadlines?.callbackMs ?? 3000))
    throw new Refusal(10062)
  const allowed = answersTo[interaction.type] ?? []
  const needsSource =
    interaction.type === 5 && (type === 6 || type === 7) && interaction.sourceId === undefined
  if (!allowed.includes(type) || needsSource) {
    throw new Refusal(50035, [
      { path: 'type', code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` },
    ])
  }
}

function applyAnswer(
  world: World,
  interaction: Interaction,
  type: number,
  data: Wire,
  files: readonly UploadedFile[],
): StoredMessage | undefined {
  switch (type) {
    case 4:
      checkPayload(data, files, 'data')
      return addMessage(world, interaction, data, files)
    case 5:
      return startLoading(world, interaction, data)
    case 6:
      interaction.originalId = interaction.sourceId
      return sourceOf(world, interaction)
    case 7: {
      const source = sourceOf(world, interaction)
      if (!source) throw new Refusal(10008)
      checkPayload(data, files, 'data', source.wire)
      interaction.originalId = source.wire.id
      return show(world, interaction, editMessage(world, source, data, files))
    }
    case 8:
      refuseFaults(validateChoices(data), 'data')
      return undefined
    default:
      refuseFaults(validateModal(data), 'data')
      return undefined
  }
}

function startLoading(world: World, interaction: Interaction, data: Wire): StoredMessage {
  interaction.isLoading = true
  const flags = (numberAt(data, 'flags') ?? 0) & MESSAGE_FLAGS.ephemeral
  const stored = postInteractionMessage(world, interaction, { flags }, [], MESSAGE_FLAGS.loading)
  interaction.originalId = stored.wire.id
  return stored
}

function addMessage(
  world: World,
  interaction: Interaction,
  data: Wire,
  files: readonly UploadedFile[],
): StoredMessage {
  const stored = postInteractionMessage(world, interaction, data, files, 0)
  interaction.originalId ??= stored.wire.id
  return show(world, interaction, stored)
}

function postInteractionMessage(
  world: World,
  interaction: Interaction,
  data: Wire,
  files: readonly UploadedFile[],
  moreFlags: number,
): StoredMessage {
  const channel = world.channels.get(interaction.channelId)
  if (!channel || channel.gone) throw new Refusal(10003)
  reopenThread(world, channel)
  const flags = (numberAt(data, 'flags') ?? 0) | moreFlags
  const user = world.users.get(interaction.userId)
  const stored = postMessage(world, {
    channel,
    author: world.bot,
    payload: { ...data, flags },
    files,
    ...(flags & MESSAGE_FLAGS.ephemeral ? { visibleTo: interaction.userId } : {}),
    extra: {
      ...(interaction.type === 2 && interaction.messageIds.length === 0 ? { type: 20 } : {}),
      webhook_id: world.applicationId,
      application_id: world.applicationId,
      interaction_metadata: {
        id: interaction.id,
        type: interaction.type,
        user,
        authorizing_integration_owners: interaction.payload['authorizing_integration_owners'],
        ...(interaction.sourceId === undefined ? {} : { interacted_message_id: interaction.sourceId }),
        ...(interaction.type === 5
          ? {
              triggering_interaction_metadata: {
                id: interaction.id,
                type: 2,
                user,
                authorizing_integration_owners: {},
              },
            }
          : {}),
      },
    },
  })
  interaction.messageIds.push(stored.wire.id)
  return stored
}

function sourceOf(world: World, interaction: Interaction): StoredMessage | undefined {
  return interaction.sourceId === undefined ? undefined : world.messages.get(interaction.sourceId)
}

function show(world: World, interaction: Interaction, stored: StoredMessage): StoredMessage {
  interaction.shown ??= { messageId: stored.wire.id, at: world.now() }
  return stored
}

function shapeAnswer(interaction: Interaction, type: number, message: StoredMessage | undefined): Wire {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      ...(interaction.guildId === undefined ? {} : { guild_id: interaction.guildId }),
      ...(message
        ? {
            response_message_id: message.wire.id,
            response_message_loading: type === 5,
            response_message_ephemeral: isEphemeral(message.wire),
          }
        : {}),
    },
    resource: {
      type,
      ...(message && (type === 4 || type === 7 || type === 5) ? { message: message.wire } : {}),
    },
  }
}

/** The interaction a webhook token belongs to, or what an unknown, unanswered or outlived one gets. */
function requireToken(world: World, token: string): Interaction {
  const interaction = world.interactionsByToken.get(token)
  if (!interaction || interaction.callbacks.length === 0) throw new Refusal(10015)
  const isOld = world.now() - interaction.createdAt > (world.options.deadlines?.tokenMs ?? 900_000)
  if (isOld || interaction.isExpired) throw new Refusal(world.options.expiredToken ?? 10015)
  return interaction
}

/**
 * Adds a follow-up.
 *
 * While the deferred answer still loads, it becomes that answer and keeps its privacy, as on Discord.
 */
export function followUp(
  world: World,
  token: string,
  body: Wire,
  files: readonly UploadedFile[],
): WireMessage {
  const interaction = requireToken(world, token)
  if (interaction.isLoading) return editAnswer(world, token, '@original', body, files)
  checkPayload(body, files)
  return addMessage(world, interaction, body, files).wire
}

/** A message of an interaction by id or `@original`. */
export function findAnswer(world: World, token: string, id: string): StoredMessage {
  const interaction = requireToken(world, token)
  const messageId = id === '@original' ? interaction.originalId : id
  const isOwn =
    messageId !== undefined &&
    (messageId === interaction.originalId || interaction.messageIds.includes(messageId))
  const stored = messageId === undefined || !isOwn ? undefined : world.messages.get(messageId)
  if (!stored || stored.deleted) throw new Refusal(10008)
  return stored
}

/** Edits an interaction's message; the first edit of a deferred answer is what the reader first sees. */
export function editAnswer(
  world: World,
  token: string,
  id: string,
  body: Wire,
  files: readonly UploadedFile[],
): WireMessage {
  const interaction = requireToken(world, token)
  const stored = findAnswer(world, token, id)
  checkPayload(body, files, '', stored.wire)
  const edited = editMessage(world, stored, body, files)
  if (stored.wire.id === interaction.originalId) interaction.isLoading = false
  return show(world, interaction, edited).wire
}

/** Deletes an interaction's message. */
export function deleteAnswer(world: World, token: string, id: string): void {
  deleteMessage(world, findAnswer(world, token, id))
}
