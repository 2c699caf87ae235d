import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'

import { App, defaultBodyLimit, HTTPModuleFunctions, HTTPReceiver, isRawBodyError } from '@slack/bolt'
import type { Logger } from '@slack/bolt'

import { ConnectionError } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { bridgeLog } from './bridge-log.ts'
import type { Opened, Shared } from './create-app.ts'
import type { SlackAppSettings, SlackSettings } from './settings.ts'

/** Milliseconds a request may still take when we stop: Slack waits no longer. */
const PATIENCE = 3_000

/** Where Slack's requests arrive, under whatever the proxy's address ends in. */
const REQUEST_PATH = '/slack/events'
/** Answers whoever asks whether the listener is there: a proxy, the doctor. */
export const ALIVE_PATH = '/slack/alive'
export const ALIVE = 'Attaché is listening for Slack'

/** The address to write into Slack's settings; undefined without a public one. */
export function requestUrl({ publicUrl }: SlackAppSettings): string | undefined {
  return publicUrl === undefined ? undefined : publicUrl + REQUEST_PATH
}

/** Listens to signed requests on a port of its own; what is not signed by Slack within five minutes is turned away. */
export function listenHttp(settings: SlackSettings, shared: Shared, log: Log): Opened {
  const { signingSecret = '', host, port = 0 } = settings
  const endpoints = pathsOf(settings)
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints,
    customRoutes: [
      {
        path: ALIVE_PATH,
        method: 'GET',
        handler: (_, response: ServerResponse) => void response.writeHead(200).end(ALIVE),
      },
    ],
    logger: telling(log),
  })
  receiver.requestListener = withPlainType(takingObjects(receiver.requestListener, endpoints, signingSecret))
  const app = new App({ ...shared, receiver })
  let server: Server | undefined
  return {
    app,
    async start() {
      const at = host === undefined ? { port } : { host, port }
      server = await receiver.start(at).catch((error: unknown) => refuseAddress(at, error))
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      const url = requestUrl(settings) ?? REQUEST_PATH
      const where = formatAddress({ ...at, port: taken })
      log.info({ outlet: 'slack', port: taken }, `Listening for Slack on ${where}, as ${url}`)
    },
    /** Takes no more; requests that have begun are answered, unless they hang. */
    async stop() {
      const hanging = setTimeout(() => server?.closeAllConnections(), PATIENCE)
      await receiver.stop().catch(() => undefined)
      clearTimeout(hanging)
    },
  }
}

/** A proxy may leave its own path in front of ours or take it away. */
function pathsOf({ publicUrl }: SlackAppSettings): string[] {
  const own = publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/+$/u, '')
  return [...new Set([REQUEST_PATH, own + REQUEST_PATH])]
}

/** Bolt knows a form only by its bare type; a proxy may add a charset. */
function withPlainType(listen: RequestListener): RequestListener {
  return (request, response) => {
    const type = request.headers['content-type']
    if (type !== undefined) request.headers['content-type'] = (type.split(';')[0] ?? '').trim().toLowerCase()
    listen(request, response)
  }
}

/**
 * Turns away what Bolt would never answer: it takes whatever is signed for an object.
 *
 * What is not signed Bolt turns away itself, and it finds the body again where this has read it.
 */
function takingObjects(
  listen: RequestListener,
  endpoints: readonly string[],
  signingSecret: string,
): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    if (request.method !== 'POST' || !endpoints.includes(pathname)) return listen(request, response)
    void findRefusal(request, signingSecret).then((status) =>
      status === undefined ? listen(request, response) : response.writeHead(status).end(),
    )
  }
}

/** The status that refuses a body which is too large, or signed and no object. */
async function findRefusal(request: IncomingMessage, signingSecret: string): Promise<number | undefined> {
  const { parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions
  try {
    const read = await parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: defaultBodyLimit }, request)
    const body: unknown = parseHTTPRequestBody(read)
    return typeof body !== 'object' || body === null || Array.isArray(body) ? 400 : undefined
  } catch (error) {
    return isRawBodyError(error) ? error.statusCode : undefined
  }
}

type Address = { readonly host?: string; readonly port: number }

function formatAddress({ host, port }: Address): string {
  return host === undefined ? `port ${port}` : `${host}, port ${port}`
}

/** What listening is refused for, and which setting is to be another then. */
const REFUSALS: Readonly<Record<string, readonly [why: string, setting: string]>> = {
  EADDRINUSE: ['it is taken', 'PORT'],
  EACCES: ['it is not ours to take', 'PORT'],
  EADDRNOTAVAIL: ['this machine has no such address', 'ATTACHE_SLACK_HOST'],
  ENOTFOUND: ['there is no such host', 'ATTACHE_SLACK_HOST'],
}

function refuseAddress(address: Address, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const [why, setting] = REFUSALS[code] ?? [code, 'PORT']
  throw new ConnectionError(
    `Cannot listen for Slack on ${formatAddress(address)}: ${why}. Set ${setting} to another`,
    { cause: error },
  )
}

/** Minutes between two lines about signatures: anybody may knock at a public address. */
const SELDOM = 60

/** Bolt's own lines, and one in an hour for the operator when signatures are wrong. */
function telling(log: Log): Logger {
  const quiet = bridgeLog(log, 'quiet')
  let isTold = false
  return {
    ...quiet,
    warn(...parts) {
      quiet.warn(...parts)
      if (isTold || !parts.join(' ').includes('verify')) return
      isTold = true
      setTimeout(() => (isTold = false), SELDOM * 60_000).unref()
      log.warn(
        { outlet: 'slack' },
        'A request was turned away that Slack did not sign. If Slack itself gets no answer, check SLACK_SIGNING_SECRET and the clock',
      )
    },
  }
}
