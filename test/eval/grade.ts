import { citationsOf } from '../../src/core/answer/cited.ts'
import type { Answer } from '../../src/core/answer/answer.ts'
import { isDoubt } from '../../src/core/compose/caveat.ts'
import { composeAnswer } from '../../src/core/compose/answer.ts'
import { paragraphNumber } from '../../src/core/compose/citation.ts'
import { quotationsOf } from '../../src/core/inline.ts'
import { plainText } from '../../src/core/plain-text.ts'
import type { BriefingRecord, Citation, Statement } from '../../src/core/record/record.ts'
import type { EvalQuestion } from './run-eval.ts'

/** What is wrong with an answer; an empty list of faults is a right one. */
export type Fault =
  | 'false answer'
  | 'false silence'
  | 'choice not wanted'
  | 'choice wanted'
  | 'wrong citation'
  | 'citation missing'
  | 'words missing'
  | 'words that must not be'
  | 'wrong speaker'
  | 'altered quotation'
  | 'caveat missing'

export type Grade = {
  readonly question: EvalQuestion
  readonly faults: readonly Fault[]
  readonly kind: Answer['kind']
  readonly text: string
  readonly citations: Citations
}

/** How many passages were cited and how many of them may be; how many had to be and how many of them were. */
export type Citations = {
  readonly cited: number
  readonly good: number
  readonly wanted: number
  readonly met: number
}

/** Compares an answer, as a reader sees it, with what its question wants. */
export function grade(question: EvalQuestion, answer: Answer, record: BriefingRecord): Grade {
  const text = plainText(composeAnswer(answer, record, { page: 'all' }))
  const statements = answer.kind === 'answer' ? answer.statements : []
  const citations = citationsOf(answer, record)
  const cited = paragraphsOf(citations)
  const faults: Fault[] = [
    ...kindFaults(question, answer.kind),
    ...(answer.kind === 'answer' && question.want.includes('answer')
      ? contentFaults(question, statements, cited, text, record)
      : []),
    ...truthFaults(statements, text),
    ...(question.not.some((words) => text.includes(words)) ? ['words that must not be' as const] : []),
  ]
  const counted = countCitations(question, answer.kind, citations)
  return { question, faults, kind: answer.kind, text, citations: counted }
}

/** Counted only where an answer is wanted and given; where no passage is a must, one of the good ones is. */
function countCitations(
  { want, ok, all }: EvalQuestion,
  kind: Answer['kind'],
  citations: readonly Citation[],
): Citations {
  if (kind !== 'answer' || !want.includes('answer') || ok.length === 0)
    return { cited: 0, good: 0, wanted: 0, met: 0 }
  const isIn = (citation: Citation, listed: readonly string[]) =>
    paragraphsOf([citation]).some((paragraph) => listed.includes(paragraph))
  const good = citations.filter((citation) => isIn(citation, ok)).length
  const met = all.filter((paragraph) => paragraphsOf(citations).includes(paragraph)).length
  const musts = all.length > 0 ? { wanted: all.length, met } : { wanted: 1, met: Math.min(good, 1) }
  return { cited: citations.length, good, ...musts }
}

function kindFaults({ want }: EvalQuestion, kind: Answer['kind']): readonly Fault[] {
  if (want.includes(kind)) return []
  if (kind === 'choice') return ['choice not wanted']
  if (kind === 'silent') return [want.includes('answer') ? 'false silence' : 'choice wanted']
  return [want.includes('silent') ? 'false answer' : 'choice wanted']
}

function contentFaults(
  { ok, all, must, by }: EvalQuestion,
  statements: readonly Statement[],
  cited: readonly string[],
  text: string,
  record: BriefingRecord,
): readonly Fault[] {
  const isGood = ({ cite }: Statement) => paragraphsOf(cite).some((paragraph) => ok.includes(paragraph))
  return [
    ...(ok.length > 0 && !(statements.every(isGood) && cited.some((paragraph) => ok.includes(paragraph)))
      ? ['wrong citation' as const]
      : []),
    ...(all.every((paragraph) => cited.includes(paragraph)) ? [] : ['citation missing' as const]),
    ...(must.every((words) => words.split('|').some((one) => folded(text).includes(folded(one))))
      ? []
      : ['words missing' as const]),
    ...(by === undefined || statements.every((statement) => isBy(statement, by, record))
      ? []
      : ['wrong speaker' as const]),
  ]
}

/** Small letters, common spaces and straight apostrophes, so that only the words have to agree. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[\u00A0\u202F]/gu, ' ')
    .replaceAll(/[’‘]/gu, "'")
}

function isBy({ by, via, holder }: Statement, wanted: string, { directory }: BriefingRecord): boolean {
  const parties = by.flatMap(
    (id) =>
      directory.officials.get(id)?.roles.map(({ party }) => party) ?? [directory.unnamed.get(id)?.party],
  )
  return [...by, ...via, holder, ...parties].includes(wanted)
}

/** Every statement shown has to stand in the reply word for word, with all its doubts before it. */
function truthFaults(statements: readonly Statement[], text: string): readonly Fault[] {
  return [
    ...(statements.every((statement) =>
      quotationsOf(statement.text).every((words) => text.includes(`“${words}”`)),
    )
      ? []
      : ['altered quotation' as const]),
    ...(statements.every(({ caveats }) => caveats.filter(isDoubt).every(({ words }) => text.includes(words)))
      ? []
      : ['caveat missing' as const]),
  ]
}

/** The paragraphs of some citations, each by its number alone and with its source. */
function paragraphsOf(citations: readonly Citation[]): readonly string[] {
  const names = citations.flatMap(({ source, anchor }) => {
    const number = String(paragraphNumber(anchor) ?? 0)
    return [number, `${source}${number}`]
  })
  return [...new Set(names)]
}
