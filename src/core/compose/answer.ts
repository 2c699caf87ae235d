import type { Answer, Missing } from '../answer/answer.ts'
import type { Document, DocumentNode } from '../document.ts'
import { strong, text, typed } from '../inline.ts'
import { formatDay } from '../record/day.ts'
import type { BriefingRecord, Source, Statement } from '../record/record.ts'
import { actionsNode, takenNodes, whoNodes } from './answer-parts.ts'
import type { AnswerExtras } from './answer-parts.ts'
import { sourceRows } from './brief-sources.ts'
import { isDoubt } from './caveat.ts'
import { nameOf } from './name.ts'
import { pickPage } from './pages.ts'
import type { Page } from './pages.ts'
import { composeSilence } from './silence.ts'
import { statementNode } from './statement.ts'

type Told = Extract<Answer, { kind: 'answer' }>

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

function composeStatements(answer: Told, record: BriefingRecord, extras: AnswerExtras): Document {
  const nodes = [
    ...takenNodes(answer.taken),
    ...whoNodes(answer.who ?? [], record),
    ...(answer.sources ?? []).flatMap(sourceNodes),
    ...answer.statements.map((statement) => statementNode(statement, record, beside(statement, answer.asks))),
    ...missingNodes(answer.missing),
    ...moreNodes(answer.more),
  ]
  const page = pickPage(nodes, extras.page, extras.most)
  const news = newsOf(answer, record)
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
function newsOf(
  { statements: [first], who: [who] = [], sources: [source] = [], missing }: Told,
  { directory }: BriefingRecord,
): string {
  if (who !== undefined) return `${nameOf(who, directory)}: who that is`
  if (source !== undefined) return `${source.publisher}: ${source.headline}`
  if (first !== undefined) return first.caveats.some(isDoubt) ? `⚠ ${first.text}` : first.text
  return missing.length > 0 ? 'What the sources do not say' : 'Nothing on record'
}

/** A report with what is known about it. */
function sourceNodes(source: Source): readonly DocumentNode[] {
  return [
    { kind: 'paragraph', inlines: [strong(`${source.label}: ${source.publisher}`)] },
    { kind: 'facts', rows: sourceRows(source) },
  ]
}

/** Where to read on, as it is typed. */
function moreNodes(more: Told['more']): readonly DocumentNode[] {
  if (more === undefined) return []
  const { brief, view } = more
  const words = view === 'overview' ? `brief ${brief}` : `brief ${brief} ${view}`
  return [{ kind: 'paragraph', inlines: [text('More: '), typed(words)] }]
}

function pageLine({ number, count }: Page): readonly DocumentNode[] {
  if (count === 1) return []
  return [{ kind: 'paragraph', inlines: [text(`Page ${number} of ${count}; there is more on record.`)] }]
}

/** What is not on record: a few after their heading each, more of them in one list. */
function missingNodes(missing: readonly Missing[]): readonly DocumentNode[] {
  const heading = strong('Not on record:')
  const words = missing.map(({ words: own, silence }) => silence?.text ?? own)
  if (words.length < LEAST_LISTED)
    return words.map((own) => ({ kind: 'paragraph', inlines: [heading, text(` ${own}`)] }))
  return [
    { kind: 'paragraph', inlines: [heading] },
    { kind: 'list', items: words.map((own) => [text(own)]) },
  ]
}

const LEAST_LISTED = 3

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
