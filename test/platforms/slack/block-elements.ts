import {
  also,
  bool,
  byType,
  link,
  list,
  maybe,
  number,
  oneOf,
  only,
  pattern,
  shape,
  string,
  whole,
} from './check.ts'
import type { Rule } from './check.ts'
import { objectsOf } from './json.ts'
import { richText } from './rich-text.ts'

/** A `plain_text` object of at most `max` characters; it may not be empty. */
export const plainText = (max: number): Rule =>
  shape({ type: oneOf('plain_text'), text: string(max), emoji: maybe(bool) })

/** A `mrkdwn` object of at most `max` characters; it may not be empty. */
export const mrkdwn = (max: number): Rule =>
  shape({ type: oneOf('mrkdwn'), text: string(max), verbatim: maybe(bool) })

/** Either kind of text object. */
export const anyText = (max: number): Rule =>
  byType(() => ({ plain_text: plainText(max), mrkdwn: mrkdwn(max) }))

const slackFile = also(
  shape({ url: maybe(link()), id: maybe(string(50)) }),
  (file) => 'url' in file !== 'id' in file,
  'slack_file takes either url or id',
)
/** The fields that an image has as a block and as an element. */
export const imageFields = { image_url: maybe(link()), slack_file: maybe(slackFile), alt_text: string(2000) }
/** Whether an image has exactly one place to come from. */
export const hasOneSource = (image: Record<string, unknown>): boolean =>
  'image_url' in image !== 'slack_file' in image
/** The image element of sections, contexts and cards. */
export const image: Rule = also(
  shape({ type: oneOf('image'), ...imageFields }),
  hasOneSource,
  'an image takes image_url or slack_file',
)

const confirm = shape({
  title: maybe(plainText(100)),
  text: anyText(300),
  confirm: maybe(plainText(30)),
  deny: maybe(plainText(30)),
  style: maybe(oneOf('primary', 'danger')),
})
const option = (text: (max: number) => Rule): Rule =>
  shape({ text: text(75), value: maybe(string(150)), description: maybe(text(75)), url: maybe(link()) })
const options = (max: number, text = plainText): Rule => list(option(text), max)
const groups = list(shape({ label: plainText(75), options: options(100) }), 100)
const action = { type: string(50), action_id: maybe(string(255)) }
const asked = { ...action, confirm: maybe(confirm) }
const focus = { focus_on_load: maybe(bool) }
const menu = { ...asked, ...focus, placeholder: maybe(plainText(150)) }
const many = { ...menu, max_selected_items: maybe(whole(1, 1000)) }
const dispatch = shape({
  trigger_actions_on: maybe(list(oneOf('on_enter_pressed', 'on_character_entered'), 2)),
})
const typed = {
  ...action,
  ...focus,
  placeholder: maybe(plainText(150)),
  dispatch_action_config: maybe(dispatch),
}
const ids = list(string(50), 100)
const filter = shape({
  include: maybe(list(oneOf('im', 'mpim', 'private', 'public'), 4)),
  exclude_external_shared_channels: maybe(bool),
  exclude_bot_users: maybe(bool),
})
const conversations = { default_to_current_conversation: maybe(bool), filter: maybe(filter) }
const enabled = { response_url_enabled: maybe(bool) }
const label = { accessibility_label: maybe(string(75)) }
const style = { style: maybe(oneOf('primary', 'danger')) }
const feedback = shape({ text: plainText(75), ...label, value: string(2000) })

const staticOptions = { options: maybe(options(100)), option_groups: maybe(groups) }
const hasEither = (element: Record<string, unknown>): boolean =>
  'options' in element !== 'option_groups' in element

function distinctValues(element: Record<string, unknown>): boolean {
  const values = objectsOf(element['options']).map((each) => each['value'])
  return new Set(values).size === values.length
}

function selectFrom(rule: Rule): Rule {
  return also(
    also(rule, hasEither, 'takes either options or option_groups'),
    distinctValues,
    'has two options with one value',
  )
}

/** Every interactive element, by type, with the limits of its fields. */
export const elements: Readonly<Record<string, Rule>> = {
  button: shape({
    ...asked,
    text: plainText(75),
    value: maybe(string(2000)),
    url: maybe(link()),
    ...style,
    ...label,
  }),
  checkboxes: shape({
    ...asked,
    ...focus,
    options: options(10, anyText),
    initial_options: maybe(options(10, anyText)),
  }),
  radio_buttons: shape({
    ...asked,
    ...focus,
    options: options(10, anyText),
    initial_option: maybe(option(anyText)),
  }),
  overflow: also(shape({ ...asked, options: options(5) }), distinctValues, 'has two options with one value'),
  datepicker: shape({ ...menu, initial_date: maybe(pattern(/^\d{4}-\d\d-\d\d$/, 'YYYY-MM-DD')) }),
  datetimepicker: shape({ ...asked, ...focus, initial_date_time: maybe(number) }),
  timepicker: shape({
    ...menu,
    initial_time: maybe(pattern(/^\d\d:\d\d$/, 'HH:mm')),
    timezone: maybe(string(100)),
  }),
  static_select: selectFrom(shape({ ...menu, ...staticOptions, initial_option: maybe(option(plainText)) })),
  multi_static_select: selectFrom(shape({ ...many, ...staticOptions, initial_options: maybe(options(100)) })),
  external_select: shape({
    ...menu,
    initial_option: maybe(option(plainText)),
    min_query_length: maybe(whole(0, 100)),
  }),
  multi_external_select: shape({
    ...many,
    initial_options: maybe(options(100)),
    min_query_length: maybe(whole(0, 100)),
  }),
  users_select: shape({ ...menu, initial_user: maybe(string(50)) }),
  multi_users_select: shape({ ...many, initial_users: maybe(ids) }),
  conversations_select: shape({
    ...menu,
    ...conversations,
    ...enabled,
    initial_conversation: maybe(string(50)),
  }),
  multi_conversations_select: shape({ ...many, ...conversations, initial_conversations: maybe(ids) }),
  channels_select: shape({ ...menu, ...enabled, initial_channel: maybe(string(50)) }),
  multi_channels_select: shape({ ...many, initial_channels: maybe(ids) }),
  plain_text_input: shape({
    ...typed,
    initial_value: maybe(string(3000, 0)),
    multiline: maybe(bool),
    min_length: maybe(whole(0, 3000)),
    max_length: maybe(whole(1, 3000)),
  }),
  email_text_input: shape({ ...typed, initial_value: maybe(string(3000, 0)) }),
  url_text_input: shape({ ...typed, initial_value: maybe(string(3000, 0)) }),
  number_input: shape({
    ...typed,
    is_decimal_allowed: bool,
    initial_value: maybe(string(50)),
    min_value: maybe(string(50)),
    max_value: maybe(string(50)),
  }),
  rich_text_input: shape({
    ...typed,
    initial_value: maybe(richText),
    min_lines: maybe(whole(1, 100)),
    max_lines: maybe(whole(1, 100)),
  }),
  file_input: shape({ ...action, filetypes: maybe(list(string(20), 100)), max_files: maybe(whole(1, 10)) }),
  workflow_button: shape({
    ...action,
    text: plainText(75),
    workflow: shape({ trigger: () => [] }),
    ...style,
    ...label,
  }),
  feedback_buttons: shape({ ...action, positive_button: feedback, negative_button: feedback }),
  icon_button: shape({
    ...asked,
    icon: oneOf('trash'),
    text: plainText(75),
    ...label,
    value: maybe(string(2000)),
    visible_to_user_ids: maybe(list(string(50), 100)),
  }),
}

const selects = ['static', 'external', 'users', 'conversations', 'channels'].flatMap((source) => [
  `${source}_select`,
  `multi_${source}_select`,
])
const choices = ['checkboxes', 'datepicker', 'radio_buttons', 'timepicker', ...selects]
const inputs = [
  'email_text_input',
  'file_input',
  'number_input',
  'plain_text_input',
  'rich_text_input',
  'url_text_input',
]

/** What an `actions` block may hold. */
export const inActions = only(
  elements,
  'button',
  'overflow',
  'datetimepicker',
  'workflow_button',
  'rich_text_input',
  ...choices,
)
/** What may stand beside the text of a `section`. */
export const inSection = only(
  { ...elements, image },
  'image',
  'button',
  'overflow',
  'workflow_button',
  ...choices,
)
/** What an `input` block may ask with. */
export const inInput = only(elements, 'datetimepicker', ...inputs, ...choices)
/** What a `context_actions` block may hold. */
export const inContextActions = only(elements, 'feedback_buttons', 'icon_button')
/** The buttons of a card. */
export const inCard = only(elements, 'button')
