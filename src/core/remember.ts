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
