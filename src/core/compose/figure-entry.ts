import type { FigureEntry } from '../figure.ts'
import type { BriefingRecord, Statement, StatementKind } from '../record/record.ts'
import { isDoubtful } from './caveat.ts'
import { passageMarks } from './citation.ts'
import { accountsOf } from './brief-quotations.ts'
import { fullNameOf, nameOf } from './name.ts'

/** Statements as lines of a figure; those by the same people, and about the same matters, share one. */
export function figureEntries(
  statements: readonly Statement[],
  record: BriefingRecord,
  matters: 'with matters' | 'without matters',
): readonly FigureEntry[] {
  const told = matters === 'with matters'
  const alike = Map.groupBy(statements, (statement) =>
    [whoOf(statement, record), statement.kind, ...(told ? statement.issues : [])].join('\n'),
  )
  return [...alike.values()].map((together) => ({
    ...entryOf(together, record),
    matter: told ? mattersOf(together, record) : '',
  }))
}

function entryOf(together: readonly Statement[], record: BriefingRecord): Omit<FigureEntry, 'matter'> {
  const [first] = together
  if (first === undefined) throw new RangeError('Cannot draw a line of no statement')
  const cited = together.flatMap(({ cite }) => cite)
  return {
    who: whoOf(first, record),
    sort: SORTS[first.kind],
    cites: passageMarks(cited, record)
      .map(({ label }) => label)
      .join('; '),
    isDoubtful: together.some(isDoubtful),
    statements: together.map(({ id }) => id),
  }
}

function mattersOf([first]: readonly Statement[], record: BriefingRecord): string {
  return (first?.issues ?? []).map((id) => record.issues.get(id)?.name ?? id).join(', ')
}

const SORTS: Readonly<Record<StatementKind, string>> = {
  event: 'event',
  position: 'position',
  remark: 'remark',
  outcome: 'outcome',
  plan: 'plan',
  background: 'background',
  assessment: 'judgment',
}

/** Who acts or speaks, to or with whom, and on whose account where that is not the report's own. */
function whoOf(statement: Statement, record: BriefingRecord): string {
  const { by, to, with: others, about } = statement
  const names = (ids: readonly string[]) => ids.map((id) => drawnName(id, record)).join(', ')
  const pairs = [
    ['', by],
    ['to', to],
    ['with', others],
    ['about', by.length === 0 ? about : []],
  ] as const
  const deed = pairs
    .flatMap(([word, ids]) => (ids.length === 0 ? [] : [`${word} ${names(ids)}`.trim()]))
    .join(' ')
  const account = accountsOf(statement, record).map((id) => drawnName(id, record))
  const said = [account.join(', '), deed].filter(Boolean).join(': ')
  return said === '' ? 'The report' : said.charAt(0).toUpperCase() + said.slice(1)
}

function drawnName(id: string, { directory }: BriefingRecord): string {
  const official = directory.officials.get(id)
  return official === undefined ? nameOf(id, directory) : fullNameOf(official)
}
