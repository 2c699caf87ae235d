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

/** Warnings that follow from who acts, who tells, and what is printed twice. */
function missingWarnings(statement: Statement, desk: Desk): readonly Finding[] {
  const { by, via, to, with: others, caveats } = statement
  const given = new Set<CaveatKind>(caveats.map(({ kind }) => kind))
  const { unnamed } = desk.record.directory
  const missing = (wanted: readonly CaveatKind[], about: string): readonly Finding[] => {
    if (wanted.some((kind) => given.has(kind))) return []
    const expected = wanted.map((kind) => `"${kind}"`).join(' or ')
    return [{ field: 'caveats', expected, found: `no such warning about ${about}` }]
  }
  const kindOf = (id: string) => unnamed.get(id)?.kind
  const nameOf = (id: string) => `"${unnamed.get(id)?.name ?? id}"`
  return [
    ...via
      .filter((id) => kindOf(id) === 'group' || kindOf(id) === 'office')
      .flatMap((id) => missing(['unnamed-source'], nameOf(id))),
    ...by
      .filter((id) => kindOf(id) === 'group' || kindOf(id) === 'office')
      .flatMap((id) => missing(['unnamed-person', 'unnamed-source'], nameOf(id))),
    ...[...to, ...others]
      .filter((id) => kindOf(id) === 'office')
      .flatMap((id) => missing(['unnamed-person'], nameOf(id))),
    ...[...by, ...via, ...to, ...others]
      .filter((id) => kindOf(id) === 'surname')
      .flatMap((id) => missing(['ambiguous-name'], nameOf(id))),
    ...(isOneSided(statement, desk) ? missing(['second-hand'], 'one side’s account') : []),
    ...(sharesRun(findPassages(statement.cite, desk)) ? missing(['repeated'], 'what is printed twice') : []),
  ]
}

/** A named side tells what somebody else said or did. */
function isOneSided({ by, via, cite }: Statement, { record, findMentions }: Desk): boolean {
  const publishers = new Set(
    cite.flatMap(({ source }) =>
      findMentions(record.sources.get(source)?.publisher ?? '').map(({ id }) => id),
    ),
  )
  return via.some((id) => !publishers.has(id) && !by.includes(id) && !record.directory.unnamed.has(id))
}

/** So many words alike in two cited passages are one sentence printed twice. */
const SAME_SENTENCE = 10

function sharesRun(cited: readonly Passage[]): boolean {
  const runs = cited.map(({ text }) => new Set(runsOf(text, SAME_SENTENCE)))
  return runs.some((own, at) => runs.slice(at + 1).some((other) => own.intersection(other).size > 0))
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
  const runs = (text: string) => runsOf(text, SAME_WORDS)
  return cited.some((passage) => {
    const own = runs(passage.text)
    const others = new Set(
      all.filter(({ anchor }) => anchor !== passage.anchor).flatMap(({ text }) => runs(text)),
    )
    return new Set(own).size < own.length || own.some((run) => others.has(run))
  })
}

function runsOf(text: string, length: number): readonly string[] {
  const words = wordsOf(text)
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
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
