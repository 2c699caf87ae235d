import { everyObject, isJson, objectsOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import type { Ephemeral, Message, View } from './records.ts'

/** Something with blocks that a person looks at. */
export type Surface = Message | Ephemeral | View

/** How a test names an element: by its action id, by the words on it, or both. */
export type Target = { readonly actionId?: string; readonly text?: string; readonly blockId?: string }

/** An interactive element and the block it stands in. */
export type Found = { readonly element: Json; readonly blockId: string }

/** The blocks a surface shows now. */
export function blocksOf(surface: Surface): Json[] {
  return surface.kind === 'view' ? objectsOf(surface.view['blocks']) : surface.blocks
}

/** Every interactive element of a surface with its block. */
export function interactiveElements(blocks: readonly Json[]): Found[] {
  return blocks.flatMap((block) => {
    const nested = [
      ...objectsOf(block['child_blocks']),
      ...(block['type'] === 'carousel' ? objectsOf(block['elements']) : []),
    ]
    if (nested.length > 0) return interactiveElements(nested)
    const own = everyObject(block).filter((object) => textOf(object['action_id']))
    return own.map((element) => ({ element, blockId: String(block['block_id']) }))
  })
}

/** The words on a button or feedback button, as the reader sees them. */
export function labelsOf(element: Json): string[] {
  const labelled = [element, element['positive_button'], element['negative_button']].filter(isJson)
  return labelled.flatMap((each) => (isJson(each['text']) ? [String(each['text']['text'])] : []))
}

/** The element a test means; throws with what there is when it is not there. */
export function getElement(surface: Surface, target: Target): Found {
  const all = interactiveElements(blocksOf(surface))
  const found = all.find(
    ({ element, blockId }) =>
      (target.actionId === undefined || element['action_id'] === target.actionId) &&
      (target.text === undefined || labelsOf(element).includes(target.text)) &&
      (target.blockId === undefined || blockId === target.blockId),
  )
  if (found) return found
  const known = all.map(({ element }) => ({
    actionId: element['action_id'],
    text: labelsOf(element).join(' / '),
  }))
  throw new Error(`Cannot find element ${JSON.stringify(target)}: there are ${JSON.stringify(known)}`)
}

type Chosen = (element: Json, value: unknown) => Json

const option = (element: Json, value: unknown): Json => {
  if (isJson(value)) return value
  const options = [
    ...objectsOf(element['options']),
    ...objectsOf(element['option_groups']).flatMap((group) => objectsOf(group['options'])),
  ]
  const found = options.find(
    (each) => each['value'] === value || (isJson(each['text']) && each['text']['text'] === value),
  )
  if (found) return found
  if (options.length > 0)
    throw new Error(
      `Cannot choose "${String(value)}": options are ${JSON.stringify(options.map((each) => each['value']))}`,
    )
  return { text: { type: 'plain_text', text: String(value) }, value: String(value) }
}
const one: Chosen = (element, value) => ({ selected_option: value === null ? null : option(element, value) })
const several: Chosen = (element, value) => ({
  selected_options: (Array.isArray(value) ? value : [value]).map((each) => option(element, each)),
})
const as =
  (key: string): Chosen =>
  (_element, value) => ({ [key]: value })

const chosen: Readonly<Record<string, Chosen>> = {
  static_select: one,
  external_select: one,
  radio_buttons: one,
  overflow: one,
  multi_static_select: several,
  multi_external_select: several,
  checkboxes: several,
  users_select: as('selected_user'),
  multi_users_select: as('selected_users'),
  conversations_select: as('selected_conversation'),
  multi_conversations_select: as('selected_conversations'),
  channels_select: as('selected_channel'),
  multi_channels_select: as('selected_channels'),
  datepicker: as('selected_date'),
  timepicker: as('selected_time'),
  datetimepicker: as('selected_date_time'),
  plain_text_input: as('value'),
  email_text_input: as('value'),
  url_text_input: as('value'),
  number_input: as('value'),
  rich_text_input: as('rich_text_value'),
  icon_button: (element) => ({ value: element['value'] ?? '', text: element['text'] }),
  button: (element) => ({
    text: element['text'],
    ...(element['value'] === undefined ? {} : { value: element['value'] }),
  }),
  feedback_buttons: (element, value) => {
    const sides = [element['positive_button'], element['negative_button']].filter(isJson)
    const side =
      sides.find(
        (each) => each['value'] === value || (isJson(each['text']) && each['text']['text'] === value),
      ) ?? sides[0]
    return { value: side?.['value'], text: side?.['text'] }
  },
}

/** What Slack reports for an element when a person uses it with a value. */
export function chooseValue(element: Json, value: unknown): Json {
  const choose = chosen[String(element['type'])]
  if (!choose) throw new Error(`Cannot use an element of type "${String(element['type'])}"`)
  return choose(element, value)
}
