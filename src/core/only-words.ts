/** A picture by its name between colons, as chats write one: `:eyes:`, but not the minutes of `07:30:15`. */
const NAMED_PICTURE = /(?<!\p{N}(?=:\p{N}+:)):[\p{Ll}\p{Lo}\p{N}_'+-]+:/gu

/** A picture of any number of signs, a flag, or a key such as 1️⃣. */
const PICTURE =
  /[#*\d]\u{FE0F}?\u{20E3}|\p{RI}+|\p{ExtPict}(?:[\p{ExtPict}\p{EMod}\u{FE0F}\u{E0020}-\u{E007F}]|\u{200D})*/gu

/** An address, without the marks of the sentence behind it. */
const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?()[\]"'”’]/giu

/** What somebody typed without pictures and addresses, which are no words of a question, on one line. */
export function onlyWords(typed: string): string {
  return typed
    .replaceAll(ADDRESS, ' ')
    .replaceAll(NAMED_PICTURE, ' ')
    .replaceAll(PICTURE, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
