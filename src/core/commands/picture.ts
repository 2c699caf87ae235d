import { composeBriefPicture, isPictureView } from '../compose/brief-picture.ts'
import { composeProblem } from '../compose/problem.ts'
import type { Command } from './command.ts'

/** A brief's timeline or positions to look at; behind the Picture button. */
export const pictureCommand: Command = {
  name: 'picture',
  summary: 'the timeline or the positions, drawn',
  examples: [],
  typed: false,
  fresh: true,
  options: [
    { name: 'subject', summary: 'the brief’s id', required: true, hidden: true },
    { name: 'view', summary: 'what is drawn of it', required: true, hidden: true },
  ],
  run({ subject = '', view = '' }, { record, now }) {
    const brief = record.briefs.get(subject)
    if (brief === undefined || !isPictureView(view)) return composeProblem({ kind: 'gone' })
    return composeBriefPicture(brief, record, view, now)
  },
}
