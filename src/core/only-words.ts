/** Pictures by their names in a row, as chats write them: `:eyes:`, but not the minutes of `07:30:15`. */
const NAMES = String.raw`(?<!\p{N}(?=:\p{N}+:)):[[\p{Ll}&&\p{sc=Latn}]\p{N}_'+\-]+:(?::[\p{Ll}\p{Lo}\p{N}_'+\-]+:)*`

/** Such pictures apart from words or right behind the last one; what stands between colons elsewhere is a word. */
const NAMED_PICTURES = new RegExp(
  String.raw`(?<![\p{L}\p{M}])${NAMES}(?![\p{L}\p{N}])|${NAMES}(?=[\p{P}\p{S}\s]*$)`,
  'gv',
)

/** A picture of any number of signs, a flag, or a key such as 1️⃣. */
const PICTURE =
  /[#*\d]\u{FE0F}?\u{20E3}|\p{RI}+|\p{ExtPict}(?:[\p{ExtPict}\p{EMod}\u{FE0F}\u{E0020}-\u{E007F}]|\u{200D})*/gu

/** An address, without the marks of the sentence behind it or a sentence in a script that sets no spaces. */
const ADDRESS =
  /https?:\/\/[^\s<>\u{3000}-\u{303F}\u{FF00}-\u{FFEF}\p{sc=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Hang}]*(?<![.,;:!?\(\)\[\]"'”’])/giv

/** What somebody typed without pictures and addresses, which are no words of a question, on one line. */
export function onlyWords(typed: string): string {
  return typed
    .replaceAll(ADDRESS, ' ')
    .replaceAll(NAMED_PICTURES, ' ')
    .replaceAll(PICTURE, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
