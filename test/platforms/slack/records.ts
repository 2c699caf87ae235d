import type { Json } from './json.ts'

/** A workspace with the app in it; `revoked` holds the error its tokens are refused with. */
export type Workspace = {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly botToken: string
  readonly botUser: string
  readonly botId: string
  scopes: readonly string[]
  revoked?: string
}

/** A conversation as Slack knows it. */
export type Channel = {
  readonly id: string
  readonly team: string
  readonly kind: 'channel' | 'im' | 'mpim'
  name: string
  readonly members: Set<string>
  isPrivate: boolean
  isArchived: boolean
  deleted: boolean
}

/** A person of a workspace. */
export type User = {
  readonly id: string
  readonly team: string
  readonly name: string
  tz: string
  is_admin: boolean
  is_restricted: boolean
  is_ultra_restricted: boolean
  deleted: boolean
}

/** What a message says at one moment. */
export type Content = {
  text: string
  blocks: Json[]
  attachments: Json[]
}

/** A message everybody in the channel sees, with its current content; `earlier` holds what edits replaced. */
export type Message = Content & {
  readonly kind: 'message'
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly at: number
  readonly bot_id?: string
  readonly thread_ts?: string
  readonly broadcast: boolean
  readonly via: string
  readonly unfurl_links?: boolean
  readonly unfurl_media?: boolean
  readonly args: Json
  metadata?: Json
  edited?: string
  deleted: boolean
  readonly earlier: Content[]
}

/** A message only one person sees. */
export type Ephemeral = Content & {
  readonly kind: 'ephemeral'
  readonly team: string
  readonly channel: string
  readonly ts: string
  readonly user: string
  readonly at: number
  readonly thread_ts?: string
  readonly via: string
  deleted: boolean
  readonly earlier: Content[]
}

/** A modal or a Home tab as the person sees it now. */
export type View = {
  readonly kind: 'view'
  readonly id: string
  readonly team: string
  readonly user: string
  readonly type: 'modal' | 'home'
  readonly root: string
  readonly previous?: string
  readonly at: number
  readonly trigger?: string
  hash: string
  view: Json
  errors: Record<string, string>
  open: boolean
}

/** One call of the Web API or of a response URL, and what it was answered. */
export type Call = {
  readonly method: string
  readonly args: Json
  readonly team?: string
  readonly at: number
  status?: number
  ok?: boolean
  error?: string
  answer?: Json
  fault?: string
}

/** One acknowledgement of an envelope or a request. */
export type Ack = {
  readonly at: number
  readonly afterMs: number
  readonly payload: Json
  readonly late: boolean
}

/** Something Slack hands to the app: a command, an interaction or an event. */
export type Delivery = {
  readonly id: string
  readonly type: 'slash_commands' | 'interactive' | 'events_api'
  readonly acceptsResponse: boolean
  readonly payload: Json
  readonly team: string
  readonly at: number
  readonly user?: string
  readonly channel?: string
  readonly trigger?: string
  readonly acks: Ack[]
  readonly failures: string[]
  attempts: number
}

/** What a reader got to see because of a delivery, and by which way. */
export type Answer = {
  readonly via: 'ack' | 'response_url' | 'message' | 'edit' | 'ephemeral' | 'view'
  readonly visibility: 'private' | 'public'
  readonly text: string
  readonly blocks: readonly Json[]
  readonly at: number
  readonly afterMs: number
  readonly surface?: Message | Ephemeral | View
  readonly delivery?: string
}

/** An answer with where, to whom and on which trigger it was shown. */
export type Shown = {
  readonly kind: 'answer'
  readonly answer: Answer
  readonly team: string
  readonly channel?: string
  readonly user?: string
  readonly trigger?: string
}

/** Something that happened in the loopback Slack; waiting tests are woken by it. */
export type Occurrence =
  | Shown
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'ack'; readonly delivery: Delivery; readonly ack: Ack }
  | { readonly kind: 'failure'; readonly delivery: Delivery; readonly reason: string }
  | { readonly kind: 'change' }
  | { readonly kind: 'connection'; readonly open: number }
