import type { Unnamed } from '../../record/officials-file.ts'
import { participantsOf } from '../../record/visible-record.ts'
import type { Thread } from '../answer.ts'
import type { Asked, Slot } from '../question/asked.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** `they` without a thread are whoever it was; `he` and `she` are somebody. */
export function lostPronoun({ leaning: { pronoun } }: Asked): string | undefined {
  return pronoun === 'they' ? undefined : pronoun
}

export function peopleIn(ids: readonly string[], { record }: AnswerIndex): readonly string[] {
  return ids.filter((id) => record.directory.officials.has(id))
}

/** The person a pronoun means: the one last spoken of whom it can mean. */
export function personFor(asked: Asked, thread: Thread, index: AnswerIndex): Slot | undefined {
  const { pronoun, pronounPart } = asked.leaning
  const { officials, parties, unnamed } = index.record.directory
  const fitting = spokenOf(thread, index).filter((id) => {
    if (pronoun === 'they') return true
    if (parties.has(id) || isSeveral(unnamed.get(id))) return false
    const own = officials.get(id)?.pronoun
    return own === undefined || own === pronoun
  })
  const nameless = asked.wantsNames ? fitting.filter((id) => unnamed.has(id)) : []
  const known = asked.kinds.has('who-is') ? fitting.filter((id) => isOfTurn(id, thread, index)) : fitting
  const ids = pronoun === 'they' ? known.slice(0, 2) : [...nameless, ...fitting].slice(0, 1)
  if (ids.length === 0) return undefined
  const says = asked.kinds.has('said') || asked.kinds.has('position')
  const part = asked.kinds.has('kin') ? 'any' : pronounPart === 'speaker' && !says ? 'actor' : pronounPart
  return {
    surface: ids.map((id) => officials.get(id)?.name ?? id).join(', '),
    norms: [],
    isAbout: false,
    isOwner: false,
    how: 'pronoun',
    part,
    ids,
    whose: [],
    issues: [],
  }
}

/** Those spoken of; where nobody was, whoever takes part in what was shown, if that is one person. */
function spokenOf({ people, shown }: Thread, index: AnswerIndex): readonly string[] {
  if (people.length > 0) return people
  const told = shown.flatMap((id) => {
    const statement = index.record.statements.get(id)
    return statement === undefined ? [] : peopleIn(participantsOf(statement), index)
  })
  return new Set(told).size === 1 ? told.slice(0, 1) : []
}

/** `who were they?` asks for people of the turn before, not of an earlier one. */
export function isOfTurn(id: string, { before, shown }: Thread, { record }: AnswerIndex): boolean {
  return (
    (before?.slots ?? []).some(({ ids }) => ids.includes(id)) ||
    shown.some((one) => {
      const statement = record.statements.get(one)
      return statement !== undefined && statement.via.length === 0 && participantsOf(statement).includes(id)
    })
  )
}

/** `U.S. officials`, where `a Marovian diplomat` is one. */
function isSeveral(unnamed: Unnamed | undefined): boolean {
  return unnamed?.kind === 'group' && !/^an? /iu.test(unnamed.name)
}
