import { baseNoun, lemmasOf } from '../lexicon/lemmas.ts'
import { wordFamily } from '../lexicon/implying-words.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { sensesOf } from '../lexicon/wordnet.ts'
import { remember } from '../../remember.ts'
import type { Asked, Term } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { normsOf } from '../words/tokens.ts'
import { impliedWords } from './implied-words.ts'

/** What `how many` counts: people where nothing else is named. */
export function countedBy(asked: Asked, index: AnswerIndex): ((norm: string) => boolean) | undefined {
  const isLiving = asked.terms.some(({ words }) => words.some((word) => word.includes('live')))
  if (asked.countsPeople) return isLiving ? isInhabitant : (norm) => isPerson(baseNoun(norm))
  const { counted, terms } = asked
  const term =
    counted === undefined
      ? terms[0]
      : terms.find(({ words }) => words.at(-1)?.some((lemma) => counted.includes(lemma)))
  if (term === undefined && counted === undefined) return undefined
  const lemmas = term === undefined ? new Set(counted) : countedLemmas(term, index)
  return (norm) => lemmasOf(norm).some((lemma) => lemmas.has(lemma))
}

/** Whether a noun is for those who live somewhere, rather than for somebody something happened to. */
function isInhabitant(norm: string): boolean {
  return /^(?:people|inhabitants?|residents?|citizens?|souls?|villagers|population|households?|families)$/u.test(
    norm,
  )
}

/** What is counted, by any name of its matter; found once for each question. */
const countedLemmas = remember(({ words, issues }: Term, index: AnswerIndex): ReadonlySet<string> => {
  const own = words.flat()
  const names = issues.flatMap((id) => {
    const issue = index.record.issues.get(id)
    return issue === undefined ? [] : [issue.name, ...issue.names].flatMap(normsOf).flatMap(lemmasOf)
  })
  return new Set([...own, ...own.flatMap((lemma) => countedAs(lemma, index)), ...names])
})

/** Other words for the same count: `deaths` may be `killed`, but judges are no judgments. */
function countedAs(lemma: string, index: AnswerIndex): readonly string[] {
  const family = wordFamily(lemma)
  return impliedWords(lemma, index).filter(
    (word) =>
      (!isPerson(lemma) || isPerson(word)) && (!family.has(word) || sensesOf(word, 'verb').length > 0),
  )
}
