import type { DocumentNode } from '../document.ts'
import { text } from '../inline.ts'
import type { Page, PageSection, PageTable } from '../page.ts'
import { pagePath } from '../page-links.ts'
import { plainNode } from '../plain-text.ts'
import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import { ageOf, formatAge } from './age.ts'
import { composeOfficials } from './brief-officials.ts'
import { bottomLine, composeOverview } from './brief-overview.ts'
import { issueNames, NOT_STATED, selectPositions } from './brief-positions.ts'
import { composeSources } from './brief-sources.ts'
import { composeTimeline } from './brief-timeline.ts'
import { capital } from './capital.ts'
import { figureText } from './figure-text.ts'
import { nameOf } from './name.ts'
import { pageCard } from './page-card.ts'
import { nativeNames, statementMarks } from './page-parts.ts'
import { lineNode, statementNode } from './statement.ts'
import { composeTimelineFigure } from './timeline-figure.ts'

/** A brief as one page: the overview, its views, and every statement once in the order of the record. */
export function composeBriefPage(brief: Brief, record: BriefingRecord, now: Temporal.Instant): Page {
  const path = pagePath('briefs', brief.id)
  const figure = composeTimelineFigure(brief, record, now)
  return {
    path,
    ...pageCard(brief.title, newsOf(brief, record, now)),
    nodes: composeOverview(brief, record, now),
    sections: [
      {
        id: '_timeline',
        title: 'Timeline',
        nodes: [
          { kind: 'picture', figure, words: figureText(figure) },
          ...composeTimeline(brief, record, now),
        ],
      },
      { id: '_positions', title: 'Positions', nodes: [], table: positionsTable(brief, record) },
      ...silencesSection(brief),
      { id: '_officials', title: 'Officials', nodes: composeOfficials(brief, record) },
      { id: '_sources', title: 'Sources', nodes: composeSources(brief) },
      {
        id: '_record',
        title: 'Every statement on record',
        nodes: brief.statements.map((statement) => statementNode(statement, record)),
        isAnchored: true,
      },
    ],
    marks: statementMarks(brief.statements, record),
    natives: nativeNames(record),
    asOf: ageOf(brief, now).asOf,
    feed: `${path}/feed.atom`,
  }
}

/** The bottom line with who says so and its doubts, and how old it is. */
function newsOf(brief: Brief, record: BriefingRecord, now: Temporal.Instant): readonly string[] {
  const news = bottomLine(brief).map((one) =>
    plainNode(lineNode([one], record, { caveats: 'kinds', short: true })),
  )
  return [...news, capital(formatAge(ageOf(brief, now)))].map((line) => `${line}.`)
}

function positionsTable(brief: Brief, record: BriefingRecord): PageTable {
  const positions = selectPositions(brief)
  const parties = [...new Set(positions.flatMap(({ held }) => [...held.keys()]))]
  const line = (statements: readonly Statement[], label?: string): readonly DocumentNode[] =>
    statements.length === 0
      ? []
      : [lineNode(statements, record, { caveats: 'grave', ...(label === undefined ? {} : { label }) })]
  const silent: readonly DocumentNode[] = [{ kind: 'paragraph', inlines: [text(NOT_STATED)] }]
  return {
    caption: 'Who holds what on which matter, as far as this record says',
    corner: 'Matter',
    columns: parties.map((party) => nameOf(party, record.directory)),
    rows: positions.map(({ issues, held, reported }) => ({
      label: issueNames(issues),
      cells: parties.map((party) => {
        const own = held.get(party) ?? []
        return own.length === 0 ? silent : line(own)
      }),
      below: [...reported].flatMap(([label, statements]) => line(statements, label)),
    })),
  }
}

function silencesSection({ silences }: Brief): readonly PageSection[] {
  if (silences.length === 0) return []
  const items = silences.map((silence) => [text(silence.text)])
  return [{ id: '_silences', title: 'Not said in the sources', nodes: [{ kind: 'list', items }] }]
}
