import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  bold,
  codeBlock,
  escapeLineStart,
  escapeMarkdown,
  italic,
  link,
  safeUrl,
} from '../../src/discord/markdown.ts'
import { shownText } from './discord-text.ts'

test.for<{ name: string; words: string; expected: string }>([
  { name: 'disarms a mention', words: '<@123>', expected: String.raw`\<@123>` },
  { name: 'disarms a channel', words: '<#1>', expected: String.raw`\<#1>` },
  { name: 'disarms everyone', words: '@everyone @here', expected: String.raw`\@everyone \@here` },
  { name: 'leaves an e-mail address', words: 'a@b.example', expected: 'a@b.example' },
  { name: 'disarms a masked link', words: '[a](https://b)', expected: String.raw`\[a\](https\://b)` },
  { name: 'disarms a bare address', words: 'https://b.example', expected: String.raw`https\://b.example` },
  { name: 'disarms an emoji code', words: ':tada: 10:30', expected: String.raw`\:tada: 10:30` },
  { name: 'disarms a spoiler', words: '||x||', expected: String.raw`\|\|x\|\|` },
  { name: 'keeps a typed backslash', words: String.raw`a\*`, expected: String.raw`a\\\*` },
  { name: 'keeps to one line', words: 'a\n# b\r\n- c', expected: 'a # b - c' },
  { name: 'leaves prose alone', words: 'U.S.–China, 7½ h (AP) ¶2', expected: 'U.S.–China, 7½ h (AP) ¶2' },
])('escapeMarkdown() $name', ({ words, expected }) => {
  expect(escapeMarkdown(words)).toBe(expected)
})

test.for<{ line: string; expected: string }>([
  { line: '# x', expected: String.raw`\# x` },
  { line: '-# x', expected: String.raw`\-# x` },
  { line: '  - x', expected: String.raw`  \- x` },
  { line: '> x', expected: String.raw`\> x` },
  { line: '12. x', expected: String.raw`12\. x` },
  { line: '12 x', expected: '12 x' },
])('escapeLineStart() leaves nothing to begin a block in $line', ({ line, expected }) => {
  expect(escapeLineStart(line)).toBe(expected)
})

test('italic() leaves no sign of the words’ own to end it', () => {
  expect([italic(' a*b_ '), italic(' ')]).toEqual([String.raw` *a\*b\_* `, ' '])
})

test('bold() keeps outer spaces outside and leaves nothing empty', () => {
  expect([bold(' a '), bold('  '), bold('')]).toEqual([' **a** ', '  ', ''])
})

test.for<{ name: string; words: string; url: string; expected: string }>([
  { name: 'links', words: 'AP', url: 'https://a.example/b', expected: '[AP](https://a.example/b)' },
  {
    name: 'keeps a text fragment',
    words: '[AP ¶2]',
    url: 'https://a.example/#:~:text=x,y',
    expected: String.raw`[\[AP ¶2\]](https://a.example/#:~:text=x,y)`,
  },
  {
    name: 'encodes what would end it',
    words: 'a',
    url: 'https://a.example/(b) c',
    expected: '[a](https://a.example/%28b%29%20c)',
  },
  { name: 'links to the web only', words: 'a', url: 'javascript:alert(1)', expected: 'a' },
  {
    name: 'does not link words that would end it early',
    words: 'a](https://evil.example) [b',
    url: 'https://a.example',
    expected: String.raw`a\](https\://evil.example) \[b`,
  },
])('link() $name', ({ words, url, expected }) => {
  expect(link(words, url)).toBe(expected)
})

test('safeUrl() refuses an address longer than its place', () => {
  expect(safeUrl(`https://a.example/${'x'.repeat(500)}`, 512)).toBeUndefined()
})

test('codeBlock() refuses a text that would break out', () => {
  expect([codeBlock('a\nb'), codeBlock('a```b'), codeBlock(' ')]).toEqual([
    '```\na\nb\n```',
    undefined,
    undefined,
  ])
})

test('escapeMarkdown() shows any words as they are, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
      const shown = shownText(escapeMarkdown(words)).replaceAll(/\s+/gu, ' ')
      expect(shown).toBe(words.replaceAll(/\s+/gu, ' '))
    }),
  )
})
