import { bool, byType, link, list, maybe, number, oneOf, pattern, shape, string, whole } from './check.ts'
import type { Rule } from './check.ts'

const type = string(50)
// Slack documents no maximum for a run; the whole message's limit is what counts.
const run = string(12_000)
const style = shape({
  bold: maybe(bool),
  italic: maybe(bool),
  strike: maybe(bool),
  code: maybe(bool),
  underline: maybe(bool),
})
const mentionStyle = shape({
  bold: maybe(bool),
  italic: maybe(bool),
  strike: maybe(bool),
  highlight: maybe(bool),
  client_highlight: maybe(bool),
  unlink: maybe(bool),
})
const styled = { type, style: maybe(style) }
const mention = { type, style: maybe(mentionStyle) }

/** The pieces inside a rich text section, by type. */
export const richTextElements: Readonly<Record<string, Rule>> = {
  text: shape({ ...styled, text: run }),
  link: shape({ ...styled, url: link(), text: maybe(run), unsafe: maybe(bool) }),
  emoji: shape({ ...styled, name: string(100), unicode: maybe(string(100)), url: maybe(link()) }),
  date: shape({
    ...styled,
    timestamp: number,
    format: string(500),
    url: maybe(link()),
    fallback: maybe(run),
  }),
  user: shape({ ...mention, user_id: pattern(/^[UW][A-Z0-9]+$/, 'a user id') }),
  channel: shape({ ...mention, channel_id: pattern(/^[CDG][A-Z0-9]+$/, 'a channel id') }),
  usergroup: shape({ ...mention, usergroup_id: pattern(/^S[A-Z0-9]+$/, 'a user group id') }),
  team: shape({ ...mention, team_id: pattern(/^[TE][A-Z0-9]+$/, 'a team id') }),
  broadcast: shape({ ...mention, range: oneOf('here', 'channel', 'everyone') }),
  color: shape({ ...styled, value: pattern(/^#[0-9a-fA-F]{6}$/, 'a hex colour') }),
}

const piece = byType(() => richTextElements)
const preformattedPiece = byType(() => ({ text: richTextElements['text']!, link: richTextElements['link']! }))
const pieces = list(piece, 2000, 1)
const border = maybe(whole(0, 1))

const section = shape({ type, elements: pieces })

/** The parts of a rich text block, by type; a list holds sections only. */
export const richTextParts: Readonly<Record<string, Rule>> = {
  rich_text_section: section,
  rich_text_list: shape({
    type,
    style: oneOf('bullet', 'ordered'),
    indent: maybe(whole(0, 8)),
    offset: maybe(whole(0, 10_000)),
    border,
    elements: list(
      byType(() => ({ rich_text_section: section })),
      1000,
    ),
  }),
  rich_text_quote: shape({ type, border, elements: pieces }),
  rich_text_preformatted: shape({
    type,
    border,
    language: maybe(string(50)),
    elements: list(preformattedPiece, 2000),
  }),
}

/** A rich text block, also as a table cell, a title or an initial value. */
export const richText: Rule = shape({
  type: oneOf('rich_text'),
  block_id: maybe(string(255)),
  elements: list(
    byType(() => richTextParts),
    1000,
  ),
})
