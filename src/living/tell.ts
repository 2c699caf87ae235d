import type { Log } from '../core/ports/log.ts'
import { formatFault } from '../core/record/fault.ts'
import type { BriefingRecord } from '../core/record/record.ts'
import { groupOf } from './settle.ts'
import type { Settled } from './settle.ts'

/** Tells the operator what became of the briefs, each thing once. */
export type Teller = {
  tell(settled: Settled, before: Settled | undefined): void
  /** The briefs cannot be read at all; what is served stays. */
  cannotLoad(error: unknown): void
}

type Held = 'as before' | 'not at all'

/** Of one file, and files: a slip in the officials' file can be a fault of every brief. The check tells them all. */
const MOST_TOLD = 20

export function createTeller(log: Log, drafts: boolean): Teller {
  let told: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  let trouble: string | undefined
  return {
    tell(settled, before) {
      trouble = undefined
      const wrong = linesOf(settled)
      const news = [...wrong].filter(([group, lines]) => lines.some((line) => !told.get(group)?.has(line)))
      for (const [group, lines] of news.slice(0, MOST_TOLD)) tellFaults(group, lines, settled.held.get(group))
      if (news.length > MOST_TOLD)
        log.warn({}, `The same of ${news.length - MOST_TOLD} more: npm run -s attache -- check tells all`)
      for (const group of told.keys())
        if (!wrong.has(group))
          log.info({ subject: group }, `"${group}" is mended and served as it is written`)
      told = new Map([...wrong].map(([group, lines]) => [group, new Set(lines)]))
      if (before !== undefined && before.record !== settled.record)
        log.info({}, `The record is read anew: ${changedBriefs(before.record, settled.record)}`)
    },
    cannotLoad(error) {
      const words = error instanceof Error ? error.message : String(error)
      if (words === trouble) return
      trouble = words
      log.error({ err: error }, 'Cannot read the briefs; what was read before goes on being served')
    },
  }

  function tellFaults(group: string, [first = '', ...more]: readonly string[], held: Held | undefined): void {
    const rest = more.length === 0 ? '' : `; and ${more.length} more`
    log.warn(
      { subject: group, served: held ?? 'as written', faults: [first, ...more].slice(0, MOST_TOLD) },
      `"${group}" ${standing(group, held)}: ${first}${rest}`,
    )
  }

  function standing(group: string, held: Held | undefined): string {
    if (held === 'as before') return 'is held back and served as it was before'
    if (held === 'not at all')
      return `is not served until it is mended and proven (npm run -s attache -- brief ${group} shows it to you)`
    return drafts ? 'has faults and is served all the same, to try it out' : 'has faults'
  }
}

/** Everything wrong by file; a file that is held back for another's sake says so. */
function linesOf({ faults, held }: Settled): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, readonly string[]>()
  for (const group of held.keys()) lines.set(group, ['other files lean on it as it was'])
  for (const [group, own] of Map.groupBy(faults, ({ file }) => groupOf(file)))
    lines.set(group, own.map(formatFault))
  return lines
}

const MOST_NAMED = 5

function changedBriefs(before: BriefingRecord, now: BriefingRecord): string {
  const ids = [...new Set([...before.briefs.keys(), ...now.briefs.keys()])]
  const changed = ids.filter((id) => before.briefs.get(id) !== now.briefs.get(id))
  if (changed.length === 0) return 'people changed'
  const names = changed.slice(0, MOST_NAMED).join(', ')
  return changed.length > MOST_NAMED ? `${names} and ${changed.length - MOST_NAMED} more` : names
}
