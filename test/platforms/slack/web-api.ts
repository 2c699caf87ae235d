import type { ApiMethod, ApiMethods, ApiRequest } from './api-method.ts'
import { assistantMethods } from './assistant.ts'
import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { historyMethods } from './history.ts'
import { isJson, parseJson, textOf } from './json.ts'
import type { Json } from './json.ts'
import { peopleMethods } from './people.ts'
import type { Call, Workspace } from './records.ts'
import { Refusal } from './refusal.ts'
import { streamMethods } from './streams.ts'
import { viewMethods } from './views.ts'
import type { World } from './world.ts'

const methods: ApiMethods = {
  ...assistantMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...historyMethods,
  ...peopleMethods,
  ...streamMethods,
  ...viewMethods,
}

/** An answer on its way to the caller. */
export type ApiAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
}

const encoded = new Set([
  'blocks',
  'attachments',
  'metadata',
  'view',
  'prompts',
  'chunks',
  'loading_messages',
])

/** Reads the arguments of a call, sent as JSON or as a form whose objects are JSON in a string. */
export function readArguments(type: string, body: string): Json {
  if (type.startsWith('application/json')) {
    const parsed = parseJson(body)
    return isJson(parsed) ? parsed : {}
  }
  const entries = [...new URLSearchParams(body)].map(([key, value]) => {
    const parsed = encoded.has(key) ? parseJson(value) : value
    return [key, parsed === undefined ? value : parsed]
  })
  return Object.fromEntries(entries)
}

/** Runs one Web API call: token, rate limit, scope, then the method; refusals become Slack's error answers. */
export function runMethod(world: World, call: Call, token: string | undefined): ApiAnswer {
  const method = Object.hasOwn(methods, call.method) ? methods[call.method] : undefined
  try {
    if (!method) throw new Refusal('unknown_method', { req_method: call.method })
    const team = authorise(world, method, token)
    Object.assign(call, { team: team.id })
    const wait = world.limiter({
      team: team.id,
      method: call.method,
      channel: String(call.args['channel'] ?? ''),
      now: world.clock(),
    })
    if (wait > 0) return tooMany(Math.ceil(wait / 1000))
    const request = { method: call.method, args: call.args, team, world }
    checkScope(method, request)
    const scopes = { 'x-oauth-scopes': team.scopes.join(',') }
    return { status: 200, headers: scopes, body: { ok: true, ...method.run(request) } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: 200, headers: {}, body: { ok: false, error: error.code, ...error.extra } }
  }
}

/** The answer to one call too many. */
export function tooMany(seconds: number): ApiAnswer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  }
}

function authorise(world: World, method: ApiMethod, token: string | undefined): Workspace {
  if (!textOf(token)) throw new Refusal('not_authed')
  const [home] = world.workspaces.values()
  if (token === world.appToken && home) {
    if (method.token !== 'app' && method !== methods['auth.test']) throw new Refusal('not_allowed_token_type')
    return home
  }
  const team = [...world.workspaces.values()].find((workspace) => workspace.botToken === token)
  if (!team) throw new Refusal('invalid_auth')
  if (team.revoked) throw new Refusal(team.revoked)
  if (method.token === 'app') throw new Refusal('not_allowed_token_type')
  return team
}

function checkScope(method: ApiMethod, request: ApiRequest): void {
  const needed = typeof method.scope === 'function' ? method.scope(request) : method.scope
  if (needed && !request.team.scopes.includes(needed)) {
    throw new Refusal('missing_scope', { needed, provided: request.team.scopes.join(',') })
  }
}
