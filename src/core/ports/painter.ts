import type { Figure } from '../figure.ts'

/** Draws figures for where only pictures can be shown. */
export type Painter = {
  /** A PNG of the figure; throws where it cannot be drawn whole. */
  paint(figure: Figure): Promise<Uint8Array>
}
