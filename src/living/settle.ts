import type { FilesCheck } from '../core/proof/check-folder.ts'
import { RecordError } from '../core/record/fault.ts'
import type { Fault } from '../core/record/fault.ts'
import { PROOF } from '../core/record/read-folder.ts'
import type { FolderFiles } from '../core/record/read-folder.ts'
import type { BriefingRecord } from '../core/record/record.ts'
import { selectBriefs } from '../core/record/visible-record.ts'

export type Files = FolderFiles['files']

/** What of a folder can be served, and what is held back because something is wrong with it. */
export type Settled = {
  readonly record: BriefingRecord
  /** The texts that the record is made of: the last good ones from now on. */
  readonly files: Files
  /** Everything wrong with the folder as it was found. */
  readonly faults: readonly Fault[]
  /** Names of files, without their endings, that are served as they were before or not at all. */
  readonly held: ReadonlyMap<string, 'as before' | 'not at all'>
}

/** How files are checked: without a record they cannot be read, with faults they are not proven. */
type Check = (files: Files) => FilesCheck

/**
 * Decides what is served: what can be read and is proven as found, the rest as it was when it last was good.
 *
 * A brief goes with its proof, and the officials' file is held back when what it says of people is not proven. What has
 * never been good is left out. Throws a RecordError when nothing can be served.
 */
export function settle(found: FolderFiles, good: Files | undefined, check: Check, drafts = false): Settled {
  const replaced = new Set<string>()
  const left = new Set<string>()
  let files = found.files
  let faults: readonly Fault[] | undefined
  for (;;) {
    const checked = check(files)
    faults ??= [...found.faults, ...checked.faults]
    const wrong = new Set(checked.faults.map(({ file }) => groupOf(file)))
    const { record } = checked
    if (record !== undefined && (drafts || [...wrong].every((group) => left.has(group))))
      return {
        record: leaveOut(record, left),
        files: withoutGroups(files, left),
        faults,
        held: heldOf(found.files, files, left),
      }
    const isReadable = record !== undefined
    const fresh = isReadable ? [...wrong].filter((group) => !left.has(group) && !hasGroup(group, good)) : []
    const next =
      fresh.length > 0 ? [] : nextToReplace({ wrong, found: found.files, files, replaced, good, isReadable })
    for (const group of next) replaced.add(group)
    if (next.length === 0 && !isReadable) throw new RecordError(faults)
    // What never was good is left alone, so that it holds nothing else back; so is what no earlier text helps.
    if (next.length === 0) for (const group of fresh.length > 0 ? fresh : wrong) left.add(group)
    files = withEarlier(found.files, replaced, good)
  }
}

/** A brief and its proof belong together: `briefs/china-us.proof.json` is of `china-us`. */
export function groupOf(file: string): string {
  const name = file.split(/[\\/]/u).at(-1) ?? ''
  return name.endsWith(PROOF) ? name.slice(0, -PROOF.length) : name.replace(/\.yaml$/u, '')
}

const OFFICIALS = 'officials'

type Standing = {
  readonly wrong: ReadonlySet<string>
  readonly found: Files
  readonly files: Files
  readonly replaced: ReadonlySet<string>
  readonly good: Files | undefined
  readonly isReadable: boolean
}

/**
 * What to take as it last was good next: what was taken away, then what is wrong, then the officials' file it leans on,
 * then everything. Empty when there is no more to try.
 */
function nextToReplace({ wrong, found, files, replaced, good, isReadable }: Standing): readonly string[] {
  const groups = [...new Set([...found.keys(), ...(good?.keys() ?? [])].map(groupOf))]
  const changed = groups.filter((group) => !replaced.has(group) && differs(group, files, good))
  const wasGood = changed.filter((group) => hasGroup(group, good))
  // What cannot be read and never was good can be taken out; what is only unproven need not.
  const known = isReadable ? wasGood : changed
  const steps = [
    wasGood.filter((group) => wrong.has(group) && !hasGroup(group, files)),
    known.filter((group) => wrong.has(group)),
    wasGood.filter((group) => group === OFFICIALS),
    good === undefined ? [] : known,
  ]
  return steps.find((step) => step.length > 0) ?? []
}

function hasGroup(group: string, files: Files | undefined): boolean {
  return files?.has(`${group}.yaml`) === true
}

function differs(group: string, files: Files, good: Files | undefined): boolean {
  return [`${group}.yaml`, group + PROOF].some((name) => {
    const [now, before] = [files.get(name), good?.get(name)]
    return now?.hash !== before?.hash
  })
}

/** The files as found, but some groups as they were when they last were good; those never were are left out. */
function withEarlier(found: Files, replaced: ReadonlySet<string>, good: Files | undefined): Files {
  const names = [...new Set([...found.keys(), ...(good?.keys() ?? [])])].sort()
  return new Map(
    names.flatMap((name) => {
      const file = replaced.has(groupOf(name)) ? good?.get(name) : found.get(name)
      return file === undefined ? [] : [[name, file] as const]
    }),
  )
}

function withoutGroups(files: Files, groups: ReadonlySet<string>): Files {
  if (groups.size === 0) return files
  return new Map([...files].filter(([name]) => !groups.has(groupOf(name))))
}

function leaveOut(record: BriefingRecord, left: ReadonlySet<string>): BriefingRecord {
  return selectBriefs(
    record,
    ({ id, statements }) => !left.has(id) && !statements.some(({ brief }) => left.has(brief)),
  )
}

function heldOf(found: Files, files: Files, left: ReadonlySet<string>): Settled['held'] {
  if (files === found) return new Map([...left].map((group) => [group, 'not at all'] as const))
  const groups = [...new Set([...found.keys(), ...files.keys()].map(groupOf))]
  const held = groups.flatMap((group) => {
    if (left.has(group)) return [[group, 'not at all'] as const]
    if (!differs(group, found, files)) return []
    return [[group, hasGroup(group, files) ? 'as before' : 'not at all'] as const]
  })
  return new Map(held)
}
