import type { Answer, Missing, Taken } from '../answer/answer.ts'
import type { Action, Document, DocumentNode, FactRow, Inline } from '../document.ts'
import { strong, text } from '../inline.ts'
import { plainInlines } from '../plain-text.ts'
import { formatDay } from '../record/day.ts'
import { parseCitations } from '../record/citation.ts'
import type { Official } from '../record/officials-file.ts'
import type { BriefingRecord, Citation, Statement } from '../record/record.ts'
import { isDoubt } from './caveat.ts'
import { passageMarks } from './citation.ts'
import { datedRole, fullNameOf, nameOf } from './name.ts'
import { pickPage } from './pages.ts'
import type { Page } from './pages.ts'
import { statementNode } from './statement.ts'

/** What stands under an answer beside its words. */
export type AnswerExtras = {
  readonly page?: string
  /** Most characters of a page; the house's own length unless given. */
  readonly most?: number
  /** The way to a meaning of “Which one?”, a person's or party's id each. */
  readonly meaning?: (id: string) => Action
  /** Buttons under a page: other pages, next questions, feedback. */
  readonly actions?: (page: Page) => readonly Action[]
}

/** What the record says to a question: statements with doubts and sources, a question back, or what was looked for in vain. */
export function composeAnswer(answer: Answer, record: BriefingRecord, extras: AnswerExtras = {}): Document {
  switch (answer.kind) {
    case 'answer':
      return composeStatements(answer, record, extras)
    case 'choice':
      return composeChoiceOf(answer, record, extras)
    case 'silent':
      return composeSilence(answer, record, extras)
  }
}

function composeStatements(
  answer: Extract<Answer, { kind: 'answer' }>,
  record: BriefingRecord,
  extras: AnswerExtras,
): Document {
  const nodes = [
    ...takenNodes(answer.taken),
    ...whoNodes(answer.who ?? [], record),
    ...answer.statements.map((statement) => statementNode(statement, record, beside(statement, answer.asks))),
    ...missingNodes(answer.missing),
  ]
  const page = pickPage(nodes, extras.page, extras.most)
  const [who] = answer.who ?? []
  const news = who === undefined ? newsOf(answer.statements) : `${nameOf(who, record.directory)}: who that is`
  return {
    title: page.number > 1 ? `${news} (page ${page.number} of ${page.count})` : news,
    nodes: [...page.nodes, ...pageLine(page), ...actionsNode(extras.actions?.(page) ?? [])],
  }
}

/** The day or place asked for as a label, where the words of the statement do not give it. */
function beside(statement: Statement, asks: readonly ('day' | 'place')[] = []): { readonly label?: string } {
  const { place, on, due, text: words } = statement
  const labels = asks.flatMap((ask) => {
    if (ask === 'place') return place === undefined || words.includes(place) ? [] : [place]
    const day = on ?? due
    return day === undefined || words.includes(String(day.to.year)) ? [] : [formatDay(day)]
  })
  return labels.length === 0 ? {} : { label: labels.join(', ') }
}

/** The first statement is the news; a doubt about it is not kept from the notification. */
function newsOf([first]: readonly Statement[]): string {
  if (first === undefined) return 'Nothing on record'
  return first.caveats.some(isDoubt) ? `⚠ ${first.text}` : first.text
}

function pageLine({ number, count }: Page): readonly DocumentNode[] {
  if (count === 1) return []
  return [{ kind: 'paragraph', inlines: [text(`Page ${number} of ${count}; there is more on record.`)] }]
}

function takenNodes(taken: readonly Taken[]): readonly DocumentNode[] {
  return taken.map(({ typed, as }) => ({
    kind: 'paragraph',
    inlines: [text(`No name here is spelt “${typed}”; read as ${as}.`)],
  }))
}

function missingNodes(missing: readonly Missing[]): readonly DocumentNode[] {
  return missing.map(({ words, silence }) => ({
    kind: 'paragraph',
    inlines: [strong('Not on record:'), text(` ${silence?.text ?? words}`)],
  }))
}

/** Who somebody is, as of the report; those the sources leave unnamed are said to be so. */
function whoNodes(ids: readonly string[], record: BriefingRecord): readonly DocumentNode[] {
  const rows = ids.flatMap((id): readonly FactRow[] => {
    const official = record.directory.officials.get(id)
    const unnamed = record.directory.unnamed.get(id)
    if (official !== undefined) return [{ term: fullNameOf(official), inlines: rolesOf(official, record) }]
    if (unnamed === undefined) return []
    return [
      { term: unnamed.name, inlines: [text(unnamed.note), ...cited(parseCitations(unnamed.cite), record)] },
    ]
  })
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }]
}

function rolesOf({ roles }: Official, record: BriefingRecord): readonly Inline[] {
  if (roles.length === 0) return [text('role not on record')]
  return roles.flatMap((role, at) => [
    ...(at === 0 ? [] : [text('; ')]),
    text(datedRole(role)),
    ...cited(parseCitations(role.cite), record),
  ])
}

function cited(cite: readonly Citation[], record: BriefingRecord): readonly Inline[] {
  return passageMarks(cite, record).flatMap((citation) => [text(' '), { kind: 'citation', citation }])
}

function composeChoiceOf(
  { asked, people }: Extract<Answer, { kind: 'choice' }>,
  record: BriefingRecord,
  extras: AnswerExtras,
): Document {
  const names = people.map((id) => [text(whatIs(id, record))])
  const { meaning } = extras
  return {
    title: `Which one? “${asked}” could be ${people.map((id) => nameOf(id, record.directory)).join(' or ')}`,
    nodes: [
      { kind: 'paragraph', inlines: [strong('Which one?'), text(` “${asked}” could be:`)] },
      { kind: 'list', items: names },
      ...actionsNode(meaning === undefined ? [] : people.map(meaning)),
    ],
  }
}

/** A name with what tells it from its namesakes: `Qin Gang, Chinese Foreign Minister`. */
function whatIs(id: string, { directory }: BriefingRecord): string {
  const role = directory.officials.get(id)?.roles[0]?.title ?? directory.unnamed.get(id)?.note
  return [nameOf(id, directory), ...(role === undefined ? [] : [role])].join(', ')
}

const REASONS: Readonly<Record<Extract<Answer, { kind: 'silent' }>['why'], string>> = {
  'not on record': 'Not on record',
  'opinion or forecast': 'No opinion and no forecast: only what is on record',
  today: 'Not on record: how things stand today. The record ends with its newest report',
  instruction: 'I only answer from the record; orders to me change nothing',
  'nobody known': 'Nobody by that name or office is on record',
  'nobody meant': 'I cannot tell who is meant. Ask again with a name',
  'nothing asked': 'I could not tell what is asked. Try a name, a matter, or “what is next?”',
}

function composeSilence(
  answer: Extract<Answer, { kind: 'silent' }>,
  record: BriefingRecord,
  extras: AnswerExtras,
): Document {
  const { why, lookedFor, nearest, lacks = [], silences = [], who = [], taken } = answer
  const sought = lookedFor.length === 0 ? '' : ` I looked for ${lookedFor.join(', ')}.`
  // What was looked for says what was understood; only with nothing of it is a reader asked to say more.
  const reason = why === 'nothing asked' && lookedFor.length > 0 ? REASONS['not on record'] : REASONS[why]
  const opening = [strong(`${reason}.`), text(sought)]
  const page = pickPage([], undefined)
  return {
    title: lookedFor.length === 0 ? reason : `${reason}: ${lookedFor.join(', ')}`,
    nodes: [
      ...takenNodes(taken),
      { kind: 'paragraph', inlines: opening.filter((inline) => plainInlines([inline]) !== '') },
      ...(silences.length === 0
        ? []
        : [{ kind: 'list', items: silences.map((silence) => [text(silence.text)]) } as const]),
      ...whoNodes(who, record),
      ...nearestNodes(
        nearest,
        lacks,
        why === 'nobody meant' ? 'Nearest on record:' : 'Nearest, and not that:',
        record,
      ),
      ...actionsNode(extras.actions?.(page) ?? []),
    ],
  }
}

/** The nearest with what it has nothing of, so that a reader can tell whether that was only another word for it. */
function nearestNodes(
  nearest: readonly Statement[],
  lacks: readonly string[],
  heading: string,
  record: BriefingRecord,
): readonly DocumentNode[] {
  if (nearest.length === 0) return []
  const gap = lacks.length === 0 ? '' : ` nothing in it of ${lacks.map((word) => `“${word}”`).join(', ')}.`
  return [
    { kind: 'paragraph', inlines: [strong(heading), ...(gap === '' ? [] : [text(gap)])] },
    ...nearest.map((statement) => statementNode(statement, record)),
  ]
}

function actionsNode(actions: readonly Action[]): readonly DocumentNode[] {
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }]
}
