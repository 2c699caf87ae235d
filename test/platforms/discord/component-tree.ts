import { DISCORD_LIMITS as L } from './limits.ts'
import type { MessageFault } from './refusal.ts'
import { isWire, listAt, stringAt, type Wire, wireAt } from './wire.ts'

/** Rules about the tree as a whole: how many, how much text, no id twice. */
export function treeFaults(components: readonly unknown[], isV2: boolean): MessageFault[] {
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

/** Faults of references to files that do not come with the message. */
export function attachmentFaults(components: readonly unknown[], files: readonly string[]): MessageFault[] {
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
