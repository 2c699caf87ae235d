import { describe, expect, test } from 'vitest'

import { figureText } from '../../src/core/compose/figure-text.ts'
import { composePositionsFigure } from '../../src/core/compose/positions-figure.ts'
import { splitFigure } from '../../src/core/compose/split-figure.ts'
import { composeTimelineFigure } from '../../src/core/compose/timeline-figure.ts'
import { selectTimeline } from '../../src/core/compose/brief-timeline.ts'
import { drawFigure } from '../../src/core/draw/draw-figure.ts'
import { measure, wrap } from '../../src/core/draw/measure.ts'
import type { Figure, FigureEntry } from '../../src/core/figure.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'

const record = await loadRecord('briefs')
const now = Temporal.Instant.from('2023-06-19T07:00:00Z')
const briefs = [...record.briefs.values()]

function entriesOf(figure: Figure): readonly FigureEntry[] {
  return figure.kind === 'timeline'
    ? figure.days.flatMap(({ entries }) => entries)
    : figure.rows.flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))
}

describe.for(briefs.map((brief) => [brief.id, brief] as const))('%s', ([, brief]) => {
  test('the timeline draws each statement of its view once', () => {
    const { days, undated, awaited } = selectTimeline(brief)
    const listed = [...[...days.values()].flat(), ...undated, ...awaited].map(({ id }) => id)
    const drawn = entriesOf(composeTimelineFigure(brief, record, now)).flatMap(({ statements }) => statements)
    expect([...drawn].sort()).toEqual([...listed].sort())
    expect(drawn.length).toBeGreaterThan(5)
  })

  test('the matrix draws each position on each of its matters', () => {
    const held = brief.statements.filter(({ holder }) => holder !== undefined).map(({ id }) => id)
    const drawn = entriesOf(composePositionsFigure(brief, record, now)).flatMap(
      ({ statements }) => statements,
    )
    expect(new Set(drawn)).toEqual(new Set(held))
  })

  test.for([composeTimelineFigure, composePositionsFigure])(
    '%o is split with nothing lost, each part short enough to be read aloud',
    (compose) => {
      const whole = compose(brief, record, now)
      const parts = splitFigure(whole, 1_000)
      expect(parts.flatMap(entriesOf)).toEqual(entriesOf(whole))
      for (const part of parts) expect(figureText(part).length).toBeLessThanOrEqual(1_000)
    },
  )

  test.for([composeTimelineFigure, composePositionsFigure])(
    '%o is drawn with every word that is said of it',
    (compose) => {
      const whole = compose(brief, record, now)
      const drawn = drawFigure(whole, { kind: 'alone' }).replaceAll(
        /<(?:title|desc|style)>[\s\S]*?<\/(?:title|desc|style)>/gu,
        '',
      )
      const words = [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, line]) => line!).join(' ')
      const letters = words.replaceAll(/&[^;]+;|[^\p{L}\p{N}]/gu, '')
      for (const { who, sort } of entriesOf(whole))
        expect(letters).toContain(`${who}${sort}`.replaceAll(/[^\p{L}\p{N}]/gu, ''))
      expect(drawn).not.toMatch(/NaN|undefined/u)
    },
  )
})

test('wrap() keeps every word, inside the width, names together, and breaks what has no spaces', () => {
  for (const words of [
    'Xi Jinping (习近平) to Bill Gates',
    '外交部发言人'.repeat(20),
    'x'.repeat(200),
    '',
    'a  b',
  ]) {
    const lines = wrap(words, 13, 120)
    expect(lines.join('').replaceAll(/\s/gu, '')).toBe(words.replaceAll(/\s/gu, ''))
    for (const line of lines) expect(measure(line, 13)).toBeLessThanOrEqual(120)
  }
  expect(wrap('Antony Blinken with Xi Jinping (习近平)', 13, 240).join('|')).toContain('(习近平)')
})

test('draws what a record says as words, whatever signs are in it', () => {
  const evil = '<script>&"\u0000 ]]>'
  const entry = { who: evil, sort: evil, matter: evil, cites: evil, isDoubtful: true, statements: [evil] }
  const days = [{ label: evil, span: 'day' as const, entries: [entry] }]
  const drawn = drawFigure({ kind: 'timeline', title: evil, note: evil, days }, { kind: 'alone' })
  expect(drawn).not.toContain('<script')
  expect(drawn).not.toContain('\u0000')
})

test('a figure of nothing is drawn', () => {
  for (const figure of [
    { kind: 'timeline', title: 'T', note: 'n', days: [] },
    { kind: 'matrix', title: 'T', note: 'n', corner: 'M', columns: [], rows: [] },
  ] satisfies readonly Figure[])
    expect(drawFigure(figure, { kind: 'alone' })).toMatch(/^<svg.*<\/svg>$/su)
})
