import { LIMITS } from './limits.ts'

/** Everything that Discord could take for markup, a mention, an emoji or an address, wherever it stands. */
const MARKUP = /[\\*_~`|[\]<]|@(?=everyone|here)|:(?=\/\/|[\w+-]+:)/gu

/** What makes a heading, list or block quotation at the start of a line. */
const LINE_START = /^(\s*)(?:([#>+-])|(\d+)(?=[.)]))/u

/** Makes words show as they are: no markup, no mention, no emoji, no link; line breaks become spaces. */
export function escapeMarkdown(words: string): string {
  return foldLines(words).replaceAll(MARKUP, String.raw`\$&`)
}

/** Keeps a line of our Markdown from beginning a heading, list or block quotation by accident. */
export function escapeLineStart(line: string): string {
  return line.replace(LINE_START, (_, space: string, sign: string | undefined, digits: string | undefined) =>
    sign === undefined ? `${space}${digits}\\` : `${space}\\${sign}`,
  )
}

/** Bold words; outer spaces stay outside, where they do not break the markup. */
export function bold(words: string): string {
  return between('**', words)
}

/** Words in italics, as doubts are told. */
export function italic(words: string): string {
  return between('*', words)
}

function between(mark: string, words: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(escapeMarkdown(words)) ?? []
  return inside === '' ? before + after : `${before}${mark}${inside}${mark}${after}`
}

/** The brackets a link's words may have: Discord counts them there without looking at escapes. */
const LINKABLE = /^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/u

/** Words with an address behind them; just the words when the address is none of the web's or they would end it early. */
export function link(words: string, url: string): string {
  const target = safeUrl(url, LIMITS.linkUrl)
  const shown = escapeMarkdown(words)
  if (target === undefined || shown.trim() === '' || !LINKABLE.test(words)) return shown
  return `[${shown}](${target})`
}

/** Text in a frame that keeps its lines and can be copied as it stands; undefined when it would break out. */
export function codeBlock(text: string): string | undefined {
  return text.includes('```') || text.trim() === '' ? undefined : `\`\`\`\n${text.toWellFormed()}\n\`\`\``
}

/** A web address that cannot break out of a link; undefined for any other scheme or an overlong one. */
export function safeUrl(url: string, most: number): string | undefined {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return undefined
  const safe = parsed.href.replaceAll(/[()<>[\]\\\s]/gu, encodeSign)
  return safe.length > most ? undefined : safe
}

/** Words on one line. */
export function foldLines(words: string): string {
  return words.toWellFormed().replaceAll(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/gu, ' ')
}

function encodeSign(sign: string): string {
  return `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}
