import { shortenLabel } from '../shorten-label.ts'

const LONGEST = 60

/** What a reader typed, said back no longer than a line. */
export function echo(asked: string): string {
  return shortenLabel(asked.replaceAll(/\s+/gu, ' ').trim(), LONGEST)
}
