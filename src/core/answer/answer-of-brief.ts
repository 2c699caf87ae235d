import type { Brief, BriefingRecord, Statement } from '../record/record.ts'
import type { Answer, Answered, Question, Thread } from './answer.ts'
import type { OfBrief } from './question/of-brief.ts'
import { readQuestion } from './question/read-question.ts'
import { idsOfChosen } from './question/with-official.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { subjectOf } from './subject-of.ts'

type Told = Extract<Answer, { kind: 'answer' }>

const NOTHING: Told = { kind: 'answer', statements: [], missing: [], taken: [] }
const SILENT: Answer = { kind: 'silent', why: 'small talk', lookedFor: [], nearest: [], taken: [] }
const NEW_THREAD: Thread = { people: [], issues: [], shown: [] }
/** Most statements that tell the essentials of several subjects, where none is chosen. */
const MOST = 6
/** Most quotations at once. */
const MOST_QUOTED = 8

/** Answers what is asked of a brief itself; nothing where it is asked of no brief, or of an answer that stands above. */
export function answerOfBrief(asked: OfBrief, index: AnswerIndex, question: Question): Answered | undefined {
  const thread = question.thread ?? NEW_THREAD
  if (asked.kind === 'talk' || asked.kind === 'help') return { answer: SILENT, thread }
  if (asked.isFirst && !asked.isOfReport && thread.shown.length > 0) return undefined
  if (question.official !== undefined && asked.kind === 'gist') return undefined
  const briefs = briefsMeant(asked, index, question)
  const shown = asked.isOfReport ? [] : thread.shown.flatMap((id) => index.record.statements.get(id) ?? [])
  const told = TELLERS[asked.kind]({
    briefs,
    shown,
    record: index.record,
    of: idsOfChosen(question.official, index),
  })
  if (told === undefined) return undefined
  const [only, ...others] = briefs
  const more = others.length > 0 ? undefined : only?.id
  const subject = question.subject ?? more
  return {
    answer: withMore(told, asked.kind, more),
    thread: {
      ...thread,
      ...(subject === undefined ? {} : { subject }),
      shown: told.statements.length === 0 ? thread.shown : told.statements.map(({ id }) => id),
      question: question.text,
    },
  }
}

/** What an answer is told from: the briefs that are meant, and what stands above. */
type Case = {
  readonly briefs: readonly Brief[]
  readonly shown: readonly Statement[]
  readonly record: BriefingRecord
  /** Of whom, where somebody was chosen. */
  readonly of: readonly string[] | undefined
}
type Kind = Exclude<OfBrief['kind'], 'talk' | 'help'>

const TELLERS: { readonly [Name in Kind]: (own: Case) => Told | undefined } = {
  gist: tellGist,
  source: tellSources,
  quotations: tellQuotations,
  open: tellOpen,
  sure: (own) => (own.shown.length > 0 ? { ...NOTHING, statements: own.shown } : tellOpen(own)),
}

/** Where to read on, by what was asked. */
const VIEWS = {
  gist: 'overview',
  source: 'sources',
  quotations: 'quotations',
  open: 'doubts',
  sure: 'doubts',
} as const

function withMore(told: Told, kind: Kind, brief: string | undefined): Told {
  return brief === undefined ? told : { ...told, more: { brief, view: VIEWS[kind] } }
}

/** The bottom line; of several briefs only where that is short. */
function tellGist({ briefs, record }: Case): Told | undefined {
  const lines = briefs.flatMap(({ bottomLine }) =>
    bottomLine.flatMap((id) => record.statements.get(id) ?? []),
  )
  const isShort = briefs.length === 1 || lines.length <= MOST
  return lines.length > 0 && isShort ? { ...NOTHING, statements: lines } : undefined
}

/** The reports that the answer above rests on, or all of them. */
function tellSources({ briefs, shown, record }: Case): Told | undefined {
  const cited = shown.flatMap(({ cite }) => cite.flatMap(({ source }) => record.sources.get(source) ?? []))
  const reports = new Set(cited.length > 0 ? cited : briefs.flatMap(({ sources }) => sources))
  return reports.size === 0 ? undefined : { ...NOTHING, sources: [...reports] }
}

function tellQuotations({ briefs, of }: Case): Told | undefined {
  const quoted = briefs
    .flatMap(({ statements }) => statements.filter(isQuotation))
    .filter(({ by }) => of === undefined || by.some((id) => of.includes(id)))
    .slice(0, MOST_QUOTED)
  return quoted.length === 0 ? undefined : { ...NOTHING, statements: quoted }
}

/** Somebody's own words, and not those that a text goes by. */
function isQuotation({ kind, text }: Statement): boolean {
  return (kind === 'remark' || kind === 'position') && text.includes('“')
}

/** What the sources are said on record to leave open. */
function tellOpen({ briefs }: Case): Told | undefined {
  const missing = briefs.flatMap(({ silences }) =>
    silences.map((silence) => ({ words: silence.text, silence })),
  )
  return missing.length === 0 ? undefined : { ...NOTHING, missing }
}

/** The subject that is named, chosen or spoken of; all of them where none is. Of whatever else is named, none. */
function briefsMeant({ of }: OfBrief, index: AnswerIndex, question: Question): readonly Brief[] {
  const { briefs } = index.record
  const spoken = subjectOf(question, index)
  if (of === '') return [...briefs.values()].filter(({ id }) => spoken === undefined || id === spoken)
  const { briefs: named, slots, terms } = readQuestion(of, index, spoken)
  if (terms.length > 0) return []
  const parties = slots.map(({ ids }) => ids)
  return [...briefs.values()].filter(
    (brief) =>
      named.includes(brief.id) ||
      (parties.length > 1 &&
        brief.parties.length === parties.length &&
        parties.every((ids) => ids.some((id) => brief.parties.includes(id)))),
  )
}
