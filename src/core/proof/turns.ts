import type { Anchor } from './parse-report.ts'

const SPEAKER = /^(?:(\p{Lu}[\p{Lu}.’' -]+):|(Q):? )/u

/** Fewer turns than this are a heading or two, not a transcript. */
const FEWEST = 3

/** Whether a report is a transcript: `MR. SULLIVAN: …`, `Q …`. */
export function isTranscript(report: readonly Pick<Anchor, 'kind' | 'text'>[]): boolean {
  return report.filter(({ kind, text }) => kind === 'body' && SPEAKER.test(text)).length >= FEWEST
}

/** Says of each body passage of a transcript whose turn it is part of; a turn may run over many. */
export function withSpeakers(anchors: readonly Anchor[]): readonly Anchor[] {
  if (!isTranscript(anchors)) return anchors
  let speaker: string | undefined
  return anchors.map((anchor) => {
    if (anchor.kind !== 'body') return anchor
    const [, name, question] = SPEAKER.exec(anchor.text) ?? []
    speaker = name ?? question ?? speaker
    return speaker === undefined ? anchor : { ...anchor, speaker }
  })
}

/** Whether a passage says something that could be put on record: not only `Q (Speaks Ukrainian.)`, `END` or `###`. */
export function saysSomething({ text }: Anchor): boolean {
  const words = text
    .replace(SPEAKER, '')
    .replaceAll(/\([^()]*\)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return words !== '' && words !== 'END'
}
