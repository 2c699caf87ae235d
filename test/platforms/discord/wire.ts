/** A JSON object as it crosses the wire, before anybody has looked at it. */
export type Wire = Readonly<Record<string, unknown>>

/** A Discord user as the API shows it. */
export interface WireUser {
  readonly id: string
  readonly username: string
  readonly global_name: string | null
  readonly discriminator: string
  readonly avatar: string | null
  readonly bot: boolean
  readonly public_flags: number
}

/** A message component of any type; which fields are there depends on `type`. */
export interface WireComponent {
  readonly type: number
  readonly id?: number
  readonly custom_id?: string
  readonly style?: number
  readonly label?: string
  readonly description?: string
  readonly url?: string
  readonly disabled?: boolean
  readonly content?: string
  readonly value?: string
  readonly required?: boolean
  readonly min_length?: number
  readonly max_length?: number
  readonly min_values?: number
  readonly max_values?: number
  readonly placeholder?: string
  readonly options?: readonly {
    readonly label: string
    readonly value: string
    readonly description?: string
    readonly default?: boolean
  }[]
  readonly components?: readonly WireComponent[]
  readonly component?: WireComponent
  readonly accessory?: WireComponent
  readonly items?: readonly Wire[]
}

/** An uploaded file as a message shows it. */
export interface WireAttachment {
  readonly id: string
  readonly filename: string
  readonly size: number
  readonly url: string
  readonly proxy_url: string
  readonly content_type?: string
  readonly description?: string
}

/** A Discord message as the API shows it; its arrays are never null. */
export interface WireMessage {
  readonly id: string
  readonly channel_id: string
  readonly type: number
  readonly author: WireUser
  readonly content: string
  readonly timestamp: string
  readonly edited_timestamp: string | null
  readonly tts: boolean
  readonly mention_everyone: boolean
  readonly mentions: readonly WireUser[]
  readonly mention_roles: readonly string[]
  readonly attachments: readonly WireAttachment[]
  readonly embeds: readonly Wire[]
  readonly components: readonly WireComponent[]
  readonly pinned: boolean
  readonly flags: number
  readonly webhook_id?: string
  readonly application_id?: string
  readonly interaction_metadata?: Wire
  readonly message_reference?: {
    readonly message_id: string
    readonly channel_id: string
    readonly guild_id?: string
  }
  readonly referenced_message?: WireMessage | null
  readonly thread?: Wire
}

/** Bits of a message's `flags` that this server acts on. */
export const MESSAGE_FLAGS = Object.freeze({
  hasThread: 32,
  ephemeral: 64,
  loading: 128,
  componentsV2: 32768,
})

/** Bits of a gateway client's intents that this server acts on. */
export const INTENTS = Object.freeze({
  Guilds: 1,
  GuildMembers: 2,
  GuildPresences: 256,
  GuildMessages: 512,
  DirectMessages: 4096,
  MessageContent: 32768,
})

/** Discord's channel types by what people call them. */
export const CHANNEL_TYPES = Object.freeze({
  text: 0,
  dm: 1,
  voice: 2,
  announcement: 5,
  'announcement-thread': 10,
  thread: 11,
  'private-thread': 12,
  forum: 15,
})

/** Tells a JSON object from everything else. */
export function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The string under a key, or undefined when it is something else. */
export function stringAt(wire: Wire, key: string): string | undefined {
  const value = wire[key]
  return typeof value === 'string' ? value : undefined
}

/** The number under a key, or undefined when it is something else. */
export function numberAt(wire: Wire, key: string): number | undefined {
  const value = wire[key]
  return typeof value === 'number' ? value : undefined
}

/** The list under a key, empty when there is none. */
export function listAt(wire: Wire, key: string): readonly unknown[] {
  const value = wire[key]
  return Array.isArray(value) ? value : []
}

/** The object under a key, empty when there is none. */
export function wireAt(wire: Wire, key: string): Wire {
  const value = wire[key]
  return isWire(value) ? value : {}
}

/** Every component of a tree, parents before children. */
export function flattenComponents(components: readonly WireComponent[]): WireComponent[] {
  return components.flatMap((component) => [
    component,
    ...flattenComponents(component.components ?? []),
    ...flattenComponents(component.accessory ? [component.accessory] : []),
    ...flattenComponents(component.component ? [component.component] : []),
  ])
}

/** Everything a reader can read in a message: content, text displays, embeds, button and option labels. */
export function textOf(message: Pick<WireMessage, 'content' | 'components' | 'embeds'>): string {
  const embeds = message.embeds.flatMap((embed) => [
    stringAt(embed, 'title'),
    stringAt(embed, 'description'),
    ...listAt(embed, 'fields').flatMap((field) =>
      isWire(field) ? [stringAt(field, 'name'), stringAt(field, 'value')] : [],
    ),
    stringAt(wireAt(embed, 'footer'), 'text'),
  ])
  const components = flattenComponents(message.components).flatMap((component) => [
    component.content,
    component.label,
    ...(component.options ?? []).map((option) => option.label),
  ])
  return [message.content, ...embeds, ...components].filter(Boolean).join('\n')
}
