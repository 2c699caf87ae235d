import { remember } from '../remember.ts'
import type { BriefDraft, OfficialsDraft, RecordIndex } from './index-record.ts'

/**
 * Whether a brief was held against the same officials before without a fault, and looks at no other brief.
 *
 * What other briefs say now makes no difference to it, so that an edit among a thousand is checked alone.
 */
export function isKnownToFit(brief: BriefDraft, { officials }: RecordIndex): boolean {
  return officials !== undefined && fitting.get(brief) === officials
}

/** Remembers the briefs of a record in which no fault was found. */
export function rememberFitting({ briefs, officials }: RecordIndex): void {
  if (officials === undefined) return
  for (const brief of briefs) if (standsAlone(brief)) fitting.set(brief, officials)
}

const fitting = new WeakMap<BriefDraft, OfficialsDraft>()

/** Whether a brief defines itself all that it refers to but people. */
const standsAlone = remember(({ value, ids }: BriefDraft): boolean => {
  const own = new Set([...ids('statements'), ...value.retired])
  return (
    value.includes.length === 0 &&
    [...value.sources, ...value.issues].every((entry) => typeof entry !== 'string') &&
    value.statements.every(
      ({ conflicts, replaces }) =>
        conflicts.every((id) => own.has(id)) && (replaces === undefined || own.has(replaces)),
    )
  )
})
