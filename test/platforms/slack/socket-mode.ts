import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { takeAck } from './ack-payload.ts'
import type { Attempt, Transport } from './deliveries.ts'
import { isJson, parseJson } from './json.ts'
import type { Delivery } from './records.ts'
import type { World } from './world.ts'

/** Slack's WebSocket side: envelopes go to one of the open connections in turn. */
export type SocketMode = Transport & {
  readonly connections: () => number
  /** Asks every client to reconnect, as Slack does when it refreshes a connection. */
  readonly refresh: (reason: string) => void
  readonly close: () => Promise<void>
}

type Pending = {
  readonly delivery: Delivery
  readonly socket: WebSocket
  readonly settle: (reason: string | undefined) => void
}

const maxConnections = 10

/** Opens Socket Mode on the HTTP server of the loopback Slack. */
export function openSocketMode(world: World, server: Server): SocketMode {
  const sockets = new Set<WebSocket>()
  const pending = new Map<string, Pending[]>()
  const hub = new WebSocketServer({ noServer: true })
  let turn = 0
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const ticket = new URL(request.url ?? '', 'http://loopback').searchParams.get('ticket') ?? ''
    if (world.clock() < world.outageUntil || !world.tickets.delete(ticket)) stream.destroy()
    else hub.handleUpgrade(request, stream, head, (socket) => admit(world, sockets, pending, socket))
  })
  return {
    connections: () => sockets.size,
    send: (delivery, attempt) => {
      const open = [...sockets]
      turn += 1
      const socket = open[turn % Math.max(open.length, 1)]
      return socket
        ? sendEnvelope(world, pending, socket, delivery, attempt)
        : Promise.resolve('no_connection')
    },
    cut: () => {
      for (const socket of sockets) socket.terminate()
      sockets.clear()
      world.announce({ kind: 'connection', open: 0 })
    },
    refresh: (reason) => {
      const message = JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } })
      for (const socket of sockets) socket.send(message)
      // Slack stops giving envelopes to a connection that it has asked to go.
      sockets.clear()
      world.announce({ kind: 'connection', open: 0 })
    },
    close: async () => {
      await Promise.all([...hub.clients].map(bidFarewell))
      hub.close()
    },
  }
}

/** Closes a socket politely, and by force when the other side does not answer. */
async function bidFarewell(socket: WebSocket): Promise<void> {
  const gone = once(socket, 'close')
  const timer = setTimeout(() => socket.terminate(), 200)
  socket.close(1001)
  await gone
  clearTimeout(timer)
}

function admit(
  world: World,
  sockets: Set<WebSocket>,
  pending: Map<string, Pending[]>,
  socket: WebSocket,
): void {
  if (sockets.size >= maxConnections) {
    socket.send(
      JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets', debug_info: { host: 'loopback' } }),
    )
    socket.close()
    return
  }
  sockets.add(socket)
  socket.on('message', (data) => receive(world, pending, String(data)))
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    if (sockets.delete(socket)) world.announce({ kind: 'connection', open: sockets.size })
    for (const waiting of [...pending.values()].flat())
      if (waiting.socket === socket) waiting.settle('connection_closed')
  })
  const hello = {
    type: 'hello',
    num_connections: sockets.size,
    debug_info: { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: world.appId },
  }
  socket.send(JSON.stringify(hello))
  world.announce({ kind: 'connection', open: sockets.size })
}

function receive(world: World, pending: Map<string, Pending[]>, data: string): void {
  const message = parseJson(data)
  if (!isJson(message)) return
  const id = String(message['envelope_id'])
  const waiting = pending.get(id)
  const delivery = waiting?.[0]?.delivery ?? world.deliveries.find((each) => each.id === id)
  if (!delivery) return
  takeAck(world, delivery, isJson(message['payload']) ? message['payload'] : {})
  for (const each of waiting ?? []) each.settle(undefined)
}

function sendEnvelope(
  world: World,
  pending: Map<string, Pending[]>,
  socket: WebSocket,
  delivery: Delivery,
  attempt: Attempt,
): Promise<string | undefined> {
  // A retried event comes in a new envelope with the same event_id, a repeated one in the same envelope.
  const id = attempt.number > 0 ? randomUUID() : delivery.id
  const retry =
    delivery.type === 'events_api'
      ? { retry_attempt: attempt.number, retry_reason: attempt.reason ?? '' }
      : {}
  const { type, payload, acceptsResponse } = delivery
  return new Promise((resolve) => {
    const mine: Pending = { delivery, socket, settle: (reason) => settle(reason) }
    const settle = (reason: string | undefined): void => {
      const others = (pending.get(id) ?? []).filter((each) => each !== mine)
      if (others.length > 0) pending.set(id, others)
      else pending.delete(id)
      resolve(reason)
    }
    pending.set(id, [...(pending.get(id) ?? []), mine])
    socket.send(
      JSON.stringify({ envelope_id: id, type, accepts_response_payload: acceptsResponse, payload, ...retry }),
    )
    world.later(world.ackTimeout, () => settle('timeout'))
  })
}
