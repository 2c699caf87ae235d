import { createServer } from 'node:http'
import { once } from 'node:events'

import type { AccessCheck } from './check-access.ts'
import { ALIVE, ALIVE_PATH, requestUrl } from './listen-http.ts'
import type { SlackSettings } from './settings.ts'

/** Milliseconds to wait for an answer. */
const PATIENCE = 5_000

/** Looks whether Slack's requests can be taken on the port, and, while the bot runs, whether they reach it from outside. */
export async function checkHttp(settings: SlackSettings): Promise<readonly AccessCheck[]> {
  const { host, port = 0 } = settings
  const url = requestUrl(settings)
  const isRunning = await isAlive(`http://${hostToAsk(host)}:${port}${ALIVE_PATH}`)
  if (!isRunning && !(await isFree(port, host)))
    return [bad(`Port ${port} for Slack's requests is taken by something else`, 'Set PORT to another')]
  const local = good(
    isRunning ? `Slack's requests are taken on port ${port}` : `Port ${port} is free for Slack's requests`,
  )
  if (url === undefined)
    return [
      local,
      bad(
        'Slack is not told where its requests go',
        'Set ATTACHE_PUBLIC_URL to the address Slack reaches this host at, and update the app with the manifest',
      ),
    ]
  if (!isRunning) return [local, good(`Slack sends its requests to ${url}; start the bot to have it tried`)]
  return [local, await checkFromOutside(url)]
}

/** What is not signed is refused with 401 by us and nobody else along the way. */
async function checkFromOutside(url: string): Promise<AccessCheck> {
  const todo = `Let the proxy hand POST ${new URL(url).pathname} on to PORT, body and x-slack headers unchanged`
  try {
    const { status } = await fetch(url, { method: 'POST', body: '{}', signal: AbortSignal.timeout(PATIENCE) })
    if (status === 401) return good(`Requests to ${url} reach the bot`)
    return bad(`Requests to ${url} do not reach the bot: the answer is ${status} instead of 401`, todo)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const why = `Requests to ${url} do not reach the bot: ${cause instanceof Error ? cause.message : String(cause)}`
    return bad(why, isUnknownName(cause) ? 'Set ATTACHE_PUBLIC_URL to a name that the network knows' : todo)
  }
}

function isUnknownName(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOTFOUND', 'EAI_AGAIN'].includes(String(error.code))
}

/** Who listens on every address is also asked on the one that is always there. */
function hostToAsk(host = '0.0.0.0'): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function isAlive(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    return (await response.text()) === ALIVE
  } catch {
    return false
  }
}

async function isFree(port: number, host: string | undefined): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

function good(line: string): AccessCheck {
  return { ok: true, line, todo: '' }
}

function bad(line: string, todo: string): AccessCheck {
  return { ok: false, line, todo }
}
