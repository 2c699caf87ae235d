/** One thing wrong with the record, said so that its author can mend it without looking anything up. */
export type Fault = {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  /** Where inside the file: `statements.3.on`, or a statement's id once the file can be read. */
  readonly path: string
  readonly expected: string
  readonly found: string
  /** What to do, where it does not follow from what was expected. */
  readonly remedy?: string
}

/** Where a node of a YAML file begins, both from 1. */
export type Position = { readonly line: number; readonly column: number }

/** A fault as one line: `briefs/china-us.yaml:41:9 statements.3.on: expected a real date, found "2023-02-30"`. */
export function formatFault(fault: Fault): string {
  const where = `${fault.file}:${fault.line}:${fault.column}${fault.path === '' ? '' : ` ${fault.path}`}`
  const remedy = fault.remedy === undefined ? '' : `; ${fault.remedy}`
  return `${where}: expected ${fault.expected}, found ${fault.found}${remedy}`
}

/** The record cannot be read; carries every fault of every file at once. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`
    super(`Cannot read the record, ${count}:\n${faults.map(formatFault).join('\n')}`)
    this.faults = faults
  }
}

const LONGEST_FOUND = 80

/** A value as found in a file, quoted and short enough for one line. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'a group of keys'
  if (typeof value !== 'string')
    return `${value === null ? 'no value' : `the ${typeof value} ${String(value)}`}`
  const characters = [...value]
  if (characters.length <= LONGEST_FOUND) return JSON.stringify(value)
  return `${JSON.stringify(characters.slice(0, LONGEST_FOUND - 1).join(''))}… (${characters.length} characters)`
}
