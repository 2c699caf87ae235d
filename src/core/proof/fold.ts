import { hash as digest } from 'node:crypto'

/** Text in one Unicode form with every run of white space as one space: what a hash and a comparison see. */
export function foldSpace(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
}

/**
 * Also makes typographic quotation marks and apostrophes straight ones.
 *
 * One character stays one character, so a position here is a position in `foldSpace` of the same text.
 */
export function foldQuotes(text: string): string {
  return foldSpace(text)
    .replaceAll(/[“”„‟«»]/gu, '"')
    .replaceAll(/[‘’‚‛ʼ]/gu, "'")
}

/** SHA-256 of a passage in Unicode NFC with white space folded, in hexadecimal. */
export function hashPassage(text: string): string {
  return hash(foldSpace(text))
}

/** SHA-256 of a value's JSON, in hexadecimal; keys count in the order they are written. */
export function hashValue(value: unknown): string {
  return hash(JSON.stringify(value))
}

function hash(text: string): string {
  return digest('sha256', text, 'hex')
}
