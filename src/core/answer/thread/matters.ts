import { baseNoun } from '../lexicon/lemmas.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { MUTUAL } from '../words/grammar.ts'
import type { Thread } from '../answer.ts'
import type { Asked, Term } from '../question/asked.ts'
import { intersect } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { peopleIn } from './pronouns.ts'

/** What `it` is about: the matter of the thread. */
export function matterOf({ issues, shown }: Thread, { record }: AnswerIndex): readonly Term[] {
  const known = issues.length > 0 ? issues : shown.flatMap((id) => record.statements.get(id)?.issues ?? [])
  const ids = [...new Set(known)]
  if (ids.length === 0) return []
  const surface = ids.map((id) => record.issues.get(id)?.name ?? id).join(', ')
  return [
    {
      surface,
      words: [],
      issues: ids,
      isMain: true,
      isProper: false,
      isName: false,
      isAbout: true,
      isSoft: false,
      isDeed: false,
      isVerb: false,
      isNoun: false,
      isJoined: false,
    },
  ]
}

/** The matter of what was just shown, as far as it was asked for; or of the thread. */
export function shownMatterOf(thread: Thread, index: AnswerIndex): readonly Term[] {
  const { issues, shown: ids } = thread
  const told = new Set(ids.flatMap((id) => index.record.statements.get(id)?.issues ?? []))
  const shown = matterOf({ ...thread, issues: issues.filter((id) => told.has(id)) }, index)
  return shown.length > 0 ? shown : matterOf(thread, index)
}

/** An issue that more of a brief than this is filed under is the brief itself. */
const MOST_OF_BRIEF = 1 / 3

/** The matter of the thread, without what nearly everything is filed under where that was only told and not asked. */
export function narrowMatterOf(thread: Thread, index: AnswerIndex): readonly Term[] {
  if (thread.issues.length > 0) return shownMatterOf(thread, index)
  const told = thread.shown.flatMap((id) => index.record.statements.get(id) ?? [])
  const issues = told.flatMap((statement) =>
    statement.issues.filter((issue) => {
      const all = index.briefs.get(statement.brief) ?? []
      const own = intersect(index.issues.get(issue) ?? [], all)
      return own.length <= all.length * MOST_OF_BRIEF
    }),
  )
  return issues.length === 0 ? [] : matterOf({ ...thread, issues }, index)
}

/** What was asked about before in so many words, apart from what was done. */
export function thingsAsked({ before }: Thread): readonly Term[] {
  return (before?.terms ?? []).filter(({ isVerb }) => !isVerb)
}

/** What was asked about before, apart from what was done: its words, or its matter. */
export function thingsBefore(thread: Thread, index: AnswerIndex): readonly Term[] {
  const things = thingsAsked(thread)
  return things.length > 0 ? things : matterOf(thread, index)
}

/** `they` behind `what did Seo say about the sailors?` are the sailors: several named last, who are no hearers. */
export function thoseOf(
  { leaning: { pronoun }, terms }: Asked,
  { before }: Thread,
  index: AnswerIndex,
): readonly Term[] {
  const people = (before?.slots ?? []).flatMap(({ ids }) => peopleIn(ids, index))
  const isMutual = terms.some(({ words }) => words.some((word) => word.some((lemma) => MUTUAL.has(lemma))))
  if (pronoun !== 'they' || isMutual || new Set(people).size > 1) return []
  return (before?.terms ?? []).filter(
    ({ surface, isVerb, isDeed }) => !isVerb && !isDeed && isSeveral(surface),
  )
}

const HEARERS = new Set(['reporter', 'journalist', 'correspondent', 'spectator', 'viewer', 'reader'])

function isSeveral(surface: string): boolean {
  const last = surface.toLowerCase().split(' ').at(-1) ?? ''
  const noun = baseNoun(last)
  return noun !== last && isPerson(noun) && !HEARERS.has(noun)
}
