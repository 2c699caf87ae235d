/** Prints words for whoever asked, so that nothing in them can move the terminal's cursor or turn its lines around. */
export function printOut(words: string): void {
  console.log(harmlessWords(words))
}

/** Prints what is wrong, beside what was asked for, as harmless. */
export function printError(words: string): void {
  console.error(harmlessWords(words))
}

/** Control characters but tab and line feed, and what overrides or isolates the direction of writing. */
const HARMFUL = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/gu

/** Each harmful sign as `\u001b`, as JSON writes it: JSON says the same with it. */
function harmlessWords(words: string): string {
  return words.replaceAll(HARMFUL, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
