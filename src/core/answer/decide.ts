import type { Statement } from '../record/record.ts'
import type { Answer, Question } from './answer.ts'
import type { Asked, Slot } from './question/asked.ts'
import { shownIn, silent } from './keep-silent.ts'
import type { Case } from './keep-silent.ts'
import { isBareWhether, isEmpty, isOfWhat } from './question/asks-nothing.ts'
import {
  asksForNameless,
  isUnsure,
  lacksNames,
  peopleOf,
  unnamedIn,
  withoutOwners,
} from './question/people-asked.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { includes } from './record-index/postings.ts'
import type { Postings } from './record-index/postings.ts'
import { coverTerm } from './select/cover-term.ts'
import { leftOpenOf } from './select/left-open-of.ts'
import { isReasonOpen, openSilences } from './select/open-silences.ts'
import { isScattered } from './select/is-scattered.ts'
import { tellingWhatItIs } from './select/what-it-is.ts'
import { foretells } from './select/is-to-come.ts'
import { meantByOffice, MOST_TRIED } from './select/meant-by-office.ts'
import { mayTellWho, ofOnePerson } from './select/of-one-person.ts'
import { selectOfSubject } from './select/select-of-subject.ts'
import { selectInOtherWords, selectStatements } from './select/select-statements.ts'
import { selectSpeakers } from './select/select-speakers.ts'
import type { Completed } from './thread/complete.ts'

/** Decides between statements, a question back and silence. */
export function decide(completed: Completed, question: Question, index: AnswerIndex): Answer {
  const scope = scopeOf(completed, question, index)
  const asked = meantByOffice(completed.asked, index, scope)
  const own: Case = { completed: { ...completed, asked }, question, index, scope }
  return refuse(own) ?? askBack(own) ?? tellSpeakers(own) ?? findNothing(own) ?? tellPeople(own) ?? tell(own)
}

/** What no record can answer, and whom this one does not know. */
function refuse(own: Case): Answer | undefined {
  const { completed, index, scope } = own
  const { asked } = completed
  if (asked.refused === 'instruction') return silent(own, 'instruction')
  if (asked.refused === 'opinion') return silent(own, 'opinion or forecast')
  if (asked.refused === 'today' && !mayGoOn(asked)) return silent(own, 'today')
  if (asked.strangers.length === 0) return undefined
  const told = asked.onlyOffices ? selectInOtherWords(asked, index, scope) : []
  return told.length === 0 ? silent(own, 'nobody known') : answerWith(asked, told)
}

/** Of more names than this that several people bear, each with each is not tried: the first is asked back. */
const MOST_UNSURE = 2

/**
 * Which of several of one name is meant: whose words they are, or of whom what is asked is told at all.
 *
 * Who is kin of whom is told with their names, whichever bearer of a name was meant.
 */
function askBack({ completed, question, index }: Case): Answer | undefined {
  const { slots, kinds } = completed.asked
  const mayBeOthers = (slot: Slot) => isUnsure(slot, index) && (slot.how === 'role' || !kinds.has('kin'))
  const at = slots.findIndex(mayBeOthers)
  const unsure = slots[at]
  if (unsure === undefined) return undefined
  const isSpoken = kinds.has('said') && !slots.some((slot) => slot !== unsure && slot.part === 'speaker')
  const isOpen = isSpoken || unsure.part === 'speaker' || kinds.has('kin')
  const isTold = (id: string) => {
    const asked = { ...completed.asked, slots: slots.with(at, { ...unsure, ids: [id] }) }
    return decide({ ...completed, asked }, question, index).kind !== 'silent'
  }
  const isOneOfFew = unsure.ids.length <= MOST_TRIED && slots.filter(mayBeOthers).length <= MOST_UNSURE
  if (!isOpen && isOneOfFew && !unsure.ids.some(isTold)) return undefined
  return { kind: 'choice', asked: unsure.surface, people: unsure.ids }
}

/** Who is quoted, who speaks for a party: told by what the record says of each statement. */
function tellSpeakers(own: Case): Answer | undefined {
  const { completed, index, scope } = own
  if (completed.asked.asksSpeakers === undefined) return undefined
  const statements = selectSpeakers(completed.asked, index, scope)
  return statements.length > 0 ? answerWith(completed.asked, statements) : silent(own, 'not on record')
}

/** Where nothing is left that a statement could answer. */
function findNothing(own: Case): Answer | undefined {
  const { asked, lost, onlyShown, notShown } = own.completed
  if (lost !== undefined && !mayTellWho(asked))
    return silent(own, lost === 'that' || isEmpty(asked) ? 'nothing asked' : 'nobody meant')
  if (own.question.thread === undefined && isOfWhat(asked)) return silent(own, 'nothing asked')
  if (isBareWhether(asked) && !onlyShown) return silent(own, 'nothing asked')
  if (isEmpty(asked) && !onlyShown && !notShown) return silent(own, 'nothing asked')
  return asked.isDefinition || lacksNames(asked, own.index) || asksForNameless(asked, own.index)
    ? silent(own, 'not on record')
    : undefined
}

/** Who somebody is, by their roles as of the report. */
function tellPeople(own: Case): Answer | undefined {
  const { completed, index } = own
  const { asked } = completed
  if (!asked.kinds.has('who-is')) return undefined
  if (openSilences(asked, index, own.scope).length > 0) return silent(own, 'not on record')
  const { officials } = index.record.directory
  const named = peopleOf(withoutOwners(asked.slots), index)
  if (named.some((id) => (officials.get(id)?.roles.length ?? 0) > 0))
    return { ...answerWith(asked, []), who: named }
  if (asked.slots.length > 0) return undefined
  const told = asked.nameOf === undefined ? [] : selectStatements(asSomebody(asked), index, own.scope)
  return told.length === 0 ? silent(own, 'nobody known') : answerWith(asked, told)
}

/** `who was the cook`: told by whatever names somebody as that, in its very word. */
function asSomebody(asked: Asked): Asked {
  return { ...asked, kinds: new Set(['who']) }
}

/** More than this that somebody said on a matter is no answer to what was just told. */
const MOST_REPLIES = 3

function isOnlyOfMatter({ isReply, terms }: Asked): boolean {
  return isReply && terms.every(({ words }) => words.length === 0)
}

function tell(own: Case): Answer {
  const { completed, question, index, scope } = own
  const { asked } = completed
  if (asked.isReply && leftOpenOf(asked, shownIn(question, index), index).length > 0)
    return silent(own, 'not on record')
  const { thread } = question
  const shown = new Set([...(thread?.shown ?? []), ...(thread?.told ?? [])])
  const all = selectOfSubject(asked, question.subject, index, scope).filter(
    (statement) =>
      (!completed.notShown || !shown.has(statement.id)) &&
      tellsWho(statement, asked, index) &&
      (asked.refused !== 'forecast' || foretells(statement, asked, index)),
  )
  if (all.length > 0 && isReasonOpen(asked, index, scope)) return silent(own, 'not on record')
  const found = tellingWhatItIs(all, asked)
  if (isScattered(asked, found, index, thread === undefined)) return silent(own, 'not on record')
  const { lost } = completed
  const told = lost === undefined ? found : ofOnePerson(found, lost, index)
  const statements = isOnlyOfMatter(asked) && told.length > MOST_REPLIES ? [] : told
  if (statements.length === 0) {
    if (lost !== undefined) return silent(own, 'nobody meant')
    if (asked.refused === 'forecast') return silent(own, 'opinion or forecast')
    return silent(own, asked.refused === 'today' ? 'today' : 'not on record')
  }
  const who = asked.kinds.has('who-is')
    ? [...peopleOf(asked.slots, index), ...unnamedIn(asked.slots, index)]
    : []
  return {
    ...answerWith(asked, statements),
    ...(who.length === 0 ? {} : { who }),
    asks: factsAsked(asked),
  }
}

/** Statements as an answer to a question. */
export function answerWith(
  { taken }: Asked,
  statements: readonly Statement[],
): Extract<Answer, { kind: 'answer' }> {
  return { kind: 'answer', statements, missing: [], taken }
}

/** What of a statement a question is after, so that an answer without it is told to be half. */
export function factsAsked({ kinds }: Asked): readonly ('day' | 'place')[] {
  return [
    ...(kinds.has('when') ? (['day'] as const) : []),
    ...(kinds.has('where') ? (['place'] as const) : []),
  ]
}

/** The statements that may answer a question; undefined for all. */
export function scopeOf(
  { onlyShown }: Completed,
  { subject, thread }: Question,
  index: AnswerIndex,
): Postings | undefined {
  if (onlyShown) {
    const shown = new Set(thread?.shown)
    return index.statements.flatMap(({ id }, at) => (shown.has(id) ? [at] : []))
  }
  return subject === undefined ? undefined : (index.briefs.get(subject) ?? [])
}

/** Who holds an office is told only by a statement that has the office's own words. */
function tellsWho({ id }: Statement, { kinds, terms }: Asked, index: AnswerIndex): boolean {
  if (!kinds.has('who-is')) return true
  const number = index.numbers.get(id) ?? -1
  return terms.every((term) => includes(coverTerm(term, index).literal, number))
}

/** `do the checks still happen`: a report may say itself that they go on; who holds an office today it cannot. */
function mayGoOn({ kinds, terms, slots }: Asked): boolean {
  return kinds.has('goes-on') && terms.length > 0 && slots.every(({ how }) => how !== 'role')
}
