import type { Wire } from './wire.ts'

/** One thing Discord would refuse in a payload: where, its error code, and its words. */
export interface MessageFault {
  /** Dotted path inside the payload: `components.0.components.1.label`; empty for the payload itself. */
  readonly path: string
  readonly code: string
  readonly message: string
}

const refusals = {
  0: [401, '401: Unauthorized'],
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30032: [400, 'Maximum number of application commands reached (100)'],
  40001: [401, 'Unauthorized'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50035: [400, 'Invalid Form Body'],
  50041: [400, 'Invalid API version provided'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160002: [403, 'Cannot reply without permission to read message history'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Record<number, readonly [number, string]>

/** A Discord JSON error code this server can answer with. */
export type RefusalCode = keyof typeof refusals

/** Thrown by a handler to answer as Discord refuses: status, code, message and the errors by path. */
export class Refusal extends Error {
  readonly status: number
  readonly code: number
  readonly faults: readonly MessageFault[]

  constructor(code: RefusalCode, faults: readonly MessageFault[] = []) {
    super(refusals[code][1])
    this.status = refusals[code][0]
    this.code = code
    this.faults = faults
  }

  /** The body Discord sends. */
  body(): Wire {
    const base = { message: this.message, code: this.code }
    return this.faults.length === 0 ? base : { ...base, errors: nestFaults(this.faults) }
  }
}

/** Discord's own failure on a payload it never checks: a bare 500, which clients retry. */
export class ServerFailure extends Error {}

/**
 * Throws what Discord would answer to a payload with these faults; does nothing when there are none.
 *
 * `prefix` is where the payload sits in the request body: `data` in an interaction callback.
 */
export function refuseFaults(faults: readonly MessageFault[], prefix = ''): void {
  const first = faults[0]
  if (first === undefined) return
  const form = faults.filter((fault) => fault.code !== 'MESSAGE_EMPTY' && fault.code !== 'SERVER_ERROR')
  if (form.length > 0) {
    throw new Refusal(
      50035,
      form.map((fault) => ({ ...fault, path: [prefix, fault.path].filter(Boolean).join('.') })),
    )
  }
  if (first.code === 'SERVER_ERROR') throw new ServerFailure(first.message)
  throw new Refusal(50006)
}

/** Puts faults where Discord puts them: nested by path, each leaf a list under `_errors`. */
function nestFaults(faults: readonly MessageFault[]): Wire {
  interface Nest {
    [key: string]: Nest | { code: string; message: string }[]
  }
  const root: Nest = {}
  for (const { path, code, message } of faults) {
    let nest = root
    for (const key of path.split('.').filter(Boolean)) {
      const next = nest[key]
      nest = next === undefined || Array.isArray(next) ? (nest[key] = {}) : next
    }
    const errors = nest['_errors']
    if (Array.isArray(errors)) errors.push({ code, message })
    else nest['_errors'] = [{ code, message }]
  }
  return root
}
