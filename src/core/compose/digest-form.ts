import type { Form, FormField } from '../document.ts'
import { DAYS, parseDays } from '../digest/parse-days.ts'
import type { Brief, BriefingRecord } from '../record/record.ts'

/** The form that sets a digest up, filled with what is known of it; `timeZone` is the reader's own. */
export function digestForm(
  input: Readonly<Record<string, string>>,
  record: BriefingRecord,
  timeZone: string | undefined,
): Form {
  const subjects = [...record.briefs.values()]
  const days = parseDays(input['days'] ?? 'daily') ?? []
  return {
    title: 'Morning digest',
    submit: 'Turn on',
    call: { command: 'digest', input: { action: 'on' } },
    fields: [
      subjectsField(subjects, input['subjects']),
      text('time', 'Time of day', '07:00, 7pm or 19:30', input['time'] ?? '07:00'),
      {
        kind: 'choice',
        name: 'days',
        label: 'Days',
        several: true,
        options: DAYS.map((label) => ({ value: label.toLowerCase(), label })),
        initial: days.map((day) => DAYS[day - 1]?.toLowerCase() ?? ''),
      },
      text('zone', 'Time zone', 'A city or an IANA name: Paris, America/New_York', input['zone'] ?? timeZone),
      {
        kind: 'choice',
        name: 'unchanged',
        label: 'On a day without news',
        options: UNCHANGED,
        initial: [input['unchanged'] ?? 'line'],
      },
    ],
  }
}

/** More than a menu holds, or none, are typed. */
const MOST_OPTIONS = 25

function subjectsField(subjects: readonly Brief[], typed: string | undefined): FormField {
  const chosen = typed ?? (subjects.length === 1 ? subjects.map(({ id }) => id).join(',') : undefined)
  if (subjects.length === 0 || subjects.length > MOST_OPTIONS)
    return { ...text('subjects', 'Subjects', 'Their names, apart by commas', chosen), most: 300 }
  return {
    kind: 'choice',
    name: 'subjects',
    label: 'Subjects',
    several: true,
    options: subjects.map(({ id, title }) => ({ value: id, label: title })),
    initial: chosen?.split(',').map((each) => each.trim()) ?? [],
  }
}

/** What an unchanged day is worth. */
export const UNCHANGED = [
  { value: 'line', label: 'say so in one line' },
  { value: 'nothing', label: 'say nothing' },
] as const

function text(
  name: string,
  label: string,
  hint: string,
  initial: string | undefined,
): Extract<FormField, { kind: 'text' }> {
  return { kind: 'text', name, label, hint, most: 60, ...(initial === undefined ? {} : { initial }) }
}
