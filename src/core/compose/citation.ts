import type { CitationMark } from '../document.ts'
import { quotationsOf } from '../inline.ts'
import type { BriefingRecord, Citation, Statement } from '../record/record.ts'

/** Where a statement comes from, one mark for each source: `AP ¶5–6, ¶14`. */
export function citationMarks({ cite, text }: Statement, record: BriefingRecord): readonly CitationMark[] {
  return passageMarks(cite, record, quotationsOf(text)[0])
}

/** Marks of some passages, one for each source; a quotation is where their link leads to. */
export function passageMarks(
  cite: readonly Citation[],
  record: BriefingRecord,
  quotation?: string,
): readonly CitationMark[] {
  const sources = [...new Set(cite.map(({ source }) => source))]
  return sources.map((id) => {
    const cited = cite.filter(({ source }) => source === id).map(({ anchor }) => anchor)
    const anchors = [...new Set(cited)]
    const source = record.sources.get(id)
    const mark = { label: `${source?.label ?? id} ${anchorLabel(anchors)}`, source: id, anchors }
    return source?.url === undefined ? mark : { ...mark, url: passageUrl(source.url, quotation) }
  })
}

/** The paragraphs that some statements cite, run together: `¶5–7, ¶14`. */
export function paragraphsOf(citations: readonly Citation[]): string {
  return anchorLabel([...new Set(citations.map(({ anchor }) => anchor))])
}

/** Anchors as a reader meets them: `¶24–25`, `headline`, `caption 1`. */
function anchorLabel(anchors: readonly string[]): string {
  const others = anchors.filter((anchor) => paragraphNumber(anchor) === undefined)
  const numbers = anchors.flatMap((anchor) => paragraphNumber(anchor) ?? []).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] >= number - 1) last[1] = number
    else runs.push([number, number])
  }
  const paragraphs = runs.map(([from, to]) => (from === to ? `¶${from}` : `¶${from}–${to}`))
  return [...others.map((anchor) => anchor.replace('-', ' ')), ...paragraphs].join(', ')
}

/** The number of a body paragraph, or undefined for a headline, date, caption or credit. */
export function paragraphNumber(anchor: string): number | undefined {
  const match = /^p(\d+)$/u.exec(anchor)
  return match === null ? undefined : Number(match[1])
}

/** The source's address, pointing at the quoted words where there are some. */
function passageUrl(url: string, quotation: string | undefined): string {
  if (quotation === undefined || url.includes('#')) return url
  return `${url}#:~:text=${encodeURIComponent(quotation).replaceAll('-', '%2D')}`
}
