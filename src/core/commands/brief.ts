import { composeBriefList } from '../compose/brief-list.ts'
import { composeBriefView, VIEWS } from '../compose/brief-view.ts'
import type { View } from '../compose/brief-view.ts'
import { composeProblem } from '../compose/problem.ts'
import type { Action, Document } from '../document.ts'
import { findByPart, findNamed, rankNames } from '../names/find-named.ts'
import type { Found, Named } from '../names/find-named.ts'
import type { BriefingRecord } from '../record/record.ts'
import { remember } from '../remember.ts'
import { briefAsOf, completeDay, NO_HISTORY } from './brief-as-of.ts'
import type { ReadHistory } from './brief-as-of.ts'
import type { Choice } from './choice.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'

/** `/brief`: what is on record about a subject, view by view; alone it lists the subjects. */
export function briefCommand(all: () => readonly Command[], history: ReadHistory = NO_HISTORY): Command {
  return {
    name: 'brief',
    summary: 'what is on record about a subject',
    examples: [
      'brief',
      'brief china-us',
      'brief china-us positions',
      'brief china-us as-of:2023-06-18',
      'brief help',
      'brief forget',
    ],
    typed: true,
    options: [
      { name: 'subject', summary: 'the subject, help or forget', complete: completeSubject },
      { name: 'view', summary: 'which side of it to see', choices: VIEWS },
      { name: 'as-of', summary: 'the record of a day, such as 2023-06-18', complete: completeDay },
      { name: 'page', summary: 'the page of a long view', hidden: true },
    ],
    run(input, context) {
      const asked = input['subject']?.trim().toLowerCase()
      const spoken = all().find(({ name, spoken }) => spoken === true && name === asked)
      return spoken === undefined ? runBrief(input, context, history) : spoken.run({}, context)
    },
  }
}

function runBrief(
  input: CommandInput,
  context: CommandContext,
  history: ReadHistory,
): Document | Promise<Document> {
  const { record, now } = context
  const asked = input['subject']?.trim() ?? ''
  if (asked === '') return composeBriefList(record, now)
  const found = findSubject(asked, record)
  const brief = found.kind === 'one' ? record.briefs.get(found.id) : undefined
  if (brief === undefined)
    return unknownBrief(asked, found.kind === 'several' ? found.ids : rankNear(asked, record), record)
  const view = findView(input['view'])
  if (view === undefined) return unknownView(input['view'] ?? '', brief.id)
  const showing = { view, page: input['page'] }
  const day = input['as-of']?.trim() ?? ''
  if (day !== '') return briefAsOf(brief, day, showing, context, history)
  return composeBriefView(brief, record, showing, now)
}

/** The subject meant: an id, as buttons carry it, is nothing else, though another subject may bear it for a name. */
function findSubject(asked: string, record: BriefingRecord): Found {
  if (record.briefs.has(asked)) return { kind: 'one', id: asked, exact: true }
  return findByPart(asked, namedSubjects(record))
}

/** The view meant by what was typed; the overview when nothing was. */
function findView(typed: string | undefined): View | undefined {
  if (typed === undefined || typed.trim() === '') return 'overview'
  const found = findNamed(typed, NAMED_VIEWS)
  return found.kind === 'one' ? VIEWS.find(({ value }) => value === found.id)?.value : undefined
}

const NAMED_VIEWS = VIEWS.map(({ value, label }) => ({ id: value, names: [label] }))

/** The subjects that may be seen, by all their names. */
export const namedSubjects = remember((record: BriefingRecord): readonly Named[] =>
  [...record.briefs.values()].map(({ id, title, names }) => ({ id, names: [title, ...names] })),
)

function rankNear(asked: string, record: BriefingRecord): readonly string[] {
  const near = rankNames(asked, namedSubjects(record))
  return near.length > 0 ? near : [...record.briefs.keys()]
}

/** Subjects for what has been typed so far, best first. */
export function completeSubject(typed: string, { record }: CommandContext): readonly Choice[] {
  return rankNames(typed, namedSubjects(record)).map((id) => ({
    value: id,
    label: record.briefs.get(id)?.title ?? id,
  }))
}

function unknownBrief(asked: string, near: readonly string[], record: BriefingRecord): Document {
  const nearest = near.slice(0, 5).map((id): Action => ({
    kind: 'button',
    label: record.briefs.get(id)?.title ?? id,
    call: { command: 'brief', input: { subject: id } },
  }))
  return composeProblem({ kind: 'unknown', what: 'brief', asked, nearest })
}

function unknownView(asked: string, subject: string): Document {
  const nearest = VIEWS.map(({ value, label }): Action => ({
    kind: 'button',
    label,
    call: { command: 'brief', input: { subject, view: value } },
  }))
  return composeProblem({ kind: 'unknown', what: 'view', asked, nearest })
}
