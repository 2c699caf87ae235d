import type { Statement } from '../../record/record.ts'
import { participantsOf } from '../../record/visible-record.ts'
import type { Asked } from '../question/asked.ts'
import { includes } from '../record-index/postings.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Cover } from './cover-term.ts'
import { narrowed } from './narrowed.ts'

/** Questions that want everything there is, not the one statement that fits best. */
const BROAD = ['said', 'position', 'next', 'outcome', 'what', 'against'] as const
const MOST_NARROW = 3
/** More than these nobody reads: of everything there is of somebody, what an overview would have comes first. */
const MOST_BROAD = 8

/** Orders what passed and leaves out what others answer better. */
export function rankStatements(
  numbers: Postings,
  asked: Asked,
  covers: readonly Cover[],
  index: AnswerIndex,
): readonly Statement[] {
  const ranked = narrowed(numbers, asked, index)
    .flatMap((number) => {
      const statement = index.statements[number]
      return statement === undefined
        ? []
        : [
            {
              statement,
              sureness: surenessOf(number, covers),
              fit: fitOf(statement, asked, index),
              told: Number(statement.lead !== undefined),
            },
          ]
    })
    .sort((a, b) => b.sureness - a.sureness || b.fit - a.fit)
  const outcomes = asked.kinds.has('outcome')
    ? ranked.filter(({ statement }) => statement.kind === 'outcome')
    : []
  const own = asked.kinds.has('said')
    ? ranked.filter(({ statement }) => isOwnWords(statement, asked, index))
    : []
  const isOfWords = !asked.wantsPartner && !asked.kinds.has('whether')
  const said = isOfWords ? own.filter(({ statement: { kind } }) => kind !== 'event') : []
  const words = asked.kinds.has('said')
    ? ranked.filter(({ statement: { kind } }) => kind === 'remark' || kind === 'position')
    : []
  const positions = asked.kinds.has('position')
    ? ranked.filter(({ statement }) => statement.kind === 'position')
    : []
  const fitting = [outcomes, positions, said, own, words].find(({ length }) => length > 0) ?? ranked
  const [best] = fitting
  if (best === undefined) return []
  const sure = fitting.filter(({ sureness }) => sureness === best.sureness)
  if (BROAD.some((kind) => asked.kinds.has(kind)) && !isNarrow(asked))
    return sure
      .toSorted((a, b) => (sure.length > MOST_BROAD ? b.fit + b.told - a.fit - a.told : 0))
      .slice(0, MOST_BROAD)
      .map(({ statement }) => statement)
  return sure
    .filter(({ fit }) => fit >= best.fit - 0.5)
    .slice(0, MOST_NARROW)
    .map(({ statement }) => statement)
}

/** What a speaker says, rather than what an outlet reports of others. */
function isOwnWords({ kind, by }: Statement, { slots }: Asked, { partiesOf }: AnswerIndex): boolean {
  const speakers = new Set(slots.filter(({ part }) => part === 'speaker').flatMap(({ ids }) => ids))
  const isSpeaker = (id: string) => speakers.has(id)
  return (
    by.some((id) => isSpeaker(id) || partiesOf.get(id)?.some(isSpeaker)) ||
    (speakers.size > 0 && by.length === 0 && kind !== 'event')
  )
}

function isNarrow({ kinds, wantsPartner }: Asked): boolean {
  return wantsPartner || kinds.has('when') || kinds.has('where') || kinds.has('many') || kinds.has('why')
}

/** Statements in the order in which they would be ranked, as far as words and kinds tell before any is read. */
export function bySureness(
  numbers: Postings,
  { kinds }: Asked,
  covers: readonly Cover[],
  { statements }: AnswerIndex,
): Postings {
  const isWanted = (number: number): boolean => {
    const kind = statements[number]?.kind
    return (kind === 'outcome' || kind === 'position') && kinds.has(kind)
  }
  const places = [
    ...Map.groupBy(numbers, (number) => surenessOf(number, covers) + (isWanted(number) ? SUREST : 0)),
  ]
  return places.sort(([a], [b]) => b - a).flatMap(([, those]) => those)
}

/** More than any sureness. */
const SUREST = 1000

function surenessOf(number: number, covers: readonly Cover[]): number {
  return covers.reduce((sum, { literal, certain, implied }) => {
    if (includes(literal, number)) return sum + 2
    if (includes(certain, number)) return sum + 1.5
    return includes(implied, number) ? sum + 1 : sum
  }, 0)
}

/** How squarely a statement stands to what was asked, all else being equal. */
function fitOf(statement: Statement, asked: Asked, { record }: AnswerIndex): number {
  const takesPart = new Set(participantsOf(statement))
  const named = asked.slots.filter(({ ids }) => ids.some((id) => takesPart.has(id))).length
  const { kind } = statement
  const isDone = kind === 'event' || kind === 'outcome' || kind === 'plan'
  const asksFact = asked.kinds.has('when') || asked.kinds.has('where') || asked.kinds.has('who')
  const telling = asksFact
    ? Number(isDone) + Number(kind === 'event')
    : Number(kind !== 'background' && kind !== 'assessment')
  const partner = asked.wantsPartner && statement.with.length > 0 ? 1 : 0
  const isSomebody = (id: string) => record.directory.officials.has(id)
  const people = asked.wantsPeople && [...statement.by, ...statement.with].some(isSomebody) ? 1 : 0
  return named + telling + partner + people
}
