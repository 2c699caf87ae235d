import { checkFiles } from '../core/proof/check-folder.ts'
import type { Log } from '../core/ports/log.ts'
import { readFolder } from '../core/record/read-folder.ts'
import type { FolderFiles } from '../core/record/read-folder.ts'
import type { BriefingRecord } from '../core/record/record.ts'
import { openKeptTexts } from './kept-texts.ts'
import { groupOf, settle } from './settle.ts'
import type { Files, Settled } from './settle.ts'
import { createTeller } from './tell.ts'
import { sign, watchFolder } from './watch-folder.ts'

/** The record as it is now: always whole, always proven, while its files are being edited. */
export type LivingRecord = {
  /** Swapped as one object, so that an answer in hand keeps the record it began with. */
  current(): BriefingRecord
  health(): RecordHealth
  close(): Promise<void>
}

/** How the record is, for the operator. */
export type RecordHealth = {
  readonly ok: boolean
  readonly briefs: number
  /** When what is served was read. */
  readonly since: string
  /** What is held back: by subject, how it is served meanwhile, and where the faults are. */
  readonly held: Readonly<Record<string, { readonly served: string; readonly at: readonly string[] }>>
}

export type LivingParts = {
  readonly log: Log
  readonly now: () => Temporal.Instant
  /** Folder for what makes a start quick and a restart safe. */
  readonly cache: string
  /** Serves what is not proven too, to try it out. */
  readonly drafts?: boolean
  /** Told each record that is served, the first one too; never drafts. Closing waits for it. */
  readonly onRecord?: (record: BriefingRecord, now: Temporal.Instant) => Promise<void>
}

type Served = { readonly settled: Settled; readonly since: Temporal.Instant }

/**
 * Opens a folder of briefs and keeps up with it: an edit is served within two seconds, a bad one is held back and told.
 *
 * Throws a RecordError when there is nothing in it, nor in what was last good, that can be served.
 */
export async function openLivingRecord(folder: string, parts: LivingParts): Promise<LivingRecord> {
  const { log, now, drafts = false } = parts
  const kept = openKeptTexts(parts.cache, (error) =>
    log.warn({ err: error }, `Cannot keep the briefs in "${parts.cache}": a start takes longer without`),
  )
  const teller = createTeller(log, drafts)
  let found: FolderFiles | undefined
  let served: Served | undefined
  let announced: Promise<void> | undefined

  const check = (files: Files) =>
    checkFiles(
      { folder, files },
      { shapes: kept, proven: served === undefined && !drafts && kept.knows(files, folder) },
    )

  async function load(): Promise<void> {
    found = await readFolder(folder, found)
    const before = served?.settled
    const settled = sameRecord(settle(found, before?.files ?? kept.lastGood(folder), check, drafts), before)
    if (settled.record !== before?.record && !drafts) announced = announce(settled.record)
    served = { settled, since: settled.record === before?.record ? get(served).since : now() }
    teller.tell(settled, before)
    if (!drafts) kept.keepGood(settled.files, folder, settled.faults.length === 0)
    for (const file of [...found.files.values(), ...settled.files.values()]) file.forget()
  }

  async function announce(record: BriefingRecord): Promise<void> {
    try {
      await parts.onRecord?.(record, now())
    } catch (error) {
      log.error({ err: error }, 'Cannot keep the revisions of the briefs; they are served all the same')
    }
  }

  async function reload(): Promise<void> {
    try {
      await load()
    } catch (error) {
      teller.cannotLoad(error)
    }
  }

  const seen = await sign(folder)
  await load()
  const watcher = watchFolder(folder, seen, reload)
  return {
    current: () => get(served).settled.record,
    health: () => healthOf(get(served)),
    async close() {
      await watcher.close()
      await announced
    },
  }
}

/** Nothing that readers see changed: whatever was worked out about the record still holds. */
function sameRecord(settled: Settled, before: Settled | undefined): Settled {
  if (before === undefined) return settled
  const [now, then] = [settled.record, before.record]
  const isSame =
    now.directory === then.directory &&
    now.briefs.size === then.briefs.size &&
    [...now.briefs.values()].every((brief) => then.briefs.get(brief.id) === brief)
  return isSame ? { ...settled, record: then } : settled
}

function healthOf({ settled, since }: Served): RecordHealth {
  const at = Map.groupBy(settled.faults, ({ file }) => groupOf(file))
  const held = [...settled.held].map(([group, served]) => {
    const where = (at.get(group) ?? []).map(({ file, line, column, path }) =>
      `${file}:${line}:${column} ${path}`.trim(),
    )
    return [group, { served, at: where }] as const
  })
  return {
    ok: settled.faults.length === 0,
    briefs: settled.record.briefs.size,
    since: since.toString({ smallestUnit: 'second' }),
    held: Object.fromEntries(held),
  }
}

function get<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ReferenceError('Cannot serve a record before it is loaded')
  return value
}
