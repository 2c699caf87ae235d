const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A label no longer than its place in characters, cut between graphemes by one rule: the last one makes room for `…`. */
export function shortenLabel(label: string, most: number): string {
  if (label.length <= most) return label
  let short = ''
  for (const { segment } of graphemes.segment(label)) {
    if (short.length + segment.length >= most) break
    short += segment
  }
  return `${short}…`
}
