import type { Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { wordFamily } from '../lexicon/implying-words.ts'
import { familyOf } from '../lexicon/families.ts'
import { impliedWords, oppositeWords } from './implied-words.ts'
import { oppositesOf } from '../words/opposites.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { intersect, unite } from '../record-index/postings.ts'
import { WISHES } from '../record-index/attitudes.ts'
import type { Postings } from '../record-index/postings.ts'

/** Which statements cover a term, the surer first: in so many words, by words that imply it, by matter or kind only. */
export type Cover = {
  readonly term: Term
  readonly literal: Postings
  /** In so many words, or in words that its author says readers ask for it in. */
  readonly certain: Postings
  readonly implied: Postings
  readonly weak: Postings
  readonly all: Postings
  /** In words of its own, not by what it is filed under. */
  readonly spoken: Postings
  /** Not only in words that its author says readers ask for it in. */
  readonly told: Postings
  /** By a deed that newsrooms let stand for it. */
  readonly kin: Postings
}

/** Finds the statements that cover a term of a question. */
export function coverTerm(term: Term, index: AnswerIndex, orOpposite = false): Cover {
  const literal = unite([
    phrase(term, (word) => unite(word.map((lemma) => postings(index.words, lemma)))),
    ...(term.phrase === undefined ? [] : [postings(index.words, term.phrase)]),
  ])
  const asked = unite([
    phrase(term, (word) =>
      unite(word.flatMap((lemma) => [postings(index.words, lemma), postings(index.asked, lemma)])),
    ),
    ...(term.phrase === undefined ? [] : [postings(index.asked, term.phrase)]),
  ])
  const quality = qualityOf(term, index)
  const certain = unite([literal, asked, quality])
  const byMatter = unite(term.issues.map((id) => postings(index.issues, id)))
  const saying = (word: readonly string[]) =>
    unite(
      word.flatMap((lemma) => [
        postings(index.words, lemma),
        ...(WISHES.has(lemma) && !term.isVerb && !term.isDeed ? [] : [postings(index.attitudes, lemma)]),
        ...[
          ...impliedWords(lemma, index, term.isNoun),
          ...(orOpposite && mayBeDenied(term) ? oppositeWords(lemma, index) : []),
        ].map((other) => postings(index.common, other)),
        ...(orOpposite && mayBeDenied(term) ? oppositesOf(lemma) : []).map((other) =>
          postings(index.attitudes, other),
        ),
      ]),
    )
  const meant = unite([phrase(term, saying), ...(term.phrase === undefined ? [] : [saying([term.phrase])])])
  const open = orOpposite && mayBeDenied(term) ? stillOpen(term, index) : []
  const planned =
    term.isVerb && term.words.some((word) => word.some((lemma) => PREPARING.has(lemma)))
      ? postings(index.kinds, 'plan')
      : []
  const met = term.words.some((word) => word.includes('meet')) ? index.together : []
  const weak = term.isDeed
    ? []
    : phrase(term, (word) =>
        unite(word.flatMap((lemma) => [postings(index.words, lemma), postings(index.weakWords, lemma)])),
      )
  let kin: Postings | undefined
  if (byMatter.length > 0) return coverMatter(term, byMatter, literal, index)
  return {
    term,
    literal,
    certain,
    implied: unite([certain, meant, open]),
    weak: unite([weak, met, planned]),
    all: unite([certain, meant, open, weak, met, planned]),
    spoken: unite([certain, meant, open]),
    told: unite([literal, quality, meant, open, weak, met, planned]),
    get kin() {
      return (kin ??= kinOf(term, index))
    },
  }
}

/** `optimism` where something is `optimistic`: the same said of somebody. */
function qualityOf({ words, isVerb, isDeed }: Term, index: AnswerIndex): Postings {
  const [lemmas = [], ...others] = words
  if (others.length > 0 || isVerb || isDeed) return []
  const qualities = lemmas.flatMap((lemma) => [...wordFamily(lemma)])
  return unite(
    qualities
      .filter((word) => sensesOf(word, 'adj').length > 0 && sensesOf(word, 'noun').length === 0)
      .map((word) => postings(index.common, word)),
  )
}

/** Looked for only where it decides: in a large record the lists are long. */
function kinOf({ words, phrase: whole }: Term, index: AnswerIndex): Postings {
  const kin = (whole === undefined ? words.flat() : [whole]).flatMap((lemma) => [
    ...familyOf(lemma),
    ...wordFamily(lemma),
  ])
  return unite([...new Set(kin)].map((word) => postings(index.common, word)))
}

/** A matter is covered by what is filed under it; in so many words is surer where it goes by another name there. */
function coverMatter(term: Term, matter: Postings, literal: Postings, index: AnswerIndex): Cover {
  if (!/[a-z]/iu.test(term.surface))
    return {
      term,
      literal: matter,
      certain: matter,
      implied: [],
      weak: [],
      all: matter,
      spoken: matter,
      told: matter,
      kin: [],
    }
  const spoken = unite([intersect(matter, literal), intersect(matter, relatedly(term, index))])
  const sure = term.isMain ? matter : spoken
  if (term.isProper)
    return {
      term,
      literal: spoken,
      certain: spoken,
      implied: [],
      weak: literal,
      all: literal,
      spoken: literal,
      told: literal,
      kin: [],
    }
  return {
    term,
    literal: sure,
    certain: sure,
    implied: matter,
    weak: literal,
    all: unite([matter, literal]),
    spoken: term.isMain ? matter : unite([spoken, literal]),
    told: unite([matter, literal]),
    kin: [],
  }
}

/** By the same word as another part of speech: what is paid is the payment. */
function relatedly(term: Term, index: AnswerIndex): Postings {
  return phrase(term, (word) =>
    unite(word.flatMap((lemma) => [...wordFamily(lemma)].map((other) => postings(index.common, other)))),
  )
}

/** Whether somebody accepted is answered too by when they are to decide. */
function stillOpen({ words }: Term, index: AnswerIndex): Postings {
  if (!words.flat().some((lemma) => DECIDING.has(lemma))) return []
  const told = unite(DECISIONS.map((lemma) => postings(index.common, lemma)))
  return unite([postings(index.attitudes, 'undecided'), intersect(told, postings(index.kinds, 'plan'))])
}

/** What is still to come of somebody. */
const PREPARING = new Set(['prepare', 'draft', 'ready'])
const DECIDING = new Set(
  'accept agree reject refuse approve endorse back support decide consent adopt ratify succeed release grant pay sign'.split(
    ' ',
  ),
)
const DECISIONS =
  'decide decision answer reply response consider weigh vote ballot review ruling rule study'.split(' ')

/** What is asked to be so: a deed, or how something is. */
function mayBeDenied({ isDeed, isVerb, words }: Term): boolean {
  return isDeed || isVerb || words.some((word) => word.some((lemma) => sensesOf(lemma, 'adj').length > 0))
}

function postings(map: ReadonlyMap<string, Postings>, key: string): Postings {
  return map.get(key) ?? []
}

function phrase({ words }: Term, find: (word: readonly string[]) => Postings): Postings {
  const [first, ...rest] = words.map(find)
  return rest.reduce<Postings>(intersect, first ?? [])
}
