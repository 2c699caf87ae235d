import type { UploadedFile } from './messages.ts'
import type { Wire } from './wire.ts'
import type { World } from './world.ts'

/** A request on its way to a handler. */
export interface RouteCall {
  readonly world: World
  /** Parts of the path that the pattern names. */
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Wire
  /** The body when it is a list. */
  readonly list: readonly unknown[]
  readonly files: readonly UploadedFile[]
  readonly gatewayUrl: string
}

/** What a handler answers: a body, or nothing for 204. */
export interface RouteAnswer {
  readonly status: number
  readonly body?: unknown
}

/** One endpoint: `METHOD /path/:param`, who may call it, and what it does. */
export interface Route {
  readonly route: string
  /** True where a token in the path stands for the bot's own. */
  readonly open?: true
  readonly run: (call: RouteCall) => RouteAnswer
}
