import type { Postings } from './postings.ts'

/** Numbers of all things with each key, rising; a thing may have a key twice. */
export function indexBy<Thing, Key>(
  things: readonly Thing[],
  keysOf: (thing: Thing, at: number) => Iterable<Key>,
): ReadonlyMap<Key, Postings> {
  const index = new Map<Key, number[]>()
  for (const [at, thing] of things.entries())
    for (const key of keysOf(thing, at)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [at])
      else if (list.at(-1) !== at) list.push(at)
    }
  return index
}
