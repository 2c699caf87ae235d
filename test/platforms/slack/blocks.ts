import {
  anyText,
  hasOneSource,
  image,
  imageFields,
  inActions,
  inCard,
  inContextActions,
  inInput,
  inSection,
  mrkdwn,
  plainText,
} from './block-elements.ts'
import { also, bool, byType, link, list, maybe, number, oneOf, only, shape, string, whole } from './check.ts'
import type { Rule } from './check.ts'
import { richText } from './rich-text.ts'

const block = { type: string(50), block_id: maybe(string(255)) }
const rawText = shape({ type: oneOf('raw_text'), text: string(12_000) })
const rawNumber = shape({ type: oneOf('raw_number'), value: number, text: string(12_000) })
const cell = byType(() => ({ raw_text: rawText, raw_number: rawNumber, rich_text: richText }))
const plainCell = byType(() => ({ raw_text: rawText, raw_number: rawNumber }))
const column = shape({ align: maybe(oneOf('left', 'center', 'right')), is_wrapped: maybe(bool) })

const card = also(
  shape({
    ...block,
    hero_image: maybe(image),
    icon: maybe(image),
    title: maybe(mrkdwn(150)),
    subtitle: maybe(mrkdwn(150)),
    body: maybe(mrkdwn(200)),
    actions: maybe(list(inCard, 5)),
  }),
  (value) => ['hero_image', 'title', 'actions', 'body'].some((key) => key in value),
  'a card needs hero_image, title, actions or body',
)

const taskCard = shape({
  ...block,
  task_id: string(255),
  title: string(256),
  details: maybe(richText),
  output: maybe(richText),
  sources: maybe(list(shape({ type: oneOf('url'), url: link(), text: string(256) }), 50)),
  status: oneOf('pending', 'in_progress', 'complete', 'error'),
})

// Numbers of the data visualization reference; labels are short because they stand under bars.
const chartLabel = string(20)
const point = shape({ label: chartLabel, value: number })
const charted = {
  type: oneOf('bar', 'area', 'line'),
  series: list(shape({ name: chartLabel, data: list(point, 20) }), 6),
  axis_config: shape({
    categories: list(chartLabel, 20),
    x_label: maybe(string(50)),
    y_label: maybe(string(50)),
  }),
}
const chart = byType(() => ({
  pie: shape({ type: oneOf('pie'), segments: list(point, 6) }),
  bar: shape(charted),
  area: shape(charted),
  line: shape(charted),
}))

// Documented children that Slack's own validator was also seen to accept; it refuses rich_text, input and file.
const inContainer: Rule = (value, pointer) =>
  only(
    blocks,
    'actions',
    'context',
    'divider',
    'header',
    'image',
    'section',
    'table',
    'video',
  )(value, pointer)

const sameLength = (value: Record<string, unknown>): boolean => {
  const rows = Array.isArray(value['rows']) ? value['rows'] : []
  return new Set(rows.map((row) => (Array.isArray(row) ? row.length : -1))).size <= 1
}

const dataRows: Rule = (value, pointer) => {
  const problems = list(list(cell, 20), 101, 2)(value, pointer)
  return Array.isArray(value) ? [...problems, ...list(plainCell, 20)(value[0], `${pointer}/0`)] : problems
}

/** Every block, by type, with the limits of its fields: the numbers of Slack's Block Kit reference. */
export const blocks: Readonly<Record<string, Rule>> = {
  actions: shape({ ...block, elements: list(inActions, 25) }),
  alert: shape({
    ...block,
    text: anyText(200),
    level: maybe(oneOf('default', 'info', 'warning', 'error', 'success')),
  }),
  card,
  carousel: shape({
    ...block,
    elements: list(
      byType(() => ({ card })),
      10,
    ),
  }),
  container: also(
    shape({
      ...block,
      title: maybe(plainText(150)),
      rich_text_title: maybe(richText),
      subtitle: maybe(anyText(150)),
      child_blocks: list(inContainer, 10),
      width: maybe(oneOf('narrow', 'standard', 'wide', 'full')),
      icon: maybe(image),
      is_collapsible: maybe(bool),
      default_collapsed: maybe(bool),
      has_header_divider: maybe(bool),
    }),
    (value) => 'title' in value || 'rich_text_title' in value,
    'a container needs title or rich_text_title',
  ),
  context: shape({
    ...block,
    elements: list(
      byType(() => ({ image, plain_text: plainText(3000), mrkdwn: mrkdwn(3000) })),
      10,
    ),
  }),
  context_actions: shape({ ...block, elements: list(inContextActions, 5) }),
  data_table: also(
    shape({
      ...block,
      rows: dataRows,
      caption: string(2000),
      page_size: maybe(whole(1, 100)),
      row_header_column_index: maybe(whole(0, 19)),
    }),
    sameLength,
    'all rows must have the same number of cells',
  ),
  data_visualization: shape({ ...block, title: string(50), chart }),
  divider: shape(block),
  header: shape({ ...block, text: plainText(150) }),
  image: also(
    shape({ ...block, ...imageFields, title: maybe(plainText(2000)) }),
    hasOneSource,
    'an image takes image_url or slack_file',
  ),
  input: shape({
    ...block,
    label: plainText(2000),
    element: inInput,
    hint: maybe(plainText(2000)),
    optional: maybe(bool),
    dispatch_action: maybe(bool),
  }),
  markdown: shape({ ...block, text: string(12_000) }),
  plan: shape({
    ...block,
    title: string(256),
    tasks: maybe(
      list(
        byType(() => ({ task_card: taskCard })),
        50,
        0,
      ),
    ),
  }),
  rich_text: richText,
  section: also(
    shape({
      ...block,
      text: maybe(anyText(3000)),
      fields: maybe(list(anyText(2000), 10)),
      accessory: maybe(inSection),
      expand: maybe(bool),
    }),
    (value) => 'text' in value || 'fields' in value,
    'a section needs text or fields',
  ),
  table: shape({ ...block, rows: list(list(cell, 20), 100), column_settings: maybe(list(column, 20, 0)) }),
  task_card: taskCard,
  video: shape({
    ...block,
    video_url: link(),
    thumbnail_url: link(),
    alt_text: string(2000),
    title: plainText(199),
    title_url: maybe(link()),
    author_name: maybe(string(49)),
    provider_name: maybe(string(100)),
    provider_icon_url: maybe(link()),
    description: maybe(plainText(200)),
  }),
}
