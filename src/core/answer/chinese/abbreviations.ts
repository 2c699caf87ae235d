import type { NameIndex } from '../record-index/names.ts'
import { CHINESE_COUNTRIES } from './places.ts'

const made = new WeakMap<NameIndex, ReadonlyMap<string, string>>()

/** Names by the one character that stands for them beside another or behind a verb: `美` in `美日` and `访美`. */
export function abbreviationsOf(names: NameIndex): ReadonlyMap<string, string> {
  const before = made.get(names)
  if (before !== undefined) return before
  const parties = [...names.han].flatMap(([name, refs]) =>
    refs.length === 1 && refs[0]?.kind === 'party' ? [[name, refs[0].id] as const] : [],
  )
  const short = new Map([...PLACES_BY_SIGN, ...bySign(parties)])
  made.set(names, short)
  return short
}

/** Of names that begin alike, those of one party only, the shortest first. */
function bySign(names: Iterable<readonly [name: string, id: string]>): ReadonlyMap<string, string> {
  const all = new Map<string, { readonly name: string; readonly ids: ReadonlySet<string> }>()
  for (const [name, id] of names) {
    const sign = name.charAt(0)
    const other = all.get(sign)
    const shorter = other === undefined || name.length < other.name.length ? name : other.name
    all.set(sign, { name: shorter, ids: new Set([...(other?.ids ?? []), id]) })
  }
  return new Map([...all].flatMap(([sign, { name, ids }]) => (ids.size === 1 ? [[sign, name] as const] : [])))
}

const PLACES_BY_SIGN = new Map([
  ...bySign(CHINESE_COUNTRIES),
  ...[...CHINESE_COUNTRIES.keys()]
    .filter((name) => /^.国$/u.test(name))
    .map((name) => [name.charAt(0), name] as const),
])
