import type { KnownBlock, RichTextBlock, RichTextSection } from '@slack/types'

import { fillMessages, trimRules } from '../core/fill-messages.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'
import { formatRow, labelOf } from './render-actions.ts'
import type { Row, Surface } from './render-actions.ts'
import { formatLine, plainLine } from './render-inlines.ts'
import type { Line } from './render-inlines.ts'
import { escapeText } from './split.ts'

/** A message as Slack takes it; `text` is all that notifications and screen readers say. */
export type SlackMessage = {
  readonly text: string
  readonly blocks: KnownBlock[]
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** A picture that Slack has: uploaded as a file of ours. */
export type SlackImage = { readonly slack_file: { readonly id: string } }

/** A part of a message that is never split; lines that `lead` stay with what follows them. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly Line[]; readonly leads: boolean }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'image'; readonly image: SlackImage; readonly words: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'row'; readonly row: Row }

/** Fills messages with blocks in order, each message inside every limit. */
export function packMessages(blocks: readonly Block[]): readonly SlackMessage[] {
  // Nearly always one message is enough, and looking once is quicker than with each block.
  const messages = fits(blocks) ? [trimRules(blocks)] : fillMessages(blocks, { fits, join })
  return messages.filter((packed) => packed.length > 0).map(formatMessage)
}

function join(blocks: readonly Block[], block: Block): readonly Block[] {
  return [...blocks, block]
}

/** Blocks of a page of its own, as many as it takes, and what is left over as messages. */
export function packHome(blocks: readonly Block[]): {
  readonly blocks: readonly KnownBlock[]
  readonly messages: readonly SlackMessage[]
} {
  const [page, rest] = [blocks.slice(0, LIMITS.homeBlocks), blocks.slice(LIMITS.homeBlocks)]
  return { blocks: formatBlocks(trimRules(page), 'home'), messages: packMessages(rest) }
}

function fits(blocks: readonly Block[]): boolean {
  if (blocks.length <= 1) return true
  if (blocks.length > LIMITS.blocks) return false
  const message = formatMessage(blocks)
  return message.text.length <= LIMITS.text && JSON.stringify(message).length <= LIMITS.message
}

function formatMessage(blocks: readonly Block[]): SlackMessage {
  return {
    text: textOf(blocks),
    blocks: formatBlocks(blocks, 'message'),
    unfurl_links: false,
    unfurl_media: false,
  }
}

function formatBlocks(blocks: readonly Block[], surface: Surface): KnownBlock[] {
  let count = 0
  return blocks.map((block) => {
    const made = formatBlock(block, count, surface)
    count += block.kind === 'row' ? block.row.length : 0
    return made
  })
}

function formatBlock(block: Block, first: number, surface: Surface): KnownBlock {
  switch (block.kind) {
    case 'lines':
      return richText({ type: 'rich_text_section', elements: joinLines(block.lines) })
    case 'list':
      return richText({ type: 'rich_text_list', style: 'bullet', elements: block.lines.map(toSection) })
    case 'code':
      return richText({ type: 'rich_text_preformatted', elements: [{ type: 'text', text: block.text }] })
    case 'image':
      return { type: 'image', ...block.image, alt_text: shortenLabel(block.words, LIMITS.altText) }
    case 'rule':
      return { type: 'divider' }
    case 'row':
      return formatRow(block.row, first, surface)
  }
}

function richText(element: RichTextBlock['elements'][number]): RichTextBlock {
  return { type: 'rich_text', elements: [element] }
}

function toSection(line: Line): RichTextSection {
  return { type: 'rich_text_section', elements: formatLine(line) }
}

function joinLines(lines: readonly Line[]): RichTextSection['elements'] {
  return formatLine(lines.flatMap((line, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...line]))
}

/** Whether a message shows a picture. */
export function hasImage({ blocks }: SlackMessage): boolean {
  return blocks.some(({ type }) => type === 'image')
}

/** A message with the words of its pictures in their place. */
export function sayImages(message: SlackMessage): SlackMessage {
  const blocks = message.blocks.map((block) =>
    block.type === 'image'
      ? richText({ type: 'rich_text_section', elements: [{ type: 'text', text: block.alt_text }] })
      : block,
  )
  return { ...message, blocks }
}

/** Everything the words of the blocks say; a message of buttons alone names them. */
function textOf(blocks: readonly Block[]): string {
  const words = blocks.flatMap((block) => {
    if (block.kind === 'lines') return block.lines.map(plainLine)
    if (block.kind === 'list') return block.lines.map((line) => `• ${plainLine(line)}`)
    if (block.kind === 'image') return block.words.split('\n')
    return block.kind === 'code' ? [block.text] : []
  })
  return escapeText(words.length > 0 ? words.join('\n') : namesOf(blocks))
}

const MOST_NAMES = 10

function namesOf(blocks: readonly Block[]): string {
  const labels = blocks.flatMap((block) => (block.kind === 'row' ? block.row.map(labelOf) : []))
  return labels.slice(0, MOST_NAMES).join(', ')
}
