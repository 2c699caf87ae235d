import { onlyWords } from '../core/only-words.ts'

/** People, roles, channels, commands, moments and a guild's own pictures as Discord writes them: `<@1>`, `<:wave:2>`. */
const MARKS = /<(?:@[!&]?|#|id:|t:-?|\/[^<>\n]+:|a?:\w+:)\w+(?::\w)?>/gu

/** Everybody, as people type them; an e-mail address is something else. */
const EVERYBODY = /(?<![\p{L}\p{N}])@(?:everyone|here)\b/gu

/** What somebody typed, without what Discord puts between the words; of a link its words are left. */
export function typedWords(text: string): string {
  return onlyWords(
    text
      .replaceAll(/\[([^[\]]+)\]\(<?https?:(?:\([^\s()]*\)|[^\s)])*\)/giu, '$1')
      .replaceAll(/<(https?:[^\s<>]*)>/giu, ' ')
      .replaceAll(MARKS, ' ')
      .replaceAll(EVERYBODY, ' '),
  )
}

/** Whether something is said to a person, a role or everybody by name. */
export function namesSomebody(text: string): boolean {
  return /<@[!&]?\d+>/u.test(text) || text.search(EVERYBODY) >= 0
}
