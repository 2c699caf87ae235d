import type { Picture } from '../figure.ts'

/** Draws figures for where only pictures can be shown. */
export type Painter = {
  /** A PNG of the picture; throws where it cannot be drawn whole. */
  paint(picture: Picture): Promise<Uint8Array>
}
