import type { Brief, Statement } from '../../record/record.ts'
import { rememberEach } from '../../remember.ts'
import { shortestForm } from '../lexicon/lemmas.ts'
import { dropCourtesy } from '../question/drop-courtesy.ts'
import { normsOf } from '../words/tokens.ts'
import { indexBy } from './index-by.ts'
import type { Postings } from './postings.ts'

/** In what words what is on record has been asked for, and what is not, of briefs whose authors list readers' questions. */
export type Heard = {
  /** By word in its shortest form, the statements that it was asked of. */
  readonly heardIn: ReadonlyMap<string, Postings>
  /** The briefs with readers' questions, those of what they include too. */
  readonly listing: readonly Brief[]
  /** By a question as it is compared, the statements it is listed for. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>
  /** By a question as it is compared, the briefs it is listed for as unanswered. */
  readonly listedInVain: ReadonlyMap<string, ReadonlySet<string>>
}

/** Gathers the words of readers' questions; what is asked of briefs without any is not known. */
export function indexHeard(statements: readonly Statement[], briefs: Iterable<Brief>): Heard {
  const all = [...briefs]
  return {
    heardIn: indexBy(statements, ({ questions }) => questions.flatMap((one) => readListed(one).words)),
    listing: all.filter(({ statements }) => statements.some(({ questions }) => questions.length > 0)),
    listed: byQuestion(statements, ({ questions }) => questions),
    listedInVain: byQuestion(all, ({ unanswered }) => unanswered),
  }
}

/** Questions as they are compared, told apart by every word but courtesies, each with the ids it is listed for. */
function byQuestion<Of extends { readonly id: string }>(
  things: readonly Of[],
  questionsOf: (thing: Of) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>()
  for (const thing of things)
    for (const question of questionsOf(thing)) {
      const { compared } = readListed(question)
      ids.set(compared, (ids.get(compared) ?? new Set()).add(thing.id))
    }
  return ids
}

const MOST_KNOWN = 50_000

/** A listed question as it is compared, and its words as they are learned. */
export const readListed = rememberEach(MOST_KNOWN, (question: string) => ({
  compared: asCompared(question),
  words: normsOf(dropCourtesy(question)).map(shortestForm),
}))

/** A question as it is compared with those that are listed: in small letters, without courtesies and marks. */
export function asCompared(question: string): string {
  return normsOf(dropCourtesy(question)).join(' ')
}
