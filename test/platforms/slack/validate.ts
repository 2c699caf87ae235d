import { anyText, plainText } from './block-elements.ts'
import { blocks as blockRules } from './blocks.ts'
import { also, bool, byType, list, maybe, oneOf, shape, string } from './check.ts'
import type { Problem } from './check.ts'
import { everyObject, isJson, objectsOf } from './json.ts'
import type { Json } from './json.ts'

/** Something Slack would refuse a message for: its error code, where, and what is wrong there. */
export type MessageFault = Problem & {
  readonly error:
    | 'invalid_blocks'
    | 'msg_too_long'
    | 'msg_blocks_too_long'
    | 'no_text'
    | 'invalid_metadata_format'
}

/** Slack's undocumented end of a whole message: seen to fail between 11,300 and 13,300 characters. */
const wholeMessageLimit = 12_000

// docs.slack.dev/blocks.json lists the surfaces of every block.
const notInMessages = new Set(['alert', 'file'])
const notInViews = new Set([
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'data_visualization',
  'markdown',
  'plan',
  'table',
  'task_card',
])
const atMostPerMessage: Readonly<Record<string, number>> = { table: 1, data_visualization: 2 }

/**
 * Everything Slack would refuse about a message; an empty list means it may be posted.
 *
 * `text` may be empty when there are blocks, as in Slack, though then nothing is read aloud.
 */
export function validateMessage(message: {
  readonly text?: unknown
  readonly blocks?: unknown
}): MessageFault[] {
  const text = typeof message.text === 'string' ? message.text : ''
  const given = message.blocks === undefined || message.blocks === null ? [] : message.blocks
  const isEmpty = Array.isArray(given) && given.length === 0
  const faults: MessageFault[] = validateBlocks(given, 'message').map((problem) => ({
    ...problem,
    error: 'invalid_blocks',
  }))
  const size = messageSize(given)
  if (isEmpty && text.trim() === '')
    faults.push({ pointer: '/text', problem: 'a message needs text or blocks', error: 'no_text' })
  if (text.length > wholeMessageLimit) {
    faults.push({
      pointer: '/text',
      problem: `the text has ${text.length} characters`,
      error: 'msg_too_long',
    })
  }
  if (size > wholeMessageLimit) {
    faults.push({
      pointer: '/blocks',
      problem: `the blocks have ${size} characters in all`,
      error: 'msg_blocks_too_long',
    })
  }
  return faults
}

const worded = new Set(['text', 'fallback', 'alt_text', 'caption', 'title', 'label'])

/** How many characters a reader could read in all blocks together. */
function messageSize(blocks: unknown): number {
  const strings = everyObject(blocks).flatMap((object) =>
    Object.entries(object).flatMap(([key, value]) =>
      worded.has(key) && typeof value === 'string' ? [value.length] : [],
    ),
  )
  return strings.reduce((sum, length) => sum + length, 0)
}

/** Everything wrong with the blocks of a message (50 at most) or of a view (100). */
function validateBlocks(blocks: unknown, surface: 'message' | 'view', base = '/blocks'): Problem[] {
  const banned = surface === 'message' ? notInMessages : notInViews
  const allowed = Object.fromEntries(Object.entries(blockRules).filter(([type]) => !banned.has(type)))
  const problems = list(
    byType(() => allowed),
    surface === 'message' ? 50 : 100,
    0,
  )(blocks, base)
  const all = everyObject(blocks)
  const crowded = Object.entries(atMostPerMessage).flatMap(([type, most]) =>
    all.filter((object) => object['type'] === type).length > most
      ? [{ pointer: base, problem: `at most ${most} ${type} a message` }]
      : [],
  )
  return [
    ...problems,
    ...crowded,
    ...sameIds(blocks, base),
    ...oversizedTables(all, base),
    ...crowdedFocus(all, base),
  ]
}

function sameIds(blocks: unknown, base: string): Problem[] {
  const nested = (block: Json): Json[] =>
    objectsOf(block['type'] === 'carousel' ? block['elements'] : block['child_blocks'])
  const each = objectsOf(blocks).flatMap((block) => [block, ...nested(block)])
  const inBlocks = each
    .filter((block) => nested(block).length === 0)
    .flatMap((block) => duplicates(everyObject(block).map((object) => object['action_id'])))
    .map((id) => ({ pointer: base, problem: `action_id ${id} is used twice in one block` }))
  const repeated = duplicates(each.map((block) => block['block_id']))
  return [...repeated.map((id) => ({ pointer: base, problem: `block_id ${id} is used twice` })), ...inBlocks]
}

function duplicates(ids: readonly unknown[]): string[] {
  const seen = ids.filter((id) => typeof id === 'string')
  return [...new Set(seen.filter((id, index) => seen.indexOf(id) !== index))]
}

function oversizedTables(all: readonly Json[], base: string): Problem[] {
  const tables = all.filter((object) => object['type'] === 'table' || object['type'] === 'data_table')
  return tables
    .map((table) => messageSize(table['rows']))
    .filter((size) => size > 10_000)
    .map((size) => ({
      pointer: base,
      problem: `the cells of a table have ${size} characters, at most 10,000`,
    }))
}

function crowdedFocus(all: readonly Json[], base: string): Problem[] {
  const focused = all.filter((object) => object['focus_on_load'] === true).length
  return focused > 1 ? [{ pointer: base, problem: 'only one element can have focus_on_load' }] : []
}

const viewFields = {
  type: oneOf('modal', 'home'),
  blocks: () => [],
  private_metadata: maybe(string(3000, 0)),
  callback_id: maybe(string(255, 0)),
  external_id: maybe(string(255, 0)),
}
const homeRule = shape(viewFields)
const modalRule = also(
  shape({
    ...viewFields,
    title: plainText(24),
    close: maybe(plainText(24)),
    submit: maybe(plainText(24)),
    clear_on_close: maybe(bool),
    notify_on_close: maybe(bool),
    submit_disabled: maybe(bool),
  }),
  (view) => 'submit' in view || !objectsOf(view['blocks']).some((block) => block['type'] === 'input'),
  'submit is required when there is an input block',
)

/** Everything Slack would refuse about a modal or a Home tab. */
export function validateView(view: unknown): Problem[] {
  const rule = isJson(view) && view['type'] === 'home' ? homeRule : modalRule
  return [
    ...rule(view, '/view'),
    ...validateBlocks(isJson(view) ? view['blocks'] : undefined, 'view', '/view/blocks'),
  ]
}

const option = shape({ text: anyText(75), value: string(150), description: maybe(anyText(75)) })
const optionAnswer = shape({
  options: maybe(list(option, 100, 0)),
  option_groups: maybe(list(shape({ label: plainText(75), options: list(option, 100) }), 100, 0)),
})

/** Everything Slack would refuse about an answer to a `block_suggestion`. */
export function validateOptions(answer: unknown): Problem[] {
  return optionAnswer(answer, '')
}
