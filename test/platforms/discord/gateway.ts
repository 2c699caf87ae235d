import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { takeFault } from '../faults.ts'
import { botPermissions } from './access.ts'
import { PERMISSIONS } from './permissions.ts'
import { messageForBot, shapeApplication, shapeGuildCreate, shapeMember } from './shapes.ts'
import { INTENTS, isWire, listAt, numberAt, stringAt, type Wire, type WireMessage } from './wire.ts'
import type { World } from './world.ts'

interface Session {
  readonly id: string
  readonly intents: number
  readonly shard: readonly [number, number]
  readonly replay: { s: number; t: string; d: unknown }[]
  seq: number
  socket: WebSocket | undefined
  lostAt: number | undefined
}

/** One gateway connection's life, for tests to read. */
export interface GatewayRecord {
  readonly kind: 'identify' | 'resume' | 'refused' | 'closed'
  readonly at: number
  readonly detail: Wire
}

/** The gateway: what tests may do with it and what they may look at. */
export interface Gateway {
  readonly records: GatewayRecord[]
  /** Clients that are identified and connected. */
  connected: () => number
  /** Closes every connection with a code. */
  closeAll: (code: number, reason?: string) => void
  /** Cuts every connection without a close frame; clients see 1006. */
  cut: () => void
  /** Sends an opcode to every connection: 7 asks to reconnect, 1 for a heartbeat. */
  sendAll: (op: number, data: unknown) => void
  /** Forgets sessions, so that the next resume gets an invalid session. */
  forgetSessions: () => void
  dispatch: (event: string, data: Wire, guildId?: string) => void
  stop: () => void
}

const replayLimit = 2000
const guildEvents = /^(GUILD_(?!MEMBER)|CHANNEL_|THREAD_)/u

/** Speaks Discord's gateway on `/gateway` of an HTTP server. */
export function createGateway(world: World, server: Server, url: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const sessions = new Map<string, Session>()
  const records: GatewayRecord[] = []
  const record = (kind: GatewayRecord['kind'], detail: Wire) => {
    records.push({ kind, at: world.now(), detail })
    world.changes.emit('change')
  }
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (world.outage || !request.url?.startsWith('/gateway')) {
      socket.destroy()
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => greet(world, sessions, client, record, url()))
  }
  server.on('upgrade', upgrade)
  return {
    records,
    connected: () => [...sessions.values()].filter((session) => session.socket).length,
    closeAll: (code, reason) => {
      for (const client of sockets.clients) client.close(code, reason)
    },
    cut: () => {
      for (const client of sockets.clients) client.terminate()
    },
    sendAll: (op, d) => {
      for (const client of sockets.clients) client.send(JSON.stringify({ op, d, s: null, t: null }))
    },
    forgetSessions: () => {
      for (const [id, session] of sessions) if (!session.socket) sessions.delete(id)
    },
    dispatch: (event, data, guildId) => {
      world.dispatches.push({ event, data, at: world.now(), ...(guildId === undefined ? {} : { guildId }) })
      dispatchWithFaults(world, sessions, event, data, guildId)
      world.changes.emit('change')
    },
    stop: () => {
      server.off('upgrade', upgrade)
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}

function dispatchWithFaults(
  world: World,
  sessions: ReadonlyMap<string, Session>,
  event: string,
  data: Wire,
  guildId: string | undefined,
): void {
  const fault = takeFault(world.faults, `gateway ${event}`)
  const isHidden = isHiddenFromBot(world, event, data, guildId)
  const deliver = () => {
    for (const session of sessions.values())
      if (!isHidden && mayReceive(session, event, guildId)) send(world, session, event, data)
  }
  switch (fault?.kind) {
    case 'drop-before':
      return
    case 'late':
      setTimeout(deliver, fault.ms ?? 100)
      return
    case 'drop-after':
    case 'half':
      for (const session of sessions.values()) cutSession(session)
      deliver()
      return
    case 'repeat':
      deliver()
      deliver()
      return
    default:
      deliver()
  }
}

function cutSession(session: Session): void {
  const { socket } = session
  session.socket = undefined
  session.lostAt = Date.now()
  socket?.terminate()
}

function isHiddenFromBot(world: World, event: string, data: Wire, guildId: string | undefined): boolean {
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId)
  // Whoever installed the bot for themselves asks it also where it is no member.
  if (guild && !guild.hasBot) return !['GUILD_DELETE', 'INTERACTION_CREATE'].includes(event)
  const channel = event.startsWith('MESSAGE_')
    ? world.channels.get(stringAt(data, 'channel_id') ?? '')
    : undefined
  return channel !== undefined && !(botPermissions(world, channel) & PERMISSIONS.ViewChannel)
}

function mayReceive(session: Session, event: string, guildId: string | undefined): boolean {
  const [shard, shards] = session.shard
  if (guildId === undefined ? shard !== 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)) !== shard)
    return false
  if (event.startsWith('MESSAGE_'))
    return (session.intents & (guildId === undefined ? INTENTS.DirectMessages : INTENTS.GuildMessages)) !== 0
  return guildEvents.test(event) ? (session.intents & INTENTS.Guilds) !== 0 : true
}

function send(world: World, session: Session, event: string, data: Wire): void {
  const hasContent = (session.intents & INTENTS.MessageContent) !== 0
  const d =
    event === 'MESSAGE_CREATE' || event === 'MESSAGE_UPDATE'
      ? messageForBot(world, data as unknown as WireMessage, hasContent)
      : data
  const packet = { s: ++session.seq, t: event, d }
  session.replay.push(packet)
  if (session.replay.length > replayLimit) session.replay.shift()
  session.socket?.send(JSON.stringify({ op: 0, ...packet }))
}

function greet(
  world: World,
  sessions: Map<string, Session>,
  client: WebSocket,
  record: (kind: GatewayRecord['kind'], detail: Wire) => void,
  url: string,
): void {
  let session: Session | undefined
  const refuse = (code: number, reason: string) => {
    record('refused', { code, reason })
    client.close(code, reason)
  }
  client.on('close', (code) => {
    if (session?.socket === client) {
      session.socket = undefined
      session.lostAt = Date.now()
      if (code === 1000 || code === 1001) sessions.delete(session.id)
    }
    record('closed', { code })
  })
  client.on('error', () => undefined)
  client.on('message', (raw) => {
    const packet = parsePacket(String(raw))
    if (!packet) return refuse(4002, 'Error while decoding payload.')
    switch (packet.op) {
      case 1:
        if (takeFault(world.faults, 'gateway HEARTBEAT_ACK')) return
        return client.send(JSON.stringify({ op: 11, d: null, s: null, t: null }))
      case 2:
        if (session) return refuse(4005, 'Already authenticated.')
        session = identify(world, sessions, client, packet.d, url, refuse)
        if (session) record('identify', packet.d)
        return
      case 6:
        session = resume(world, sessions, client, packet.d, refuse)
        if (session) record('resume', packet.d)
        return
      case 3:
      case 4:
        return session ? undefined : refuse(4003, 'Not authenticated.')
      case 8:
        return session ? sendMembers(world, session, packet.d) : refuse(4003, 'Not authenticated.')
      default:
        return refuse(4001, 'Unknown opcode.')
    }
  })
  client.send(
    JSON.stringify({
      op: 10,
      d: { heartbeat_interval: world.options.heartbeatMs ?? 41_250, _trace: [] },
      s: null,
      t: null,
    }),
  )
}

function identify(
  world: World,
  sessions: Map<string, Session>,
  client: WebSocket,
  data: Wire,
  url: string,
  refuse: (code: number, reason: string) => void,
): Session | undefined {
  const intents = numberAt(data, 'intents') ?? 0
  const [shard = 0, shards = 1] = listAt(data, 'shard').map(Number)
  if (stringAt(data, 'token')?.replace(/^Bot /u, '') !== world.token)
    return void refuse(4004, 'Authentication failed.')
  if (shards < 1 || shard >= shards) return void refuse(4010, 'Invalid shard.')
  if (intents < 0 || intents >= 2 ** 26) return void refuse(4013, 'Invalid intent(s).')
  const allowed = world.options.intentsAllowed ?? []
  for (const name of ['MessageContent', 'GuildMembers', 'GuildPresences'] as const) {
    if (intents & INTENTS[name] && !allowed.includes(name)) return void refuse(4014, 'Disallowed intent(s).')
  }
  const session: Session = {
    id: `session-${world.nextId()}`,
    intents,
    shard: [shard, shards],
    replay: [],
    seq: 0,
    socket: client,
    lostAt: undefined,
  }
  forgetOldest(sessions)
  sessions.set(session.id, session)
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.hasBot && Number((BigInt(guild.id) >> 22n) % BigInt(shards)) === shard,
  )
  send(world, session, 'READY', {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    private_channels: [],
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: url,
    shard: [shard, shards],
    application: { id: world.applicationId, flags: shapeApplication(world)['flags'] },
  })
  if (intents & INTENTS.Guilds) {
    for (const guild of guilds)
      send(
        world,
        session,
        'GUILD_CREATE',
        shapeGuildCreate(world, guild, (intents & INTENTS.GuildMembers) !== 0),
      )
  }
  return session
}

function resume(
  world: World,
  sessions: Map<string, Session>,
  client: WebSocket,
  data: Wire,
  refuse: (code: number, reason: string) => void,
): Session | undefined {
  if (stringAt(data, 'token')?.replace(/^Bot /u, '') !== world.token)
    return void refuse(4004, 'Authentication failed.')
  const session = sessions.get(stringAt(data, 'session_id') ?? '')
  const seq = numberAt(data, 'seq') ?? 0
  const isTooOld =
    session?.lostAt !== undefined && Date.now() - session.lostAt > (world.options.resumeMs ?? 60_000)
  if (!session || isTooOld) {
    client.send(JSON.stringify({ op: 9, d: false, s: null, t: null }))
    return undefined
  }
  if (seq > session.seq) return void refuse(4007, 'Invalid seq.')
  session.socket = client
  session.lostAt = undefined
  for (const packet of session.replay.filter(({ s }) => s > seq))
    client.send(JSON.stringify({ op: 0, ...packet }))
  send(world, session, 'RESUMED', { _trace: [] })
  return session
}

function forgetOldest(sessions: Map<string, Session>): void {
  const lost = [...sessions.values()].filter((session) => !session.socket)
  for (const session of lost.slice(0, Math.max(0, lost.length - 4))) sessions.delete(session.id)
}

function sendMembers(world: World, session: Session, data: Wire): void {
  const guild = world.guilds.get(stringAt(data, 'guild_id') ?? '')
  if (!guild) return
  const query = (stringAt(data, 'query') ?? '').toLowerCase()
  const ids = new Set([data['user_ids']].flat())
  const members = [...guild.members.values()].filter(
    ({ user }) => ids.has(user.id) || (data['user_ids'] === undefined && user.username.startsWith(query)),
  )
  send(world, session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: members.map((member) => shapeMember(member)),
    chunk_index: 0,
    chunk_count: 1,
    nonce: data['nonce'],
  })
}

function parsePacket(text: string): { op: number; d: Wire } | undefined {
  try {
    const packet: unknown = JSON.parse(text)
    return isWire(packet) && typeof packet['op'] === 'number'
      ? { op: packet['op'], d: isWire(packet['d']) ? packet['d'] : {} }
      : undefined
  } catch {
    return undefined
  }
}
