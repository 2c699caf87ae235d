import { describe, expect, test } from 'vitest'

import { formatFault } from '../../../src/core/record/fault.ts'
import { BRIEF, harbourFiles, OFFICIALS, REPORT } from './harbour.ts'
import { verifyText } from './proving.ts'

function faultsOf(brief: string, report = REPORT, officials = OFFICIALS): readonly string[] {
  return verifyText(harbourFiles(brief, officials), 'harbour', report).faults.map(formatFault)
}

/** The text with one stretch of it replaced; a stretch that is not there would prove nothing. */
function edited(from: string, to: string, text = BRIEF): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('verifyBrief()', () => {
  test('proves a brief that its report bears out, and counts what it held', () => {
    const { faults, proof, counts, uncited } = verifyText(harbourFiles(), 'harbour', REPORT)
    expect(faults).toEqual([])
    expect(counts).toEqual({ verified: 9, kept: 0, quotations: 4, passages: 12, body: 8, bodyCited: 8 })
    expect(uncited).toEqual([])
    expect(Object.keys(proof?.statements ?? {})).toHaveLength(9)
  })

  test.for<{ name: string; report: string }>([
    { name: 'in straight quotation marks', report: REPORT.replaceAll(/[“”]/gu, '"').replaceAll('’', "'") },
    { name: 'with other white space', report: REPORT.replaceAll('not there', 'not\u00a0 there') },
    { name: 'in decomposed Unicode', report: REPORT.normalize('NFD') },
    {
      name: 'with a quotation that is never closed',
      report: REPORT.replace('another winter.”', 'another winter.'),
    },
  ])('proves it against a report $name', ({ report }) => {
    expect(faultsOf(BRIEF, report)).toEqual([])
  })

  test.for<{ name: string; from: string; to: string; expected: string }>([
    {
      name: 'words nobody said',
      from: '“never accept a',
      to: '“never accept any',
      expected:
        'foreign-flag.text: expected a quotation verbatim in a cited passage, found “never accept any foreign flag over Kastel”; it is nowhere in the report',
    },
    {
      name: 'a quotation from elsewhere',
      from: 'cite: [p6]',
      to: 'cite: [p2, p5]',
      expected: 'it is in p6',
    },
    {
      name: 'half a word as a quotation',
      from: '“never accept',
      to: '“ever accept',
      expected: 'found “ever accept',
    },
    {
      name: 'the agency’s words as a quotation',
      from: 'Wang estimates the damage',
      to: 'Wang calls the closure “a far cry from normal business” and estimates the damage',
      expected: 'damage.text: expected words that the source prints in quotation marks',
    },
    {
      name: 'a run of the report’s own words',
      from: 'left the Kastel dispute open and will form',
      to: 'did not settle their dispute over the harbour of Kastel and will form',
      expected:
        'outside “ ”, found its own “norland and estmark did not settle their dispute over the harbour of kastel”',
    },
    {
      name: 'a “not” that the passage has only elsewhere',
      from: 'Voss and Ilmar Tamm, the foreign ministers, talked',
      to: 'Voss and Ilmar Tamm, the foreign ministers, never talked',
      expected: 'meeting.text: expected a denial that some cited passage makes, found "never talked',
    },
    {
      name: 'a “not” left out',
      from: 'left the Kastel dispute open and will form a commission',
      to: 'did settle the dispute over Kastel’s harbour and will form a commission',
      expected: 'no-settlement.text: expected the denial of the cited passage, found none',
    },
    {
      name: 'one party named as two',
      from: 'Norland and Estmark left',
      to: 'Norland and Norland left',
      expected: 'expected two parties, found "norland" twice',
    },
    {
      name: 'what is one party’s given to the other',
      from: 'text: Estmark’s port authority shut',
      to: 'text: Norland’s port authority shut',
      expected: 'expected "port authority shut two" of estmark, as in a cited passage, found of "norland"',
    },
    {
      name: 'somebody else’s title behind a name',
      from: 'Ada Voss and Ilmar Tamm, the foreign ministers, talked',
      to: 'Ilmar Tamm, Norland Foreign Minister, and Ada Voss talked',
      expected:
        'expected that title with "ada-voss", whose it is, found "Norland Foreign Minister" behind the name',
    },
    {
      name: 'one side’s account without a warning',
      from: 'by: [ilmar-tamm]\n    holder: estmark',
      to: 'by: [estmark]\n    via: [ilmar-tamm]\n    holder: estmark',
      expected:
        'foreign-flag.caveats: expected "second-hand", found no such warning about one side’s account',
    },
    {
      name: 'a shorter wording without whose account it is',
      from: '    lead: Outcome\n',
      to: '    lead: Outcome\n    short: the Kastel dispute open\n',
      expected: 'no-settlement.short: expected "norland-officials" named',
    },
    {
      name: 'a number in words',
      from: 'nearly five hours',
      to: 'nearly six hours',
      expected: 'meeting.text: expected numbers that a cited passage gives, found "six"',
    },
    {
      name: 'a number in figures',
      from: '$3.5 million',
      to: '$3.6 million',
      expected: 'found "3.6 million"',
    },
    {
      name: 'a name that is invented',
      from: 'An expert called Wang',
      to: 'An expert called Wang Yi',
      expected: 'found "Yi"',
    },
    {
      name: 'a name at the very start',
      from: 'An expert called Wang',
      to: 'Petrov sees an expert called Wang',
      expected: 'found "Petrov"',
    },
    {
      name: 'a capital where only the country is named',
      from: 'expected in Norland',
      to: 'expected in Skarn',
      expected: 'orr-visit.text: expected names',
    },
    {
      name: 'a place the passages do not have',
      from: 'place: Norland',
      to: 'place: Skarn',
      expected: 'orr-visit.place: expected a place that a cited passage prints, found "Skarn"',
    },
    {
      name: 'a day in the text',
      from: 'Tuesday 7 May 2024',
      to: 'Monday 6 May 2024',
      expected: 'meeting.text: expected a day that a cited passage gives',
    },
    {
      name: 'a weekday that is not that of its date',
      from: 'Tuesday 7 May 2024',
      to: 'Monday 7 May 2024',
      expected: 'expected the weekday of that date, a Tuesday',
    },
    {
      name: 'a day in "on"',
      from: 'on: 2024-05-07',
      to: 'on: 2024-05-06',
      expected: 'meeting.on: expected a day that a cited passage gives',
    },
    {
      name: 'a day in "due"',
      from: 'due: 2024-05-10',
      to: 'due: 2024-05-11',
      expected: 'orr-visit.due: expected a day',
    },
    {
      name: 'a day more exact than reported',
      from: 'on: 2024-03\n',
      to: 'on: 2024-03-01\n',
      expected: 'piers-closed.on: expected a day',
    },
    {
      name: 'somebody the passages do not name',
      from: 'with: [ilmar-tamm]',
      to: 'with: [lena-orr]',
      expected: 'meeting.with: expected somebody whom a cited passage names, found "lena-orr" (Lena Orr)',
    },
    {
      name: 'an actor the text leaves out',
      from: 'by: [ada-voss]\n    with',
      to: 'by: [ada-voss, estmark]\n    with',
      expected: 'meeting.text: expected "estmark" (Estmark) to be named',
    },
    {
      name: 'an account the fields leave out',
      from: '    via: [norland-officials]\n',
      to: '',
      expected: 'no-settlement.via: expected "norland-officials" in "by" or "via"',
    },
    {
      name: '"by" and "to" exchanged',
      from: 'by: [lena-orr]\n    to: [ada-voss]',
      to: 'by: [ada-voss]\n    to: [lena-orr]',
      expected: 'trade-trust.by: expected who acts named before',
    },
    {
      name: 'a quotation given to another speaker',
      from: 'text: Orr told Voss, “Trade follows trust”, and that “Our fishermen cannot wait for another winter.”\n    by: [lena-orr]\n    to: [ada-voss]',
      to: 'text: Voss told Orr, “Trade follows trust”.\n    by: [ada-voss]\n    to: [lena-orr]',
      expected:
        'trade-trust.by: expected one of those the cited passages have speaking ("lena-orr"), found "ada-voss"',
    },
    {
      name: 'a position of the other party',
      from: 'holder: estmark',
      to: 'holder: norland',
      expected: 'foreign-flag.holder: expected the party of whoever takes the position (estmark)',
    },
    {
      name: 'a passage there is not',
      from: 'cite: [p3]',
      to: 'cite: [p30]',
      expected: 'foreign-flag.cite: expected a passage the report has, found "cw:p30"; it has p1 to p8',
    },
    {
      name: 'the neighbour paragraph',
      from: 'cite: [p8]',
      to: 'cite: [p7]',
      expected:
        'inspection-refused.cite: expected passages that speak of what the statement says, found few of its words in p7; it is closest to p8',
    },
    {
      name: 'an exact day called undated',
      from: 'on: 2024-05-07\n',
      to: 'on: 2024-05-07\n    caveats: [{ undated: no day }]\n',
      expected: 'meeting.caveats: expected no exact day in "on"',
    },
    {
      name: 'a repetition that is none',
      from: 'on: 2024-05-07\n',
      to: 'on: 2024-05-07\n    caveats: [{ repeated: printed twice }]\n',
      expected: 'meeting.caveats: expected a run of words printed twice',
    },
    {
      name: 'a warning about a paragraph there is not',
      from: 'a surname and nothing else',
      to: 'a surname unlike in ¶12',
      expected: 'damage.caveats: expected a paragraph the report has, found "¶12"',
    },
    {
      name: 'a warning that knows more than the report',
      from: 'a surname and nothing else',
      to: 'perhaps Wang Hao',
      expected: 'damage.caveats: expected names',
    },
    {
      name: 'an unnamed person without a warning',
      from: '    caveats: [{ ambiguous-name: a surname and nothing else }]\n',
      to: '',
      expected: 'damage.caveats: expected "ambiguous-name", found no such warning about "Wang"',
    },
    {
      name: 'a label that names somebody else',
      from: 'lead: Awaited',
      to: 'lead: Voss',
      expected: 'orr-visit.lead: expected names',
    },
    {
      name: 'a silence that quotes what nobody said',
      from: 'No Norland position on the flag is',
      to: 'No “position on the flag” is',
      expected: 'no-word-on-flag.text: expected words of the report',
    },
    {
      name: 'a headline of another report',
      from: 'headline: Norland, Estmark fail',
      to: 'headline: Norland and Estmark fail',
      expected: 'sources.0: expected the report’s headline',
    },
  ])('refuses $name', ({ from, to, expected }) => {
    expect(faultsOf(edited(from, to)).join('\n')).toContain(expected)
  })

  test('refuses a denial that no cited passage makes', () => {
    const brief = edited('text: Tamm said Estmark would', 'text: Tamm did not flinch and said Estmark would')
    expect(faultsOf(brief, edited('never accept', 'gladly accept', REPORT)).join('\n')).toContain(
      'foreign-flag.text: expected a denial that some cited passage makes',
    )
  })

  test('refuses to forget an id that was proven once', () => {
    const { proof } = verifyText(harbourFiles(), 'harbour', REPORT)
    const without = edited('  - { id: no-word-on-flag', '  - { id: another-silence')
    const { faults } = verifyText(harbourFiles(without), 'harbour', REPORT, proof)
    expect(faults.map(formatFault).join('\n')).toContain(
      '"no-word-on-flag" on record or retired, found it removed',
    )
  })

  test('lists paragraphs that no statement cites, and refuses to prove without them', () => {
    const { uncited, faults, proof } = verifyText(
      harbourFiles(edited('cite: [p7]', 'cite: [p6]')),
      'harbour',
      REPORT,
    )
    expect(uncited).toEqual([{ source: 'cw', anchor: 'p7', begins: 'A trade expert named Wang put' }])
    expect(faults.map(formatFault).join('\n')).toContain('cw:p7 left over, “A trade expert named Wang put…”')
    expect(proof).toBeUndefined()
  })

  test.for<{ name: string; from: string; to: string; expected: string }>([
    {
      name: 'a title the report does not give',
      from: 'title: President of Estmark',
      to: 'title: Chancellor of Estmark',
      expected: '"Chancellor" in none of them',
    },
    {
      name: 'a passage that names nobody unnamed',
      from: 'cite: [cw:p7] }',
      to: 'cite: [cw:p8] }',
      expected: 'unnamed.2.cite: expected "Wang" by one of its names',
    },
  ])('refuses $name in the officials’ file', ({ from, to, expected }) => {
    expect(faultsOf(BRIEF, REPORT, edited(from, to, OFFICIALS)).join('\n')).toContain(expected)
  })
})
