import { formatDays } from '../digest/parse-days.ts'
import { formatTime } from '../digest/parse-time.ts'
import type { Wish } from '../ports/subscriptions.ts'
import type { CommandInput } from './command.ts'
import { sortWords } from './digest-wish.ts'

/** What `/digest` was asked, by field. */
export type Asked = Readonly<Record<string, string>> & { readonly action: string }

/** What is asked for, whether it came in one line behind the command or in options. */
export function readAsked(typed: CommandInput): Asked {
  const [action = 'status', ...words] = (typed['action'] ?? '').trim().split(/\s+/u).filter(Boolean)
  return { ...sortWords(words), ...given(typed), action: action.toLowerCase() }
}

/** A wish as a button carries it; nothing where there is none. */
export function inputOf(wish: Wish | undefined): Readonly<Record<string, string>> {
  if (wish === undefined) return {}
  const { subjects, schedule, unchanged } = wish
  return {
    subjects: subjects.join(','),
    time: formatTime(schedule.time),
    days: formatDays(schedule.days),
    zone: schedule.zone,
    unchanged,
  }
}

const FIELDS = ['subjects', 'time', 'days', 'zone', 'unchanged']

/** What was typed, so that a form opens with it and nobody types it twice. */
export function given(input: CommandInput): Readonly<Record<string, string>> {
  return Object.fromEntries(FIELDS.flatMap((name) => (input[name] ? [[name, input[name]]] : [])))
}
