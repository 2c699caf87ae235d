import { expect, test } from 'vitest'

import { onlyWords } from '../../src/core/only-words.ts'

test.for<{ name: string; typed: string; words: string }>([
  { name: 'a picture by its name', typed: 'who met :eyes: Burns :+1::skin-tone-3:', words: 'who met Burns' },
  { name: 'a picture right behind a word', typed: 'in 2023:man-shrugging::確認: and', words: 'in 2023 and' },
  { name: 'a picture called by a number', typed: ':100: who met :8ball:', words: 'who met' },
  { name: 'a picture made of several signs', typed: 'who 👩🏽‍🚀🇹🇼 met ❤️ him 🏴󠁧󠁢󠁳󠁣󠁴󠁿', words: 'who met him' },
  { name: 'a key', typed: '1️⃣ who met #️⃣ him *⃣', words: 'who met him' },
  { name: 'an address', typed: 'is https://apnews.com/x?y=1 right?', words: 'is right?' },
  { name: 'an address before a mark', typed: 'who wrote (HTTP://apnews.com/x)?', words: 'who wrote ( )?' },
  {
    name: 'an address before a wide mark',
    typed: 'see http://a.b/qin，他说了什么',
    words: 'see ，他说了什么',
  },
  { name: 'an address before Han', typed: 'https://x.y/秦刚说了什么', words: '秦刚说了什么' },
  { name: 'an address before kana', typed: 'https://x.y/z?a=1ニュースは', words: 'ニュースは' },
  { name: 'an address before hangul', typed: 'http://x.y/z에서 친강은', words: '에서 친강은' },
  { name: 'a picture before a mark', typed: 'who met :wave:, him :eyes:?', words: 'who met , him ?' },
  { name: 'a picture right behind the last word', typed: '秦刚说了什么:eyes:？', words: '秦刚说了什么 ？' },
  { name: 'lines and wide spaces', typed: ' who\n\nmet\u00A0 him ', words: 'who met him' },
])('onlyWords() leaves out $name', ({ typed, words }) => {
  expect(onlyWords(typed)).toBe(words)
})

test.for([
  'at 07:30:15 and 12:30: what',
  'brief korea as-of:2023-06-18 view:positions',
  'what about #2, *this* and 3?',
  'is it 5 : 3 : 1?',
  '问:布林肯:说了什么？',
  '问 :布林肯: 说了什么？',
  'Q:taiwan:what did qin say',
  'Q:taiwan: what did qin say',
  'می‌خواهم क्‍ष 秦刚：台湾',
  'U.S.–China, St.Petersburg',
])('onlyWords() keeps “%s”', (typed) => {
  expect(onlyWords(typed)).toBe(typed)
})
