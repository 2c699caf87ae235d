import { componentFaults, customId } from './component-rules.ts'
import { attachmentFaults, treeFaults } from './component-tree.ts'
import { embedFaults } from './embeds.ts'
import { badLength, type Field, fieldFaults, lengthFaults, missing, wrongType } from './fields.ts'
import { DISCORD_LIMITS as L } from './limits.ts'
import type { MessageFault } from './refusal.ts'
import { isWire, listAt, MESSAGE_FLAGS, numberAt, stringAt, type Wire, wireAt } from './wire.ts'

const V2_MEMBERS = [1, 9, 10, 12, 13, 14, 17]

/** What the server already knows of a message that is about to be edited. */
export interface MessageContext {
  /** Flags the message already has; Components V2 cannot be taken away again. */
  readonly flags?: number
  /** Names of the files that come with the payload or are already attached. */
  readonly files?: readonly string[]
  /** True when absent fields keep what the message had, so emptiness cannot be told from the payload. */
  readonly editing?: boolean
}

/** Everything Discord would refuse in a message payload (a post, an edit, or the `data` of a reply); empty when it is fine. */
export function validateMessage(payload: Wire, context: MessageContext = {}): MessageFault[] {
  const isV2 = (((numberAt(payload, 'flags') ?? 0) | (context.flags ?? 0)) & MESSAGE_FLAGS.componentsV2) !== 0
  const components = listAt(payload, 'components')
  return [
    ...fieldFaults(payload, '', messageFields),
    ...referenceFaults(payload),
    ...mentionFaults(wireAt(payload, 'allowed_mentions')),
    ...embedFaults(listAt(payload, 'embeds')),
    ...(isV2 ? v2Faults(payload) : legacyFaults(components)),
    ...components.flatMap((component, index) =>
      componentFaults(component, `components.${index}`, isV2 ? V2_MEMBERS : [1]),
    ),
    ...treeFaults(components, isV2),
    ...attachmentFaults(components, context.files ?? []),
    ...(context.editing ? [] : emptyFaults(payload, isV2)),
  ]
}

/** Everything Discord would refuse in the `data` of a modal response; empty when it is fine. */
export function validateModal(data: Wire): MessageFault[] {
  const components = listAt(data, 'components')
  return [
    ...fieldFaults(data, '', [
      customId,
      { key: 'title', is: 'text', required: true, min: 1, max: L.modalTitle },
      { key: 'components', is: 'list', required: true, min: 1, max: L.modalComponents },
    ]),
    ...components.flatMap((component, index) => {
      const path = `components.${index}`
      if (!isWire(component) || component['type'] !== 1) return componentFaults(component, path, [1, 10, 18])
      const inputs = listAt(component, 'components')
      return [
        ...(inputs.length === 1 ? [] : [badLength(`${path}.components`, 1, 1)]),
        ...inputs.flatMap((input, at) => [
          ...componentFaults(input, `${path}.components.${at}`, [4]),
          ...(isWire(input) && input['label'] === undefined
            ? [missing(`${path}.components.${at}.label`)]
            : []),
        ]),
      ]
    }),
    ...treeFaults(components, true),
  ]
}

const messageFields: readonly Field[] = [
  { key: 'content', is: 'text', max: L.content },
  { key: 'embeds', is: 'list', max: 10 },
  { key: 'components', is: 'list' },
  { key: 'flags', is: 'whole', min: 0 },
  { key: 'tts', is: 'truth' },
]

function legacyFaults(components: readonly unknown[]): MessageFault[] {
  return components.length > L.rows
    ? [{ path: 'components', code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${L.rows} or fewer in length.` }]
    : []
}

function v2Faults(payload: Wire): MessageFault[] {
  const used = ['content', 'embeds', 'sticker_ids', 'poll'].filter((key) => {
    const value = payload[key]
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
  })
  return used.map((key) => ({
    path: key,
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }))
}

function referenceFaults(payload: Wire): MessageFault[] {
  const nonce = payload['nonce']
  const isWritten = nonce !== undefined && nonce !== null
  if (!isWritten) return payload['enforce_nonce'] === true ? [missing('nonce')] : []
  if (typeof nonce === 'string')
    return lengthFaults('nonce', nonce.length, { key: 'nonce', is: 'text', max: L.nonce })
  return Number.isInteger(nonce) ? [] : [wrongType('nonce', 'Could not interpret as string.')]
}

function mentionFaults(allowed: Wire): MessageFault[] {
  const parse = listAt(allowed, 'parse')
  const faults = parse
    .filter((kind) => kind !== 'users' && kind !== 'roles' && kind !== 'everyone')
    .map(() => ({
      path: 'allowed_mentions.parse',
      code: 'BASE_TYPE_CHOICES',
      message: "Value must be one of ('users', 'roles', 'everyone').",
    }))
  for (const kind of ['users', 'roles']) {
    const ids = listAt(allowed, kind)
    if (ids.length > 0 && parse.includes(kind)) {
      faults.push({
        path: 'allowed_mentions',
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      })
    }
    faults.push(
      ...lengthFaults(`allowed_mentions.${kind}`, ids.length, { key: kind, is: 'list', max: L.allowedIds }),
    )
  }
  return faults
}

function emptyFaults(payload: Wire, isV2: boolean): MessageFault[] {
  const content = stringAt(payload, 'content')?.trim() ?? ''
  const lists = isV2 ? ['components'] : ['embeds', 'components', 'sticker_ids', 'attachments']
  if (content !== '' || isWire(payload['poll']) || lists.some((key) => listAt(payload, key).length > 0))
    return []
  return [{ path: '', code: 'MESSAGE_EMPTY', message: 'Cannot send an empty message' }]
}
