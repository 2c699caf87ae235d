import { type Field, fieldFaults, missing, wrongType } from './fields.ts'
import { DISCORD_LIMITS } from './limits.ts'
import type { MessageFault } from './refusal.ts'
import { isWire, listAt, numberAt, stringAt, type Wire, wireAt } from './wire.ts'

const L = DISCORD_LIMITS
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

/** The `custom_id` of whatever has one. */
export const customId: Field = { key: 'custom_id', is: 'text', required: true, min: 1, max: L.customId }
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

/** Faults of one component and everything inside it; only `types` may stand where it stands. */
export function componentFaults(component: unknown, path: string, types: readonly number[]): MessageFault[] {
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
