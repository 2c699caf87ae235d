import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, takeFault } from '../faults.ts'
import type { UploadedFile } from './messages.ts'
import { composeTooMany, createRateLimits } from './rate-limits.ts'
import { Refusal, ServerFailure } from './refusal.ts'
import { findRoute } from './routes.ts'
import { isWire, type Wire } from './wire.ts'
import type { RecordedRequest, World } from './world.ts'

const invalidLimit = 10_000
const invalidWindowMs = 600_000

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

interface ParsedBody {
  readonly body: Wire
  readonly list: readonly unknown[]
  readonly files: readonly UploadedFile[]
}

/** Answers requests outside Discord's own API, such as a test's remote control; resolves to false to pass one on. */
export type SideDoor = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** Serves Discord's REST API, version 10, with its rate limits, refusals and whatever faults are scripted. */
export function createHttpServer(world: World, gatewayUrl: () => string, sideDoor: SideDoor): Server {
  const limit = createRateLimits(world.options.rateLimits ?? {})
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    if (await sideDoor(request, response)) return
    const parsed = await parseBody(request)
    const recorded = recordRequest(world, request, parsed)
    await answerWithFaults(world, recorded, response, () =>
      answer(world, request, recorded, parsed, limit, gatewayUrl()),
    )
    world.changes.emit('change')
  }
  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      process.stderr.write(
        `loopback Discord failed on ${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`,
      )
      if (!response.headersSent)
        send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } })
    })
  })
}

function recordRequest(
  world: World,
  request: IncomingMessage,
  { body, list, files }: ParsedBody,
): RecordedRequest {
  const url = new URL(request.url ?? '/', 'http://loopback')
  const path = decodeURIComponent(url.pathname)
  const recorded: RecordedRequest = {
    at: world.now(),
    method: request.method ?? 'GET',
    path,
    route: `${request.method} ${path.replace(/^(\/api)?\/v\d+/u, '')}`,
    query: Object.fromEntries(url.searchParams),
    body: list.length > 0 ? { list } : body,
    files: files.map((file) => file.name),
    status: undefined,
    response: undefined,
    fault: undefined,
  }
  world.requests.push(recorded)
  return recorded
}

async function answerWithFaults(
  world: World,
  recorded: RecordedRequest,
  response: ServerResponse,
  work: () => Answer,
): Promise<void> {
  const fault = takeFault(world.faults, recorded.route)
  recorded.fault = fault?.kind
  if (world.outage?.kind === 'unreachable' || fault?.kind === 'drop-before') return void response.destroy()
  if (world.outage)
    return finish(recorded, response, { status: 503, body: { message: '503: Service Unavailable', code: 0 } })
  if (fault?.kind === '429') return finish(recorded, response, tooMany(world, fault))
  if (fault?.kind === '5xx')
    return finish(recorded, response, {
      status: fault.status ?? 500,
      body: { message: 'internal server error', code: 0 },
    })
  if (fault?.kind === 'late' && fault.landsLate) await delay(fault.ms ?? 100)
  const done = work()
  if (fault?.kind === 'repeat') work()
  if (fault?.kind === 'late' && !fault.landsLate) await delay(fault.ms ?? 100)
  recorded.status = done.status
  recorded.response = done.body
  if (fault?.kind === 'drop-after') return void response.destroy()
  if (fault?.kind === 'half') return sendHalf(response, done)
  finish(recorded, response, done)
}

function tooMany(world: World, fault: Fault): Answer {
  const scope = fault.scope ?? 'user'
  const { body, headers } = composeTooMany(fault.retryAfterSeconds ?? 0.05, scope)
  if (scope !== 'shared') world.invalidRequests.push(Date.now())
  return { status: 429, body, headers }
}

function answer(
  world: World,
  request: IncomingMessage,
  recorded: RecordedRequest,
  parsed: ParsedBody,
  limit: ReturnType<typeof createRateLimits>,
  gatewayUrl: string,
): Answer {
  if (countInvalid(world) >= invalidLimit)
    return {
      status: 429,
      body: {
        message: 'You are being blocked from accessing our API temporarily',
        retry_after: 600,
        global: true,
      },
      headers: { 'Retry-After': '600' },
    }
  const { headers, ...result } = answerRoute(world, request, recorded, parsed, limit, gatewayUrl)
  if (result.status === 401 || result.status === 403 || result.status === 429)
    world.invalidRequests.push(Date.now())
  return { ...result, ...(headers ? { headers } : {}) }
}

function answerRoute(
  world: World,
  request: IncomingMessage,
  recorded: RecordedRequest,
  parsed: ParsedBody,
  limit: ReturnType<typeof createRateLimits>,
  gatewayUrl: string,
): Answer {
  if (!/^(\/api)?\/v10\//u.test(recorded.path)) return refuse(new Refusal(50041))
  const found = findRoute(recorded.method, recorded.route.slice(recorded.method.length + 1))
  if (!found) return { status: 404, body: { message: '404: Not Found', code: 0 } }
  const isAuthorised = request.headers.authorization === `Bot ${world.token}`
  if (!found.route.open && !isAuthorised) return refuse(new Refusal(0))
  const { headers, wait } = limit(recorded.route, !found.route.open)
  if (wait) {
    const over = composeTooMany(wait.seconds, wait.scope)
    return { status: 429, body: over.body, headers: { ...headers, ...over.headers } }
  }
  try {
    const { params } = found
    const refusal = world.refusals.find((candidate) => candidate.times > 0 && candidate.match(recorded.route))
    if (refusal) {
      refusal.times -= 1
      throw new Refusal(refusal.code)
    }
    return { ...found.route.run({ world, params, query: recorded.query, ...parsed, gatewayUrl }), headers }
  } catch (error) {
    if (error instanceof Refusal) return { ...refuse(error), headers }
    if (error instanceof ServerFailure)
      return { status: 500, body: { message: '500: Internal Server Error', code: 0 }, headers }
    throw error
  }
}

/** Requests in the last ten minutes that count towards Discord's ban for invalid ones. */
export function countInvalid(world: World): number {
  const since = Date.now() - invalidWindowMs
  while (world.invalidRequests[0] !== undefined && world.invalidRequests[0] < since)
    world.invalidRequests.shift()
  return world.invalidRequests.length
}

function refuse(refusal: Refusal): Answer {
  return { status: refusal.status, body: refusal.body() }
}

function finish(recorded: RecordedRequest, response: ServerResponse, done: Answer): void {
  recorded.status = done.status
  recorded.response = done.body
  send(response, done)
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, {
    ...headers,
    ...(text === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
  })
  response.end(text)
}

function sendHalf(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = JSON.stringify(body ?? {})
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  })
  response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy())
}

async function parseBody(request: IncomingMessage): Promise<ParsedBody> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { ...parseJson(raw.toString()), files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files = [...form].flatMap(([key, value]) =>
    key.startsWith('files') && typeof value !== 'string'
      ? [{ name: value.name, size: value.size, type: value.type }]
      : [],
  )
  const payload = form.get('payload_json')
  return { ...parseJson(typeof payload === 'string' ? payload : ''), files }
}

function parseJson(text: string): Pick<ParsedBody, 'body' | 'list'> {
  if (text === '') return { body: {}, list: [] }
  try {
    const value: unknown = JSON.parse(text)
    return { body: isWire(value) ? value : {}, list: Array.isArray(value) ? value : [] }
  } catch {
    return { body: {}, list: [] }
  }
}
