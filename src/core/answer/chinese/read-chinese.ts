import type { Word } from '../question/words-of-question.ts'
import type { NameIndex, Ref } from '../record-index/names.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import type { Token } from '../words/tokens.ts'
import { abbreviationsOf } from './abbreviations.ts'
import { simplified } from './simplified.ts'
import { splitChinese } from './split-chinese.ts'
import { CHINESE_WORDS } from './words.ts'

/** A run of Chinese in the English words a question is compared in, still in Chinese order. */
export function chineseWords(
  token: Token,
  names: NameIndex,
  isOnRecord: (word: string) => boolean,
): readonly Word[] {
  const abbreviations = abbreviationsOf(names)
  const isName = (text: string) =>
    names.han.has(text) && !(isOnlyBrief(text, names) && [...text].every((sign) => abbreviations.has(sign)))
  const pieces = splitChinese(simplified(token.norm), {
    nameOf: (text) => [text, withoutMark(text)].find(isName),
    longestName: names.longestHan + 1,
    abbreviations,
  })
  return pieces.flatMap((piece): readonly Word[] => {
    const own = pieceToken(token, piece.text, piece.at)
    if (piece.kind === 'name')
      return [{ norm: inEnglish(piece.name, names), token: own, refs: refsOf(piece.name, names) }]
    if (piece.kind === 'unknown') return [{ norm: piece.text, token: own, unknown: true }]
    return asNamed(wayMeant(piece.english, isOnRecord), names).map((norm) => ({ norm, token: own }))
  })
}

/** `中美`: two countries, although a brief goes by it. */
function isOnlyBrief(text: string, names: NameIndex): boolean {
  return refsOf(text, names).every(({ kind }) => kind === 'brief')
}

/** `被拘押的美国人` is the matter called `被拘押美国人`. */
function withoutMark(text: string): string {
  return text.replaceAll(/(?<=.)的(?=.)/gu, '')
}

/** Of the ways a Chinese word can be meant, the likeliest that the record has. */
function wayMeant(
  ways: readonly (readonly string[])[],
  isOnRecord: (word: string) => boolean,
): readonly string[] {
  const known = ways.find((way) => way.every((word) => FUNCTION_WORDS.has(word) || isOnRecord(word)))
  return known ?? ways[0] ?? []
}

/** Chinese has no plural: `出口商` are the exporters where the record calls somebody that. */
function asNamed(way: readonly string[], names: NameIndex): readonly string[] {
  const several = `${way.at(-1) ?? ''}s`
  const isName = names.byFirst
    .get(several)
    ?.some(({ norms, ref }) => norms.length === 1 && (ref.kind === 'person' || ref.kind === 'party'))
  return isName === true ? [...way.slice(0, -1), several] : way
}

function refsOf(name: string, names: NameIndex): readonly Ref[] {
  return names.han.get(name) ?? []
}

/** The English of a common word by which the record calls a matter: `使馆` is what statements call an embassy. */
function inEnglish(name: string, names: NameIndex): string {
  const english = CHINESE_WORDS.get(name)?.split('/')[0]
  const isMatter = refsOf(name, names).every(({ kind }) => kind === 'issue')
  return isMatter && english !== undefined && /^[a-z]+$/u.test(english) ? english : name
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
