import { describe, expect, test } from 'vitest'

import { hashPassage } from '../../../src/core/proof/fold.ts'
import { parseReport } from '../../../src/core/proof/parse-report.ts'
import type { Layout } from '../../../src/core/proof/parse-report.ts'
import { REPORT } from './harbour.ts'

/** Each passage as its anchor and its first words. */
function outline(report: string, layout?: Layout): readonly string[] {
  return parseReport(report, layout).map(({ anchor, text }) => `${anchor} ${text.split(' ', 2).join(' ')}`)
}

const HARBOUR = [
  'headline Norland, Estmark',
  'date Wednesday, May',
  'caption-1 KASTEL, Estmark',
  'p1 KASTEL, Estmark',
  'p2 Foreign Minister',
  'p3 Tamm said',
  'p4 Estmark’s port',
  'p5 President Lena',
  'p6 “Trade follows',
  'p7 A trade',
  'p8 Earlier this',
  'credit Coast Wire',
]

const WRAPPED = `---
date: '2024-05-08'
title: "Readout of the Kastel call, a rather long title that is wrapped over\\
  \\ two lines"
---

*Between Ministers Voss and Tamm*

The ministers spoke today about the harbour and agreed
that fishermen must not pay for what governments leave
unsettled, as both sides said after the call.

They will speak again.
`

describe('parseReport()', () => {
  test.for<{ name: string; report: string; expected: readonly string[] }>([
    { name: 'one paragraph a line', report: REPORT, expected: HARBOUR },
    { name: 'blank lines between paragraphs', report: REPORT.replaceAll('\n', '\n\n'), expected: HARBOUR },
    { name: 'lines ended as on Windows', report: REPORT.replaceAll('\n', '\r\n'), expected: HARBOUR },
    { name: 'a byte order mark', report: `\uFEFF${REPORT}`, expected: HARBOUR },
    {
      name: 'wrapped Markdown with front matter',
      report: WRAPPED,
      expected: [
        'headline Readout of',
        'date 2024-05-08',
        'p1 Between Ministers',
        'p2 The ministers',
        'p3 They will',
      ],
    },
    {
      name: 'no dateline, a byline and an image inside the text',
      report:
        'Pier reopens\n\nBy Pim Aal\n\nMay 9, 2024\n\nThe pier is open.\n\nThe pier. Image: Jo Lind.\n\nBoats came.',
      expected: [
        'headline Pier reopens',
        'date May 9,',
        'p1 The pier',
        'caption-1 The pier.',
        'p2 Boats came.',
      ],
    },
    {
      name: 'short lines that are paragraphs each',
      report:
        'Pier reopens\nMay 9, 2024\nKASTEL (CW) — The pier is open.\nBoats came.\nAll went well, said Tamm.',
      expected: ['headline Pier reopens', 'date May 9,', 'p1 KASTEL (CW)', 'p2 Boats came.', 'p3 All went'],
    },
    { name: 'nothing', report: ' \n\n', expected: [] },
  ])('names the passages of a report with $name', ({ report, expected }) => {
    expect(outline(report)).toEqual(expected)
  })

  test('follows the lines that the layout gives', () => {
    const layout = { headline: [1], body: [4, 6], captions: [5], credit: [13] }
    expect(outline(REPORT, layout)).toEqual([
      'headline Norland, Estmark',
      'p1 KASTEL, Estmark',
      'caption-1 KASTEL, Estmark',
      'p2 Foreign Minister',
      'credit Coast Wire',
    ])
  })

  test('takes words about contributing for a credit only at the end', () => {
    const report = REPORT.replace('Tamm said', 'He contributed to this report, Tamm said')
    expect(outline(report)).toContain('p3 He contributed')
  })

  test('reads a wrapped paragraph as one and leaves the Markdown out', () => {
    const texts = parseReport(WRAPPED).map(({ text }) => text)
    expect(texts[0]).toBe('Readout of the Kastel call, a rather long title that is wrapped over two lines')
    expect(texts).toContain('Between Ministers Voss and Tamm')
    expect(texts[3]).toMatch(/^The ministers .* after the call\.$/u)
  })
})

test('hashPassage() is the same in either Unicode form and with any white space', () => {
  expect(hashPassage('Orr\u00a0said  cafe\u0301\n')).toBe(hashPassage('Orr said caf\u00e9'))
  expect(hashPassage('Orr said cafe')).not.toBe(hashPassage('Orr said café'))
  expect(hashPassage('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
