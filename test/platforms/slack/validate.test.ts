import { describe, expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import type { Json } from './json.ts'
import { validateMessage, validateOptions, validateView } from './validate.ts'

const plain = (text: string): Json => ({ type: 'plain_text', text })
const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text })
const button = (fields: Json = {}): Json => ({
  type: 'button',
  action_id: 'a',
  text: plain('Positions'),
  ...fields,
})
const section = (fields: Json): Json => ({ type: 'section', ...fields })
const rich = (...elements: Json[]): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})
const run = (text: string, style?: Json): Json => ({ type: 'text', text, ...(style ? { style } : {}) })
const option = (value: string): Json => ({ text: plain(value), value })
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index))
const image: Json = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a map' }

const good: Readonly<Record<string, Json>> = {
  actions: {
    type: 'actions',
    elements: [button(), { type: 'static_select', action_id: 'b', options: [option('x')] }],
  },
  card: { type: 'card', title: mrkdwn('China–US'), body: mrkdwn('unresolved'), actions: [button()] },
  carousel: { type: 'carousel', elements: [{ type: 'card', title: mrkdwn('one') }] },
  container: {
    type: 'container',
    title: plain('Doubts'),
    child_blocks: [section({ text: mrkdwn('¶14') })],
    is_collapsible: true,
  },
  context: { type: 'context', elements: [mrkdwn('AP ¶1'), image] },
  context_actions: {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'f',
        positive_button: { text: plain('right'), value: '1' },
        negative_button: { text: plain('wrong'), value: '0' },
      },
    ],
  },
  data_table: {
    type: 'data_table',
    caption: 'Positions',
    rows: [[{ type: 'raw_text', text: 'Party' }], [rich(run('China'))]],
  },
  data_visualization: {
    type: 'data_visualization',
    title: 'Talks',
    chart: { type: 'pie', segments: [{ label: 'held', value: 2 }] },
  },
  divider: { type: 'divider', block_id: 'line' },
  header: { type: 'header', text: plain('China–US') },
  image,
  input: { type: 'input', label: plain('Question'), element: { type: 'plain_text_input', action_id: 'q' } },
  markdown: { type: 'markdown', text: '**China–US**' },
  plan: { type: 'plan', title: 'Reading' },
  rich_text: rich(
    run('¶1', { bold: true }),
    { type: 'link', url: 'https://example.org', text: 'AP' },
    { type: 'emoji', name: 'warning' },
  ),
  section: section({ text: mrkdwn('*lead*'), accessory: button() }),
  table: {
    type: 'table',
    rows: [[{ type: 'raw_text', text: 'a' }, rich(run('b'))]],
    column_settings: [{ align: 'left', is_wrapped: true }],
  },
  task_card: { type: 'task_card', task_id: 't', title: 'Read', status: 'complete' },
  video: {
    type: 'video',
    video_url: 'https://v.example',
    thumbnail_url: 'https://t.example',
    alt_text: 'v',
    title: plain('v'),
  },
}

describe('validateMessage()', () => {
  test.for(Object.entries(good))('accepts a sound %s', ([, block]) => {
    expect(validateMessage({ text: 'x', blocks: [block] })).toEqual([])
  })

  test('has a sound example of every block a message may hold', () => {
    const messageBlocks = Object.keys(blocks).filter((type) => type !== 'alert')
    expect(Object.keys(good).toSorted()).toEqual(messageBlocks.toSorted())
  })

  test.for<[string, Json, RegExp]>([
    ['an unknown block', { type: 'fancy' }, /unsupported type: fancy/],
    ['an alert outside a modal', { type: 'alert', text: plain('x') }, /unsupported type: alert/],
    ['an unknown field', section({ text: mrkdwn('x'), colour: 'red' }), /additional property: colour/],
    ['an empty text', section({ text: mrkdwn('') }), /more than 0/],
    ['a section without words', section({}), /needs text or fields/],
    ['a long section', section({ text: mrkdwn('x'.repeat(3001)) }), /less than 3001/],
    ['eleven fields', section({ fields: many(11, () => mrkdwn('x')) }), /1 to 10 items, has 11/],
    ['a long field', section({ fields: [mrkdwn('x'.repeat(2001))] }), /less than 2001/],
    [
      'an input as accessory',
      section({ text: mrkdwn('x'), accessory: { type: 'plain_text_input', action_id: 'a' } }),
      /unsupported type/,
    ],
    ['a long header', { type: 'header', text: plain('x'.repeat(151)) }, /less than 151/],
    ['a header in mrkdwn', { type: 'header', text: mrkdwn('x') }, /must be one of plain_text/],
    ['eleven things in a context', { type: 'context', elements: many(11, () => mrkdwn('x')) }, /1 to 10/],
    ['no button at all', { type: 'actions', elements: [] }, /1 to 25/],
    [
      '26 buttons',
      { type: 'actions', elements: many(26, (index) => button({ action_id: `${index}` })) },
      /1 to 25/,
    ],
    [
      'a long button',
      { type: 'actions', elements: [button({ text: plain('x'.repeat(76)) })] },
      /less than 76/,
    ],
    [
      'a long button value',
      { type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] },
      /less than 2001/,
    ],
    [
      'a long action id',
      { type: 'actions', elements: [button({ action_id: 'x'.repeat(256) })] },
      /less than 256/,
    ],
    ['a strange style', { type: 'actions', elements: [button({ style: 'default' })] }, /primary, danger/],
    ['one action id twice', { type: 'actions', elements: [button(), button()] }, /action_id a is used twice/],
    [
      '101 options',
      section({
        text: mrkdwn('x'),
        accessory: { type: 'static_select', options: many(101, (index) => option(`${index}`)) },
      }),
      /1 to 100/,
    ],
    [
      'a long option',
      section({
        text: mrkdwn('x'),
        accessory: { type: 'static_select', options: [{ text: plain('x'.repeat(76)), value: 'x' }] },
      }),
      /less than 76/,
    ],
    [
      'two options of one value',
      section({ text: mrkdwn('x'), accessory: { type: 'overflow', options: [option('x'), option('x')] } }),
      /one value/,
    ],
    [
      'a menu without options',
      section({ text: mrkdwn('x'), accessory: { type: 'static_select' } }),
      /options or option_groups/,
    ],
    ['an empty run', rich(run('')), /more than 0/],
    ['a section without runs', rich(), /1 to 2000/],
    ['a link without address', rich({ type: 'link', text: 'AP' }), /missing required field: url/],
    ['a link to nowhere', rich({ type: 'link', url: '', text: 'AP' }), /valid URL/],
    ['a style Slack does not know', rich(run('x', { small: true })), /additional property: small/],
    ['a style that is a word', rich(run('x', { bold: 'yes' })), /boolean/],
    ['an unknown run', rich({ type: 'mention', text: 'x' }), /unsupported type: mention/],
    [
      'a run in a list',
      { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: [run('x')] }] },
      /unsupported type: text/,
    ],
    [
      'a list without style',
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_list', elements: [{ type: 'rich_text_section', elements: [run('x')] }] },
        ],
      },
      /style/,
    ],
    [
      'an emoji in preformatted text',
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'x' }] }],
      },
      /unsupported type: emoji/,
    ],
    ['101 rows', { type: 'table', rows: many(101, () => [{ type: 'raw_text', text: 'x' }]) }, /1 to 100/],
    ['21 cells', { type: 'table', rows: [many(21, () => ({ type: 'raw_text', text: 'x' }))] }, /1 to 20/],
    ['an empty cell', { type: 'table', rows: [[{ type: 'raw_text', text: '' }]] }, /more than 0/],
    [
      'ragged data',
      {
        type: 'data_table',
        caption: 'c',
        rows: [[{ type: 'raw_text', text: 'a' }], many(2, () => ({ type: 'raw_text', text: 'b' }))],
      },
      /same number/,
    ],
    [
      'styled data headings',
      { type: 'data_table', caption: 'c', rows: [[rich(run('a'))], [rich(run('b'))]] },
      /unsupported type: rich_text/,
    ],
    [
      'rich text in a container',
      { type: 'container', title: plain('x'), child_blocks: [rich(run('x'))] },
      /unsupported type: rich_text/,
    ],
    ['a container without title', { type: 'container', child_blocks: [{ type: 'divider' }] }, /needs title/],
    ['an empty card', { type: 'card', subtitle: mrkdwn('x') }, /a card needs/],
    ['an image from nowhere', { type: 'image', alt_text: 'x' }, /image_url or slack_file/],
    ['an image without words', { type: 'image', image_url: 'https://example.org/a.png' }, /alt_text/],
    [
      'six feedback buttons',
      {
        type: 'context_actions',
        elements: many(6, () => ({ type: 'icon_button', icon: 'trash', text: plain('x') })),
      },
      /1 to 5/,
    ],
    ['a long Markdown block', { type: 'markdown', text: 'x'.repeat(12_001) }, /less than 12001/],
  ])('refuses %s', ([, block, problem]) => {
    const faults = validateMessage({ text: 'x', blocks: [block] })
    expect(faults.map((fault) => fault.problem).join('\n')).toMatch(problem)
    expect(faults.map((fault) => fault.error)).toContain('invalid_blocks')
  })

  test.for<[string, unknown, RegExp]>([
    ['51 blocks', many(51, () => ({ type: 'divider' })), /0 to 50/],
    ['two tables', many(2, () => good['table']), /at most 1 table/],
    ['one block id twice', many(2, () => ({ type: 'divider', block_id: 'x' })), /block_id x is used twice/],
    [
      'a table that is too full',
      [{ type: 'table', rows: many(6, () => [{ type: 'raw_text', text: 'x'.repeat(2000) }]) }],
      /at most 10,000/,
    ],
    ['blocks that are no list', { type: 'divider' }, /must be an array/],
  ])('refuses %s', ([, given, problem]) => {
    expect(
      validateMessage({ text: 'x', blocks: given })
        .map((fault) => fault.problem)
        .join('\n'),
    ).toMatch(problem)
  })

  test.for<[string, Json, string]>([
    ['nothing to say', { text: ' ' }, 'no_text'],
    ['a long text', { text: 'x'.repeat(12_001) }, 'msg_too_long'],
    [
      'long blocks',
      { text: 'x', blocks: many(5, () => section({ text: mrkdwn('x'.repeat(2401)) })) },
      'msg_blocks_too_long',
    ],
  ])('names the error for %s', ([, message, error]) => {
    expect(validateMessage(message).map((fault) => fault.error)).toEqual([error])
  })
})

describe('validateView()', () => {
  const modal = (fields: Json): Json => ({ type: 'modal', title: plain('Ask'), blocks: [], ...fields })

  test('accepts a form and an alert', () => {
    const blocksGiven = [good['input'], { type: 'alert', text: plain('old record'), level: 'warning' }]
    expect(validateView(modal({ submit: plain('Ask'), blocks: blocksGiven }))).toEqual([])
  })

  test.for<[string, Json, RegExp]>([
    ['a long title', modal({ title: plain('x'.repeat(25)) }), /less than 25/],
    ['an input without submit', modal({ blocks: [good['input']] }), /submit is required/],
    ['101 blocks', modal({ blocks: many(101, () => ({ type: 'divider' })) }), /0 to 100/],
    ['a table', modal({ blocks: [good['table']] }), /unsupported type: table/],
    ['long private metadata', modal({ private_metadata: 'x'.repeat(3001) }), /less than 3001/],
    [
      'a Home tab with a title',
      { type: 'home', title: plain('x'), blocks: [] },
      /additional property: title/,
    ],
  ])('refuses %s', ([, view, problem]) => {
    expect(
      validateView(view)
        .map((each) => each.problem)
        .join('\n'),
    ).toMatch(problem)
  })
})

test('validateOptions() refuses 101 options and options without words', () => {
  expect(validateOptions({ options: many(100, (index) => option(`${index}`)) })).toEqual([])
  expect(validateOptions({ options: many(101, (index) => option(`${index}`)) })).toHaveLength(1)
  expect(validateOptions({ options: [{ text: plain(''), value: 'x' }] })).toHaveLength(1)
})
