import type { Json } from './json.ts'
import type { Channel, Workspace } from './records.ts'
import type { World } from './world.ts'

/** One authorised call of a Web API method. */
export type ApiRequest = {
  readonly method: string
  readonly args: Json
  readonly team: Workspace
  readonly world: World
}

/** A Web API method: the scope it asks for and what it does; it throws a refusal or returns the answer's fields. */
export type ApiMethod = {
  readonly token?: 'app'
  readonly scope?: string | ((request: ApiRequest) => string | undefined)
  readonly run: (request: ApiRequest) => Json
}

/** A table of Web API methods by name. */
export type ApiMethods = Readonly<Record<string, ApiMethod>>

/** The scope for a conversation by its type, such as `groups:history` for a private channel. */
export function scopeFor(channel: Channel | undefined, right: 'history' | 'read' | 'write'): string {
  if (!channel) return `channels:${right}`
  if (channel.kind !== 'channel') return `${channel.kind}:${right}`
  return channel.isPrivate ? `groups:${right}` : `channels:${right}`
}
