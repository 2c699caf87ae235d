import { basename } from 'node:path'

import type { Fault } from './fault.ts'
import type { ReadersDraft, RecordIndex } from './index-record.ts'
import { nearestTo } from './nearest-id.ts'

/** Ends the name of a file that says how readers ask for the statements of the brief beside it. */
export const READERS = '.readers.yaml'

/** The id of the brief that a file of readers' words is for. */
export function briefOf({ name }: ReadersDraft): string {
  return basename(name.replaceAll('\\', '/')).slice(0, -READERS.length)
}

/** Finds words and questions of readers for statements that their brief does not have, and questions both answered and not. */
export function checkReaders({ readers, briefs, partial }: RecordIndex): readonly Fault[] {
  return readers.flatMap((draft) => {
    const brief = briefs.find(({ value }) => value.id === briefOf(draft))
    if (brief === undefined)
      return partial ? [] : [draft.fault([], `a brief beside it, ${briefOf(draft)}.yaml`, 'none')]
    const own = new Set(brief.ids('statements'))
    const { questions, unanswered } = draft.value
    const answered = new Set(Object.values(questions).flat())
    return [
      ...(['asked', 'questions'] as const).flatMap((section) =>
        Object.keys(draft.value[section])
          .filter((id) => !own.has(id))
          .map((id) =>
            draft.fault([section, id], 'a statement written in that brief', `"${id}"`, nearestTo(id, own)),
          ),
      ),
      ...unanswered.flatMap((question, at) =>
        answered.has(question)
          ? [draft.fault(['unanswered', at], 'a question that no statement answers', `"${question}"`)]
          : [],
      ),
    ]
  })
}
