import type { Json } from './json.ts'

/** Slack saying no: becomes `{ ok: false, error }` with whatever else Slack tells. */
export class Refusal extends Error {
  readonly code: string
  readonly extra: Json

  constructor(code: string, extra: Json = {}) {
    super(`Slack refuses: ${code} ${JSON.stringify(extra)}`)
    this.name = 'Refusal'
    this.code = code
    this.extra = extra
  }
}
