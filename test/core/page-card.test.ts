import { expect, test } from 'vitest'

import { composeBriefPage } from '../../src/core/compose/brief-page.ts'
import { composeStatementPage } from '../../src/core/compose/statement-page.ts'
import { drawCard } from '../../src/core/draw/draw-card.ts'
import type { Page } from '../../src/core/page.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'

const record = await loadRecord('briefs')
const now = Temporal.Instant.from('2026-01-01T00:00:00Z')
const pages: readonly Page[] = [
  ...[...record.briefs.values()].map((brief) => composeBriefPage(brief, record, now)),
  ...[...record.statements.values()].map((statement) => composeStatementPage(statement, record, now)),
]

/** The words and signs of a drawing. */
function drawn(svg: string): { readonly letters: string; readonly signs: number } {
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, line]) => line ?? '')
  return { letters: lettersOf(lines.join('')), signs: svg.split('class="sign"').length - 1 }
}

function lettersOf(words: string): string {
  return words.replaceAll(/&[^;]+;|[^\p{L}\p{N}]/gu, '')
}

test.for(pages)('the card of $path has every word of its description and a sign for every doubt', (page) => {
  const { letters, signs } = drawn(drawCard(page.card!))
  expect(letters).toContain(lettersOf(page.description))
  const doubts = page.card!.lines.filter(({ isDoubtful }) => isDoubtful).length
  expect(signs).toBe(doubts)
  expect(doubts > 0).toBe(page.description.includes('⚠'))
})
