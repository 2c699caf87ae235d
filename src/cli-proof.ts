import { BRIEFS_FLAG, flagOf, UsageError } from './cli-command.ts'
import type { CliCommand, Given } from './cli-command.ts'
import { printError, printOut } from './cli-print.ts'
import { briefsFolder } from './config.ts'
import { checkFolder } from './core/proof/check-folder.ts'
import { verifyFile } from './core/proof/verify-file.ts'
import { formatFault } from './core/record/fault.ts'
import type { Fault } from './core/record/fault.ts'

/** Proves every brief without its reports and prints what is wrong; 1 when something is. */
export const checkCommand: CliCommand = {
  usage: 'check',
  summary: 'prove the briefs without the reports',
  words: 0,
  flags: [BRIEFS_FLAG],
  async run(given) {
    const { faults, counts } = await checkFolder(folderOf(given))
    printFaults(faults)
    if (faults.length > 0) return 1
    const { briefs, statements, quotations, passages } = counts
    printOut(
      `Proven: ${count(briefs, 'brief')}, ${count(statements, 'statement')}, ${count(quotations, 'quotation')}, ${count(passages, 'passage')}`,
    )
    return 0
  },
}

/** Proves a brief with its report in hand, writes the proof, or prints every fault; 1 when there is one. */
export const verifyCommand: CliCommand = {
  usage: 'verify SUBJECT --source FILE',
  summary: 'prove a brief against its report and write the proof',
  words: 1,
  flags: [
    {
      name: 'source',
      value: 'FILE',
      summary: 'a report, one paragraph a line; one for each source',
      several: true,
    },
    BRIEFS_FLAG,
  ],
  examples: ['verify china-us --source report.txt'],
  async run(given) {
    const [subject] = given.words
    const sources = given.flags['source'] ?? []
    if (subject === undefined) throw new UsageError('Say which brief: verify SUBJECT --source FILE')
    if (sources.length === 0) throw new UsageError(`Say where the report is: verify ${subject} --source FILE`)
    const result = await verifyFile(folderOf(given), subject, sources)
    if (result.kind === 'no such brief') {
      printError(`No brief "${subject}"; there are: ${result.ids.join(', ')}`)
      return 1
    }
    if (result.kind === 'faults') {
      printFaults(result.faults)
      return 1
    }
    const { verified, quotations, passages, body, bodyCited } = result.verification.counts
    const elsewhere = body === bodyCited ? '' : `, ${body - bodyCited} in other briefs`
    printOut(
      `Proven against the report: ${count(verified, 'statement')}, ${count(quotations, 'quotation')}, ${count(passages, 'passage')}. ` +
        `Every body paragraph is on record: ${bodyCited} of ${body} in this brief${elsewhere}. Wrote ${result.proofFile}`,
    )
    return 0
  },
}

function folderOf(given: Given): string {
  return briefsFolder(process.env, flagOf(given, 'briefs'))
}

function printFaults(faults: readonly Fault[]): void {
  for (const fault of faults) printError(formatFault(fault))
  if (faults.length > 0) printError(`${count(faults.length, 'fault')}; nothing was changed`)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
