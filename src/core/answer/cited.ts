import { parseCitations } from '../record/citation.ts'
import type { BriefingRecord, Citation, Directory } from '../record/record.ts'
import type { Answer } from './answer.ts'

/** Every passage an answer rests on; the nearest beside a silence is no answer and rests on none. */
export function citationsOf(answer: Answer, { directory }: BriefingRecord): readonly Citation[] {
  if (answer.kind !== 'answer') return []
  const roles = (answer.who ?? []).flatMap((id) => citationsOfWho(id, directory))
  const reports = (answer.sources ?? []).map(({ id }): Citation => ({ source: id, anchor: 'headline' }))
  return [...answer.statements.flatMap(({ cite }) => cite), ...roles, ...reports]
}

function citationsOfWho(id: string, { officials, unnamed }: Directory): readonly Citation[] {
  return parseCitations(officials.get(id)?.roles.flatMap(({ cite }) => cite) ?? unnamed.get(id)?.cite ?? [])
}
