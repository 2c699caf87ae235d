import type { Brief, Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import type { Asked, Slot } from '../question/asked.ts'
import type { Side } from '../question/read-side.ts'
import { intersect } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { courseOf, earlierIn, laterIn, ofMainDay } from './in-order.ts'
import { poolOf } from './pool-of.ts'
import { isOfSeveral, SIGNS } from './side-signs.ts'
import type { Signs } from './side-signs.ts'

/** Statements that tell a side of a subject as a whole, the plainest first; nothing where none tells it. */
export function selectSide(
  side: Exclude<Side, 'people'>,
  asked: Asked,
  brief: Brief,
  index: AnswerIndex,
): readonly Statement[] {
  const named = asked.slots.filter((slot) => !isOfBoth(slot, brief, index))
  const within = (slots: readonly Slot[]) =>
    slots.map((slot) => poolOf(slot, index)).reduce(intersect, index.briefs.get(brief.id) ?? [])
  const statementsOf = (slots: readonly Slot[]) =>
    within(slots).flatMap((number) => index.statements[number] ?? [])
  if (asked.slots.length >= SOME && (side === 'agreed' || brief.parties.length > SOME)) {
    const between = tellSide(side, asked, brief, statementsOf(asked.slots))
    if (between.length > 0) return between
  }
  const statements = statementsOf(named)
  if (side === 'matters' && named.length >= SOME) {
    const between = statements.filter((statement) => isBetween(named, statement))
    if (between.length > 0) return between.slice(0, MOST_BETWEEN)
  }
  return tellSide(side, asked, brief, statements)
}

/** Said by one of them to the others. */
function isBetween(slots: readonly Slot[], { kind, by, to }: Statement): boolean {
  if (kind !== 'remark' && kind !== 'position') return false
  return slots.every(({ ids }) => ids.some((id) => by.includes(id) || to.includes(id)))
}

const MOST_BETWEEN = 5

/** Two parties are those that a subject is mostly between. */
const SOME = 2

function tellSide(
  side: Exclude<Side, 'people'>,
  asked: Asked,
  brief: Brief,
  statements: readonly Statement[],
): readonly Statement[] {
  if (side === 'course') return courseOf(statements, brief)
  if (side === 'before') return earlierIn(statements, brief)
  if (side === 'after') return laterIn(statements)
  if (side === 'present') return plainest(ofMainDay(statements), SIGNS[side], asked, brief)
  if (side === 'result' || side === 'headway')
    return statements.filter(({ kind }) => kind === 'outcome').slice(0, MOST_RESULTS)
  return plainest(statements, SIGNS[side], asked, brief)
}

/** A party of the subject, or several of its people together: that it is between them need not be said. */
function isOfBoth({ ids }: Slot, { parties }: Brief, { partiesOf }: AnswerIndex): boolean {
  return ids.every(
    (id) =>
      parties.includes(id) ||
      (ids.length > 1 && partiesOf.get(id)?.some((own) => parties.includes(own)) === true),
  )
}

function plainest(
  statements: readonly Statement[],
  signs: Signs,
  { words }: Asked,
  brief: Brief,
): readonly Statement[] {
  const own = words.filter((word) => word.length > SHORT)
  const graded = statements
    .filter((statement) => signs.may?.(statement) !== false)
    .map((statement) => {
      const points = pointsOf(statement, signs, brief)
      const isSaid = own.some((word) => statement.text.includes(word))
      return { statement, points: points > 0 && isSaid ? points + 1 : points }
    })
    .filter(({ points }) => points > 0)
    .toSorted((one, other) => other.points - one.points)
  const best = graded[0]?.points ?? 0
  if (!graded.some(({ statement }) => tells(statement, signs))) return []
  return graded
    .filter(({ points }) => points >= best - signs.spread)
    .slice(0, signs.most)
    .map(({ statement }) => statement)
}

/** Shorter words than this are in any statement. */
const SHORT = 6

/** How plainly a statement tells it: what the overview has, and what is the subject's own, goes before the rest. */
function pointsOf(statement: Statement, { words, lead, more }: Signs, brief: Brief): number {
  const told = (words.test(statement.text) ? 2 : 0) + (lead?.test(statement.lead ?? '') === true ? 2 : 0)
  const beside = more?.(statement) ?? 0
  if (told === 0 && (beside < LEAST_BESIDE || lead !== undefined)) return 0
  const own = statement.brief === brief.id ? 0 : -2
  return told + beside + own + Number(brief.bottomLine.includes(statement.id))
}

/** Whether it tells it in its words or is of both sides, and is no mere list. */
function tells(statement: Statement, { words, lead }: Signs): boolean {
  return words.test(statement.text) || lead?.test(statement.lead ?? '') === true || isOfSeveral(statement)
}

const MOST_RESULTS = 5

/** What tells it without any word for it has to be as good as that. */
const LEAST_BESIDE = 2

const MOST_PEOPLE = 8

/** The people of a subject, those first of whom most is told; of a party only where one is named. */
export function peopleOfSubject({ slots }: Asked, brief: Brief, index: AnswerIndex): readonly string[] {
  const { officials } = index.record.directory
  const parties = slots.flatMap(({ ids }) => ids.map((id) => index.partiesOf.get(id)?.[0] ?? id))
  const told = new Map<string, number>()
  for (const statement of brief.statements)
    for (const id of participantsOf(statement)) told.set(id, (told.get(id) ?? 0) + 1)
  return [...told.keys()]
    .filter((id) => (officials.get(id)?.roles.length ?? 0) > 0)
    .filter((id) => parties.length === 0 || index.partiesOf.get(id)?.some((own) => parties.includes(own)))
    .toSorted((one, other) => (told.get(other) ?? 0) - (told.get(one) ?? 0))
    .slice(0, MOST_PEOPLE)
}
