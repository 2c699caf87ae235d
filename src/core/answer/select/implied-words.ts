import { implyingWords } from '../lexicon/implying-words.ts'
import { sensesOf, synsetAt } from '../lexicon/wordnet.ts'
import type { Sense } from '../lexicon/wordnet.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { familyOf } from '../lexicon/families.ts'
import { areApart } from '../words/apart.ts'
import { oppositesOf } from '../words/opposites.ts'

/** Words of the record, other than parts of names, that say what was asked with this one. */
export function impliedWords(lemma: string, { common }: AnswerIndex, asNoun = false): readonly string[] {
  const known = implyingWords(
    lemma,
    (word) => common.has(word) && !SAYS_LITTLE.has(word) && !areApart(lemma, word),
    asNoun,
  )
  return [...known, ...familyOf(lemma).filter((word) => common.has(word))]
}

/** Verbs that say too little to say what another says: whoever gets pay arrests nobody. */
const SAYS_LITTLE = new Set('get take make go come give put do have let'.split(' '))

/** Words that deny what was asked: whether somebody accepted is answered by their refusal. */
export function oppositeWords(lemma: string, index: AnswerIndex): readonly string[] {
  const opposites = ['verb', 'adj'] as const
  const words = opposites.flatMap((part) =>
    sensesOf(lemma, part)
      .slice(0, 2)
      .flatMap((sense) => oppositesAt(lemma, sense)),
  )
  const implied = [...new Set(words)].flatMap((word) => [word, ...impliedWords(word, index)])
  return [...new Set([...implied, ...oppositesOf(lemma)])].filter((word) => index.common.has(word))
}

function oppositesAt(lemma: string, sense: Sense): readonly string[] {
  const { words, pointers } = synsetAt(sense)
  const own = words.indexOf(lemma) + 1
  return pointers
    .filter(({ symbol, from }) => symbol === '!' && from === own)
    .flatMap(({ part, offset, to }) => synsetAt({ part, offset }).words[to - 1] ?? [])
}
