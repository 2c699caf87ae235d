import type { Document } from '../document.ts'
import { strong, text, typed } from '../inline.ts'
import type { BriefingRecord } from '../record/record.ts'
import { ageOf, formatAge } from './age.ts'

/** The subjects there are, with their age, each a press away. */
export function composeBriefList(record: BriefingRecord, now: Temporal.Instant): Document {
  const briefs = [...record.briefs.values()]
  const title = briefs.length === 1 ? 'One subject on record' : `${briefs.length} subjects on record`
  if (briefs.length === 0)
    return {
      title: 'Nothing on record here',
      nodes: [{ kind: 'paragraph', inlines: [text('No subject may be read here.')] }],
    }
  return {
    title,
    nodes: [
      { kind: 'heading', level: 1, inlines: [text(title)] },
      {
        kind: 'list',
        items: briefs.map((brief) => [
          strong(brief.title),
          text(`, ${formatAge(ageOf(brief, now))} (`),
          typed(`brief ${brief.id}`),
          text(')'),
        ]),
      },
      {
        kind: 'actions',
        actions: briefs.slice(0, 10).map(({ id, title: label }) => ({
          kind: 'button',
          label,
          call: { command: 'brief', input: { subject: id } },
        })),
      },
    ],
  }
}
