import { foldSpace } from './fold.ts'
import { isDateLine, splitParagraphs } from './split-paragraphs.ts'
import { withSpeakers } from './turns.ts'
import type { Paragraph, SplitReport } from './split-paragraphs.ts'

/** What a passage of a report is: only the body has to be covered by statements. */
export type AnchorKind = 'headline' | 'date' | 'caption' | 'body' | 'credit'

/** One passage of a report under the name that citations use: `p1`, `headline`, `caption-1`. */
export type Anchor = {
  readonly anchor: string
  readonly kind: AnchorKind
  readonly text: string
  /** In a transcript whose turn it is part of, as printed: `MR. SULLIVAN`, `Q`. */
  readonly speaker?: string
}

/** Lines of the report's file, from 1: `body` from the first to the last number, the others one by one. */
export type Layout = Readonly<Record<string, readonly number[]>>

/**
 * Names the passages of a report, in the order they stand.
 *
 * The body is counted from the paragraph with the dateline; without one, from the first paragraph that is
 * neither headline, date, byline nor caption. What the layout says wins over what the form suggests.
 */
export function parseReport(file: string, layout: Layout = {}): readonly Anchor[] {
  const split = splitParagraphs(file)
  const sorted = Object.keys(layout).length > 0 ? sortByLayout(split, layout) : sortByForm(split)
  const counts = new Map<AnchorKind, number>()
  const anchors = sorted.flatMap(({ kind, text }): Anchor[] => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const anchor = nameAnchor(kind, count)
    return anchor === undefined ? [] : [{ anchor, kind, text: foldSpace(text) }]
  })
  return withSpeakers(anchors)
}

type Sorted = { readonly kind: AnchorKind; readonly text: string }

function nameAnchor(kind: AnchorKind, count: number): string | undefined {
  if (kind === 'body') return `p${count}`
  if (kind === 'caption') return `caption-${count}`
  return count === 1 ? kind : undefined
}

function sortByLayout({ front, paragraphs }: SplitReport, layout: Layout): readonly Sorted[] {
  const on = (key: string, { line }: Paragraph) => layout[key]?.includes(line) === true
  const [first = Infinity, last = first] = layout['body'] ?? []
  const inBody = ({ line }: Paragraph) => line >= first && line <= last
  return [
    ...frontAnchors(front),
    ...paragraphs.flatMap((paragraph): Sorted[] => {
      const { text } = paragraph
      if (on('headline', paragraph)) return [{ kind: 'headline', text }]
      if (on('date', paragraph)) return [{ kind: 'date', text }]
      if (on('credit', paragraph)) return [{ kind: 'credit', text }]
      if (on('captions', paragraph)) return [{ kind: 'caption', text }]
      return inBody(paragraph) ? [{ kind: 'body', text }] : []
    }),
  ]
}

function frontAnchors(front: SplitReport['front']): readonly Sorted[] {
  const { title, date = front['published_time'] } = front
  return [
    ...(title === undefined ? [] : [{ kind: 'headline', text: title } as const]),
    ...(date === undefined ? [] : [{ kind: 'date', text: date } as const]),
  ]
}

function sortByForm({ front, paragraphs }: SplitReport): readonly Sorted[] {
  const fromFront = frontAnchors(front)
  const begin = findBodyStart(paragraphs, fromFront.length > 0)
  const end = findCreditStart(paragraphs, begin)
  let headline = fromFront.some(({ kind }) => kind === 'headline')
  const sorted = paragraphs.flatMap(({ text }, at): Sorted[] => {
    if (isCaption(text)) return [{ kind: 'caption', text }]
    if (at >= end) return [{ kind: 'credit', text }]
    if (at >= begin) return [{ kind: 'body', text }]
    if (isDateLine(text)) return [{ kind: 'date', text }]
    if (isByline(text)) return []
    if (headline) return [{ kind: 'caption', text }]
    headline = true
    return [{ kind: 'headline', text }]
  })
  return [...fromFront, ...sorted]
}

function findBodyStart(paragraphs: readonly Paragraph[], hasHeadline: boolean): number {
  const dateline = paragraphs.findIndex(({ text }) => DATELINE.test(text) && !isCaption(text))
  if (dateline >= 0) return dateline
  const begin = paragraphs.findIndex(
    ({ text }, at) => (hasHeadline || at > 0) && !isDateLine(text) && !isByline(text) && !isCaption(text),
  )
  return begin < 0 ? paragraphs.length : begin
}

/** Only what closes the report is its credit: the same words earlier are news. */
function findCreditStart(paragraphs: readonly Paragraph[], begin: number): number {
  let end = paragraphs.length
  while (end - 1 > begin && CREDIT.test(paragraphs[end - 1]?.text ?? '')) end--
  return end
}

/** `BEIJING (AP) — `, `KYIV, Ukraine (AP) -- `, `NEW YORK, June 3 (Reuters) - `. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]+(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*)?(?:, \p{Lu}\p{Ll}+\.? \d{1,2})?(?: \([^()]{2,40}\))? ?(?:[—–]|--| - ) ?(?!\p{Lu}{3,9} \d{1,2}:)/u

const CREDIT =
  /contributed to this (?:report|story|article)\b|^(?:\(?(?:additional )?(?:reporting|writing|editing)|written|compiled|translated) by\b/iu

/** A photographer's credit at the end, or a place and a day before a colon. */
const CAPTION =
  /\((?:AP |File )?Photo\b[^()]*\)\s*$|(?:^|\s)(?:Image|Photo|Picture|Photograph|Illustration)s?(?: credit)?: [^:]{1,80}$|\/(?:Getty Images|AFP|Pool)\)?\s*$|^[\p{Lu} .,'’]+ - \p{Lu}{3,9} \d{1,2}:/u

function isCaption(text: string): boolean {
  return CAPTION.test(text)
}

function isByline(text: string): boolean {
  return text.length <= 120 && /^By \p{Lu}/u.test(text) && !/[.!?]$/u.test(text)
}
