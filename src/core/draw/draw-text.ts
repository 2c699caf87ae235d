import { wrap } from './measure.ts'
import { svg } from './svg.ts'
import type { Svg } from './svg.ts'

/** Words in one style at one size. */
export type Style = { readonly name: 'title' | 'strong' | 'plain' | 'soft'; readonly size: number }

/** Something drawn with how high it is. */
export type Drawn = { readonly marks: readonly Svg[]; readonly height: number }

const LINE = 1.35
/** How much wider bold letters are. */
const BOLD = 1.13

/** A text in as many lines as it needs. */
export function drawText(text: string, style: Style, x: number, y: number, width: number): Drawn {
  const lines = wrap(
    text,
    style.name === 'plain' || style.name === 'soft' ? style.size : style.size * BOLD,
    width,
  )
  const marks = lines.map((line, at) => {
    const { words, more } = lineOf(line)
    return svg`<text class="${style.name + more}" x="${x}" y="${y + style.size * (at * LINE + 1)}" font-size="${style.size}">${words}</text>`
  })
  return { marks, height: lines.length * style.size * LINE }
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * A line with Chinese or Japanese in it is drawn in one font that has both scripts, since a painter would mix them
 * at random; that font has its curved apostrophe as wide as a character, so such a line gets a straight one.
 */
function lineOf(line: string): { readonly words: string; readonly more: string } {
  return EAST_ASIAN.test(line)
    ? { words: line.replaceAll('’', "'"), more: ' east' }
    : { words: line, more: '' }
}

/** A warning sign, drawn, since no font surely has one. */
export function drawWarning(x: number, y: number, size: number): Svg {
  const points = `${round(x)},${round(y + size)} ${round(x + size / 2)},${round(y)} ${round(x + size)},${round(y + size)}`
  return svg`<g class="sign" role="img"><title>doubtful</title><polygon points="${points}"/><rect x="${x + size * 0.45}" y="${y + size * 0.35}" width="${size * 0.1}" height="${size * 0.35}"/><rect x="${x + size * 0.45}" y="${y + size * 0.78}" width="${size * 0.1}" height="${size * 0.1}"/></g>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
