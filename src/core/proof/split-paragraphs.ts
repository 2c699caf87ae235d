/** A paragraph of a report with the line of the file it begins in, from 1. */
export type Paragraph = { readonly line: number; readonly text: string }

/** A report's file taken apart: what its front matter says, and its paragraphs. */
export type SplitReport = {
  readonly front: Readonly<Record<string, string>>
  readonly paragraphs: readonly Paragraph[]
}

type Line = { readonly number: number; readonly text: string }

/** Longest line of text that an editor wrapped; beyond it a line is a paragraph. */
const WIDEST_WRAP = 120
/** Share of line ends that look wrapped from which on all of them are taken for it. */
const MOSTLY = 0.8

/**
 * Splits a report's file into paragraphs.
 *
 * One paragraph a line, paragraphs between blank lines, and paragraphs wrapped over several lines are told
 * apart by the form of the whole file. Line ends of any system and a byte order mark do not matter.
 */
export function splitParagraphs(file: string): SplitReport {
  const lines = file
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/u)
    .map((text, at) => ({ number: at + 1, text: text.trim() }))
  const { front, rest } = takeFrontMatter(lines)
  const blocks = toBlocks(rest)
  const paragraphs = isWrapped(blocks) ? blocks.flatMap(joinWrapped) : blocks.flat().map(toParagraph)
  return {
    front,
    paragraphs: paragraphs.map(Object.keys(front).length > 0 ? withoutMarkdown : (same) => same),
  }
}

function takeFrontMatter(lines: readonly Line[]): { front: Record<string, string>; rest: readonly Line[] } {
  const end = lines.findIndex((line, at) => at > 0 && line.text === '---')
  if (lines[0]?.text !== '---' || end < 0) return { front: {}, rest: lines }
  const front: Record<string, string> = {}
  let last = ''
  for (const { text } of lines.slice(1, end)) {
    const pair = /^([a-z_]+):\s*(.*)$/u.exec(text)
    if (pair === null) front[last] = `${(front[last] ?? '').replace(/\\$/u, '')}${text.replace(/^\\/u, '')}`
    else front[(last = pair[1] ?? '')] = pair[2] ?? ''
  }
  for (const [key, value] of Object.entries(front)) front[key] = unquote(value)
  return { front, rest: lines.slice(end + 1) }
}

function unquote(value: string): string {
  const inside = /^(["'])(.*)\1$/u.exec(value)?.[2]
  return (inside ?? value)
    .replaceAll('\\_', '\u00A0')
    .replaceAll(/\\(["\\])/gu, '$1')
    .replaceAll("''", "'")
}

function toBlocks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]]
  for (const line of lines)
    if (line.text === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  return blocks.filter((block) => block.length > 0)
}

/** In wrapped text a line ends where the next word no longer fitted. */
function isWrapped(blocks: readonly (readonly Line[])[]): boolean {
  const width = Math.max(0, ...blocks.flat().map(({ text }) => text.length))
  if (width > WIDEST_WRAP) return false
  const ends = blocks.flatMap((block) =>
    block.slice(1).map(({ text }, at) => {
      const [word = ''] = text.split(' ', 1)
      return (block[at]?.text.length ?? 0) + 1 + word.length > width
    }),
  )
  return ends.length > 0 && ends.filter(Boolean).length >= ends.length * MOSTLY
}

/** A date on a line of its own above the text is not part of the line before it. */
function joinWrapped(block: readonly Line[]): readonly Paragraph[] {
  const paragraphs: { line: number; text: string }[] = []
  for (const [at, { number, text }] of block.entries()) {
    const last = paragraphs.at(-1)
    const apart = isDateLine(text) || isDateLine(block[at - 1]?.text ?? '')
    if (last === undefined || apart) paragraphs.push({ line: number, text })
    else last.text += ` ${text}`
  }
  return paragraphs
}

function toParagraph({ number, text }: Line): Paragraph {
  return { line: number, text }
}

function withoutMarkdown({ line, text }: Paragraph): Paragraph {
  return { line, text: text.replaceAll(/(?<![\p{L}\p{N}])\*+(?=\S)|(?<=\S)\*+(?![\p{L}\p{N}])/gu, '') }
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DATE_LINE = new RegExp(
  `^(?:(?:published|updated|posted)\\s*:?\\s*(?:on\\s+)?)?(?:[a-z]+day,?\\s+)?(?:${MONTH}\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+${MONTH}\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})(?:[\\s,T|·•-]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}.{0,30})?$`,
  'iu',
)

/** Whether a line is nothing but a date, perhaps with a time. */
export function isDateLine(text: string): boolean {
  return DATE_LINE.test(text.trim())
}
