import type { Role } from '../../record/officials-file.ts'
import type { BriefingRecord } from '../../record/record.ts'
import { simplified } from '../chinese/simplified.ts'
import type { Name, Ref } from './names.ts'

/** A name in Chinese characters alone. */
export const HAN = /^\p{Script=Han}[\p{Script=Han}·]*$/u

/** Chinese names as written, and a family name with the office behind it: `秦外长`. */
export function hanNames(
  record: BriefingRecord,
  names: readonly Name[],
): ReadonlyMap<string, readonly Ref[]> {
  const han = new Map<string, Ref[]>()
  const add = (written: string, ref: Ref) => {
    const text = simplified(written)
    const refs = han.get(text) ?? []
    if (!refs.some(({ id, kind }) => id === ref.id && kind === ref.kind)) han.set(text, [...refs, ref])
  }
  for (const { norms, ref } of names) if (norms.every((norm) => HAN.test(norm))) add(norms.join(''), ref)
  for (const official of record.directory.officials.values()) {
    const ref: Ref = { kind: 'person', id: official.id }
    const family = official.order === 'family-first' ? official.native?.[0] : undefined
    for (const role of official.roles.flatMap(hanRoles)) {
      add(role, ref)
      if (family !== undefined && HAN.test(family)) add(`${family}${role}`, ref)
    }
  }
  for (const { id, names: others } of record.directory.unnamed.values())
    for (const name of others) if (HAN.test(name)) add(name, { kind: 'person', id })
  return han
}

function hanRoles({ names }: Role): readonly string[] {
  return names.filter((name) => HAN.test(name))
}
