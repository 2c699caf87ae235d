import { onlyWords } from '../core/only-words.ts'

/** People, channels, groups and everybody as Slack writes them: `<@U1>`, `<#C1|desk>`, `<!here>`. */
const MARKS = /<[@#!][^<>]*>/gu

const LINK = /<[a-z][a-z\d+.-]*:[^<>|]*(?:\|([^<>]*))?>/giu

/** Words of a link that are an address themselves: `a@b.example`, `apnews.com/hub`. */
const ADDRESS = /^(?:\S+@\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?)$/iu

/** What somebody typed, without what Slack puts between the words and with `&`, `<` and `>` as they were typed. */
export function typedWords(text: string): string {
  return onlyWords(
    text
      .replaceAll(MARKS, ' ')
      .replaceAll(LINK, (_, words: string | undefined = '') => (ADDRESS.test(words) ? ' ' : words || ' '))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

/** Whether something is said to a person, a group or everybody by name. */
export function namesSomebody(text: string): boolean {
  return /<[@!]/u.test(text)
}
