import type { BriefingRecord, Statement, StatementKind } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'

/** Words that say what kind of statement something is; asking with one of them is asking for the kind. */
const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  event: 'happen occur event',
  position: 'position stance',
  remark: 'remark words comment',
  outcome: 'outcome result agree agreement achieve conclude conclusion reach accomplish',
  plan: 'plan expect schedule upcoming await due ahead',
  background: 'background',
  assessment: 'assessment assess judge judgment',
}

/** Words of what a statement is filed under, its matters, kind and briefs: they cover a question less surely. */
export function weakWords(record: BriefingRecord): (statement: Statement) => readonly string[] {
  const ofIssues = new Map(
    [...record.issues.values()].map(({ id, name, names }) => [id, lemmasIn([name, ...names])]),
  )
  const ofBriefs = new Map<Statement, string[]>()
  for (const { title, names, statements } of record.briefs.values()) {
    const lemmas = lemmasIn([title, ...names])
    for (const statement of statements)
      ofBriefs.set(statement, [...(ofBriefs.get(statement) ?? []), ...lemmas])
  }
  return (statement) => [
    ...statement.issues.flatMap((issue) => ofIssues.get(issue) ?? []),
    ...KIND_WORDS[statement.kind].split(' '),
    ...(ofBriefs.get(statement) ?? []),
  ]
}

function lemmasIn(names: readonly string[]): readonly string[] {
  return names
    .flatMap(normsOf)
    .filter((norm) => !FUNCTION_WORDS.has(norm))
    .flatMap(lemmasOf)
}
