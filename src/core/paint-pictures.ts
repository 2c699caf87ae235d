import type { Document } from './document.ts'
import type { Figure } from './figure.ts'
import type { Painter } from './ports/painter.ts'

/** A picture of a document, painted, with the words that say the same. */
export type Painted = {
  /** A file's name, unique within its document: `timeline-1.png`. */
  readonly name: string
  readonly words: string
  readonly png: Uint8Array
}

/** The pictures of an answer by what they show; a figure that is not there is said in words. */
export type Pictures = ReadonlyMap<Figure, Painted>

/** Paints the pictures of a document: all of them, or, where one cannot be painted, it throws. */
export async function paintPictures(document: Document, painter: Painter): Promise<Pictures> {
  const nodes = document.nodes.filter((node) => node.kind === 'picture')
  const painted = nodes.map(async ({ figure, words }, at) => {
    const name = `${figure.kind}-${at + 1}.png`
    return [figure, { name, words, png: await painter.paint(figure) }] as const
  })
  return new Map(await Promise.all(painted))
}
