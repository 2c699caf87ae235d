import type { Statement } from '../../record/record.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import type { Asked } from '../question/asked.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import { openSilences } from './open-silences.ts'
import { selectStatements } from './select-statements.ts'

/**
 * What is to come of a subject, or is looked for in it in a few words, is asked with its own name too: `which dates are
 * coming up in the merger case`, `merger jobs`; the next merger is another one.
 */
export function selectOfSubject(
  asked: Asked,
  subject: string | undefined,
  index: AnswerIndex,
  scope: Postings | undefined,
): readonly Statement[] {
  const found = selectStatements(asked, index, scope)
  const brief = subject === undefined ? undefined : index.record.briefs.get(subject)
  if (found.length > 0 || brief === undefined || !mayNameIt(asked)) return found
  if (openSilences(asked, index, scope).length > 0) return found
  const own = new Set([brief.title, ...brief.names].flatMap(normsOf))
  const terms = asked.terms.filter(
    ({ words, surface }) =>
      isNextOne(surface, asked) || !words.every((word) => word.some((lemma) => own.has(lemma))),
  )
  const isSame = terms.length === asked.terms.length || (!asked.kinds.has('next') && terms.length === 0)
  return isSame ? found : selectStatements({ ...asked, terms }, index, scope)
}

/** What is to come, or a few words as typed into a search box. */
function mayNameIt({ kinds, words }: Asked): boolean {
  if (kinds.has('next')) return true
  return [...kinds].every((kind) => kind === 'what') && !words.some((word) => FUNCTION_WORDS.has(word))
}

/** `the next vote`: which of its kind it is. */
function isNextOne(surface: string, { words }: Asked): boolean {
  const [first = ''] = normsOf(surface)
  return words.some((word, at) => word === shortestForm(first) && words[at - 1] === 'next')
}
