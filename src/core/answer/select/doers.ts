import { lemmasOf } from '../lexicon/lemmas.ts'
import { CONTROL } from '../words/grammar.ts'
import type { Item, Mention } from '../question/mentions.ts'
import { agentBehind, hasWordAgent, isParticiple } from './agents.ts'

/** One place in a sentence where something is done, and by whom its clause says. */
export type Deed = {
  readonly doers: ReadonlySet<string>
  /** In a clause of its own (`after …`, `because …`), so that the statement's doer need not be its doer. */
  readonly aside: boolean
  /** In the clause that gives the reason for something else, with none of its own: `after …`. */
  readonly inReason: boolean
  /** Done to its subject, by nobody who is named. */
  readonly passive: boolean
  /** Done by somebody who has no name: `by the agency`. */
  readonly byWord: boolean
  /** Wished, ordered or possible instead of done: `urged Sahran to free`. */
  readonly wished: boolean
  /** Whose doing it is then. */
  readonly hoped: ReadonlySet<string>
  /** Told with a verb rather than with a noun such as `goal`. */
  readonly isVerb: boolean
}

const NOBODY: ReadonlySet<string> = new Set()
const SUBORDINATING = new Set(
  'after before because when while since if until till although though whether that who which whom whose'.split(
    ' ',
  ),
)
const THAT = new Set(['that'])
/** `with which she had threatened`: whoever the statement is of. */
const WHICH = new Set(['which'])
const PRONOUNS = new Set(['he', 'she'])
const REASONING = new Set('after because since'.split(' '))
const CAUSING = new Set([...REASONING, 'once', 'over', 'citing', 'due', 'following', 'fearing'])
const BE = new Set('be is are was were been being'.split(' '))
const BEFORE_OTHERS = new Set(
  'in of at to with from by about against on over for into near between among'.split(' '),
)

/** Finds where a sentence speaks of a deed, in any of some base forms, and who does it there. */
export function deedsIn(row: readonly Item[], lemmas: ReadonlySet<string>): readonly Deed[] {
  return row.flatMap((item, at) =>
    item.kind === 'word' && lemmasOf(item.word.norm).some((lemma) => lemmas.has(lemma))
      ? [deedAt(row, at)]
      : [],
  )
}

function deedAt(row: readonly Item[], at: number): Deed {
  const start = clauseStart(row, at)
  const opener = row[start - 1]
  const aside =
    isOneOf(opener, SUBORDINATING) &&
    !isOneOf(opener, THAT) &&
    !(isOneOf(opener, WHICH) && isOneOf(row[start], PRONOUNS))
  const base = {
    doers: NOBODY,
    aside,
    inReason: isOneOf(opener, REASONING) && !row.slice(at + 1).some((item) => isOneOf(item, CAUSING)),
    passive: false,
    byWord: false,
    wished: false,
    hoped: NOBODY,
    isVerb: isParticiple(row[at]),
  }
  const whose = ownerBefore(row, start)
  if (whose !== undefined) return { ...base, doers: idsOf(whose) }
  if (isPassive(row, at, start)) {
    const agent = agentBehind(row, at)
    return { ...base, doers: idsOf(agent), passive: agent === undefined, byWord: hasWordAgent(row, at) }
  }
  if (isNoun(row, at)) {
    const agent = agentBehind(row, at)
    if (agent !== undefined) return { ...base, doers: idsOf(agent) }
    if (base.isVerb && !isOmission(row, at)) return { ...base, passive: true }
  }
  return { ...base, ...subjectBefore(row, at, start) }
}

function isOneOf(item: Item | undefined, words: ReadonlySet<string>): boolean {
  return item?.kind === 'word' && words.has(item.word.norm)
}

/** `Sabanov, whose home …`, `Nyberg, who heads …`: what such a clause tells is theirs. */
function ownerBefore(row: readonly Item[], start: number): Mention | undefined {
  const [owner, whose] = [row[start - 2], row[start - 1]]
  return whose?.kind === 'word' && /^whos?e?$/u.test(whose.word.norm) && owner?.kind === 'mention'
    ? owner
    : undefined
}

/** The place behind the nearest word or mark that begins the clause. */
function clauseStart(row: readonly Item[], at: number): number {
  for (let index = at; index > 0; index -= 1) {
    const item = row[index]
    const before = row[index - 1]
    if (before?.kind === 'word' && SUBORDINATING.has(before.word.norm)) return index
    if (item !== undefined && isAfterBreak(item)) return index
  }
  return 0
}

function isAfterBreak(item: Item): boolean {
  return item.kind === 'word' ? item.word.token.afterBreak : item.afterBreak
}

/** `was inked`; whoever `was inking` something did it. */
function isPassive(row: readonly Item[], at: number, start: number): boolean {
  const item = row[at]
  if (item?.kind === 'word' && item.word.norm.endsWith('ing')) return false
  if (!isParticiple(row[at]) && !isOneOf(row[at], UNCHANGED)) return false
  return row.slice(Math.max(start, at - 3), at).some((one) => one.kind === 'word' && BE.has(one.word.norm))
}

/** Verbs whose participle looks like their base form. */
const UNCHANGED = new Set('set put cut hit shut cast let hurt split spread'.split(' '))

/** `a visit to Washington by Qin`: a deed as a noun has its doer behind `by`. */
function isNoun(row: readonly Item[], at: number): boolean {
  const before = row[at - 1]
  return before?.kind === 'word' && /^(?:a|an|the|this|that|any|no)$/u.test(before.word.norm)
}

/** `without a warning`: left out by whoever the clause is about, where `the captured men` were captured by others. */
function isOmission(row: readonly Item[], at: number): boolean {
  return isOneOf(row[at - 2], WITHOUT) || isOneOf(row[at - 1], NO)
}

const WITHOUT = new Set(['without'])
const NO = new Set(['no'])

/** The nearest one named in the clause before the deed; what stands between may not make the deed somebody's wish. */
function subjectBefore(
  row: readonly Item[],
  at: number,
  start: number,
): Pick<Deed, 'doers' | 'wished' | 'hoped'> {
  const companions: string[] = []
  for (let index = at - 1; index >= start; index -= 1) {
    const item = row[index]
    if (item?.kind !== 'mention') continue
    const before = row[index - 1]
    if (before?.kind === 'mention' && item.refs.every(({ kind }) => kind === 'issue')) continue
    const skipped = before?.kind === 'word' && before.word.norm === 'the' ? row[index - 2] : before
    if (skipped?.kind === 'word' && BEFORE_OTHERS.has(skipped.word.norm) && index > start) {
      if (skipped.word.norm === 'with' && isOnTrip(row, at)) companions.push(...idsOf(item))
      continue
    }
    const wished = isWished(row.slice(index + 1, at))
    if (!wished) return { doers: new Set([...idsOf(item), ...companions]), wished, hoped: NOBODY }
    return { doers: NOBODY, wished, hoped: isOnlyUrged(row, index) ? NOBODY : idsOf(item) }
  }
  return { doers: NOBODY, wished: false, hoped: NOBODY }
}

/** `in Altmere with Lund on a visit`: whoever goes along is on it too. */
function isOnTrip(row: readonly Item[], at: number): boolean {
  return isOneOf(row[at - 2], ON) && isNoun(row, at)
}

const ON = new Set(['on'])

/** Told to do it, or not doing it: nothing that may be expected of them. */
function isOnlyUrged(row: readonly Item[], at: number): boolean {
  const [before, not] = [row[at - 1], row[at + 1]]
  const verb = before?.kind === 'word' && before.word.norm === 'the' ? row[at - 2] : before
  if (not?.kind === 'word' && not.word.norm === 'not') return true
  return (
    verb?.kind === 'word' &&
    lemmasOf(verb.word.norm).some((lemma) => CONTROL.has(lemma) && lemma !== 'expect')
  )
}

/** `urged Sahran to free`, `wants Xi to go`: right behind the name comes `to`; who is the first `to have gone` went. */
function isWished(between: readonly Item[]): boolean {
  const [first, next] = between
  if (first?.kind !== 'word') return false
  return first.word.norm === 'not' || (first.word.norm === 'to' && !isOneOf(next, HAVE))
}

const HAVE = new Set(['have'])

function idsOf(mention: Mention | undefined): ReadonlySet<string> {
  return new Set(mention?.refs.map(({ id }) => id))
}
