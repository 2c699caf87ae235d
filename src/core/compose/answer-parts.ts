import type { Taken } from '../answer/answer.ts'
import type { Action, DocumentNode, FactRow, Inline } from '../document.ts'
import { text } from '../inline.ts'
import { parseCitations } from '../record/citation.ts'
import type { Official } from '../record/officials-file.ts'
import type { BriefingRecord, Citation } from '../record/record.ts'
import { passageMarks } from './citation.ts'
import { datedRole, fullNameOf } from './name.ts'
import type { Page } from './pages.ts'

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

/** More names than this share a line. */
const MOST_LINES = 3

/** Names that were taken for a near one, each told once. */
export function takenNodes(taken: readonly Taken[]): readonly DocumentNode[] {
  const told = [...new Map(taken.map((one) => [one.typed, one])).values()]
  if (told.length > MOST_LINES) {
    const names = told.map(({ typed, as }) => `“${typed}” (read as ${as})`).join(', ')
    return [{ kind: 'paragraph', inlines: [text(`No names here are spelt ${names}.`)] }]
  }
  return told.map(({ typed, as }) => ({
    kind: 'paragraph',
    inlines: [text(`No name here is spelt “${typed}”; read as ${as}.`)],
  }))
}

/** Who somebody is, as of the report; those the sources leave unnamed are said to be so. */
export function whoNodes(ids: readonly string[], record: BriefingRecord): readonly DocumentNode[] {
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

/** Buttons, where there are some. */
export function actionsNode(actions: readonly Action[]): readonly DocumentNode[] {
  return actions.length === 0 ? [] : [{ kind: 'actions', actions }]
}
