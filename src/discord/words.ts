import { onlyWords } from '../core/only-words.ts'

/** People, roles, channels, commands, moments and a guild's own pictures as Discord writes them: `<@1>`, `<:wave:2>`. */
const MARKS = /<(?:@[!&]?|#|id:|t:-?|\/[^<>\n]+:|a?:\w+:)\w+(?::\w)?>/gu

const EVERYBODY = /(?<![\p{L}\p{N}])@(?:everyone|here)\b/gu

/** What somebody typed, without what Discord puts between the words; of a link its words are left. */
export function typedWords(text: string): string {
  return onlyWords(
    text
      .replaceAll(/\[([^[\]]+)\]\(<?https?:[^\s)]*\)/giu, '$1')
      .replaceAll(/<(https?:[^\s<>]*)>/giu, ' ')
      .replaceAll(MARKS, ' ')
      .replaceAll(EVERYBODY, ' '),
  )
}
