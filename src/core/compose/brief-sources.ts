import type { DocumentNode, FactRow, Inline } from '../document.ts'
import { text } from '../inline.ts'
import { formatDay } from '../record/day.ts'
import type { Brief, Source } from '../record/record.ts'

/** Each report with what is known about it and what is not. */
export function composeSources(brief: Brief): readonly DocumentNode[] {
  return brief.sources.flatMap((source): readonly DocumentNode[] => [
    { kind: 'heading', level: 2, inlines: [text(`${source.label}: ${source.publisher}`)] },
    { kind: 'facts', rows: rowsOf(source, brief) },
  ])
}

function rowsOf(source: Source, brief: Brief): readonly FactRow[] {
  const cited = brief.statements.filter(({ cite }) => cite.some((one) => one.source === source.id)).length
  return [
    ...sourceRows(source),
    { term: 'Days', inlines: [text('“Friday” and the like are counted from the day it was published')] },
    { term: 'Statements citing it', inlines: [text(String(cited))] },
  ]
}

/** What is known about a report and what is not. */
export function sourceRows(source: Source): readonly FactRow[] {
  const { date, time, zone } = source.published
  const hour = time === undefined ? '' : `, ${time} (${zone ?? 'time zone not stated'})`
  const address: Inline =
    source.url === undefined ? text('not on record') : { kind: 'link', text: source.url, url: source.url }
  return [
    { term: 'Headline', inlines: [text(source.headline)] },
    { term: 'Published', inlines: [text(formatDay(date) + hour)] },
    { term: 'Byline', inlines: [text(source.byline ?? 'not stated')] },
    { term: 'Dateline', inlines: [text(source.dateline ?? 'not stated')] },
    { term: 'Read at', inlines: [text(source.carrier ?? 'not stated')] },
    { term: 'Address', inlines: [address] },
  ]
}
