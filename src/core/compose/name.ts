import type { Directory } from '../record/record.ts'
import type { Official, Role } from '../record/officials-file.ts'
import { formatDate } from '../record/day.ts'

/** What somebody is called in front of readers: an official's name, a party's, or the words for the unnamed. */
export function nameOf(id: string, directory: Directory): string {
  const known = directory.officials.get(id) ?? directory.parties.get(id) ?? directory.unnamed.get(id)
  return known?.name ?? id
}

/** A name with its own script behind it: `Qin Gang (秦刚)`. */
export function fullNameOf(official: Official): string {
  return official.native === undefined ? official.name : `${official.name} (${official.native})`
}

/** A role with the day it was true: `Chinese Foreign Minister, as of Sun 18 Jun 2023`. */
export function datedRole(role: Role): string {
  const asOf = `as of ${formatDate(Temporal.PlainDate.from(role.asOf))}`
  const until = role.until === undefined ? [] : [`until ${formatDate(Temporal.PlainDate.from(role.until))}`]
  return [role.title, asOf, ...until].join(', ')
}
