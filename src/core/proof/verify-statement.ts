import type { Silence, Statement } from '../record/record.ts'
import { findPassages, gatherEvidence } from './evidence.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { verifyCaveats } from './verify-caveats.ts'
import { verifyDays } from './verify-days.ts'
import { verifyNegation } from './verify-negation.ts'
import { verifyParties } from './verify-parties.ts'
import { verifyPeople } from './verify-people.ts'
import { verifyPlace } from './verify-place.ts'
import { verifyTitles } from './verify-titles.ts'
import { verifyShort } from './verify-short.ts'
import { verifySubject } from './verify-subject.ts'
import { quotedAnywhere, verifyQuotations } from './verify-quotations.ts'
import { verifyNames, verifyNumbers, verifyOwnWords } from './verify-words.ts'

/** Everything a statement says that its cited passages do not bear out. */
export function verifyStatement(statement: Statement, desk: Desk): readonly Finding[] {
  const missing = statement.cite.filter((cite) => findPassages([cite], desk).length === 0)
  if (missing.length > 0)
    return missing.map(({ source, anchor }) => ({
      field: 'cite',
      expected: 'a passage the report has',
      found: `"${source}:${anchor}"`,
      remedy: `it has ${lastAnchors(desk, source)}`,
    }))
  const passages = findPassages(statement.cite, desk)
  const evidence = gatherEvidence(passages, desk)
  return [
    ...verifyQuotations(statement, passages),
    ...ourWords(statement.text, 'text', statement, evidence, desk),
    ...verifyLead(statement, desk),
    ...verifyNegation(statement, evidence),
    ...verifySubject(statement, evidence, desk),
    ...verifyDays(statement, evidence),
    ...verifyPeople(statement, evidence, desk),
    ...verifyParties(statement, evidence, desk),
    ...verifyTitles(statement, desk),
    ...verifyShort(statement, evidence, desk),
    ...verifyPlace(statement, evidence),
    ...verifyCaveats(statement, desk),
  ]
}

/** What the label of a statement says that its cited passages do not bear out. */
export function verifyLead(statement: Statement, desk: Desk): readonly Finding[] {
  if (statement.lead === undefined) return []
  const evidence = gatherEvidence(findPassages(statement.cite, desk), desk)
  return ourWords(statement.lead, 'lead', statement, evidence, desk)
}

/** A silence may name what no passage has, but not in the report's own words, nor with words nobody said. */
export function verifySilence(silence: Silence, desk: Desk): readonly Finding[] {
  return [
    ...verifyOwnWords(silence.text, 'text', desk),
    ...quotedAnywhere(silence.text, 'text', desk.everything.passages),
  ]
}

function ourWords(
  text: string,
  field: string,
  statement: Statement,
  evidence: Evidence,
  desk: Desk,
): readonly Finding[] {
  return [
    ...verifyOwnWords(text, field, desk),
    ...verifyNumbers(text, field, evidence, statement),
    ...verifyNames(text, field, evidence, desk),
  ]
}

function lastAnchors(desk: Desk, source: string): string {
  const body = desk.reports.get(source)?.anchors.filter(({ kind }) => kind === 'body') ?? []
  return body.length === 0 ? 'no body' : `p1 to ${body.at(-1)?.anchor ?? ''}`
}
