import type { AnswerIndex } from '../record-index/prepare.ts'
import type { Asked, Slot } from './asked.ts'
import { readQuestion } from './read-question.ts'

/** Parts those whom a reader chose, where a question names several who may be somebody else. */
const AND_CHOSEN = '|'

/** Whoever was chosen before, and one more. */
export function andChosen(before: string | undefined, one: string): string {
  return before === undefined ? one : `${before}${AND_CHOSEN}${one}`
}

/** Puts whomever a reader chose beside the question, by id or name, where the question names no other doer. */
export function withOfficial(asked: Asked, official: string | undefined, index: AnswerIndex): Asked {
  const chosen = official?.split(AND_CHOSEN) ?? []
  return chosen.reduce((own, one) => withOne(own, one, index), asked)
}

function withOne(asked: Asked, official: string, index: AnswerIndex): Asked {
  const chosen = slotOf(official, index)
  if (chosen === undefined) return { ...asked, strangers: [...asked.strangers, official], onlyOffices: false }
  const narrowed = asked.slots.map((slot) => {
    const ids = slot.ids.filter((id) => chosen.ids.includes(id))
    return ids.length === 0 ? slot : { ...slot, ids }
  })
  if (narrowed.some(({ ids }) => ids.every((id) => chosen.ids.includes(id))))
    return { ...asked, slots: narrowed }
  const { pronoun, pronounPart } = asked.leaning
  if (pronoun === undefined && narrowed.some(({ part }) => part === 'speaker' || part === 'actor'))
    return asked
  const says = asked.kinds.has('said') || asked.kinds.has('position')
  const isDoer = pronoun === undefined ? says : pronounPart === 'speaker'
  const part = isDoer ? (says ? 'speaker' : 'actor') : 'any'
  return {
    ...asked,
    slots: [{ ...chosen, part }, ...narrowed],
    leaning: { ...asked.leaning, pronoun: undefined },
  }
}

/** Who is meant by whom a reader chose: nobody, where the record does not know them; undefined where nobody was chosen. */
export function idsOfChosen(official: string | undefined, index: AnswerIndex): readonly string[] | undefined {
  const slots = official?.split(AND_CHOSEN).map((one) => slotOf(one, index))
  return slots?.every((slot) => slot !== undefined) === false ? [] : slots?.flatMap((slot) => slot?.ids ?? [])
}

function slotOf(official: string, index: AnswerIndex): Slot | undefined {
  const { officials, unnamed, parties } = index.record.directory
  if (officials.has(official) || unnamed.has(official) || parties.has(official))
    return {
      surface: official,
      norms: [],
      isAbout: false,
      isOwner: false,
      how: 'name',
      part: 'any',
      ids: [official],
      whose: [],
      issues: [],
    }
  const { slots, strangers, terms } = readQuestion(official, index)
  return strangers.length > 0 || terms.length > 0 ? undefined : slots[0]
}
