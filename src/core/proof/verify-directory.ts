import type { Official, Unnamed } from '../record/officials-file.ts'
import { parseCitation } from '../record/citation.ts'
import { findPassages, gatherEvidence } from './evidence.ts'
import type { Desk, Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { nameWords } from './names.ts'

/** A finding at a path of the officials' file. */
export type DirectoryFinding = Finding & { readonly path: readonly PropertyKey[] }

/**
 * Finds roles and unnamed people that the passages they cite do not bear out.
 *
 * Statements may use a name or title because the officials' file has it, so it is held against the report
 * as well. Spellings and native names come from elsewhere and are not.
 */
export function verifyDirectory(desk: Desk): readonly DirectoryFinding[] {
  const { officials, unnamed } = desk.record.directory
  return [
    ...[...officials.values()].flatMap((official, at) => roleFindings(official, at, desk)),
    ...[...unnamed.values()].flatMap((each, at) => unnamedFindings(each, at, desk)),
  ]
}

/** Undefined when a cited report is not in hand; it is the business of a brief that has it. */
function evidenceOf(cite: readonly string[], desk: Desk): Evidence | undefined {
  const citations = cite.flatMap((written) => parseCitation(written, undefined) ?? [])
  if (citations.some(({ source }) => !desk.reports.has(source))) return undefined
  return gatherEvidence(findPassages(citations, desk), desk)
}

function roleFindings(official: Official, at: number, desk: Desk): readonly DirectoryFinding[] {
  return official.roles.flatMap((role, each) => {
    const evidence = evidenceOf(role.cite, desk)
    if (evidence === undefined) return []
    const missing = [...nameWords(official.family), ...nameWords(role.title)].filter(
      ({ key }) => !evidence.printed.has(key),
    )
    return missing.map(({ written }) => ({
      path: ['officials', at, 'roles', each],
      expected: `the name and title of "${official.id}" in a cited passage`,
      found: `"${written}" in none of them`,
      remedy: 'give the title as the source does, or cite the passage that has it',
    }))
  })
}

function unnamedFindings({ id, cite, name }: Unnamed, at: number, desk: Desk): readonly DirectoryFinding[] {
  const evidence = evidenceOf(cite, desk)
  if (evidence === undefined || evidence.mentioned.has(id)) return []
  return [
    {
      path: ['unnamed', at, 'cite'],
      expected: `"${name}" by one of its names in a cited passage`,
      found: 'none of them',
      remedy: 'add the words the source uses to "names", or cite the passage that has them',
    },
  ]
}
