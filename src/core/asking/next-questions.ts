import { answerQuestion, indexOf } from '../answer/answer-question.ts'
import type { Answered, Thread } from '../answer/answer.ts'
import { nameOf } from '../compose/name.ts'
import { nextQuestion } from '../compose/next-question.ts'
import type { BriefingRecord, Statement } from '../record/record.ts'

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
export function nextQuestions({ answer, thread }: Answered, record: BriefingRecord): readonly string[] {
  const shown = new Set(thread.shown)
  const told = new Set('who' in answer ? answer.who : [])
  const { officials } = record.directory
  const people = thread.people.filter((id) => officials.has(id)).slice(0, 2)
  const hasSpoken = (id: string) => thread.shown.some((one) => record.statements.get(one)?.by.includes(id))
  const name = (id: string) => nameOf(id, record.directory)
  const candidates = [
    ...people.map((id) => (hasSpoken(id) ? nextQuestion.otherWords : nextQuestion.words)(name(id))),
    ...thread.issues
      .flatMap((id) => record.issues.get(id)?.name ?? [])
      .slice(0, 2)
      .map(nextQuestion.matter),
    ...people.filter((id) => !told.has(id)).map((id) => nextQuestion.who(name(id))),
    ...partners(thread, record).map((id) => nextQuestion.words(name(id))),
  ]
  return pick(candidates, thread, record, ({ id }) => !shown.has(id))
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

/** Others who take part in what was shown. */
function partners({ shown, people }: Thread, record: BriefingRecord): readonly string[] {
  const others = shown.flatMap((id) => {
    const { by = [], with: others = [], to = [] } = record.statements.get(id) ?? {}
    return [...by, ...others, ...to]
  })
  return [...new Set(others)]
    .filter((id) => !people.includes(id) && record.directory.officials.has(id))
    .slice(0, 2)
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
