import type { Statement } from '../../record/record.ts'
import type { Asked } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** What has to be asked beside `he` or `she` for it to tell who is meant. */
const LEAST_HELD = 2

/** `did he cancel because of the storm`: whether what is asked may tell by itself who is meant. */
export function mayTellWho({ terms, slots, leaning: { pronoun } }: Asked): boolean {
  const held = terms.filter(({ isSoft }) => !isSoft).length
  return pronoun !== undefined && held > 0 && held + slots.length >= LEAST_HELD
}

/** Statements of one person's words or deeds, where `he` or `she` may be that one; nothing where several could be meant. */
export function ofOnePerson(
  statements: readonly Statement[],
  pronoun: string,
  { record }: AnswerIndex,
): readonly Statement[] {
  const [only, ...others] = new Set(statements.flatMap(({ by }) => by))
  const official = only === undefined ? undefined : record.directory.officials.get(only)
  if (official === undefined || others.length > 0) return []
  if (statements.some(({ by }) => by.length === 0)) return []
  return official.pronoun === undefined || official.pronoun === pronoun ? statements : []
}
