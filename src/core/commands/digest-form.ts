import type { Form, FormField } from '../document.ts'
import { DAYS, formatDays, parseDays } from '../digest/parse-days.ts'
import { formatTime } from '../digest/parse-time.ts'
import type { Wish } from '../ports/subscriptions.ts'
import type { CommandContext, CommandInput } from './command.ts'

/** The form that sets a digest up, filled with what the button that opens it carries. */
export function digestForm(input: CommandInput, { record, asker }: CommandContext): Form {
  const subjects = [...record.briefs.values()].slice(0, 25)
  const days = parseDays(input['days'] ?? 'daily') ?? []
  return {
    title: 'Morning digest',
    submit: 'Turn on',
    call: { command: 'digest', input: { action: 'on' } },
    fields: [
      {
        kind: 'choice',
        name: 'subjects',
        label: 'Subjects',
        several: true,
        options: subjects.map(({ id, title }) => ({ value: id, label: title })),
        initial: input['subjects']?.split(',') ?? (subjects.length === 1 ? subjects.map(({ id }) => id) : []),
      },
      text('time', 'Time of day', '07:00, 7pm or 19:30', input['time'] ?? '07:00'),
      {
        kind: 'choice',
        name: 'days',
        label: 'Days',
        several: true,
        options: DAYS.map((label) => ({ value: label.toLowerCase(), label })),
        initial: days.map((day) => DAYS[day - 1]?.toLowerCase() ?? ''),
      },
      text(
        'zone',
        'Time zone',
        'A city or an IANA name: Paris, America/New_York',
        input['zone'] ?? asker.timeZone,
      ),
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

/** What an unchanged day is worth. */
export const UNCHANGED = [
  { value: 'line', label: 'say so in one line' },
  { value: 'nothing', label: 'say nothing' },
] as const

/** A wish as a button carries it: what is typed in the form stands against these. */
export function inputOfWish({ subjects, schedule, unchanged }: Wish): Readonly<Record<string, string>> {
  return {
    subjects: subjects.join(','),
    time: formatTime(schedule.time),
    days: formatDays(schedule.days),
    zone: schedule.zone,
    unchanged,
  }
}

function text(name: string, label: string, hint: string, initial: string | undefined): FormField {
  return { kind: 'text', name, label, hint, most: 60, ...(initial === undefined ? {} : { initial }) }
}
