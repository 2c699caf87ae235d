/** A word as it is compared: case, accents, vowel points and kinds of the same letter make no other word. */
export function fold(word: string): string {
  if (/^[\x20-\x7E]*$/u.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[أإآٱ]/gu, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll('ё', 'е')
    .replaceAll(/[øłđıßæœðþ]/gu, (one) => LETTERS[one] ?? one)
    .normalize('NFC')
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
}
