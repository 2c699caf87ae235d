import { dirname } from 'node:path'

import { UsageError } from './cli-command.ts'
import type { CliCommand, Given } from './cli-command.ts'
import { printOut } from './cli-print.ts'
import { storePath } from './config.ts'
import { restoreStore } from './store/restore-store.ts'
import { backUpFile } from './store/sqlite/back-up.ts'

/** Copies the database while the bot runs. */
export const backupCommand: CliCommand = {
  usage: 'backup FILE',
  summary: 'copy the database to a file, also while the bot runs',
  words: 1,
  flags: [{ name: 'force', summary: 'replace the file if it is there' }],
  examples: ['backup /var/backups/attache.db'],
  async run(given) {
    const file = fileOf(given)
    const size = backUpFile(storePath(process.env), file, given.flags['force'] !== undefined)
    printOut(`Backed up to "${file}": ${sizeWords(size)}, whole and checked`)
    printOut(
      'In it: digests and what was told, threads, versions of briefs. Not in it: the briefs (they are in git) and .env',
    )
    return 0
  },
}

/** Puts such a copy in the database's place. */
export const restoreCommand: CliCommand = {
  usage: 'restore FILE',
  summary: 'put a copy in the database’s place; the bot must not run',
  words: 1,
  flags: [],
  examples: ['restore /var/backups/attache.db'],
  async run(given) {
    const path = storePath(process.env)
    const { aside, doubtful } = await restoreStore(fileOf(given), path, Temporal.Now.instant())
    printOut(`Restored "${path}" from "${fileOf(given)}"`)
    if (aside !== undefined) printOut(`What was there before is kept as "${aside}"`)
    if (doubtful > 0)
      printOut(
        `${doubtful} digests may have been sent since the copy was made: none is sent again without being looked for`,
      )
    printOut(`Start the bot again when you are ready; all of its data is in "${dirname(path)}"`)
    return 0
  },
}

function fileOf({ words: [file] }: Given): string {
  if (file === undefined) throw new UsageError('Say which file')
  return file
}

function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
