import type { Statement } from '../record/record.ts'
import { baseNoun } from './lexicon/lemmas.ts'
import { isPerson } from './lexicon/wordnet.ts'
import type { Answer, Question } from './answer.ts'
import type { Asked, AskedKind, Slot } from './question/asked.ts'
import type { AnswerIndex } from './record-index/prepare.ts'
import { includes } from './record-index/postings.ts'
import type { Postings } from './record-index/postings.ts'
import { coverTerm } from './select/cover-term.ts'
import { foretells } from './select/is-to-come.ts'
import { findNearest } from './select/find-nearest.ts'
import { lookedFor } from './select/looked-for.ts'
import { openSilences } from './select/open-silences.ts'
import { selectInOtherWords, selectStatements } from './select/select-statements.ts'
import { selectSpeakers } from './select/select-speakers.ts'
import { normsOf } from './words/tokens.ts'
import type { Completed } from './thread/complete.ts'

/** Decides between statements, a question back and silence. */
export function decide(completed: Completed, question: Question, index: AnswerIndex): Answer {
  const { asked } = completed
  const scope = scopeOf(completed, question, index)
  const silent = (why: Extract<Answer, { kind: 'silent' }>['why'], who: readonly string[] = []): Answer => ({
    kind: 'silent',
    why,
    lookedFor: lookedFor(asked, index),
    nearest: why === 'instruction' ? [] : findNearest(asked, index, scope),
    taken: asked.taken,
    silences: openSilences(asked, index),
    ...(who.length === 0 ? {} : { who }),
  })
  if (asked.refused === 'instruction') return silent('instruction')
  if (asked.refused === 'opinion') return silent('opinion or forecast')
  if (asked.refused === 'today' && !mayGoOn(asked)) return silent('today', whoNow(asked.slots, index))
  if (asked.strangers.length > 0) {
    const told = asked.onlyOffices ? selectInOtherWords(asked, index, scope) : []
    return told.length === 0
      ? silent('nobody known')
      : { kind: 'answer', statements: told, missing: [], taken: asked.taken }
  }
  const unsure = asked.slots.find((slot) => isUnsure(slot, index))
  if (unsure !== undefined) return { kind: 'choice', asked: unsure.surface, people: unsure.ids }
  if (asked.asksSpeakers !== undefined) {
    const statements = selectSpeakers(asked, index, scope)
    if (statements.length > 0) return { kind: 'answer', statements, missing: [], taken: asked.taken }
    return silent('not on record')
  }
  if (completed.lost !== undefined) return silent('nothing asked')
  if (isBareWhether(asked) && !completed.onlyShown) return silent('nothing asked')
  if (isEmpty(asked) && !completed.onlyShown && !completed.notShown) return silent('nothing asked')
  if (asked.isDefinition || lacksNames(asked, index)) return silent('not on record')
  const named = asked.kinds.has('who-is') ? peopleOf(asked.slots, index) : []
  const isKnown = named.some((id) => (index.record.directory.officials.get(id)?.roles.length ?? 0) > 0)
  if (isKnown) return { kind: 'answer', statements: [], missing: [], taken: asked.taken, who: named }
  if (asked.kinds.has('who-is') && asked.slots.length === 0) return silent('nobody known')
  const shown = new Set(question.thread?.shown)
  const found = selectOfSubject(asked, question.subject, index, scope)
  const statements = found.filter(
    (statement) =>
      (!completed.notShown || !shown.has(statement.id)) &&
      tellsWho(statement, asked, index) &&
      (asked.refused !== 'forecast' || foretells(statement, asked, index)),
  )
  if (statements.length === 0) {
    if (asked.refused === 'forecast') return silent('opinion or forecast')
    return asked.refused === 'today' ? silent('today', whoNow(asked.slots, index)) : silent('not on record')
  }
  const who = asked.kinds.has('who-is') ? [...named, ...unnamedIn(asked.slots, index)] : []
  return {
    kind: 'answer',
    statements,
    missing: [],
    taken: asked.taken,
    ...(who.length === 0 ? {} : { who }),
    asks: [
      ...(asked.kinds.has('when') ? (['day'] as const) : []),
      ...(asked.kinds.has('where') ? (['place'] as const) : []),
    ],
  }
}

/** What is to come of a subject is asked with its own name too: `which dates are coming up in the merger case`. */
function selectOfSubject(
  asked: Asked,
  subject: string | undefined,
  index: AnswerIndex,
  scope: Postings | undefined,
): readonly Statement[] {
  const found = selectStatements(asked, index, scope)
  const brief = subject === undefined ? undefined : index.record.briefs.get(subject)
  if (found.length > 0 || brief === undefined || !asked.kinds.has('next')) return found
  const own = new Set([brief.title, ...brief.names].flatMap(normsOf))
  const terms = asked.terms.filter(
    ({ words }) => !words.every((word) => word.some((lemma) => own.has(lemma))),
  )
  return terms.length === asked.terms.length ? found : selectStatements({ ...asked, terms }, index, scope)
}

function scopeOf(
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

/** A name that fits several named people is asked back; what the record itself leaves open is shown with its caveat. */
function isUnsure({ ids, how }: Slot, { record }: AnswerIndex): boolean {
  return (
    how !== 'pronoun' && how !== 'which' && ids.filter((id) => record.directory.officials.has(id)).length > 1
  )
}

function peopleOf(slots: readonly Slot[], { record }: AnswerIndex): readonly string[] {
  return slots.flatMap(({ ids }) => ids.filter((id) => record.directory.officials.has(id)))
}

function unnamedIn(slots: readonly Slot[], { record }: AnswerIndex): readonly string[] {
  return slots.flatMap(({ ids }) => ids.filter((id) => record.directory.unnamed.has(id)))
}

/** Whose roles are told where today's are asked: whoever is named, and holders of an office only where nobody is. */
function whoNow(slots: readonly Slot[], index: AnswerIndex): readonly string[] {
  const named = slots.filter(({ how }) => how === 'name' || how === 'given')
  return [...new Set(peopleOf(named.length > 0 ? named : slots, index))]
}

/** `the names of the other two judges`: nobody on record has one, or those who have are not meant. */
function lacksNames({ wantsNames, slots, terms, leaning }: Asked, index: AnswerIndex): boolean {
  if (!wantsNames) return false
  if (slots.length === 0) return terms.some(({ surface }) => isPerson(baseNoun(surface.toLowerCase())))
  return leaning.otherwise || peopleOf(slots, index).length === 0
}

/** Who holds an office is told only by a statement that has the office's own words. */
function tellsWho({ id }: Statement, { kinds, terms }: Asked, index: AnswerIndex): boolean {
  if (!kinds.has('who-is')) return true
  const number = index.statements.findIndex((statement) => statement.id === id)
  return terms.every((term) => includes(coverTerm(term, index).literal, number))
}

/** `do the checks still happen`: a report may say itself that they go on; who holds an office today it cannot. */
function mayGoOn({ kinds, terms, slots }: Asked): boolean {
  return kinds.has('goes-on') && terms.length > 0 && slots.every(({ how }) => how !== 'role')
}

/** `did Blinken do it?`: somebody is named, and nothing that they could have done. */
function isBareWhether({ kinds, terms, slots, quoted, day }: Asked): boolean {
  const isOnly = kinds.size === 1 && kinds.has('whether')
  return (
    isOnly &&
    terms.length === 0 &&
    quoted.length === 0 &&
    day === undefined &&
    slots.every(({ issues }) => issues.length === 0)
  )
}

function isEmpty({ slots, terms, day, quoted, briefs, kinds }: Asked): boolean {
  if (slots.length + terms.length + quoted.length + briefs.length > 0 || day !== undefined) return false
  return !['next', 'outcome', 'where', 'when'].some((kind) => kinds.has(kind as AskedKind))
}
