import type { Action, Document, DocumentNode, FactRow } from '../document.ts'
import { quotationsOf, text } from '../inline.ts'
import type { Official, Unnamed } from '../record/officials-file.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { participantsOf } from '../record/visible-record.ts'
import { askAction } from './ask.ts'
import { dayLabel, quotationNode } from './brief-quotations.ts'
import { dueLabel } from './brief-timeline.ts'
import { copyMenu } from './copy-menu.ts'
import { datedRole, fullNameOf } from './name.ts'
import { openPage } from './page-parts.ts'
import { pageButtons, pickPage } from './pages.ts'
import { section } from './section.ts'
import { lineNode } from './statement.ts'

/** Somebody the record speaks of: named in full, or left unnamed by the sources. */
export type Person = { readonly official: Official } | { readonly unnamed: Unnamed }

/** Who somebody is and when that was true; what they said, did and hold; what others say of them, kept apart. */
export function composeOfficial(
  person: Person,
  record: BriefingRecord,
  wanted: string | undefined,
  now: Temporal.Instant,
): Document {
  const { id } = 'official' in person ? person.official : person.unnamed
  const name = 'official' in person ? fullNameOf(person.official) : person.unnamed.name
  const page = pickPage([...who(person), ...sections(id, record, now)], wanted)
  const title = page.count > 1 ? `${name}, page ${page.number} of ${page.count}` : name
  return {
    title: `${name}: what is on record`,
    nodes: [
      { kind: 'heading', level: 1, inlines: [text(title)] },
      ...page.nodes,
      {
        kind: 'actions',
        actions: [...pageButtons(page, { name: id }, 'official'), ...ways(id, record, wanted)],
      },
      ...copyMenu(page.nodes),
    ],
  }
}

function who(person: Person): readonly DocumentNode[] {
  if ('unnamed' in person)
    return [{ kind: 'notice', inlines: [text(`Not identified: ${person.unnamed.note}.`)] }]
  const roles = person.official.roles
  const row: FactRow = {
    term: 'Role',
    inlines: [text(roles.length === 0 ? 'not on record' : roles.map(datedRole).join('; '))],
  }
  return [
    { kind: 'facts', rows: [row] },
    { kind: 'notice', inlines: [text('The role is of that day; what it is today is not on record.')] },
  ]
}

/** By or on the account of somebody, done by them, done with them, about them: never mixed. */
function sections(id: string, record: BriefingRecord, now: Temporal.Instant): readonly DocumentNode[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const all = [...record.statements.values()]
  const isSaid = (statement: Statement) =>
    statement.via.includes(id) || (statement.by.includes(id) && isWords(statement))
  const said = all.filter(isSaid)
  const did = all.filter((statement) => !isSaid(statement) && statement.by.includes(id))
  const rest = all.filter((statement) => !isSaid(statement) && !statement.by.includes(id))
  const among = rest.filter((statement) => takesPart(statement, id))
  const about = rest.filter((statement) => !takesPart(statement, id) && statement.about.includes(id))
  const silences = record.briefs
    .values()
    .flatMap(({ silences }) => silences.filter((one) => one.about.includes(id)))
  const dated = (statement: Statement) => {
    const label = statement.due === undefined ? dayLabel(statement) : `Awaited ${dueLabel(statement, today)}`
    return lineNode([statement], record, { label, caveats: 'grave' })
  }
  return [
    ...section(
      'What they said',
      said.length === 0
        ? [{ kind: 'paragraph', inlines: [text('Nothing they said is on record.')] }]
        : said.map((statement) => (isWords(statement) ? quotationNode(statement, record) : dated(statement))),
    ),
    ...section('What they did and where they stand', did.map(dated)),
    ...section('Done with them or said to them', among.map(dated)),
    ...section('What is said about them', about.map(dated)),
    ...notSaid([...new Map([...silences].map((silence) => [silence.id, silence.text])).values()]),
  ]
}

function isWords(statement: Statement): boolean {
  return statement.kind === 'remark' || quotationsOf(statement.text).length > 0
}

function takesPart({ with: others, to }: Statement, id: string): boolean {
  return others.includes(id) || to.includes(id)
}

function notSaid(silences: readonly string[]): readonly DocumentNode[] {
  const items = silences.map((silence) => [text(silence)])
  return section('What the record does not say', items.length === 0 ? [] : [{ kind: 'list', items }])
}

function ways(id: string, record: BriefingRecord, page: string | undefined): readonly Action[] {
  const briefs = [...record.briefs.values()].filter((brief) =>
    brief.statements.some((statement) => participantsOf(statement).includes(id)),
  )
  const share = { what: 'official', id, ...(page === undefined ? {} : { page }) }
  return [
    ...briefs.slice(0, 3).map((brief): Action => ({
      kind: 'button',
      label: brief.title,
      call: { command: 'brief', input: { subject: brief.id } },
    })),
    { kind: 'button', label: 'Share here', call: { command: 'share', input: share } },
    ...openPage(record.pages?.official(id)),
    askAction({ official: id }),
  ]
}
