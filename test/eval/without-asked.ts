import type { BriefingRecord, Statement } from '../../src/core/record/record.ts'

/** A record as if its authors had listed neither readers' words nor their questions. */
export function withoutAsked({ statements, briefs, ...rest }: BriefingRecord): BriefingRecord {
  return {
    ...rest,
    statements: new Map([...statements].map(([id, statement]) => [id, bare(statement)])),
    briefs: new Map(
      [...briefs].map(([id, brief]) => [
        id,
        { ...brief, statements: brief.statements.map(bare), unanswered: [] },
      ]),
    ),
  }
}

function bare(statement: Statement): Statement {
  return { ...statement, asked: [], questions: [] }
}
