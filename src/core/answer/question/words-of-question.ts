import type { NameIndex, Ref } from '../record-index/names.ts'
import { splitChinese } from '../words/chinese.ts'
import { CHAT, OFFICES } from '../words/shorthand.ts'
import { tokensOf } from '../words/tokens.ts'
import type { Token } from '../words/tokens.ts'

/** A word of a question after chat, offices and Chinese are written out. */
export type Word = {
  readonly norm: string
  /** As typed; several words written out of one share it. */
  readonly token: Token
  /** What a Chinese name stands for. */
  readonly refs?: readonly Ref[]
  /** Chinese that neither the record nor the table knows. */
  readonly unknown?: true
}

/** Words whose `’s` is `is`: `who’s`. */
const QUESTION_WORDS = new Set('who what where when why how that there it he she'.split(' '))
const HAN = /^\p{Script=Han}+$/u

/** Splits a question into words, with shorthand and Chinese in the English the record is compared in. */
export function wordsOfQuestion(question: string, names: NameIndex): readonly Word[] {
  return tokensOf(question).flatMap((token): readonly Word[] => {
    if (HAN.test(token.text)) return chineseWords(token, names)
    if (token.possessive && QUESTION_WORDS.has(token.norm))
      return [token.norm, 'is'].map((norm) => ({ norm, token: { ...token, possessive: false } }))
    const written =
      (token.norm.length > 1 || token.capital) &&
      (names.byFirst.has(token.norm) || names.words.has(token.norm))
        ? undefined
        : (CHAT[token.norm] ?? OFFICES[token.norm])
    if (written === undefined) return [{ norm: token.norm, token }]
    return written.split(' ').map((norm) => ({ norm, token }))
  })
}

function chineseWords(token: Token, names: NameIndex): readonly Word[] {
  const pieces = splitChinese(token.norm, (text) => names.han.has(text), names.longestHan)
  return pieces.flatMap((piece): readonly Word[] => {
    const own = pieceToken(token, piece.text, piece.at)
    if (piece.kind === 'name')
      return [{ norm: piece.text, token: own, refs: names.han.get(piece.text) ?? [] }]
    if (piece.kind === 'unknown') return [{ norm: piece.text, token: own, unknown: true }]
    return piece.english.map((norm) => ({ norm, token: own }))
  })
}

function pieceToken(token: Token, text: string, at: number): Token {
  const from = token.from + at
  return {
    ...token,
    text,
    norm: text,
    from,
    to: from + text.length,
    afterBreak: at === 0 && token.afterBreak,
  }
}
