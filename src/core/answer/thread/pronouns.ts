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
  const fitting = thread.people.filter((id) => {
    if (pronoun === 'they') return true
    if (parties.has(id) || unnamed.get(id)?.kind === 'group') return false
    const own = officials.get(id)?.pronoun
    return own === undefined || own === pronoun
  })
  const ids = pronoun === 'they' ? thread.people.slice(0, 2) : fitting.slice(0, 1)
  if (ids.length === 0) return undefined
  const says = asked.kinds.has('said') || asked.kinds.has('position')
  const part = pronounPart === 'speaker' && !says ? 'actor' : pronounPart
  return {
    surface: ids.map((id) => officials.get(id)?.name ?? id).join(', '),
    norms: [],
    isAbout: false,
    how: 'pronoun',
    part,
    ids,
    whose: [],
    issues: [],
  }
}
