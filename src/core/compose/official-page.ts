import { strong, text } from '../inline.ts'
import type { Page } from '../page.ts'
import { pagePath } from '../page-links.ts'
import { plainNode } from '../plain-text.ts'
import type { BriefingRecord } from '../record/record.ts'
import { participantsOf } from '../record/visible-record.ts'
import { datedRole, fullNameOf } from './name.ts'
import { composeOfficial } from './official.ts'
import type { Person } from './official.ts'
import { pageCard } from './page-card.ts'
import { nativeNames, statementMarks, withoutActions } from './page-parts.ts'

/** Somebody as a page: who they were as of the sources, what they said and did, what others say of them. */
export function composeOfficialPage(person: Person, record: BriefingRecord, now: Temporal.Instant): Page {
  const { id } = 'official' in person ? person.official : person.unnamed
  const own = [...record.statements.values()].filter((one) => participantsOf(one).includes(id))
  const briefs = [...record.briefs.values()].filter(({ statements }) =>
    statements.some((one) => own.includes(one)),
  )
  const { nodes } = composeOfficial(person, record, 'all', now)
  const title = 'official' in person ? fullNameOf(person.official) : person.unnamed.name
  return {
    path: pagePath('officials', id),
    ...pageCard(title, [whoOf(person, own.length)]),
    nodes: withoutActions(nodes).filter((node) => node.kind !== 'heading' || node.level !== 1),
    sections: [
      {
        id: '_subjects',
        title: 'Subjects',
        nodes: [
          {
            kind: 'list',
            items: briefs.map(({ id: subject, title }) => {
              const url = record.pages?.brief(subject)
              return [url === undefined ? strong(title) : ({ kind: 'link', text: title, url } as const)]
            }),
          },
        ],
      },
    ],
    marks: statementMarks(own, record),
    natives: nativeNames(record),
  }
}

function whoOf(person: Person, count: number): string {
  const who =
    'official' in person
      ? person.official.roles.map(datedRole).join('; ') || 'role not on record'
      : `not identified: ${person.unnamed.note}`
  const statements = count === 1 ? '1 statement' : `${count} statements`
  return plainNode({ kind: 'paragraph', inlines: [text(`${who}. ${statements} on record.`)] })
}
