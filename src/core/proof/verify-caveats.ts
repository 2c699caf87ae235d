import type { Unnamed } from '../record/officials-file.ts'
import type { Caveat, CaveatKind, Statement } from '../record/record.ts'
import { findPassages, gatherEvidence } from './evidence.ts'
import type { Desk, Passage } from './evidence.ts'
import type { Finding } from './finding.ts'
import { quotedAnywhere } from './verify-quotations.ts'
import { verifyNames, verifyNumbers, verifyOwnWords } from './verify-words.ts'
import { wordsOf } from './words.ts'

/**
 * Finds warnings that the report contradicts, or that bring in what it does not have.
 *
 * A warning may speak of any passage, not only of the cited ones.
 */
export function verifyCaveats(statement: Statement, desk: Desk): readonly Finding[] {
  const evidence = desk.everything
  const warnings = statement.caveats.flatMap(({ kind, words }) => {
    const wrong = UNFOUNDED[kind]?.(statement, desk)
    return [
      ...verifyOwnWords(words, 'caveats', desk),
      ...verifyNumbers(words, 'caveats', evidence, statement),
      ...verifyNames(words, 'caveats', evidence, desk),
      ...quotedAnywhere(words, 'caveats', evidence.passages),
      ...pointerFindings({ kind, words }, statement, desk),
      ...(wrong === undefined ? [] : [{ field: 'caveats', expected: wrong, found: `"${kind}" without it` }]),
    ]
  })
  return [...warnings, ...missingWarnings(statement, desk)]
}

/** Whoever the sources leave unnamed is warned about wherever they act or tell. */
function missingWarnings({ by, via, caveats }: Statement, { record }: Desk): readonly Finding[] {
  const given = new Set<CaveatKind>(caveats.map(({ kind }) => kind))
  return [...by, ...via].flatMap((id) => {
    const unnamed = record.directory.unnamed.get(id)
    if (unnamed === undefined) return []
    const wanted = WARNINGS[unnamed.kind]
    if (wanted.some((kind) => given.has(kind))) return []
    const found = `no such warning about "${unnamed.name}"`
    return [{ field: 'caveats', expected: wanted.map((kind) => `"${kind}"`).join(' or '), found }]
  })
}

const WARNINGS: Readonly<Record<Unnamed['kind'], readonly CaveatKind[]>> = {
  group: ['unnamed-source', 'unnamed-person'],
  office: ['unnamed-person', 'unnamed-source'],
  surname: ['ambiguous-name'],
}

/** What must be so for a kind of warning to make sense, where that can be told. */
const UNFOUNDED: {
  readonly [Kind in CaveatKind]?: (statement: Statement, desk: Desk) => string | undefined
} = {
  'unnamed-source': (statement, desk) => {
    const { mentioned } = gatherEvidence(findPassages(statement.cite, desk), desk)
    const isUnnamed = (id: string) => desk.record.directory.unnamed.has(id)
    return [...mentioned].some(isUnnamed) ? undefined : 'somebody unnamed in a cited passage'
  },
  'second-hand': ({ via, by }) =>
    via.length > 0 || by.length > 0 ? undefined : 'somebody in "via" or "by" whose account it is',
  undated: ({ on }) =>
    on === undefined || on.about || on.from === undefined || !on.from.equals(on.to)
      ? undefined
      : 'no exact day in "on"',
  repeated: (statement, desk) =>
    isRepeated(findPassages(statement.cite, desk), desk.everything.passages)
      ? undefined
      : 'a run of words printed twice',
}

const SAME_WORDS = 5

function isRepeated(cited: readonly Passage[], all: readonly Passage[]): boolean {
  const runs = (text: string) => {
    const words = wordsOf(text)
    return words.slice(SAME_WORDS - 1).map((_, at) => words.slice(at, at + SAME_WORDS).join(' '))
  }
  return cited.some((passage) => {
    const own = runs(passage.text)
    const others = new Set(
      all.filter(({ anchor }) => anchor !== passage.anchor).flatMap(({ text }) => runs(text)),
    )
    return new Set(own).size < own.length || own.some((run) => others.has(run))
  })
}

/** `¶5` in a warning has to be a paragraph there is. */
function pointerFindings({ words }: Caveat, { cite }: Statement, desk: Desk): readonly Finding[] {
  const sources = [...new Set(cite.map(({ source }) => source))]
  return [...words.matchAll(/¶\s?(\d+)/gu)]
    .filter(
      ([, number]) =>
        findPassages(
          sources.map((source) => ({ source, anchor: `p${number}` })),
          desk,
        ).length === 0,
    )
    .map(([pointer]) => ({ field: 'caveats', expected: 'a paragraph the report has', found: `"${pointer}"` }))
}
