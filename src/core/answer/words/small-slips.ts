import { editDistance } from '../../names/edit-distance.ts'

/** Small words a question turns on, those first that are meant more often. */
const SMALL =
  'the what who when where which why how did does was were will say said about with from have many much long whom they that this and tell'.split(
    ' ',
  )

/** The word of asking that somebody typed with one slip: `ddi`, `abut`; `hwo many` is how. */
export function smallWordMeant(typed: string, next: string | undefined): string | undefined {
  if (!/^[a-z]{2,5}$/u.test(typed)) return undefined
  if (/^(?:hwo|ohw|owh|woh)$/u.test(typed))
    return /^(?:many|much|long|old|far|big)$/u.test(next ?? '') ? 'how' : 'who'
  const near = SMALL.filter((word) => isNear(word, typed))
  return (
    near.find((word) => sameLetters(word, typed)) ??
    near.find((word) => word.length > typed.length && word[0] === typed[0]) ??
    near.find((word) => word[0] === typed[0])
  )
}

function isNear(word: string, typed: string): boolean {
  return Math.abs(word.length - typed.length) <= 1 && editDistance(typed, word) === 1
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('')
}
