import { everyObject, isOn, objectsOf, textOf } from './json.ts'
import type { Json } from './json.ts'
import { withIds } from './message-json.ts'
import type { Content } from './records.ts'
import { Refusal } from './refusal.ts'
import { validateMessage, validateView } from './validate.ts'

/** What a call wants a message to say, refused if Slack would refuse it. */
export function readContent(args: Json): Content {
  const markdown = textOf(args['markdown_text'])
  if (markdown && (args['text'] || args['blocks'])) throw new Refusal('markdown_text_conflict')
  if (markdown) return checkContent(markdown, [{ type: 'markdown', text: markdown }], [])
  const attachments = objectsOf(args['attachments'])
  if (args['blocks'] !== undefined && !Array.isArray(args['blocks']))
    throw new Refusal('invalid_blocks_format')
  return checkContent(textOf(args['text']) ?? '', args['blocks'] ?? [], attachments)
}

function checkContent(text: string, blocks: unknown, attachments: Json[]): Content {
  const faults = validateMessage({ text: attachments.length ? text || ' ' : text, blocks }).filter(
    (fault) => fault.error !== 'no_text' || attachments.length === 0,
  )
  const [first] = faults
  if (first) {
    const errors = faults
      .filter((fault) => fault.error === first.error)
      .map((fault) => `${fault.problem} [json-pointer:${fault.pointer}]`)
    const told =
      first.error === 'invalid_blocks'
        ? { errors, response_metadata: { messages: errors.map((error) => `[ERROR] ${error}`) } }
        : {}
    throw new Refusal(first.error, told)
  }
  return { text, blocks: withIds(objectsOf(blocks)), attachments }
}

/** A view as given by the app, with ids filled in, refused if Slack would refuse it. */
export function readView(view: unknown): Json {
  const problems = validateView(view)
  if (problems.length > 0) {
    const messages = problems.map(({ pointer, problem }) => `[ERROR] ${problem} [json-pointer:${pointer}]`)
    throw new Refusal('invalid_arguments', { response_metadata: { messages } })
  }
  const given = Object(view) as Json
  if (JSON.stringify(given).length > 250_000) throw new Refusal('view_too_large')
  return { ...given, blocks: withIds(objectsOf(given['blocks'])) }
}

/** Message metadata in Slack's form, or nothing. */
export function readMetadata(value: unknown): Json | undefined {
  if (value === undefined) return undefined
  const metadata = everyObject(value)[0]
  const payload = metadata?.['event_payload']
  const known =
    textOf(metadata?.['event_type']) &&
    payload !== null &&
    typeof payload === 'object' &&
    !Array.isArray(payload)
  if (!metadata || !known) throw new Refusal('invalid_metadata_format')
  if (JSON.stringify(metadata).length > 16_000) throw new Refusal('metadata_too_large')
  return metadata
}

const broadcast = /<!(?:here|channel|everyone)[|>]|<!subteam\^|<@[UW][A-Z0-9]+/

/** What in a message would ping somebody: broadcasts, people and groups, in text, mrkdwn, Markdown or rich text. */
export function pingsOf(content: Content, args: Json = {}): string[] {
  const pinging = new Set(['user', 'usergroup', 'broadcast'])
  const marked = everyObject(content.blocks).flatMap((object) => {
    const type = String(object['type'])
    if (pinging.has(type)) return [JSON.stringify(object)]
    const isMarked = type === 'mrkdwn' || type === 'markdown'
    return isMarked && broadcast.test(String(object['text'])) ? [String(object['text'])] : []
  })
  const linked = isOn(args['link_names']) || args['parse'] === 'full'
  const inText =
    broadcast.test(content.text) || (linked && /(^|\s)@\w/.test(content.text)) ? [content.text] : []
  return [...inText, ...marked]
}
