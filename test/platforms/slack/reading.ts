import { blocksOf, labelsOf } from './elements.ts'
import type { Surface } from './elements.ts'
import { isJson, objectsOf, textOf } from './json.ts'
import type { Json } from './json.ts'

/** What a sighted reader reads on a message or view: its blocks line by line, buttons in brackets, or its text without blocks. */
export function readAloud(
  surface: Surface | { readonly text: string; readonly blocks: readonly Json[] },
): string {
  const blocks = 'blocks' in surface ? surface.blocks : blocksOf(surface)
  if (blocks.length === 0 && 'text' in surface) return surface.text
  return blocks.flatMap(linesOf).join('\n')
}

const unmarked = (object: unknown): string => (isJson(object) ? (textOf(object['text']) ?? '') : '')

type Reader = (block: Json) => string[]

const nested: Reader = (block) => objectsOf(block['elements']).flatMap(linesOf)
const table: Reader = (block) => {
  const rows = Array.isArray(block['rows']) ? block['rows'] : []
  return rows.map((row) => objectsOf(row).flatMap(linesOf).join(' | '))
}
const own: Reader = (block) => [unmarked(block)]
const labels: Reader = (element) => labelsOf(element).map((label) => `[${label}]`)

const readers: Readonly<Record<string, Reader>> = {
  rich_text: nested,
  rich_text_section: (block) => [objectsOf(block['elements']).map(runOf).join('')],
  rich_text_preformatted: (block) => [objectsOf(block['elements']).map(runOf).join('')],
  rich_text_quote: (block) => [`> ${objectsOf(block['elements']).map(runOf).join('')}`],
  rich_text_list: (block) => nested(block).map((line) => `• ${line}`),
  section: (block) => [
    unmarked(block['text']),
    ...objectsOf(block['fields']).map(unmarked),
    ...objectsOf([block['accessory']]).flatMap(linesOf),
  ],
  header: (block) => [unmarked(block['text'])],
  context: nested,
  context_actions: (block) => [objectsOf(block['elements']).flatMap(labels).join(' ')],
  actions: (block) => [objectsOf(block['elements']).flatMap(linesOf).join(' ')],
  input: (block) => [unmarked(block['label']), unmarked(block['hint'])],
  container: (block) => [
    unmarked(block['title']),
    unmarked(block['subtitle']),
    ...objectsOf(block['child_blocks']).flatMap(linesOf),
  ],
  card: (block) =>
    ['title', 'subtitle', 'body']
      .map((key) => unmarked(block[key]))
      .concat(objectsOf(block['actions']).flatMap(labels)),
  carousel: nested,
  table,
  data_table: (block) => [String(block['caption']), ...table(block)],
  image: (block) => [`(${String(block['alt_text'])})`],
  button: labels,
  markdown: own,
  raw_text: own,
  raw_number: own,
  mrkdwn: own,
  plain_text: own,
}

function linesOf(block: Json): string[] {
  const read = readers[String(block['type'])]
  return (read ? read(block) : [unmarked(block['placeholder'])]).filter((line) => line !== '')
}

function runOf(run: Json): string {
  const mark = {
    user: run['user_id'],
    channel: run['channel_id'],
    broadcast: run['range'],
    emoji: run['name'],
    date: run['fallback'],
  }
  const type = String(run['type'])
  return (
    textOf(run['text']) ??
    (type === 'link'
      ? String(run['url'])
      : String(Object.hasOwn(mark, type) ? mark[type as keyof typeof mark] : ''))
  )
}
