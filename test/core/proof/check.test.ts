import { describe, expect, test } from 'vitest'

import { formatProof, parseProof } from '../../../src/core/proof/proof-file.ts'
import type { Proof } from '../../../src/core/proof/proof-file.ts'
import { formatFault } from '../../../src/core/record/fault.ts'
import { BRIEF, harbourFiles, OFFICIALS, REPORT } from './harbour.ts'
import { checkFiles, verifyText } from './proving.ts'

const proof = verifyText(harbourFiles(), 'harbour', REPORT).proof!

function faultsOf(brief: string, officials = OFFICIALS, by: Proof | undefined = proof): readonly string[] {
  return checkFiles(harbourFiles(brief, officials), 'harbour', by).map(formatFault)
}

function edited(from: string, to: string, text = BRIEF): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

const flag = /  - id: foreign-flag\n(?: {4}.*\n)*/u.exec(BRIEF)?.[0] ?? ''

describe('checkRecord()', () => {
  test('passes what is as last proven, wherever it stands in the file', () => {
    expect(faultsOf(BRIEF)).toEqual([])
    const moved = edited('silences:', `${flag}silences:`, edited(flag, ''))
    expect(faultsOf(moved)).toEqual([])
    expect(faultsOf(BRIEF, edited('aliases: []', 'aliases: [Minister Voss]', OFFICIALS))).toEqual([])
  })

  test.for<{ name: string; from: string; to: string; expected: string }>([
    {
      name: 'a word',
      from: 'and gave repairs',
      to: 'but gave repairs',
      expected: 'piers-closed.text: expected a statement as last proven',
    },
    {
      name: 'a quotation',
      from: '“Trade follows',
      to: '“trade follows',
      expected: 'trade-trust.text: expected quotations as last proven',
    },
    {
      name: 'a citation',
      from: 'cite: [p3]',
      to: 'cite: [p4]',
      expected: 'foreign-flag.cite: expected citations as last proven, found "cw:p4" added since',
    },
    {
      name: 'a citation of nothing',
      from: 'cite: [p3]',
      to: 'cite: [p3, p40]',
      expected: 'foreign-flag.cite: expected a passage the source has, found "cw:p40"',
    },
    {
      name: 'a day',
      from: 'on: 2024-03\n',
      to: 'on: 2024-02\n',
      expected: 'piers-closed.text: expected a statement as last proven',
    },
    {
      name: 'a warning',
      from: 'a surname and nothing else',
      to: 'the name',
      expected: 'damage.text: expected a statement as last proven',
    },
    {
      name: 'a label',
      from: 'lead: Awaited',
      to: 'lead: Agreed',
      expected:
        'orr-visit: expected a statement as last proven, found its label, issues or conflicts edited since',
    },
    { name: 'an id', from: 'id: damage', to: 'id: losses', expected: 'losses: expected a proven statement' },
    {
      name: 'a silence',
      from: 'No Norland position',
      to: 'No position',
      expected: 'no-word-on-flag: expected a silence as last proven',
    },
    {
      name: 'the report’s date',
      from: 'date: 2024-05-08',
      to: 'date: 2024-05-09',
      expected: 'sources.cw: expected "cw" described as last proven',
    },
    {
      name: 'a retired id',
      from: 'retired: [piers-open]',
      to: 'retired: []',
      expected: 'retired: expected "piers-open" still listed as retired',
    },
    {
      name: 'a statement by taking it away',
      from: flag,
      to: '',
      expected: 'foreign-flag: expected "foreign-flag" on record or retired, found it removed',
    },
  ])('refuses a brief that changed $name since', ({ from, to, expected }) => {
    expect(faultsOf(edited(from, to)).join('\n')).toContain(expected)
  })

  test('refuses a retired id that came back after its line was taken out', () => {
    const brief = edited('retired: [piers-open]', 'retired: []', edited('id: damage', 'id: piers-open'))
    expect(faultsOf(brief).join('\n')).toContain(
      'expected an id that was never used, found the retired id "piers-open"',
    )
  })

  test('refuses a role that changed since', () => {
    const officials = edited('title: President of', 'title: Prime Minister of', OFFICIALS)
    expect(faultsOf(BRIEF, officials).join('\n')).toContain(
      '"lena-orr" in the officials’ file as last proven',
    )
  })

  test('refuses a brief without a proof, and one whose passages are others now', () => {
    expect(checkFiles(harbourFiles(), 'harbour', undefined).map(formatFault)).toEqual([
      'briefs/harbour.proof.json:1:1: expected a proof of the brief, found none; verify the brief with the report in hand',
    ])
    const other = structuredClone(proof)
    other.sources['cw']!.anchors['p3'] = other.sources['cw']!.anchors['p4']!
    expect(faultsOf(BRIEF, OFFICIALS, other).join('\n')).toContain('another passage under that name')
  })
})

describe('formatProof()', () => {
  test('writes what parseProof() reads, a line for each statement, in the order of ids', () => {
    const text = formatProof(proof)
    expect(parseProof(text)).toEqual(proof)
    const lines = text.split('\n').filter((line) => line.includes('"fingerprint"'))
    expect(lines).toHaveLength(9)
    expect(lines).toEqual([...lines].sort())
  })

  test('does not depend on the order in the brief', () => {
    const moved = edited('silences:', `${flag}silences:`, edited(flag, ''))
    const again = verifyText(harbourFiles(moved), 'harbour', REPORT).proof!
    expect(formatProof(again)).toBe(formatProof(proof))
  })
})
