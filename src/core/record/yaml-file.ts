import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'

import type { Fault, Position } from './fault.ts'

/** A file of the record as text; `name` is what faults call it. */
export type RecordFile = {
  readonly name: string
  readonly text: string
  /** SHA-256 of the text, where it is known already. */
  readonly hash?: string
}

/** A YAML file read into plain values, that can still say where each of them is written. */
export type YamlFile = {
  readonly name: string
  readonly value: unknown
  /** Where the value at a path begins; of a missing one, where its parent does. */
  readonly locate: (path: readonly PropertyKey[]) => Position
}

/** Longest file read, in characters: what readers ask of a brief may be forty times as long as the brief. */
export const LONGEST_FILE = 4_000_000

/** Reads one YAML file of the record, or says everything that keeps it from being read. */
export function parseYamlFile(
  file: RecordFile,
  schema: string,
): { file: YamlFile } | { faults: readonly Fault[] } {
  const unreadable = findUnreadable(file)
  if (unreadable !== undefined) return { faults: [unreadable] }
  const faults = [...headerFaults(file, schema)]
  const lines = new LineCounter()
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  faults.push(...grammarFaults(file, document, at))
  faults.push(...aliasFaults(file, document, at))
  if (faults.length > 0) return { faults }
  return { file: { name: file.name, value: document.toJS(), locate: (path) => locate(document, path, at) } }
}

/** What makes a text no YAML of ours at all: parsing it would only produce noise. */
function findUnreadable({ name, text }: RecordFile): Fault | undefined {
  const fault = (index: number, expected: string, found: string): Fault => {
    const before = text.slice(0, index).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { file: name, line: before.length, column, path: '', expected, found }
  }
  if (text.length > LONGEST_FILE)
    return fault(0, `at most ${LONGEST_FILE.toLocaleString('en')} characters`, 'a longer file')
  if (text.startsWith('\uFEFF')) return fault(0, 'UTF-8 without a byte order mark', 'a byte order mark')
  const strange = text.search(/[\0\uFFFD]/u)
  if (strange >= 0) return fault(strange, 'UTF-8 text', 'bytes of another encoding')
  return text.trim() === '' ? fault(0, 'a YAML file', 'an empty file') : undefined
}

/** Without that line an editor cannot help, and the reviewer of a change cannot see that it did. */
function headerFaults({ name, text }: RecordFile, schema: string): readonly Fault[] {
  const expected = `# yaml-language-server: $schema=${schema}`
  const first = text.split(/\r?\n/u, 1)[0]?.trimEnd() ?? ''
  if (first === expected) return []
  return [
    {
      file: name,
      line: 1,
      column: 1,
      path: '',
      expected: `the first line "${expected}"`,
      found: `"${first.slice(0, 80)}"`,
    },
  ]
}

/** One fault a line: what follows the first one there is mostly its echo. */
function grammarFaults(
  file: RecordFile,
  { errors, warnings }: Document,
  at: (offset: number) => Position,
): readonly Fault[] {
  const byLine = new Map<number, Fault>()
  for (const error of [...errors, ...warnings]) {
    const position = at(error.pos[0])
    if (byLine.has(position.line)) continue
    const [message = error.code] = error.message.split('\n')
    const found = `a slip of its grammar: ${lowerFirst(message)}`
    byLine.set(position.line, { file: file.name, ...position, path: '', expected: 'YAML 1.2', found })
  }
  return [...byLine.values()]
}

/** Aliases are refused whole: a record is read by people, and a few of them can unfold into gigabytes. */
function aliasFaults(
  file: RecordFile,
  document: Document,
  at: (offset: number) => Position,
): readonly Fault[] {
  const faults: Fault[] = []
  if (!file.text.includes('*')) return faults
  visit(document, {
    Alias(_, alias) {
      faults.push({
        file: file.name,
        ...at(alias.range?.[0] ?? 0),
        path: '',
        expected: 'every value written out',
        found: `the alias "*${alias.source}"`,
      })
    },
  })
  return faults
}

function locate(
  document: Document,
  path: readonly PropertyKey[],
  at: (offset: number) => Position,
): Position {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isScalar(node) && node.type === 'BLOCK_LITERAL' && typeof step === 'number') {
      const { line } = at(node.range?.[0] ?? offset)
      return { line: line + 1 + step, column: 1 }
    }
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && item.key.value === step)
      : undefined
    const next = pair ?? (isCollection(node) && typeof step === 'number' ? node.items[step] : undefined)
    if (next === undefined) break
    const begins = isPair(next) ? next.key : next
    if (isNode(begins)) offset = begins.range?.[0] ?? offset
    node = isPair(next) ? next.value : next
  }
  return at(offset)
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
