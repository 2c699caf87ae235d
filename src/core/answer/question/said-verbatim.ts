import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'

const WHO_SAID =
  /^(?<asked>\W*(?:and |so |but |ok )?who(?:\s+(?:was it that|actually|exactly|first|else))?\s+(?:said|says|tweeted|wrote|told \w+)\s+(?:that\s+)?)(?<words>.+)$/iu
const DID_SAY =
  /^(?<asked>\W*(?:and |so |but |ok )?(?:when |where |why )?did\s+\S.*?\s(?:really |actually |ever )?(?:say|tell \w+|write|tweet)\s+(?:that\s+)?)(?<words>.+)$/iu
const QUOTED = /“([^”]+)”/gu
const FEWEST = 3

/** What stands behind `who said` or `did Qin say that`, where a statement on record quotes just that or all its words are small: it is asked for verbatim, quotation marks or not. */
export function saidVerbatim(
  question: string,
  index: AnswerIndex,
): { readonly asked: string; readonly words: string } | undefined {
  const who = WHO_SAID.exec(question)?.groups
  const { asked, words } = who ?? DID_SAY.exec(question)?.groups ?? {}
  if (asked === undefined || words === undefined) return undefined
  const norms = normsOf(words)
  const telling = norms.filter((norm) => !FUNCTION_WORDS.has(norm))
  if (norms.length < FEWEST) return undefined
  if (telling.length === 0) return who === undefined ? undefined : { asked, words }
  const [fewest = []] = telling
    .map((norm) => lemmasOf(norm).flatMap((lemma) => index.words.get(lemma) ?? []))
    .sort((a, b) => a.length - b.length)
  const phrase = ` ${norms.join(' ')} `
  const isQuoted = fewest.some((at) => quotationsOf(index.statements[at]?.text ?? '').includes(phrase))
  return isQuoted ? { asked, words } : undefined
}

function quotationsOf(text: string): string {
  return [...text.matchAll(QUOTED)].map((match) => ` ${normsOf(match[1] ?? '').join(' ')} `).join('|')
}
