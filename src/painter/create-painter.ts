import { fileURLToPath } from 'node:url'

import { drawCard } from '../core/draw/draw-card.ts'
import { drawFigure } from '../core/draw/draw-figure.ts'
import { drawableFigure, isDrawable } from '../core/draw/drawable.ts'
import type { Painter } from '../core/ports/painter.ts'

/** Pixels for each unit of a drawing: sharp on a phone's screen, and when it is opened wide. */
const ZOOM = 2.5
/** Pictures kept: a few briefs' worth. */
const KEPT = 24

/**
 * A painter that looks the same on every machine: its fonts come with it, the system's are not used.
 *
 * Keeps the pictures most recently asked for, since many readers look at the same ones.
 */
export function createPainter(mostKept = KEPT): Painter {
  const kept = new Map<string, Promise<Uint8Array>>()
  return {
    async paint(picture) {
      const svg =
        picture.kind === 'card' ? drawCard(picture) : drawFigure(drawableFigure(picture), { kind: 'alone' })
      const painting = kept.get(svg) ?? paintSvg(svg)
      kept.delete(svg)
      kept.set(svg, painting)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      try {
        return await painting
      } catch (error) {
        kept.delete(svg)
        throw error
      }
    },
  }
}

async function paintSvg(svg: string): Promise<Uint8Array> {
  if (!isDrawable(svg)) throw new RangeError('Cannot paint a figure: it has letters that no font here has')
  // Only who looks at pictures waits for what draws them, and runs without it where it cannot be loaded.
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Noto Sans' },
  })
  return image.asPng()
}

const FONTS = [
  ['@embedpdf/fonts-latin', 'NotoSans-Regular.ttf'],
  ['@embedpdf/fonts-latin', 'NotoSans-Bold.ttf'],
  ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'],
  ['@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf'],
].map(([name = '', file = '']) => fileURLToPath(new URL(`../fonts/${file}`, import.meta.resolve(name))))
