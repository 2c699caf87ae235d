import type { DiscordMessage } from '../../src/discord/pack.ts'
import { flattenComponents, isWire } from '../platforms/discord/wire.ts'
import type { WireComponent } from '../platforms/discord/wire.ts'

/** Markdown of every text display of some messages, in order. */
export function displaysOf(messages: readonly Pick<DiscordMessage, 'components'>[]): string[] {
  return messages
    .flatMap((message) => flattenComponents(message.components as unknown as WireComponent[]))
    .flatMap((component) => (component.type === 10 && isWire(component) ? [component.content ?? ''] : []))
}

/** An escape, the target of a link, bold or italics, or the bracket of a link: where it stands, as Discord reads it. */
const MARKUP = /\\([^0-9A-Za-z\s])|\]\(https?:\/\/[^)\s]*\)|\*\*?|\[/gu

/** What a reader sees of our Markdown: link targets and markup gone, escapes undone; a code block as it stands. */
export function shownText(markdown: string): string {
  if (markdown.startsWith('```\n')) return markdown.slice(4, -4)
  return markdown.replaceAll(MARKUP, (_, sign: string | undefined) => sign ?? '')
}

/** Words without white space, to tell whether any were lost however they were laid out. */
export function squeeze(words: string): string {
  return words.replaceAll(/\s+/gu, '')
}
