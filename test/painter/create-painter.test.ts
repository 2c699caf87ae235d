import { expect, test, vi } from 'vitest'

import { composeTimelineFigure } from '../../src/core/compose/timeline-figure.ts'
import type { TimelineFigure } from '../../src/core/figure.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { createPainter } from '../../src/painter/create-painter.ts'

// Painting takes a second of a busy machine's time.
vi.setConfig({ testTimeout: 30_000 })

const record = await loadRecord('briefs')
const figure = composeTimelineFigure(
  record.briefs.get('indo-pacific')!,
  record,
  Temporal.Instant.from('2023-06-19T07:00:00Z'),
)

function named(who: string): TimelineFigure {
  const entry = { who, sort: 'remark', matter: '', cites: 'S ¶1', isDoubtful: false, statements: ['s'] }
  return { kind: 'timeline', title: 'T', note: 'n', days: [{ label: 'Mon', span: 'day', entries: [entry] }] }
}

/** Width and height of a PNG, from its header. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('createPainter() paints a PNG that is sharp on a phone, small enough to send, and the same each time', async () => {
  const png = await createPainter().paint(figure)
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(sizeOf(png)[0]).toBe(1070)
  expect(sizeOf(png)[1]).toBeGreaterThan(800)
  expect(png.byteLength).toBeLessThan(1_000_000)
  expect(Buffer.from(await createPainter().paint(figure)).equals(Buffer.from(png))).toBe(true)
})

test('createPainter() paints the same figure once', async () => {
  const painter = createPainter(1)
  const [one, other] = await Promise.all([painter.paint(figure), painter.paint({ ...figure })])
  expect(one).toBe(other)
  await painter.paint(named('Somebody else'))
  expect(await painter.paint(figure)).not.toBe(one)
})

test('createPainter() draws Chinese, Cyrillic and Japanese names, each otherwise', async () => {
  const painter = createPainter()
  const names = ['Qin (秦刚)', 'Qin (习近平)', 'Сергей', 'きしだ']
  const painted = await Promise.all(names.map((name) => painter.paint(named(name))))
  expect(new Set(painted.map((png) => Buffer.from(png).toString('base64'))).size).toBe(names.length)
})

test('createPainter() leaves out a name in brackets that no font here has, and refuses boxes in the place of any other', async () => {
  const painter = createPainter()
  const [plain, bracketed] = await Promise.all([
    painter.paint(named('Kim')),
    painter.paint(named('Kim (김정은)')),
  ])
  expect(Buffer.from(bracketed!).equals(Buffer.from(plain!))).toBe(true)
  await expect(painter.paint(named('عباس'))).rejects.toThrow('letters that no font here has')
})

test.for([['short'], ['A statement of many words. '.repeat(15), 'and another'], ['x'.repeat(5000)]])(
  'createPainter() paints a card 1,200 by 630, whatever has to go on it',
  async (lines) => {
    const card = {
      kind: 'card',
      title: 'China–US',
      note: 'n',
      lines: lines.map((words) => ({ words, isDoubtful: true })),
    } as const
    expect(sizeOf(await createPainter().paint(card))).toEqual([1200, 630])
  },
)
