import { formatPlace } from '../place.ts'
import type { ListedNote } from '../ports/feedback.ts'
import { formatClock } from './clock.ts'

const WHERE_TO_LIST =
  'What is missing though it is on record: list the question under its statement in <subject>.readers.yaml.'

/** What readers said of answers, as lines for the desk: wrong and missing ones in full, right ones counted. */
export function feedbackLines(notes: readonly ListedNote[]): readonly string[] {
  const listed = notes.filter(({ verdict }) => verdict !== 'right')
  const right = notes.length - listed.length
  return [
    ...listed.flatMap(noteLines),
    listed.length === 0 ? 'Nothing was found wrong or missing.' : `${listed.length} to look at.`,
    ...(right === 0 ? [] : [`${right} ${right === 1 ? 'answer was' : 'answers were'} called right.`]),
    ...(listed.some(({ verdict }) => verdict === 'missing') ? [WHERE_TO_LIST] : []),
  ]
}

function noteLines({ id, verdict, question, shown, place, at }: ListedNote): readonly string[] {
  return [
    `${id}  ${verdict}  ${formatClock(at, 'UTC')} UTC  ${formatPlace(place)}`,
    `  asked: ${question}`,
    ...shown.split('\n').map((line) => `  shown: ${line}`),
    '',
  ]
}
