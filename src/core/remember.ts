/** Remembers what was made of an object for as long as the object is kept; the rest of the arguments is read once. */
export function remember<From extends object, To, Rest extends readonly unknown[]>(
  make: (from: From, ...rest: Rest) => To,
): (from: From, ...rest: Rest) => To {
  const made = new WeakMap<From, { readonly to: To }>()
  return (from, ...rest) => {
    const known = made.get(from)
    if (known !== undefined) return known.to
    const to = make(from, ...rest)
    made.set(from, { to })
    return to
  }
}

/** Remembers what was made of a word or number, of so many at most; with one more, all are forgotten and made anew. */
export function rememberEach<Key extends string | number, To>(
  most: number,
  make: (key: Key) => To,
): (key: Key) => To {
  const made = new Map<Key, { readonly to: To }>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known.to
    const to = make(key)
    if (made.size >= most) made.clear()
    made.set(key, { to })
    return to
  }
}

/**
 * Remembers what was made lately of some objects and a few words, so many results at most.
 *
 * Another object is another result, however alike the two are: objects are told apart by themselves. What was asked for
 * longest ago is forgotten first.
 */
export function rememberLately<To>(
  most: number,
): (from: readonly object[], words: readonly (string | undefined)[], make: () => To) => To {
  const made = new Map<string, { readonly to: To }>()
  return (from, words, make) => {
    const key = JSON.stringify([from.map(numberOf), words])
    const known = made.get(key) ?? { to: make() }
    made.delete(key)
    made.set(key, known)
    const [oldest] = made.keys()
    if (made.size > most && oldest !== undefined) made.delete(oldest)
    return known.to
  }
}

let objects = 0

/** A number of an object's own, never given twice in a process. */
const numberOf = remember<object, number, []>(() => (objects += 1))
