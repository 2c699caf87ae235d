import { quotationsOf } from '../inline.ts'
import type { Statement } from '../record/record.ts'
import type { Passage } from './evidence.ts'
import { foldQuotes } from './fold.ts'
import type { Finding } from './finding.ts'
import { standingIn } from './quoted-spans.ts'

/** Finds quotations that no cited passage has word for word, or has only as the report's own words. */
export function verifyQuotations(statement: Statement, passages: readonly Passage[]): readonly Finding[] {
  return quotationsOf(statement.text).flatMap((quotation) => {
    const standings = new Set(
      passages.map((passage) => standingIn(quotation, passage, passage.report.anchors)),
    )
    if (standings.has('quoted')) return []
    if (standings.has('own words'))
      return [
        {
          field: 'text',
          expected: 'words that the source prints in quotation marks',
          found: `the report's own words “${quotation}”`,
          remedy: 'say it in our words, or leave the quotation marks to what somebody said',
        },
      ]
    const elsewhere = passages
      .flatMap(({ report }) => report.anchors.map((anchor) => ({ anchor, report })))
      .find(({ anchor, report }) => standingIn(quotation, anchor, report.anchors) !== 'absent')
    return [
      {
        field: 'text',
        expected: 'a quotation verbatim in a cited passage',
        found: `“${quotation}”`,
        remedy:
          elsewhere === undefined ? 'it is nowhere in the report' : `it is in ${elsewhere.anchor.anchor}`,
      },
    ]
  })
}

/** Finds words in either kind of typographic marks that no passage prints. */
export function quotedAnywhere(
  text: string,
  field: string,
  passages: readonly Passage[],
): readonly Finding[] {
  const quoted = [...text.matchAll(/“([^“”]+)”|(?<![\p{L}\p{N}])‘((?:(?!’(?![\p{L}\p{N}])).)+)’/gu)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  return quoted
    .flatMap((words) => words.split('…').map((part) => part.trim()))
    .filter(
      (part) =>
        !passages.some(({ text: each }) =>
          foldQuotes(each).toLowerCase().includes(foldQuotes(part).toLowerCase()),
        ),
    )
    .map((part) => ({ field, expected: 'words of the report inside quotation marks', found: `“${part}”` }))
}
