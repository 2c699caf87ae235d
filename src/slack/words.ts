/** What somebody typed, without the names Slack puts in and with `&`, `<` and `>` as they were typed. */
export function typedWords(text: string): string {
  return text
    .replaceAll(/<@[A-Z0-9]+(?:\|[^>]*)?>/gu, ' ')
    .replaceAll(/<(?:https?:[^>|]*)\|([^>]*)>/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
