import { expect, test } from 'vitest'

import { rememberEach, rememberLately } from '../../src/core/remember.ts'

test('rememberLately() makes once of the same objects and words, and anew of others that look alike', () => {
  const keep = rememberLately<object>(9)
  const [one, alike] = [{ id: 1 }, { id: 1 }]
  const made = keep([one], ['day', undefined], () => ({}))
  expect(keep([one], ['day', undefined], () => ({}))).toBe(made)
  for (const other of [
    keep([alike], ['day', undefined], () => ({})),
    keep([one, one], ['day', undefined], () => ({})),
    keep([one], ['day'], () => ({})),
    keep([one], ['day', ''], () => ({})),
    keep([one], ['day', 'null'], () => ({})),
  ])
    expect(other).not.toBe(made)
})

test('rememberLately() forgets what was asked for longest ago', () => {
  const keep = rememberLately<string>(2)
  const from = [{}]
  const made: string[] = []
  const ask = (word: string) => keep(from, [word], () => (made.push(word), word))
  for (const word of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(word)).toBe(word)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('rememberLately() keeps nothing of what could not be made', () => {
  const keep = rememberLately<string>(2)
  const from = [{}]
  const fail = () => {
    throw new Error('on purpose')
  }
  expect(() => keep(from, [], fail)).toThrow('on purpose')
  expect(keep(from, [], () => 'made')).toBe('made')
})

test('rememberEach() makes once of the same word, and all anew when there are too many', () => {
  const made: string[] = []
  const length = rememberEach(2, (word: string) => (made.push(word), word.length))
  for (const word of ['a', 'bb', 'a', 'bb', 'ccc', 'a']) expect(length(word)).toBe(word.length)
  expect(made).toEqual(['a', 'bb', 'ccc', 'a'])
})

test('rememberEach() remembers that there is nothing', () => {
  let times = 0
  const found = rememberEach(2, (key: number) => ((times += 1), key > 1 ? key : undefined))
  expect([found(1), found(1), times]).toEqual([undefined, undefined, 1])
})
