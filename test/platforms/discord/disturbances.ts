import type { Fault } from '../faults.ts'
import type { Gateway } from './gateway.ts'
import { getChannel, getGuild } from './lookup.ts'
import type { FaultRequest, LoopbackDiscord } from './loopback-discord.ts'
import { bitsOf } from './permissions.ts'
import { shapeChannel, shapeGuildCreate } from './shapes.ts'
import { addGuild, isThread } from './guilds.ts'
import type { Channel, World } from './world.ts'

type Disturbances = Pick<
  LoopbackDiscord,
  | 'repeat'
  | 'dispatch'
  | 'closeGateway'
  | 'forgetSessions'
  | 'addGuild'
  | 'removeBot'
  | 'setChannel'
  | 'expire'
  | 'fault'
  | 'clearFaults'
  | 'refuse'
  | 'askReconnect'
  | 'outage'
  | 'lagHistory'
>

/** What goes wrong, and what changes under the app's feet. */
export function createDisturbances(world: World, gateway: Gateway): Disturbances {
  return {
    repeat: (source, times = 1) => {
      const { event, data, guildId } = 'data' in source ? source : source.event
      for (let count = 0; count < times; count += 1) world.dispatch(event, data, guildId)
    },
    dispatch: (event, data, guild) =>
      world.dispatch(event, data, guild === undefined ? undefined : getGuild(world, guild).id),
    closeGateway: (code) => (code === 1006 ? gateway.cut() : gateway.closeAll(code)),
    forgetSessions: () => gateway.forgetSessions(),
    addGuild: (spec) => {
      const guild = addGuild(world, spec)
      world.dispatch('GUILD_CREATE', shapeGuildCreate(world, guild, false), guild.id)
      return guild
    },
    removeBot: (name) => {
      const guild = getGuild(world, name)
      guild.hasBot = false
      world.dispatch('GUILD_DELETE', { id: guild.id }, guild.id)
    },
    setChannel: (name, change) => changeChannel(world, getChannel(world, name), change),
    expire: (handle) => {
      handle.interaction.isExpired = true
    },
    fault: ({ route, times = 1, ...rest }) => {
      const fault: Fault = { match: matcherOf(route), times, ...rest }
      world.faults.push(fault)
      return fault
    },
    refuse: ({ route, code, times = 1 }) => {
      world.refusals.push({ match: matcherOf(route), code, times })
    },
    askReconnect: () => gateway.sendAll(7, null),
    clearFaults: () => {
      world.faults.length = 0
      world.refusals.length = 0
    },
    outage: ({ kind = 'unreachable', ms } = {}) => {
      world.outage = { kind }
      gateway.cut()
      const end = () => {
        world.outage = undefined
        world.changes.emit('change')
      }
      if (ms !== undefined) setTimeout(end, ms)
      return { end }
    },
    lagHistory: (ms = Infinity) => {
      world.historyLag = { since: world.now(), ms }
      return {
        end: () => {
          world.historyLag = undefined
        },
      }
    },
  }
}

function matcherOf(route: FaultRequest['route']): (route: string) => boolean {
  if (typeof route === 'function') return route
  const pattern =
    typeof route === 'string'
      ? new RegExp(
          `^${route
            .split('*')
            .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`))
            .join('[^/]+')}$`,
          'u',
        )
      : route
  return (call) => pattern.test(call)
}

function changeChannel(
  world: World,
  channel: Channel,
  { deny, archived, locked, gone }: Parameters<LoopbackDiscord['setChannel']>[1],
): void {
  if (deny) channel.denied = bitsOf(deny)
  channel.archived = archived ?? channel.archived
  channel.locked = locked ?? channel.locked
  channel.gone = gone ?? channel.gone
  const kind = isThread(channel) ? 'THREAD' : 'CHANNEL'
  world.dispatch(
    `${kind}_${channel.gone ? 'DELETE' : 'UPDATE'}`,
    shapeChannel(world, channel),
    channel.guildId,
  )
}
