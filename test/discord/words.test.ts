import { expect, test } from 'vitest'

import { namesSomebody, typedWords } from '../../src/discord/words.ts'

test.for<{ name: string; typed: string; words: string }>([
  { name: 'pictures of a guild', typed: '<:blobcat:123> who met <a:party_x:456>him', words: 'who met him' },
  { name: 'people and roles', typed: '<@1> <@!2> who met him <@&3>', words: 'who met him' },
  { name: 'everybody', typed: '@everyone who met him @here?', words: 'who met him ?' },
  { name: 'channels', typed: 'who met <#123> him <id:customize>', words: 'who met him' },
  { name: 'moments', typed: 'who met him <t:1687089600:R> <t:1687089600>', words: 'who met him' },
  { name: 'commands', typed: '</ask:12> </digest show:34> who met him', words: 'who met him' },
  { name: 'addresses', typed: '<https://apnews.com/x> https://b.example who met him', words: 'who met him' },
  { name: 'what a link leads to', typed: 'who met [Qin](<https://a.example>)?', words: 'who met Qin?' },
  { name: 'a link with brackets in it', typed: '[Qin](https://x.y/a_(b)) what', words: 'Qin what' },
  { name: 'a link with a bracket left open', typed: '[Qin](https://x.y/a_(b) what', words: 'Qin what' },
])('typedWords() leaves out $name', ({ typed, words }) => {
  expect(typedWords(typed)).toBe(words)
})

test('typedWords() keeps signs that are no markup', () => {
  const typed = 'is 3 < 5 > [sic] (x) me@everyone.example <b> <@ >'
  expect(typedWords(typed)).toBe(typed)
})

test.for<{ text: string; expected: boolean }>([
  { text: 'is <@1> there?', expected: true },
  { text: '<@!1> and you?', expected: true },
  { text: 'who of <@&1>?', expected: true },
  { text: '@everyone who?', expected: true },
  { text: 'who is @here', expected: true },
  { text: 'who wrote to me@here.example <#1> <:here:2>?', expected: false },
])('namesSomebody() says $expected of “$text”', ({ text, expected }) => {
  expect(namesSomebody(text)).toBe(expected)
})
