import { existsSync } from 'node:fs'

import { BRIEFS_FLAG, flagOf, UsageError } from './cli-command.ts'
import type { CliCommand, Given } from './cli-command.ts'
import { printError, printOut } from './cli-print.ts'
import { briefsFolder, storePath } from './config.ts'
import { composeDigest } from './core/compose/digest.ts'
import { countChanges } from './core/compose/digest-change.ts'
import { compareForAuthor } from './core/digest/edits.ts'
import { gatherNews } from './core/digest/news.ts'
import { takeRevision } from './core/digest/revision.ts'
import type { Revision } from './core/digest/revision.ts'
import { plainText } from './core/plain-text.ts'
import type { History, InForce } from './core/ports/history.ts'
import { checkFolder } from './core/proof/check-folder.ts'
import { RecordError } from './core/record/fault.ts'
import type { BriefingRecord } from './core/record/record.ts'
import { openStore } from './store/open-store.ts'

/** Lists every version of a brief that was served, with what changed in a line. */
export const historyCommand: CliCommand = {
  usage: 'history SUBJECT',
  summary: 'every version of a brief that the bot served, and what changed with each',
  words: 1,
  flags: [],
  examples: ['history china-us'],
  async run(given) {
    const subject = subjectOf(given)
    return await withHistory(subject, async (history, versions) => {
      printOut(
        `${subject}, ${versions.length === 1 ? 'one version' : `${versions.length} versions`}, times in UTC`,
      )
      for (const [at, version] of versions.entries())
        printOut(await lineOf(subject, versions[at - 1], version, history))
      return 0
    })
  },
}

/** Shows what channels would be told, before the edit is committed. */
export const diffCommand: CliCommand = {
  usage: 'diff SUBJECT [FROM] [TO]',
  summary: 'what channels are told between two versions; else since the last, of the files as they are now',
  words: 3,
  flags: [BRIEFS_FLAG],
  examples: ['diff china-us', 'diff china-us 3f9a1c2e', 'diff china-us 3f9a1c2e 77b0d4aa'],
  async run(given) {
    const subject = subjectOf(given)
    const [, from, to] = given.words
    return await withHistory(subject, async (history, versions) => {
      const before = findVersion(from, versions)
      const after =
        to === undefined ? await readFiles(subject, given) : await history.read(findVersion(to, versions).id)
      return printDiff(subject, { ...before, record: await history.read(before.id) }, after)
    })
  },
}

const SHORT = 8

type Version = InForce & { readonly id: string }

function subjectOf({ words: [subject] }: Given): string {
  if (subject === undefined) throw new UsageError('Say which brief')
  return subject
}

async function withHistory(
  subject: string,
  use: (history: History, versions: readonly InForce[]) => Promise<number>,
): Promise<number> {
  const path = storePath(process.env)
  if (!existsSync(path)) return noHistory(`there is no database at "${path}"`)
  const store = await openStore(path)
  try {
    const versions = await store.history.list(subject)
    if (versions.length === 0) return noHistory(`the database at "${path}" has none`)
    return await use(store.history, versions)
  } finally {
    await store.close()
  }

  function noHistory(why: string): number {
    printError(`No version of "${subject}" is kept yet: ${why}. The bot keeps one of each it serves`)
    return 1
  }
}

async function lineOf(
  subject: string,
  before: InForce | undefined,
  { since, id }: InForce,
  history: History,
): Promise<string> {
  const at = since.toString({ smallestUnit: 'minute' }).replace('T', ' ').replace('Z', '')
  if (id === undefined) return `  ${'-'.repeat(SHORT)}  ${at}  taken off the record`
  const now = revisionOf(subject, await history.read(id))
  const was = before?.id === undefined ? undefined : revisionOf(subject, await history.read(before.id))
  const count = Object.keys(now.statements).length
  const words = was === undefined ? `on record, ${count} statements` : editWords(was, now)
  return `  ${id.slice(0, SHORT)}  ${at}  ${words}`
}

function editWords(was: Revision, now: Revision): string {
  const { told, reworded, removed } = compareForAuthor(was, now)
  const silent = silentWords(reworded, removed)
  const parts = [
    countChanges(told.map((change) => ({ change }))),
    silent === '' ? '' : `${silent}, told to nobody`,
  ]
  return (
    parts.filter(Boolean).join('; ') ||
    'no statement changed (order, labels, people, sources or who may see it)'
  )
}

function silentWords(reworded: readonly string[], removed: readonly string[]): string {
  const words = [
    ...(reworded.length > 0 ? [`${reworded.length} reworded`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ]
  return words.join(', ')
}

function revisionOf(subject: string, record: BriefingRecord): Revision {
  const brief = record.briefs.get(subject)
  if (brief === undefined) throw new RangeError(`Cannot find "${subject}" in its own version`)
  return takeRevision(brief, record)
}

/** A version by the beginning of its id; without one, the last. */
function findVersion(beginning: string | undefined, versions: readonly InForce[]): Version {
  const kept = versions.flatMap(({ since, id }) => (id === undefined ? [] : [{ since, id }]))
  if (beginning === undefined) {
    const last = kept.at(-1)
    if (last === undefined) throw new UsageError('No version is kept that could be compared')
    return last
  }
  const found = kept.filter(({ id }) => id.startsWith(beginning.toLowerCase()))
  const [first] = found
  if (first === undefined) throw new UsageError(`No version begins with "${beginning}"; see history`)
  if (found.some(({ id }) => id !== first.id))
    throw new UsageError(`"${beginning}" begins several versions; take more of its letters`)
  return found.at(-1) ?? first
}

/** The files as they are now, proven or not: this is how an author looks before committing. */
async function readFiles(subject: string, given: Given): Promise<BriefingRecord> {
  const { record, faults } = await checkFolder(briefsFolder(process.env, flagOf(given, 'briefs')))
  if (record === undefined) throw new RecordError(faults)
  if (!record.briefs.has(subject)) throw new UsageError(`The files have no brief "${subject}" any more`)
  if (faults.length > 0) printError('Not proven yet: the bot serves none of it before "verify"')
  return record
}

function printDiff(
  subject: string,
  before: { readonly since: Temporal.Instant; readonly record: BriefingRecord },
  after: BriefingRecord,
): number {
  const now = Temporal.Now.instant()
  const date = now.toZonedDateTimeISO('UTC').toPlainDate()
  const was = revisionOf(subject, before.record)
  const told = [{ date: before.since.toZonedDateTimeISO('UTC').toPlainDate(), revision: was, dropped: false }]
  const news = gatherNews([subject], told, after)
  printOut(plainText(composeDigest(news, after, { date, zone: 'UTC', now, since: before.since })))
  const { reworded, removed } = compareForAuthor(was, revisionOf(subject, after))
  for (const [ids, what] of [
    [reworded, 'Reworded, told to nobody'],
    [removed, 'Removed, told to nobody'],
  ] as const)
    if (ids.length > 0) printOut(`${what}: ${ids.join(', ')}`)
  if (reworded.length > 0) printOut('To have one told, give it a "change" with its kind and reason')
  return 0
}
