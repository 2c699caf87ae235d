import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { takeFault } from '../faults.ts'
import { takeUpload } from './files.ts'
import { isJson, parseJson, textOf } from './json.ts'
import type { Json } from './json.ts'
import type { Call } from './records.ts'
import { Refusal } from './refusal.ts'
import { useResponseUrl } from './response-url.ts'
import { readArguments, runMethod, tooMany } from './web-api.ts'
import type { ApiAnswer } from './web-api.ts'
import type { World } from './world.ts'

/** Answers requests under `/_control/`, or nothing if there is none such. */
export type Control = (method: string, path: string, body: Json) => Promise<unknown>

/** The HTTP side: the Web API, response URLs and, if given, the control for other processes. */
export function createHttp(world: World, control: Control): Server {
  return createServer((request, response) => {
    handle(world, control, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error instanceof Error ? error.stack : error))
    })
  })
}

async function handle(
  world: World,
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', 'http://loopback')
  const raw = await buffer(request)
  const body = raw.toString()
  const [, area, name = ''] = url.pathname.split('/')
  if (area === '_control') {
    const parsed = parseJson(body)
    const found = await control(request.method ?? 'GET', name, isJson(parsed) ? parsed : {})
    send(response, {
      status: found === undefined ? 404 : 200,
      headers: {},
      body: isJson(found) ? found : { value: found ?? null },
    })
  } else if (area === 'api') {
    const args = {
      ...Object.fromEntries(url.searchParams),
      ...readArguments(request.headers['content-type'] ?? '', body),
    }
    const { token: inBody, ...rest } = args as Json
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? textOf(inBody)
    perform(world, response, name, rest, (call) => runMethod(world, call, token))
  } else if (area === 'upload') {
    const status = takeUpload(world, name, raw)
    send(response, { status, headers: {}, body: { ok: status === 200 } })
  } else if (area === 'response') {
    const parsed = parseJson(body)
    perform(world, response, 'response_url', isJson(parsed) ? parsed : {}, (call) =>
      postResponse(world, name, call.args),
    )
  } else {
    send(response, { status: 404, headers: {}, body: { ok: false, error: 'not_found' } })
  }
}

function postResponse(world: World, id: string, body: Json): ApiAnswer {
  try {
    useResponseUrl(world, id, body)
    return { status: 200, headers: {}, body: { ok: true } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, ...extra } = error.extra
    return {
      status: typeof status === 'number' ? status : 400,
      headers: {},
      body: { ok: false, error: error.code, ...extra },
    }
  }
}

/** Does the work of one call and answers it, unless an outage or a scripted fault comes between. */
function perform(
  world: World,
  response: ServerResponse,
  method: string,
  args: Json,
  work: (call: Call) => ApiAnswer,
): void {
  const call: Call = { method, args, at: world.clock() }
  world.calls.push(call)
  const done = (): ApiAnswer => {
    const answer = work(call)
    note(world, call, answer)
    return answer
  }
  const fault = world.clock() < world.outageUntil ? undefined : takeFault(world.faults, method)
  if (fault) call.fault = fault.kind
  if (world.clock() < world.outageUntil || fault?.kind === 'drop-before') {
    call.fault ??= 'outage'
    response.destroy()
    world.announce({ kind: 'call', call })
  } else if (fault?.kind === 'drop-after') {
    done()
    response.destroy()
  } else if (fault?.kind === 'half') sendHalf(response, done())
  else if (fault?.kind === '429') refuse(world, call, response, tooMany(fault.retryAfterSeconds ?? 1))
  else if (fault?.kind === '5xx')
    refuse(world, call, response, {
      status: fault.status ?? 503,
      headers: {},
      body: { ok: false, error: 'service_unavailable' },
    })
  else if (fault?.kind === 'late' && fault.landsLate) world.later(fault.ms ?? 0, () => send(response, done()))
  else if (fault?.kind === 'late') {
    const answer = done()
    world.later(fault.ms ?? 0, () => send(response, answer))
  } else send(response, done())
}

function refuse(world: World, call: Call, response: ServerResponse, answer: ApiAnswer): void {
  note(world, call, answer)
  send(response, answer)
}

function note(world: World, call: Call, { status, body }: ApiAnswer): void {
  const error = textOf(body['error'])
  Object.assign(call, { status, ok: body['ok'] === true, answer: body, ...(error ? { error } : {}) })
  world.announce({ kind: 'call', call })
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  if (response.destroyed) return
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body))
}

function sendHalf(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  const whole = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': whole.length,
    ...headers,
  })
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy())
}
