import { implyingWords } from '../lexicon/implying-words.ts'
import type { Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { intersect, unite } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'

/** Which statements cover a term, the surer first: in so many words, by words that imply it, by matter or kind only. */
export type Cover = {
  readonly term: Term
  readonly literal: Postings
  readonly implied: Postings
  readonly weak: Postings
  readonly all: Postings
}

/** Finds the statements that cover a term of a question. */
export function coverTerm(term: Term, index: AnswerIndex): Cover {
  const literal = phrase(term, (word) => unite(word.map((lemma) => postings(index.words, lemma))))
  const byMatter = unite(term.issues.map((id) => postings(index.issues, id)))
  const implied = phrase(term, (word) =>
    unite(
      word.flatMap((lemma) => [
        postings(index.words, lemma),
        ...implyingWords(lemma, (other) => index.words.has(other)).map((other) =>
          postings(index.words, other),
        ),
      ]),
    ),
  )
  const weak = phrase(term, (word) =>
    unite(word.flatMap((lemma) => [postings(index.words, lemma), postings(index.weakWords, lemma)])),
  )
  const matter = term.issues.length === 0 ? [] : byMatter
  const sure = term.isMain ? unite([literal, matter]) : literal
  return {
    term,
    literal: sure,
    implied,
    weak: unite([weak, matter]),
    all: unite([sure, implied, weak, matter]),
  }
}

function postings(map: ReadonlyMap<string, Postings>, key: string): Postings {
  return map.get(key) ?? []
}

function phrase({ words }: Term, find: (word: readonly string[]) => Postings): Postings {
  const [first, ...rest] = words.map(find)
  return rest.reduce<Postings>(intersect, first ?? [])
}
