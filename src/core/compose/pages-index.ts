import type { DocumentNode, Inline } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Page } from '../page.ts'
import type { BriefingRecord } from '../record/record.ts'
import { ageOf, formatAge } from './age.ts'
import { bottomLine } from './brief-overview.ts'
import { capital } from './capital.ts'
import { datedRole, fullNameOf } from './name.ts'
import { nativeNames, statementMarks } from './page-parts.ts'
import { lineNode } from './statement.ts'

/** The start of the pages: every subject with its news and age, and everybody they speak of. */
export function composeIndexPage(record: BriefingRecord, now: Temporal.Instant): Page {
  const briefs = [...record.briefs.values()]
  const officials = [...record.directory.officials.values()]
  const link = (url: string | undefined, words: string): Inline =>
    url === undefined ? strong(words) : { kind: 'link', text: words, url }
  return {
    path: '/',
    title: 'On record',
    description:
      'Briefs whose every sentence is on record with its source: who says so, what is doubtful, and what the sources do not say.',
    nodes:
      briefs.length === 0 ? [{ kind: 'paragraph', inlines: [text('No subject may be read here.')] }] : [],
    sections: [
      ...briefs.map((brief) => ({
        id: `_${brief.id}` as const,
        title: brief.title,
        nodes: [
          { kind: 'notice', inlines: [text(capital(formatAge(ageOf(brief, now))))] },
          lineNode(bottomLine(brief), record, { caveats: 'kinds', short: true }),
          { kind: 'paragraph', inlines: [link(record.pages?.brief(brief.id), `Read ${brief.title}`)] },
        ] satisfies readonly DocumentNode[],
      })),
      ...(officials.length === 0
        ? []
        : [
            {
              id: '_people',
              title: 'People',
              nodes: [
                {
                  kind: 'list',
                  items: officials.map((official) => [
                    link(record.pages?.official(official.id), fullNameOf(official)),
                    text(`, ${official.roles.map(datedRole).join('; ') || 'role not on record'}`),
                  ]),
                },
              ],
            } as const,
          ]),
    ],
    marks: statementMarks(
      briefs.flatMap((brief) => bottomLine(brief)),
      record,
    ),
    natives: nativeNames(record),
  }
}
