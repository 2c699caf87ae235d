import { expect, test } from 'vitest'
import { validateChoices, validateCommand, validateCommands } from './command-rules.ts'
import { validateMessage, validateModal } from './components.ts'
import type { Wire } from './wire.ts'

const x = (length: number) => 'x'.repeat(length)
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const button = (more: Wire = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more })
const select = (more: Wire = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [{ label: 'A', value: 'a' }],
  ...more,
})
const row = (...components: Wire[]) => ({ type: 1, components })
const text = (content: string) => ({ type: 10, content })
const v2 = (...components: Wire[]) => ({ flags: 32768, components })
const withRow = (...components: Wire[]) => ({ content: 'c', components: [row(...components)] })
const input = (more: Wire = {}) => ({ type: 4, custom_id: 'q', style: 1, ...more })
const media = { media: { url: 'https://a.example/a.png' } }
const gallery = (count: number, description = 'd') => ({
  type: 12,
  items: times(count, () => ({ ...media, description })),
})
const galleries = (count: number) =>
  times(Math.ceil(count / 10), (n) => gallery(Math.min(10, count - n * 10)))
const link = (length: number) => ({
  type: 2,
  style: 5,
  label: 'l',
  url: 'https://a.example/'.padEnd(length, 'x'),
})
const label = (more: Wire = {}) => ({ type: 18, label: 'Question', component: input(), ...more })
const modal = (more: Wire = {}) => ({ custom_id: 'form', title: 'Ask', components: [label()], ...more })
const codes = (faults: readonly { path: string; code: string }[]) =>
  faults.map(({ path, code }) => `${path} ${code}`.trim())

test.for<{ name: string; fine: Wire; faulty: Wire; faults: string[] }>([
  {
    name: 'content of 2,000',
    fine: { content: x(2000) },
    faulty: { content: x(2001) },
    faults: ['content BASE_TYPE_MAX_LENGTH'],
  },
  { name: 'something to say', fine: { content: '.' }, faulty: { content: ' \n' }, faults: ['MESSAGE_EMPTY'] },
  {
    name: 'embed title of 256',
    fine: { embeds: [{ title: x(256) }] },
    faulty: { embeds: [{ title: x(257) }] },
    faults: ['embeds.0.title BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: '6,000 characters of embeds in all',
    fine: { embeds: [{ description: x(4096) }, { description: x(1904) }] },
    faulty: { embeds: [{ description: x(4096) }, { description: x(1905) }] },
    faults: ['embeds MAX_EMBED_SIZE_EXCEEDED'],
  },
  {
    name: 'ten embeds',
    fine: { embeds: times(10, () => ({ title: 't' })) },
    faulty: { embeds: times(11, () => ({ title: 't' })) },
    faults: ['embeds BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'nonce of 25',
    fine: { content: 'c', nonce: x(25) },
    faulty: { content: 'c', nonce: x(26) },
    faults: ['nonce BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'a nonce to enforce',
    fine: { content: 'c', nonce: 'n', enforce_nonce: true },
    faulty: { content: 'c', enforce_nonce: true },
    faults: ['nonce BASE_TYPE_REQUIRED'],
  },
  {
    name: 'custom id of 100',
    fine: withRow(button({ custom_id: x(100) })),
    faulty: withRow(button({ custom_id: x(101) })),
    faults: ['components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'custom ids that differ, nested ones too',
    fine: v2(
      { type: 9, components: [text('t')], accessory: button({ custom_id: 'a' }) },
      row(button({ custom_id: 'b' })),
    ),
    faulty: v2({ type: 9, components: [text('t')], accessory: button() }, row(button())),
    faults: ['components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
  },
  {
    name: 'button label of 80',
    fine: withRow(button({ label: x(80) })),
    faulty: withRow(button({ label: x(81) })),
    faults: ['components.0.components.0.label BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'a label or an emoji',
    fine: withRow(button({ label: undefined, emoji: { name: '📰' } })),
    faulty: withRow(button({ label: '' })),
    faults: ['components.0.components.0 BUTTON_COMPONENT_INVALID'],
  },
  {
    name: 'a url on a link',
    fine: withRow({ type: 2, style: 5, label: 'l', url: 'https://a.example' }),
    faulty: withRow({ type: 2, style: 5, label: 'l' }),
    faults: ['components.0.components.0.url BASE_TYPE_REQUIRED'],
  },
  {
    name: 'no custom id on a link',
    fine: withRow({ type: 2, style: 5, label: 'l', url: 'https://a.example' }),
    faulty: withRow({ type: 2, style: 5, label: 'l', url: 'https://a.example', custom_id: 'c' }),
    faults: ['components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_AND_URL'],
  },
  {
    name: 'five buttons in a row',
    fine: withRow(...times(5, (n) => button({ custom_id: `b${n}` }))),
    faulty: withRow(...times(6, (n) => button({ custom_id: `b${n}` }))),
    faults: ['components.0.components BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'no empty row',
    fine: withRow(button()),
    faulty: withRow(),
    faults: ['components.0.components BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'a menu alone in its row',
    fine: withRow(select()),
    faulty: withRow(select(), button()),
    faults: ['components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
  },
  {
    name: 'five rows',
    fine: { content: 'c', components: times(5, (n) => row(button({ custom_id: `b${n}` }))) },
    faulty: { content: 'c', components: times(6, (n) => row(button({ custom_id: `b${n}` }))) },
    faults: ['components BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: '25 options',
    fine: withRow(select({ options: times(25, (n) => ({ label: 'o', value: `${n}` })) })),
    faulty: withRow(select({ options: times(26, (n) => ({ label: 'o', value: `${n}` })) })),
    faults: ['components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'option label, value and description of 100',
    fine: withRow(select({ options: [{ label: x(100), value: x(100), description: x(100) }] })),
    faulty: withRow(select({ options: [{ label: x(101), value: x(101), description: x(101) }] })),
    faults: [
      'label BASE_TYPE_BAD_LENGTH',
      'value BASE_TYPE_BAD_LENGTH',
      'description BASE_TYPE_MAX_LENGTH',
    ].map((fault) => `components.0.components.0.options.0.${fault}`),
  },
  {
    name: 'option values that differ',
    fine: withRow(
      select({
        options: [
          { label: 'a', value: '1' },
          { label: 'b', value: '2' },
        ],
      }),
    ),
    faulty: withRow(
      select({
        options: [
          { label: 'a', value: '1' },
          { label: 'b', value: '1' },
        ],
      }),
    ),
    faults: ['components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
  },
  {
    name: 'placeholder of 150',
    fine: withRow(select({ placeholder: x(150) })),
    faulty: withRow(select({ placeholder: x(151) })),
    faults: ['components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'no content beside Components V2',
    fine: v2(text('t')),
    faulty: { ...v2(text('t')), content: 'c' },
    faults: ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  },
  {
    name: 'no embeds beside Components V2',
    fine: v2(text('t')),
    faulty: { ...v2(text('t')), embeds: [{ title: 't' }] },
    faults: ['embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  },
  {
    name: 'text displays only under the flag',
    fine: v2(text('t')),
    faulty: { content: 'c', components: [text('t')] },
    faults: ['components.0.type UNION_TYPE_CHOICES'],
  },
  {
    name: '40 components with the nested ones',
    fine: v2({ type: 17, components: times(39, () => text('t')) }),
    faulty: v2({ type: 17, components: times(40, () => text('t')) }),
    faults: ['components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
  },
  {
    name: '4,000 characters of text displays',
    fine: v2(text(x(2000)), text(x(2000))),
    faulty: v2(text(x(2000)), text(x(2001))),
    faults: ['components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
  },
  {
    name: '10,170 bytes of text displays',
    fine: v2(text('中'.repeat(3386))),
    faulty: v2(text(`${'中'.repeat(3386)}x`)),
    faults: ['components SERVER_ERROR'],
  },
  {
    name: 'text in a text display',
    fine: v2(text('t')),
    faulty: v2(text('')),
    faults: ['components.0.content BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'components in a container',
    fine: v2({ type: 17, components: [text('t')] }),
    faulty: v2({ type: 17, components: [] }),
    faults: ['components.0.components BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'no container in a container',
    fine: v2({ type: 17, components: [text('t')] }),
    faulty: v2({ type: 17, components: [{ type: 17, components: [text('t')] }] }),
    faults: ['components.0.components.0.type UNION_TYPE_CHOICES'],
  },
  {
    name: 'three texts and an accessory in a section',
    fine: v2({ type: 9, components: times(3, () => text('t')), accessory: button() }),
    faulty: v2({ type: 9, components: times(4, () => text('t')) }),
    faults: ['components.0.components BASE_TYPE_BAD_LENGTH', 'components.0.accessory BASE_TYPE_REQUIRED'],
  },
  {
    name: 'no form input in a message',
    fine: withRow(button()),
    faulty: withRow(input()),
    faults: ['components.0.components.0.type UNION_TYPE_CHOICES'],
  },
  { name: 'something under the flag', fine: v2(text('t')), faulty: v2(), faults: ['MESSAGE_EMPTY'] },
  {
    name: 'mentions allowed once',
    fine: { content: 'c', allowed_mentions: { parse: ['users'] } },
    faulty: { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
    faults: ['allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
  },
  {
    name: '64 media items',
    fine: v2(...galleries(64)),
    faulty: v2(...galleries(65)),
    faults: ['components SERVER_ERROR'],
  },
  {
    name: 'ten items in a gallery',
    fine: v2(gallery(10)),
    faulty: v2(gallery(11)),
    faults: ['components.0.items BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'media descriptions of 1,024',
    fine: v2(gallery(1, x(1024))),
    faulty: v2(gallery(1, x(1025))),
    faults: ['components.0.items.0.description BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'link urls of 512',
    fine: withRow(link(512)),
    faulty: withRow(link(513)),
    faults: ['components.0.components.0.url BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: '100 ids to mention',
    fine: { content: 'c', allowed_mentions: { parse: [], users: times(100, String) } },
    faulty: { content: 'c', allowed_mentions: { parse: [], users: times(101, String) } },
    faults: ['allowed_mentions.users BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'files that come with the message',
    fine: v2({ type: 12, items: [{ media: { url: 'https://a.example/a.png' } }] }),
    faulty: v2({ type: 13, file: { url: 'attachment://a.txt' } }),
    faults: ['components.0 UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
  },
])('validateMessage() wants $name', ({ fine, faulty, faults }) => {
  expect(codes(validateMessage(fine))).toEqual([])
  expect(codes(validateMessage(faulty))).toEqual(faults)
})

test('validateMessage() keeps a message under Components V2 when an edit leaves the flag out', () => {
  expect(codes(validateMessage({ content: 'c' }, { flags: 32768, editing: true }))).toEqual([
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ])
  expect(validateMessage({ components: [text('t')] }, { flags: 32768, editing: true })).toEqual([])
})

test.for<{ name: string; fine: Wire; faulty: Wire; faults: string[] }>([
  {
    name: 'a title of 45',
    fine: modal({ title: x(45) }),
    faulty: modal({ title: x(46) }),
    faults: ['title BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'a custom id of 100',
    fine: modal({ custom_id: x(100) }),
    faulty: modal({ custom_id: x(101) }),
    faults: ['custom_id BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'a label of 45',
    fine: modal({ components: [label({ label: x(45) })] }),
    faulty: modal({ components: [label({ label: x(46) })] }),
    faults: ['components.0.label BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'a description of 100',
    fine: modal({ components: [label({ description: x(100) })] }),
    faulty: modal({ components: [label({ description: x(101) })] }),
    faults: ['components.0.description BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'an input label of 45 in a row',
    fine: modal({ components: [row(input({ label: x(45) }))] }),
    faulty: modal({ components: [row(input({ label: x(46) }))] }),
    faults: ['components.0.components.0.label BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'an input label in a row',
    fine: modal({ components: [row(input({ label: 'l' }))] }),
    faulty: modal({ components: [row(input())] }),
    faults: ['components.0.components.0.label BASE_TYPE_REQUIRED'],
  },
  {
    name: 'no second label inside a label',
    fine: modal(),
    faulty: modal({ components: [label({ component: input({ label: 'l' }) })] }),
    faults: ['components.0.component.label LABEL_COMPONENT_LABEL_FORBIDDEN'],
  },
  {
    name: 'five components',
    fine: modal({ components: times(5, (n) => label({ component: input({ custom_id: `${n}` }) })) }),
    faulty: modal({ components: times(6, (n) => label({ component: input({ custom_id: `${n}` }) })) }),
    faults: ['components BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'something to fill in',
    fine: modal(),
    faulty: modal({ components: [] }),
    faults: ['components BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'custom ids that differ',
    fine: modal(),
    faulty: modal({ components: [label(), label()] }),
    faults: ['components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED'],
  },
  {
    name: 'a value of 4,000',
    fine: modal({ components: [label({ component: input({ value: x(4000), max_length: 4000 }) })] }),
    faulty: modal({ components: [label({ component: input({ value: x(4001), max_length: 4001 }) })] }),
    faults: [
      'components.0.component.max_length NUMBER_TYPE_MAX',
      'components.0.component.value BASE_TYPE_MAX_LENGTH',
    ],
  },
  {
    name: 'a placeholder of 100',
    fine: modal({ components: [label({ component: input({ placeholder: x(100) }) })] }),
    faulty: modal({ components: [label({ component: input({ placeholder: x(101) }) })] }),
    faults: ['components.0.component.placeholder BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'no button',
    fine: modal(),
    faulty: modal({ components: [label({ component: button() })] }),
    faults: [
      'components.0.component.label LABEL_COMPONENT_LABEL_FORBIDDEN',
      'components.0.component.type UNION_TYPE_CHOICES',
    ],
  },
])('validateModal() wants $name', ({ fine, faulty, faults }) => {
  expect(codes(validateModal(fine))).toEqual([])
  expect(codes(validateModal(faulty))).toEqual(faults)
})

test.for<{ name: string; choices: Wire[]; faults: string[] }>([
  {
    name: '25 choices',
    choices: times(26, (n) => ({ name: 'n', value: `${n}` })),
    faults: ['choices BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'names of 100',
    choices: [{ name: x(101), value: 'v' }],
    faults: ['choices.0.name BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: 'values of 100',
    choices: [{ name: 'n', value: x(101) }],
    faults: ['choices.0.value BASE_TYPE_MAX_LENGTH'],
  },
  { name: 'nothing more', choices: times(25, () => ({ name: x(100), value: x(100) })), faults: [] },
])('validateChoices() wants $name', ({ choices, faults }) => {
  expect(codes(validateChoices({ choices }))).toEqual(faults)
})

const option = (more: Wire = {}) => ({ type: 3, name: 'subject', description: 'd', ...more })

test.for<{ name: string; command: Wire; faults: string[] }>([
  {
    name: 'a lower-case name',
    command: { name: 'Brief', description: 'd' },
    faults: ['name APPLICATION_COMMAND_INVALID_NAME'],
  },
  {
    name: 'a description of 100',
    command: { name: 'brief', description: x(101) },
    faults: ['description BASE_TYPE_BAD_LENGTH'],
  },
  {
    name: '25 options',
    command: { name: 'b', description: 'd', options: times(26, (n) => option({ name: `o${n}` })) },
    faults: ['options BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'required options first',
    command: { name: 'b', description: 'd', options: [option(), option({ name: 'o', required: true })] },
    faults: ['options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID'],
  },
  {
    name: '25 choices',
    command: {
      name: 'b',
      description: 'd',
      options: [option({ choices: times(26, (n) => ({ name: 'n', value: `${n}` })) })],
    },
    faults: ['options.0.choices BASE_TYPE_MAX_LENGTH'],
  },
  {
    name: 'nothing more',
    command: { name: 'brief', description: 'd', options: [option({ required: true, autocomplete: true })] },
    faults: [],
  },
])('validateCommand() wants $name', ({ command, faults }) => {
  expect(codes(validateCommand(command))).toEqual(faults)
})

test('validateCommands() wants names that differ', () => {
  const command = { name: 'brief', description: 'd' }
  expect(codes(validateCommands([command, command]))).toEqual(['1 APPLICATION_COMMANDS_DUPLICATE_NAME'])
})
