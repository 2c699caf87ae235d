import type { RequestListener, Server, ServerResponse } from 'node:http'

import { App, HTTPReceiver } from '@slack/bolt'
import type { Logger } from '@slack/bolt'

import { ConnectionError } from '../core/ports/connection.ts'
import type { Log } from '../core/ports/log.ts'
import { bridgeLog } from './bridge-log.ts'
import type { Opened, Shared } from './create-app.ts'
import type { SlackAppSettings, SlackSettings } from './settings.ts'

/** Milliseconds a request may still take when we stop: Slack waits no longer. */
const PATIENCE = 3_000

/** Where Slack's requests arrive, under whatever the proxy's address ends in. */
export const REQUEST_PATH = '/slack/events'
/** Answers whoever asks whether the listener is there: a proxy, the doctor. */
export const ALIVE_PATH = '/slack/alive'
export const ALIVE = 'Attaché is listening for Slack'

/** The address to write into Slack's settings; undefined without a public one. */
export function requestUrl({ publicUrl }: SlackAppSettings): string | undefined {
  return publicUrl === undefined ? undefined : publicUrl + REQUEST_PATH
}

/** Listens to signed requests on a port of its own; what is not signed by Slack within five minutes is turned away. */
export function listenHttp(settings: SlackSettings, shared: Shared, log: Log): Opened {
  const { signingSecret = '', port = 0 } = settings
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: pathsOf(settings),
    customRoutes: [
      {
        path: ALIVE_PATH,
        method: 'GET',
        handler: (_, response: ServerResponse) => void response.writeHead(200).end(ALIVE),
      },
    ],
    logger: telling(log),
  })
  receiver.requestListener = withPlainType(receiver.requestListener)
  const app = new App({ ...shared, receiver })
  let server: Server | undefined
  return {
    app,
    async start() {
      server = await receiver.start(port).catch((error: unknown) => refusePort(port, error))
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      const at = requestUrl(settings) ?? REQUEST_PATH
      log.info({ outlet: 'slack', port: taken }, `Listening for Slack on port ${taken}, as ${at}`)
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

function refusePort(port: number, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const why = code === 'EADDRINUSE' ? 'it is taken' : code === 'EACCES' ? 'it is not ours to take' : code
  throw new ConnectionError(`Cannot listen for Slack on port ${port}: ${why}. Set PORT to another`, {
    cause: error,
  })
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
