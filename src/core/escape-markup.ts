const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as they stand in HTML, SVG and XML, in an attribute too. */
export function escapeMarkup(words: string): string {
  return words.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign)
}

/** Words without what XML has no place for, escaped or not: control characters and lone surrogates. */
export function writableWords(words: string): string {
  return words.toWellFormed().replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '')
}
