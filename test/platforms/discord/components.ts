import { embedFaults } from './embeds.ts'
import { badLength, type Field, fieldFaults, lengthFaults, missing, wrongType } from './fields.ts'
import type { MessageFault } from './refusal.ts'
import { isWire, listAt, MESSAGE_FLAGS, numberAt, stringAt, type Wire, wireAt } from './wire.ts'

/**
 * Discord's numbers for messages and forms, each in characters or items.
 *
 * Lengths are counted in UTF-16 units, which is never less than what Discord counts. The two about bytes and
 * media are undocumented: above them Discord answers 500 (discord-api-docs issues 8554 and 7528).
 */
export const DISCORD_LIMITS = Object.freeze({
  content: 2000,
  rows: 5,
  rowButtons: 5,
  componentsInAll: 40,
  displayText: 4000,
  displayBytes: 10_170,
  displayBytesEach: 12,
  media: 64,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  mediaDescription: 1024,
  galleryItems: 10,
  sectionTexts: 3,
  modalTitle: 45,
  modalComponents: 5,
  labelText: 45,
  labelDescription: 100,
  inputText: 4000,
  inputPlaceholder: 100,
  nonce: 25,
  allowedIds: 100,
})

const L = DISCORD_LIMITS
const V2_MEMBERS = [1, 9, 10, 12, 13, 14, 17]
const CONTAINER_MEMBERS = [1, 9, 10, 12, 13, 14]
const ROW_MEMBERS = [2, 3, 5, 6, 7, 8]
const LABEL_MEMBERS = [3, 4, 5, 6, 7, 8, 19, 21, 22, 23]

interface Rule {
  readonly fields: readonly Field[]
  /** Where nested components sit, and which types may be there. */
  readonly children?: {
    readonly key: 'components' | 'component' | 'accessory'
    readonly types: readonly number[]
  }[]
  readonly check?: (component: Wire, path: string) => MessageFault[]
}

const customId: Field = { key: 'custom_id', is: 'text', required: true, min: 1, max: L.customId }
const choosing: readonly Field[] = [
  customId,
  { key: 'placeholder', is: 'text', max: L.placeholder },
  { key: 'min_values', is: 'whole', min: 0, max: 25 },
  { key: 'max_values', is: 'whole', min: 1, max: 25 },
  { key: 'disabled', is: 'truth' },
]

const rules: Readonly<Record<number, Rule>> = {
  1: {
    fields: [{ key: 'components', is: 'list', required: true, min: 1, max: L.rowButtons }],
    children: [{ key: 'components', types: ROW_MEMBERS }],
    check: rowFaults,
  },
  2: { fields: [{ key: 'style', is: 'whole', required: true, min: 1, max: 6 }], check: buttonFaults },
  3: {
    fields: [...choosing, { key: 'options', is: 'list', required: true, min: 1, max: L.selectOptions }],
    check: selectFaults,
  },
  4: {
    fields: [
      customId,
      { key: 'style', is: 'whole', required: true, min: 1, max: 2 },
      { key: 'label', is: 'text', min: 1, max: L.labelText },
      { key: 'min_length', is: 'whole', min: 0, max: L.inputText },
      { key: 'max_length', is: 'whole', min: 1, max: L.inputText },
      { key: 'value', is: 'text', max: L.inputText },
      { key: 'placeholder', is: 'text', max: L.inputPlaceholder },
      { key: 'required', is: 'truth' },
    ],
    check: orderFaults('min_length', 'max_length'),
  },
  5: { fields: choosing, check: orderFaults('min_values', 'max_values') },
  6: { fields: choosing, check: orderFaults('min_values', 'max_values') },
  7: { fields: choosing, check: orderFaults('min_values', 'max_values') },
  8: { fields: choosing, check: orderFaults('min_values', 'max_values') },
  9: {
    fields: [
      { key: 'components', is: 'list', required: true, min: 1, max: L.sectionTexts },
      { key: 'accessory', is: 'object', required: true },
    ],
    children: [
      { key: 'components', types: [10] },
      { key: 'accessory', types: [2, 11] },
    ],
  },
  10: {
    fields: [{ key: 'content', is: 'text', required: true, min: 1, max: L.displayText }],
    check: blankFaults,
  },
  11: {
    fields: [
      { key: 'media', is: 'object', required: true },
      { key: 'description', is: 'text', max: L.mediaDescription },
    ],
    check: (component, path) => mediaFaults(component, path, 'media', false),
  },
  12: {
    fields: [{ key: 'items', is: 'list', required: true, min: 1, max: L.galleryItems }],
    check: galleryFaults,
  },
  13: {
    fields: [{ key: 'file', is: 'object', required: true }],
    check: (component, path) => mediaFaults(component, path, 'file', true),
  },
  14: {
    fields: [
      { key: 'divider', is: 'truth' },
      { key: 'spacing', is: 'whole', min: 1, max: 2 },
    ],
  },
  17: {
    fields: [
      { key: 'components', is: 'list', required: true, min: 1, max: L.componentsInAll },
      { key: 'accent_color', is: 'whole', min: 0, max: 0xffffff },
    ],
    children: [{ key: 'components', types: CONTAINER_MEMBERS }],
  },
  18: {
    fields: [
      { key: 'label', is: 'text', required: true, min: 1, max: L.labelText },
      { key: 'description', is: 'text', max: L.labelDescription },
      { key: 'component', is: 'object', required: true },
    ],
    children: [{ key: 'component', types: LABEL_MEMBERS }],
    check: labelFaults,
  },
  19: {
    fields: [
      customId,
      { key: 'min_values', is: 'whole', min: 0, max: 10 },
      { key: 'max_values', is: 'whole', min: 1, max: 10 },
    ],
  },
  21: {
    fields: [customId, { key: 'options', is: 'list', required: true, min: 2, max: 10 }],
    check: optionFaults,
  },
  22: {
    fields: [customId, { key: 'options', is: 'list', required: true, min: 1, max: 10 }],
    check: optionFaults,
  },
  23: { fields: [customId] },
}

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

function componentFaults(component: unknown, path: string, types: readonly number[]): MessageFault[] {
  if (!isWire(component))
    return [{ path, code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType' }]
  const type = numberAt(component, 'type')
  if (type === undefined) return [missing(`${path}.type`)]
  const rule = rules[type]
  if (rule === undefined || !types.includes(type)) {
    return [
      {
        path: `${path}.type`,
        code: 'UNION_TYPE_CHOICES',
        message: `Value of field "type" must be one of (${types.join(', ')}).`,
      },
    ]
  }
  return [
    ...fieldFaults(component, path, rule.fields),
    ...(rule.check?.(component, path) ?? []),
    ...(rule.children ?? []).flatMap(({ key, types: allowed }) => {
      const below = component[key]
      if (Array.isArray(below))
        return below.flatMap((child, at) => componentFaults(child, `${path}.${key}.${at}`, allowed))
      return isWire(below) ? componentFaults(below, `${path}.${key}`, allowed) : []
    }),
  ]
}

function rowFaults(row: Wire, path: string): MessageFault[] {
  const members = listAt(row, 'components')
  const selects = members.filter((member) => isWire(member) && member['type'] !== 2)
  return selects.length > 0 && members.length > 1
    ? [
        {
          path: `${path}.components.1`,
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'The specified component exceeds the maximum width',
        },
      ]
    : []
}

function buttonFaults(button: Wire, path: string): MessageFault[] {
  const style = button['style']
  const fields: Field[] = [{ key: 'label', is: 'text', max: L.buttonLabel }]
  if (style === 5) fields.push({ key: 'url', is: 'text', required: true, min: 1, max: L.buttonUrl })
  else if (style === 6) fields.push({ key: 'sku_id', is: 'text', required: true })
  else fields.push(customId)
  const faults = fieldFaults(button, path, fields)
  const both = button['custom_id'] !== undefined && button['url'] !== undefined
  const url = stringAt(button, 'url')
  if (both)
    faults.push({
      path,
      code: 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
      message: 'A custom id and url cannot both be specified',
    })
  if (style === 5 && url !== undefined && !/^(https?|discord):\/\/./u.test(url)) {
    faults.push({
      path: `${path}.url`,
      code: 'URL_TYPE_INVALID_SCHEME',
      message: `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
    })
  }
  if (style !== 6 && !stringAt(button, 'label') && !isWire(button['emoji'])) {
    faults.push({ path, code: 'BUTTON_COMPONENT_INVALID', message: 'A button must have a label or an emoji' })
  }
  return faults
}

function selectFaults(select: Wire, path: string): MessageFault[] {
  const options = listAt(select, 'options')
  const max = numberAt(select, 'max_values') ?? 1
  const chosen = options.filter((option) => isWire(option) && option['default'] === true).length
  const faults = [...orderFaults('min_values', 'max_values')(select, path), ...optionFaults(select, path)]
  if (options.length > 0 && max > options.length) {
    faults.push({
      path: `${path}.max_values`,
      code: 'SELECT_COMPONENT_MAX_VALUES',
      message: `Must be ${options.length} or fewer.`,
    })
  }
  if (chosen > max) {
    faults.push({
      path: `${path}.options`,
      code: 'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
      message: `The number of default values must be ${max} or fewer`,
    })
  }
  return faults
}

function optionFaults(owner: Wire, path: string): MessageFault[] {
  const seen = new Set<unknown>()
  return listAt(owner, 'options').flatMap((option, index) => {
    const at = `${path}.options.${index}`
    if (!isWire(option)) return [wrongType(at, 'Only dictionaries may be used in a ModelType')]
    const faults = fieldFaults(option, at, [
      { key: 'label', is: 'text', required: true, min: 1, max: L.optionText },
      { key: 'value', is: 'text', required: true, min: 1, max: L.optionText },
      { key: 'description', is: 'text', max: L.optionText },
    ])
    if (seen.has(option['value'])) {
      faults.push({
        path: `${at}.value`,
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
      })
    }
    seen.add(option['value'])
    return faults
  })
}

function orderFaults(low: string, high: string): (component: Wire, path: string) => MessageFault[] {
  return (component, path) => {
    const least = numberAt(component, low)
    const most = numberAt(component, high)
    return least !== undefined && most !== undefined && least > most
      ? [
          {
            path: `${path}.${low}`,
            code: 'NUMBER_TYPE_MAX',
            message: `int value should be less than or equal to ${most}.`,
          },
        ]
      : []
  }
}

function blankFaults(display: Wire, path: string): MessageFault[] {
  const content = stringAt(display, 'content')
  return content !== undefined && content.length > 0 && content.trim() === ''
    ? [missing(`${path}.content`)]
    : []
}

function labelFaults(label: Wire, path: string): MessageFault[] {
  return wireAt(label, 'component')['label'] === undefined
    ? []
    : [
        {
          path: `${path}.component.label`,
          code: 'LABEL_COMPONENT_LABEL_FORBIDDEN',
          message: 'A component inside a label cannot have a label of its own',
        },
      ]
}

function mediaFaults(owner: Wire, path: string, key: string, onlyAttached: boolean): MessageFault[] {
  const url = stringAt(wireAt(owner, key), 'url')
  if (url === undefined) return isWire(owner[key]) ? [missing(`${path}.${key}.url`)] : []
  const isFine = onlyAttached ? url.startsWith('attachment://') : /^(https?|attachment):\/\/./u.test(url)
  return isFine
    ? []
    : [
        {
          path: `${path}.${key}.url`,
          code: 'URL_TYPE_INVALID_SCHEME',
          message: `Scheme "${url.split(':')[0]}" is not supported.`,
        },
      ]
}

function galleryFaults(gallery: Wire, path: string): MessageFault[] {
  return listAt(gallery, 'items').flatMap((item, index) => {
    const at = `${path}.items.${index}`
    if (!isWire(item)) return [wrongType(at, 'Only dictionaries may be used in a ModelType')]
    return [
      ...fieldFaults(item, at, [
        { key: 'media', is: 'object', required: true },
        { key: 'description', is: 'text', max: L.mediaDescription },
      ]),
      ...mediaFaults(item, at, 'media', false),
    ]
  })
}

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

/** Rules about the tree as a whole: how many, how much text, no id twice. */
function treeFaults(components: readonly unknown[], isV2: boolean): MessageFault[] {
  const tree = flattenWithPaths(components, 'components')
  const displays = tree.flatMap(({ component }) =>
    component['type'] === 10 ? [stringAt(component, 'content') ?? ''] : [],
  )
  const characters = displays.reduce((sum, text) => sum + text.length, 0)
  const bytes = displays.reduce((sum, text) => sum + Buffer.byteLength(text) + L.displayBytesEach, 0)
  const media = tree.reduce(
    (sum, { component }) => sum + listAt(component, 'items').length + (component['type'] === 11 ? 1 : 0),
    0,
  )
  const faults = [
    ...duplicateFaults(
      tree,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...duplicateFaults(tree, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
  ]
  if (isV2 && tree.length > L.componentsInAll) {
    faults.push({
      path: 'components',
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components cannot exceed ${L.componentsInAll}`,
    })
  }
  if (characters > L.displayText) {
    faults.push({
      path: 'components',
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total text size of all displayable components exceeds maximum size of ${L.displayText}`,
    })
  } else if (bytes > L.displayBytes || media > L.media) {
    faults.push({
      path: 'components',
      code: 'SERVER_ERROR',
      message: `Text of ${bytes} bytes or ${media} media items make Discord answer 500`,
    })
  }
  return faults
}

function duplicateFaults(
  tree: ReturnType<typeof flattenWithPaths>,
  key: string,
  code: string,
  message: string,
): MessageFault[] {
  const seen = new Set<unknown>()
  return tree.flatMap(({ component, path }) => {
    const value = component[key]
    if (value === undefined || value === null || value === 0) return []
    const isTwice = seen.has(value)
    seen.add(value)
    return isTwice ? [{ path: `${path}.${key}`, code, message }] : []
  })
}

function flattenWithPaths(components: readonly unknown[], path: string): { component: Wire; path: string }[] {
  return components.flatMap((component, index) => {
    if (!isWire(component)) return []
    const at = `${path}.${index}`
    const single = (key: 'accessory' | 'component') =>
      isWire(component[key])
        ? flattenWithPaths([component[key]], at).map((entry) => ({ ...entry, path: `${at}.${key}` }))
        : []
    return [
      { component, path: at },
      ...flattenWithPaths(listAt(component, 'components'), `${at}.components`),
      ...single('accessory'),
      ...single('component'),
    ]
  })
}

function attachmentFaults(components: readonly unknown[], files: readonly string[]): MessageFault[] {
  return flattenWithPaths(components, 'components').flatMap(({ component, path }) => {
    const media = [
      wireAt(component, 'media'),
      wireAt(component, 'file'),
      ...listAt(component, 'items').map((item) => (isWire(item) ? wireAt(item, 'media') : {})),
    ]
    const names = media.flatMap((item) => stringAt(item, 'url')?.match(/^attachment:\/\/(.*)$/u)?.[1] ?? [])
    return names
      .filter((name) => !files.includes(name))
      .map((name) => ({
        path,
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: `The referenced attachment "${name}" was not found in this message`,
      }))
  })
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
