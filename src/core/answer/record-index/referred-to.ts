import type { Statement } from '../../record/record.ts'

const REFERRING =
  /\b(?:that|this|those|these|such) (?!is\b|was\b|the\b|an?\b|he\b|she\b|it\b)[a-z]+|\b(?:it(?! (?:calls|says|adds|names)\b)|them|they)\b/u

/** Statements that speak of the one before them in the same passage: `the Home Secretary rejected that system`. */
export function referredTo(statements: readonly Statement[]): readonly (readonly [number, Statement])[] {
  return statements.flatMap((statement, at) => {
    const before = statements[at - 1]
    const ours = statement.text.replaceAll(/“[^”]*”/gu, '')
    if (before === undefined || !REFERRING.test(ours) || !sharePassage(statement, before)) return []
    return [[at, before] as const]
  })
}

function sharePassage(a: Statement, b: Statement): boolean {
  return a.cite.some((one) =>
    b.cite.some((other) => one.source === other.source && one.anchor === other.anchor),
  )
}
