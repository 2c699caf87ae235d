import type { Citation } from './record.ts'

/** Reads `p2` or `ap:p2`; undefined when no source is named and `only` does not give one. */
export function parseCitation(written: string, only: string | undefined): Citation | undefined {
  const colon = written.indexOf(':')
  const source = colon < 0 ? only : written.slice(0, colon)
  return source === undefined ? undefined : { source, anchor: written.slice(colon + 1) }
}

/** Reads those that name their source, as roles do. */
export function parseCitations(written: readonly string[]): readonly Citation[] {
  return written.flatMap((one) => parseCitation(one, undefined) ?? [])
}
