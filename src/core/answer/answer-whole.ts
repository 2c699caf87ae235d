import type { Brief, Statement } from '../record/record.ts'
import type { Answer, Answered, Question, Thread } from './answer.ts'
import type { OfWhole } from './question/of-whole.ts'
import { readQuestion } from './question/read-question.ts'
import type { AnswerIndex } from './record-index/prepare.ts'

type Told = Extract<Answer, { kind: 'answer' }>

const NOTHING: Told = { kind: 'answer', statements: [], missing: [], taken: [] }
const SILENT: Answer = { kind: 'silent', why: 'nothing asked', lookedFor: [], nearest: [], taken: [] }
const NEW_THREAD: Thread = { people: [], issues: [], shown: [] }
/** Most statements that tell the essentials of several subjects, where none is chosen. */
const MOST = 6
/** Most quotations at once. */
const MOST_QUOTED = 8

/** Answers what is asked of a subject as a whole; nothing where it is asked of no subject, or of an answer that stands above. */
export function answerWhole(whole: OfWhole, index: AnswerIndex, question: Question): Answered | undefined {
  const thread = question.thread ?? NEW_THREAD
  if (whole.kind === 'talk' || whole.kind === 'help') return { answer: SILENT, thread }
  if (whole.isFirst && !whole.isOfReport && thread.shown.length > 0) return undefined
  const briefs = briefsMeant(whole, index, question)
  const answer = tellOf(whole, briefs, index, thread)
  if (answer === undefined) return undefined
  const [only, ...others] = briefs
  const subject = question.subject ?? (others.length === 0 ? only?.id : undefined)
  const shown = answer.statements.length === 0 ? thread.shown : answer.statements.map(({ id }) => id)
  return {
    answer,
    thread: { ...thread, ...(subject === undefined ? {} : { subject }), shown, question: question.text },
  }
}

function tellOf(
  { kind, isOfReport }: OfWhole,
  briefs: readonly Brief[],
  index: AnswerIndex,
  thread: Thread,
): Told | undefined {
  const { statements, sources } = index.record
  const shown = isOfReport ? [] : thread.shown.flatMap((id) => statements.get(id) ?? [])
  const [brief, ...others] = briefs
  const more = (view: NonNullable<Told['more']>['view']) =>
    brief === undefined || others.length > 0 ? {} : { more: { brief: brief.id, view } }
  if (kind === 'sure' && shown.length > 0) return { ...NOTHING, statements: shown }
  if (kind === 'open' || kind === 'sure') {
    const missing = briefs.flatMap(({ silences }) =>
      silences.map((silence) => ({ words: silence.text, silence })),
    )
    return missing.length === 0 ? undefined : { ...NOTHING, missing, ...more('doubts') }
  }
  if (kind === 'source') {
    const cited = shown.flatMap(({ cite }) => cite.flatMap(({ source }) => sources.get(source) ?? []))
    const reports = new Set(cited.length > 0 ? cited : briefs.flatMap((own) => own.sources))
    return reports.size === 0 ? undefined : { ...NOTHING, sources: [...reports], ...more('sources') }
  }
  if (kind === 'quotations') {
    const quoted = briefs.flatMap((own) => own.statements.filter(isQuotation)).slice(0, MOST_QUOTED)
    return quoted.length === 0 ? undefined : { ...NOTHING, statements: quoted, ...more('quotations') }
  }
  const gist = briefs.flatMap(({ bottomLine }) => bottomLine.flatMap((id) => statements.get(id) ?? []))
  const isTold = gist.length > 0 && (others.length === 0 || gist.length <= MOST)
  return isTold ? { ...NOTHING, statements: gist, ...more('overview') } : undefined
}

/** Somebody's own words, and not those that a text goes by. */
function isQuotation({ kind, text }: Statement): boolean {
  return (kind === 'remark' || kind === 'position') && text.includes('“')
}

/** The subject that is named, chosen or spoken of; all of them where none is. Of whatever else is named, none. */
function briefsMeant({ of }: OfWhole, index: AnswerIndex, question: Question): readonly Brief[] {
  const { briefs } = index.record
  const spoken = question.subject ?? question.thread?.subject
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
