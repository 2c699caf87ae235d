import { answerQuestion, indexOf } from '../answer/answer-question.ts'
import type { Answered, Thread } from '../answer/answer.ts'
import { nameOf } from '../compose/name.ts'
import { nextQuestion } from '../compose/next-question.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'
import { participantsOf } from '../record/visible-record.ts'

/** Longest question in characters: as a button it is read whole on every platform. */
const LONGEST = 75
const MOST = 3
/** Questions tried for each answer: an answer does not wait long for what may be asked next. */
const MOST_TRIED = 8

/**
 * What to ask next: about the people and matters of the conversation, each a question by itself.
 *
 * Only questions that have an answer with something that was not just shown.
 */
export function nextQuestions(answered: Answered, record: BriefingRecord): readonly string[] {
  const { answer, thread } = answered
  const { people, issues } = concerned(answered, record)
  const told = new Set('who' in answer ? answer.who : [])
  const name = (id: string) => nameOf(id, record.directory)
  const hasSpoken = (id: string) => thread.shown.some((one) => record.statements.get(one)?.by.includes(id))
  const [first, others] = [people.slice(0, 2), people.slice(2, 4)]
  const candidates = [
    ...first.map((id) => (hasSpoken(id) ? nextQuestion.otherWords : nextQuestion.words)(name(id))),
    ...issues.map((id) => nextQuestion.matter(record.issues.get(id)?.name ?? id)),
    ...first.filter((id) => !told.has(id)).map((id) => nextQuestion.who(name(id))),
    ...others.map((id) => nextQuestion.words(name(id))),
  ]
  const shown = new Set(thread.shown)
  return pick(candidates, thread, record, ({ id }) => !shown.has(id))
}

type Concerned = { readonly people: readonly string[]; readonly issues: readonly string[] }

/** Whom and what an answer speaks of, those asked about first; a silence, what was asked about. */
function concerned(
  { answer, thread }: Answered,
  { directory, issues, statements }: BriefingRecord,
): Concerned {
  const isOfficial = (id: string) => directory.officials.has(id)
  const known = {
    people: thread.people.filter(isOfficial),
    issues: thread.issues.filter((id) => issues.has(id)),
  }
  const shown = answer.kind === 'answer' ? thread.shown.flatMap((id) => statements.get(id) ?? []) : []
  const told = answer.kind === 'answer' ? (answer.who ?? []) : []
  if (shown.length + told.length === 0) return { ...known, issues: known.issues.slice(0, 2) }
  const [people, matters] = [[...told, ...shown.flatMap(participantsOf)], shown.flatMap((one) => one.issues)]
  return {
    people: inOrder(known.people, people.filter(isOfficial)),
    issues: inOrder(known.issues, matters).slice(0, 2),
  }
}

/** Each of the second once, those first that the first names. */
function inOrder(wanted: readonly string[], ids: readonly string[]): readonly string[] {
  return [...new Set([...wanted.filter((id) => ids.includes(id)), ...ids])]
}

/** Questions to begin with: somebody's words on a matter, of what each brief puts first. */
export function firstQuestions(record: BriefingRecord): readonly string[] {
  const candidates = [...record.briefs.values()].flatMap((brief) =>
    brief.statements
      .filter(({ kind, by, issues }) => kind === 'remark' && by.length > 0 && issues.length > 0)
      .slice(0, MOST)
      .flatMap(({ by: [person = ''], issues: [issue = ''] }) => {
        const name = record.directory.officials.get(person)?.name
        const matter = record.issues.get(issue)?.name
        return name === undefined || matter === undefined ? [] : [nextQuestion.wordsOn(name, matter)]
      }),
  )
  return pick(candidates, undefined, record, () => true)
}

function pick(
  candidates: readonly string[],
  thread: Thread | undefined,
  record: BriefingRecord,
  isNews: (statement: Statement) => boolean,
): readonly string[] {
  const picked: string[] = []
  const fitting = [...new Set(candidates)].filter((text) => text.length <= LONGEST)
  for (const text of fitting.slice(0, MOST_TRIED)) {
    if (picked.length === MOST) break
    const { answer } = answerQuestion(indexOf(record), {
      text,
      ...(thread === undefined ? {} : { thread }),
    })
    if (answer.kind !== 'answer') continue
    if (answer.statements.some(isNews) || (answer.who ?? []).length > 0) picked.push(text)
  }
  return picked
}
