import type { core } from 'zod'

import { describeFound } from './fault.ts'
import type { Fault } from './fault.ts'
import type { YamlFile } from './yaml-file.ts'

type Issue = core.$ZodIssue
type Path = readonly PropertyKey[]

/** Turns what a schema found wrong into faults of the file, one for each thing to mend. */
export function shapeFaults(file: YamlFile, issues: readonly Issue[]): readonly Fault[] {
  return issues.flatMap((issue) => faultsOf(file, issue, []))
}

function faultsOf(file: YamlFile, issue: Issue, prefix: Path): readonly Fault[] {
  const path = [...prefix, ...issue.path]
  const fault = (at: Path, expected: string, found: string): Fault => ({
    file: file.name,
    ...file.locate(at),
    path: at.map(String).join('.'),
    expected,
    found,
  })
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      fault([...path, key], 'a key of the schema', `the unknown key ${JSON.stringify(key)}`),
    )
  const value = valueAt(file.value, path)
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => !errors.some(isWrongKind))
    if (branch !== undefined) return branch.flatMap((inner) => faultsOf(file, inner, path))
  }
  return [fault(path, expectation(issue, value), describeFound(value))]
}

/** A branch of a union that wants another kind of value altogether is not what the author meant. */
function isWrongKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  number: 'a number',
  int: 'a whole number',
}

function expectation(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected
      return kind === 'text' && typeof value === 'number' ? 'text, so in quotes' : kind
    }
    case 'too_big':
      return `at most ${issue.maximum} ${unitOf(issue.origin)}`.trimEnd()
    case 'too_small':
      return `at least ${issue.minimum} ${unitOf(issue.origin)}`.trimEnd()
    case 'invalid_value':
      return `one of ${issue.values.map((each) => JSON.stringify(each)).join(', ')}`
    case 'invalid_union':
      return 'one of the forms the schema allows'
    default:
      return issue.message.replace(/^Invalid input: /u, '')
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return 'characters'
  return origin === 'array' ? 'entries' : ''
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (Reflect.get(inside, step) as unknown)
        : undefined,
    value,
  )
}
