import { fold } from './fold.ts'

/** One word of a question or statement. */
export type Token = {
  /** As written. */
  readonly text: string
  /** As compared, without a possessive ending and with initials joined: `U.S.` is `us`. */
  readonly norm: string
  readonly from: number
  readonly to: number
  readonly capital: boolean
  readonly possessive: boolean
  /** Whether a comma, stop or question mark stands before it. */
  readonly afterBreak: boolean
}

const WORD =
  /(?<![\p{L}\p{N}])[wW]\/(?:[oO](?![\p{L}\p{N}]))?|&|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*(?:(?<=[sS])['’ʼ](?=\s+\p{L}))?(?:\.\d+)?(?:,\d{3})*/gu
const HAN = /\p{Script=Han}/u
const BREAK = /[,;:.!?()—–\n。，？！：；、]/u

/** Splits words; a run of Chinese characters is one token, to be split by who knows its names. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    for (const [part, offset] of splitScripts(match[0])) {
      const from = match.index + offset
      tokens.push(tokenOf(part, from, BREAK.test(text.slice(end, from))))
      end = from + part.length
    }
  }
  return tokens
}

/** `对Blinken说` is three words. */
function splitScripts(word: string): readonly (readonly [string, number])[] {
  if (!HAN.test(word)) return [[word, 0]]
  return [...word.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].map((match) => [match[0], match.index])
}

function tokenOf(text: string, from: number, afterBreak: boolean): Token {
  const bare = text.replace(/['’ʼ](?:s|S)?$/u, '')
  const joined = /^(?:\p{L}\.){2,}$/u.test(bare) ? bare.replaceAll('.', '') : bare
  return {
    text,
    norm: fold(joined).replaceAll(/['’ʼ]/gu, ''),
    from,
    to: from + text.length,
    capital: /^\p{Lu}/u.test(text),
    possessive: bare !== text,
    afterBreak,
  }
}

/** The words of a name as they are compared, in order. */
export function normsOf(text: string): readonly string[] {
  return tokensOf(text).map(({ norm }) => norm)
}
