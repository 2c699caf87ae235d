import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { checkRecord } from '../../../src/core/proof/check.ts'
import { layOut } from '../../../src/core/proof/evidence.ts'
import { makeProof, ownStatements } from '../../../src/core/proof/make-proof.ts'
import { parseReport } from '../../../src/core/proof/parse-report.ts'
import { verifyStatement } from '../../../src/core/proof/verify-statement.ts'
import { loadLocatedRecord } from '../../../src/core/record/load-record.ts'
import { parseLocatedRecord } from '../../../src/core/record/parse-record.ts'
import type { LocatedRecord } from '../../../src/core/record/parse-record.ts'
import type { Brief, BriefingRecord, Statement } from '../../../src/core/record/record.ts'
import { harbourFiles, REPORT } from './harbour.ts'
import { MUTATIONS } from './mutations.ts'

type Row = { kind: string; tried: number; check: number; verify: number; survivor: string }

/** Tries every falsification on every statement; says how many `check` and `verify` each see. */
function tryMutations(located: LocatedRecord, brief: Brief, report: string): readonly Row[] {
  const { record } = located
  const own = ownStatements(brief)
  const source = brief.sources[0]!
  const reports = new Map([[source.id, { source, anchors: parseReport(report, source.layout) }]])
  const desk = layOut(record, reports)
  const proof = { file: 'proof', proof: makeProof(brief, record, reports, undefined) }
  const isSeenByCheck = (mutant: Statement) =>
    checkRecord({ ...located, record: withStatement(record, brief, mutant) }, new Map([[brief.id, proof]]))
      .length > 0
  // What is wrong with a brief that is still being written must not count as seen.
  const known = new Set(
    own.flatMap((each) => verifyStatement(each, desk)).map((each) => JSON.stringify(each)),
  )
  return MUTATIONS.map(({ kind, apply }) => {
    const mutants = own.flatMap((statement) => apply(statement, record))
    const seen = mutants.map((mutant) =>
      verifyStatement(mutant, desk).some((each) => !known.has(JSON.stringify(each))),
    )
    return {
      kind,
      tried: mutants.length,
      check: mutants.filter(isSeenByCheck).length,
      verify: seen.filter(Boolean).length,
      survivor: mutants.find((_, at) => !seen[at])?.id ?? '',
    }
  })
}

function withStatement(record: BriefingRecord, brief: Brief, mutant: Statement): BriefingRecord {
  const statements = brief.statements.map((each) => (each.id === mutant.id ? mutant : each))
  return { ...record, briefs: new Map([[brief.id, { ...brief, statements }]]) }
}

function printTable(title: string, rows: readonly Row[]): void {
  const line = ({ kind, tried, check, verify, survivor }: Row) =>
    `${kind.padEnd(44)}${[tried, check, verify].map((each) => String(each).padStart(8)).join('')}  ${survivor}`
  const head = `${'falsification'.padEnd(44)}   tried   check  verify  survives verify, for example`
  process.stdout.write(`\n${title}\n${head}\n${rows.map(line).join('\n')}\n`)
}

/** What `verify` sees every time, also when the falsified statement was never proven. */
const ALWAYS_SEEN = [
  'give it to somebody it does not speak of',
  'exchange "by" and "to"',
  'move the day by one, field only',
  'move the day by a week, text and field',
  'change a number',
  'change a letter in a quotation',
  'drop a word from a quotation',
  'take long quotations out of their marks',
  'put our own words into quotation marks',
  'invent a name at the end',
  'invent a name at the start',
  'change the place',
  'add a "not"',
]

describe('a falsified statement of a made-up brief', () => {
  const located = parseLocatedRecord(harbourFiles())
  const brief = located.record.briefs.get('harbour')!
  const rows = tryMutations(located, brief, REPORT)
  printTable('Falsified statements of the made-up brief', rows)

  test('is tried in every way', () => {
    expect(rows.filter(({ tried }) => tried === 0).map(({ kind }) => kind)).toEqual([])
  })

  test.for(rows)('is refused by check after its proof: $kind', ({ tried, check }) => {
    expect(check).toBe(tried)
  })

  test.for(ALWAYS_SEEN)('is refused by verify: %s', (kind) => {
    const row = rows.find((each) => each.kind === kind)!
    expect(row, row.survivor).toMatchObject({ verify: row.tried })
  })
})

/** A report that is not ours to ship: whoever holds it names its file to try the shipped brief too. */
const held = process.env['ATTACHE_REPORT'] ?? ''

test.runIf(existsSync(held)).for(['china-us', 'indo-pacific'])(
  'a falsified statement of %s is refused by check',
  async (id) => {
    const located = await loadLocatedRecord('briefs')
    const brief = located.record.briefs.get(id)!
    const rows = tryMutations(located, brief, readFileSync(held, 'utf8'))
    printTable(`Falsified statements of ${brief.id}`, rows)
    expect(rows.filter(({ tried, check }) => check < tried)).toEqual([])
  },
)
