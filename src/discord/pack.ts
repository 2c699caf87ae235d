import { ComponentType, MessageFlags, SeparatorSpacingSize } from 'discord.js'
import type { APIComponentInContainer, APIContainerComponent } from 'discord.js'

import { fillMessages } from '../core/fill-messages.ts'
import { shortenLabel } from '../core/shorten-label.ts'
import { LIMITS } from './limits.ts'
import { countRow, formatRow } from './render-actions.ts'
import type { Row } from './render-actions.ts'
import { weigh } from './split.ts'

/** A message as Discord takes it: one container with an accent, nobody called. */
export type DiscordMessage = {
  readonly flags: number
  readonly components: readonly APIContainerComponent[]
  readonly allowed_mentions: { readonly parse: [] }
}

/** A part of a message that is never split; a text that `leads` stays with what follows it. */
export type Block =
  | { readonly kind: 'text'; readonly content: string; readonly leads: boolean }
  /** A file that goes along, by its name, with the words for who cannot see it. */
  | { readonly kind: 'picture'; readonly name: string; readonly words: string }
  | { readonly kind: 'rule' }
  | { readonly kind: 'row'; readonly row: Row }

/** What Discord calls a file of the same message. */
const ATTACHED = 'attachment://'

/** Whether a message shows a file by this name. */
export function shows(message: DiscordMessage, name: string): boolean {
  return message.components.some(({ components }) =>
    components.some(
      (component) =>
        component.type === ComponentType.MediaGallery &&
        component.items.some(({ media }) => media.url === ATTACHED + name),
    ),
  )
}

const ACCENT = 0x3b6ea5

/** Fills messages with blocks in order, each message inside every limit. */
export function packMessages(blocks: readonly Block[]): readonly DiscordMessage[] {
  return fillMessages(blocks, { fits, join }).map(formatMessage)
}

/** Adds a block; once there are many displays, further text joins the last one. */
function join(blocks: readonly Block[], block: Block): Block[] {
  const last = blocks.at(-1)
  const isCrowded = blocks.filter(({ kind }) => kind === 'text').length >= LIMITS.displays
  if (!isCrowded || block.kind !== 'text' || last?.kind !== 'text') return [...blocks, block]
  return [...blocks.slice(0, -1), { ...block, content: `${last.content}\n${block.content}` }]
}

function fits(blocks: readonly Block[]): boolean {
  const text = blocks.reduce((sum, block) => sum + (block.kind === 'text' ? weigh(block.content) : 0), 0)
  const count = blocks.reduce((sum, block) => sum + (block.kind === 'row' ? countRow(block.row) : 1), 1)
  return text <= LIMITS.messageText && count <= LIMITS.components
}

function formatMessage(blocks: readonly Block[]): DiscordMessage {
  const taken = new Set<string>()
  const components = blocks.map((block) => formatBlock(block, taken))
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: ACCENT, components }],
    allowed_mentions: { parse: [] },
  }
}

function formatBlock(block: Block, taken: Set<string>): APIComponentInContainer {
  switch (block.kind) {
    case 'text':
      return { type: ComponentType.TextDisplay, content: block.content }
    case 'picture':
      return {
        type: ComponentType.MediaGallery,
        items: [
          {
            media: { url: ATTACHED + block.name },
            description: shortenLabel(block.words, LIMITS.mediaDescription),
          },
        ],
      }
    case 'rule':
      return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }
    case 'row':
      return formatRow(block.row, taken)
  }
}
