import { checkFolder } from './core/proof/check-folder.ts'
import { verifyFile } from './core/proof/verify-file.ts'
import { formatFault } from './core/record/fault.ts'
import type { Fault } from './core/record/fault.ts'

/** Proves every brief without its reports and prints what is wrong; 1 when something is. */
export async function checkBriefs(folder: string): Promise<number> {
  const { faults, counts } = await checkFolder(folder)
  printFaults(faults)
  if (faults.length > 0) return 1
  const { briefs, statements, quotations, passages } = counts
  console.log(
    `Proven: ${count(briefs, 'brief')}, ${count(statements, 'statement')}, ${count(quotations, 'quotation')}, ${count(passages, 'passage')}`,
  )
  return 0
}

/** Proves a brief with its report in hand, writes the proof, or prints every fault; 1 when there is one. */
export async function verifyBriefAgainst(
  folder: string,
  subject: string | undefined,
  source: string | undefined,
): Promise<number> {
  if (subject === undefined || source === undefined) {
    console.error('Usage: npm run -s attache -- verify SUBJECT --source FILE')
    return 2
  }
  const result = await verifyFile(folder, subject, source)
  if (result.kind === 'no such brief') {
    console.error(`No brief "${subject}"; there are: ${result.ids.join(', ')}`)
    return 1
  }
  if (result.kind === 'faults') {
    printFaults(result.faults)
    return 1
  }
  const { verified, quotations, passages } = result.verification.counts
  console.log(
    `Proven against the report: ${count(verified, 'statement')}, ${count(quotations, 'quotation')}, ${count(passages, 'passage')}; no paragraph left over. Wrote ${result.proofFile}`,
  )
  return 0
}

function printFaults(faults: readonly Fault[]): void {
  for (const fault of faults) console.error(formatFault(fault))
  if (faults.length > 0) console.error(`${count(faults.length, 'fault')}; nothing was changed`)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
