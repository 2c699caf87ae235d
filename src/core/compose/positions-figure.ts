import type { MatrixFigure } from '../figure.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'
import { ageOf, formatAge } from './age.ts'
import { issueNames, NOT_STATED, selectPositions } from './brief-positions.ts'
import { figureEntries } from './figure-entry.ts'
import { nameOf } from './name.ts'

/** A brief's positions to look at: for each matter and party, who is on record, and where nothing is. */
export function composePositionsFigure(
  brief: Brief,
  record: BriefingRecord,
  now: Temporal.Instant,
): MatrixFigure {
  const positions = selectPositions(brief)
  const parties = [...new Set(positions.flatMap(({ held }) => [...held.keys()]))]
  const isSilent = (party: string) => positions.every(({ held }) => (held.get(party) ?? []).length === 0)
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(id, record.directory))
  const silent = parties.filter(isSilent)
  const shown = silent.length === parties.length ? parties : parties.filter((party) => !isSilent(party))
  return {
    kind: 'matrix',
    title: `${brief.title}: positions`,
    note: [
      formatAge(ageOf(brief, now)),
      ...(shown.length === parties.length
        ? []
        : [`${names(silent).join(', ')}: ${NOT_STATED} on any matter`]),
    ].join('. '),
    corner: 'Matter',
    columns: names(shown),
    rows: positions.map(({ issues, held }) => ({
      label: issueNames(issues),
      cells: shown.map((party) => ({
        entries: figureEntries(held.get(party) ?? [], record, 'without matters'),
        otherwise: NOT_STATED,
      })),
    })),
  }
}
