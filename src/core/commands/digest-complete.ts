import { proposeZones } from '../digest/zones.ts'
import { rankNames } from '../names/find-named.ts'
import { namedSubjects } from './brief.ts'
import type { Choice } from './choice.ts'
import type { CommandContext } from './command.ts'

/** The last of a list of subjects is completed; those before it stay as they are. */
export function completeSubjects(typed: string, { record }: CommandContext): readonly Choice[] {
  const parts = typed.split(',')
  const before = parts.slice(0, -1).map((part) => part.trim())
  const ranked = rankNames(parts.at(-1)?.trim() ?? '', namedSubjects(record))
  return ranked
    .filter((id) => !before.includes(id))
    .map((id) => {
      const titles = [...before, id].map((each) => record.briefs.get(each)?.title ?? each)
      return { value: [...before, id].join(','), label: titles.join(', ') }
    })
}

/** Full hours from six on, and what was typed if it is none of them. */
export function completeTime(typed: string): readonly Choice[] {
  const times = Array.from({ length: 24 }, (_, at) => `${String((at + 6) % 24).padStart(2, '0')}:00`)
  const begun = times.filter((time) => time.startsWith(typed) || time.startsWith(`0${typed}`))
  const values = typed === '' || begun.includes(typed) ? begun : [typed, ...begun]
  return values.slice(0, 25).map((value) => ({ value, label: value }))
}

/** The usual sets of days. */
export function completeDays(typed: string): readonly Choice[] {
  const sets = ['every day', 'weekdays', 'mon,wed,fri', 'tue,thu', 'mon', 'weekend']
  const begun = sets.filter((set) => set.startsWith(typed.toLowerCase()))
  return (begun.length > 0 ? begun : [typed]).map((value) => ({ value, label: value }))
}

/** Zones by id, city or abbreviation, the reader's own first. */
export function completeZone(typed: string, { asker }: CommandContext): readonly Choice[] {
  return proposeZones(typed, asker.timeZone).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }))
}
