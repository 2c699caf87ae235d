import { CHINESE_PLACES } from './chinese-places.ts'
import { CHINESE_WORDS } from './chinese-words.ts'

const LONGEST = Math.max(...[...CHINESE_WORDS.keys(), ...CHINESE_PLACES.keys()].map((word) => word.length))

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** One piece of a run of Chinese: a name of the record, a known word in English, or itself. */
export type ChinesePiece = {
  readonly text: string
  readonly at: number
  readonly kind: 'name' | 'word' | 'unknown'
  /** English words in place of a known one; none for a particle. */
  readonly english: readonly string[]
}

/** Splits a run of simplified Chinese characters, the longest known name or word first. */
export function splitChinese(
  run: string,
  isName: (text: string) => boolean,
  longestName: number,
): readonly ChinesePiece[] {
  const pieces: ChinesePiece[] = []
  for (let at = 0; at < run.length;) {
    const piece = pieceAt(run, at, isName, Math.max(longestName, LONGEST))
    pieces.push(piece)
    at += piece.text.length
  }
  return pieces
}

function pieceAt(run: string, at: number, isName: (text: string) => boolean, longest: number): ChinesePiece {
  for (let length = Math.min(longest, run.length - at); length > 0; length -= 1) {
    const text = run.slice(at, at + length)
    if (isName(text)) return { text, at, kind: 'name', english: [] }
    const english = CHINESE_WORDS.get(text) ?? CHINESE_PLACES.get(text)
    if (english !== undefined) return { text, at, kind: 'word', english: english.split(' ').filter(Boolean) }
  }
  const [first] = segmenter.segment(run.slice(at))
  return { text: first?.segment ?? run.slice(at, at + 1), at, kind: 'unknown', english: [] }
}
