import { expect, test } from 'vitest'

import { namesSomebody, typedWords } from '../../src/slack/words.ts'

test.for<{ name: string; typed: string; words: string }>([
  { name: 'channels', typed: 'who met <#C0DESK|desk> him <#C1>', words: 'who met him' },
  { name: 'people', typed: '<@U1> who met him <@U2|ana>', words: 'who met him' },
  { name: 'groups', typed: '<!subteam^S123|@desk-team> who met him <!subteam^S1>', words: 'who met him' },
  { name: 'everybody', typed: '<!here> who <!channel> met <!everyone> him', words: 'who met him' },
  { name: 'bare addresses', typed: 'who <https://apnews.com/x> met him', words: 'who met him' },
  { name: 'mail addresses', typed: 'who met <mailto:a@b.example|a@b.example>', words: 'who met' },
  {
    name: 'addresses behind addresses',
    typed: 'who met <http://apnews.com|apnews.com> him',
    words: 'who met him',
  },
  {
    name: 'what a link leads to',
    typed: 'who met <https://a.example/x|Qin Gang>?',
    words: 'who met Qin Gang?',
  },
  {
    name: 'what mail leads to',
    typed: 'did <mailto:a@b.example|the press office> say',
    words: 'did the press office say',
  },
  { name: 'pictures', typed: ':wave: who met him :+1::skin-tone-3:', words: 'who met him' },
])('typedWords() leaves out $name', ({ typed, words }) => {
  expect(typedWords(typed)).toBe(words)
})

test('typedWords() keeps signs as they were typed', () => {
  expect(typedWords('is 3 &lt; 5 &amp; &lt;@U1&gt; &amp;lt;')).toBe('is 3 < 5 & <@U1> &lt;')
})

test.for<{ text: string; expected: boolean }>([
  { text: 'is <@U1> there?', expected: true },
  { text: '<@W1|ana> and you?', expected: true },
  { text: 'who of <!subteam^S1|@desk>?', expected: true },
  { text: '<!here> who?', expected: true },
  { text: 'who is in <#C1|desk>, &lt;@U1&gt; <https://a.example/@U1>?', expected: false },
])('namesSomebody() says $expected of “$text”', ({ text, expected }) => {
  expect(namesSomebody(text)).toBe(expected)
})
