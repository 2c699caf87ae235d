import { composeChoice, composeClick, composeSubmission } from './clicks.ts'
import { type CommandRequest, composeCommandData, findCommand } from './command-data.ts'
import { sendInteraction } from './interaction-handle.ts'
import { getWhereabouts, type Whereabouts } from './lookup.ts'
import type { LoopbackDiscord, Saying, Sending, SentMessage } from './loopback-discord.ts'
import { postMessage } from './messages.ts'
import { isLoading } from './shapes.ts'
import { createThread } from './threads.ts'
import { waitUntil } from './wait.ts'
import type { Wire, WireMessage } from './wire.ts'
import type { StoredMessage, World } from './world.ts'

type People = Pick<
  LoopbackDiscord,
  | 'command'
  | 'autocomplete'
  | 'click'
  | 'choose'
  | 'submitModal'
  | 'message'
  | 'mention'
  | 'reply'
  | 'startThread'
>

/** What people do on the other side: commands, clicks, words. */
export function createPeople(world: World, patienceMs: number): People {
  const stored = (message: WireMessage | string) => requireStored(world, message)
  const whereOf = (message: WireMessage, user: string | undefined) => {
    const channel = world.channels.get(message.channel_id)
    const owner = user ?? world.messages.get(message.id)?.visibleTo ?? channel?.recipientId
    return getWhereabouts(world, {
      channel: message.channel_id,
      ...(owner === undefined ? {} : { user: owner }),
    })
  }
  const registered = async (request: CommandRequest, guildId: string | undefined) => {
    if (request.force) return
    await waitUntil(
      world,
      () => findCommand(world, request.name, guildId),
      patienceMs,
      () => `/${request.name} to be registered`,
    )
  }
  const say = (saying: Saying): SentMessage => {
    const where = getWhereabouts(world, saying)
    const reference =
      saying.replyTo === undefined
        ? {}
        : {
            message_reference: { message_id: stored(saying.replyTo).id },
            allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: saying.ping ?? true },
          }
    const sent = postMessage(world, {
      channel: where.channel,
      author: where.user,
      payload: { content: saying.text, ...reference },
    })
    const event = world.dispatches.at(-1)
    if (!event) throw new Error('Cannot find the event of a message that was just sent')
    return {
      message: sent.wire,
      event,
      answer: (patience) => waitForAnswer(world, sent.wire, patience?.timeout ?? patienceMs),
    }
  }
  const component = (message: WireMessage, data: Wire, how: Pick<Whereabouts, 'user'> & Sending) =>
    sendInteraction(world, {
      type: 3,
      where: whereOf(message, how.user),
      data,
      sourceId: message.id,
      ...sendingOf(how),
    })
  return {
    command: async (request) => {
      const where = getWhereabouts(world, request)
      await registered(request, where.guild?.id)
      return sendInteraction(world, {
        type: 2,
        where,
        data: composeCommandData(world, where, request),
        ...sendingOf(request),
      })
    },
    autocomplete: async (request) => {
      const where = getWhereabouts(world, request)
      await registered(request, where.guild?.id)
      const options = { ...request.options, [request.focused]: request.options?.[request.focused] ?? '' }
      const data = composeCommandData(world, where, { ...request, options }, request.focused)
      return sendInteraction(world, { type: 4, where, data, ...sendingOf(request) }).choices(request)
    },
    click: (message, target) => component(stored(message), composeClick(stored(message), target), target),
    choose: (message, target) => component(stored(message), composeChoice(stored(message), target), target),
    submitModal: (modal, values, how = {}) => {
      const where = getWhereabouts(world, {
        channel: modal.interaction.channelId,
        user: how.user ?? modal.interaction.userId,
      })
      const { sourceId } = modal.interaction
      return sendInteraction(world, {
        type: 5,
        where,
        data: composeSubmission(modal, values),
        ...(sourceId === undefined ? {} : { sourceId }),
        ...sendingOf(how),
      })
    },
    message: say,
    mention: (saying) => say({ ...saying, text: `<@${world.bot.id}> ${saying.text}` }),
    reply: (message, text, how = {}) =>
      say({ channel: stored(message).channel_id, text, replyTo: message, ...how }),
    startThread: ({ name, on, ...where }) => {
      const { channel, user } = getWhereabouts(world, where)
      return createThread(
        world,
        channel,
        { name, type: 11 },
        on === undefined ? undefined : world.messages.get(stored(on).id),
        user.id,
      )
    },
  }
}

function sendingOf({ locale, userInstall }: Sending): Sending {
  return {
    ...(locale === undefined ? {} : { locale }),
    ...(userInstall === undefined ? {} : { userInstall }),
  }
}

function requireStored(world: World, message: WireMessage | string): WireMessage {
  const id = typeof message === 'string' ? message : message.id
  const found = world.messages.get(id)
  if (!found || found.deleted) throw new Error(`Cannot find message "${id}": it was never posted, or deleted`)
  return found.wire
}

function waitForAnswer(world: World, sent: WireMessage, timeoutMs: number): Promise<WireMessage> {
  const isAnswer = ({ wire, deleted }: StoredMessage) =>
    wire.author.id === world.bot.id && !deleted && !isLoading(wire) && BigInt(wire.id) > BigInt(sent.id)
  const rooms = [sent.channel_id, sent.id]
  return waitUntil(
    world,
    () => rooms.flatMap((id) => world.channels.get(id)?.messages.find(isAnswer) ?? [])[0]?.wire,
    timeoutMs,
    () => `an answer to ${JSON.stringify(sent.content.slice(0, 80))}`,
  )
}
