import { participantsOf } from '../../record/visible-record.ts'
import type { Brief } from '../../record/record.ts'
import { remember } from '../../remember.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import { isCommonNoun } from '../lexicon/wordnet.ts'
import type { Ref } from '../record-index/names.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Item, Mention } from './mentions.ts'

/** What a brief has to do with. */
export type Within = {
  /** Ids of people and parties who take part or are named in it. */
  readonly people: ReadonlySet<string>
  readonly issues: ReadonlySet<string>
}

/** Everybody and every matter a brief has to do with; undefined where no brief was chosen. */
export function withinSubject(subject: string | undefined, index: AnswerIndex): Within | undefined {
  const brief = subject === undefined ? undefined : index.record.briefs.get(subject)
  return brief === undefined ? undefined : withinIn(index)(brief)
}

const withinIn = remember((index: AnswerIndex) => remember((brief: Brief) => withinBrief(brief, index)))

function withinBrief(brief: Brief, index: AnswerIndex): Within {
  const statements = index.briefs.get(brief.id) ?? []
  return {
    people: new Set(statements.flatMap((at) => peopleAt(at, index))),
    issues: new Set([
      ...brief.issues.map(({ id }) => id),
      ...statements.flatMap((at) => index.statements[at]?.issues ?? []),
    ]),
  }
}

function peopleAt(at: number, { statements, namedAt, partiesOf }: AnswerIndex): readonly string[] {
  const statement = statements[at]
  const taking = statement === undefined ? [] : participantsOf(statement)
  return [...taking, ...taking.flatMap((id) => partiesOf.get(id) ?? []), ...(namedAt[at] ?? [])]
}

/**
 * Leaves of what a name can mean what the chosen brief has to do with.
 *
 * Of several people those of other subjects are not asked back about; a common word that another subject calls
 * somebody or a matter by is a word like any other.
 */
export function namedWithin(items: readonly Item[], within: Within | undefined): readonly Item[] {
  if (within === undefined) return items
  return items.flatMap((item) => (item.kind === 'mention' ? meantHere(item, within) : [item]))
}

function meantHere(mention: Mention, within: Within): readonly Item[] {
  const isHere = ({ kind, id }: Ref) =>
    kind === 'brief' || (kind === 'issue' ? within.issues.has(id) : within.people.has(id))
  const here = mention.refs.filter(isHere)
  if (here.length === mention.refs.length) return [mention]
  if (here.length > 0) return [{ ...mention, refs: here }]
  const isLoose = mention.refs.every(({ kind }) => kind === 'issue') || isCommonWord(mention)
  return isLoose ? mention.words.map((word): Item => ({ kind: 'word', word })) : [mention]
}

/** Typed in small letters and in the dictionary: `union`, `front`. */
function isCommonWord({ words, taken }: Mention): boolean {
  return (
    taken === undefined &&
    words.every(({ norm, token }) => !token.capital && lemmasOf(norm).some((lemma) => isCommonNoun(lemma)))
  )
}
