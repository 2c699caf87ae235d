/** Something that takes long to work out, so that others can have their turn in between. */
export type InBits<To> = {
  /** Works on it, and yields after each bit until it is there. */
  readonly work: () => Generator<void>
  /** The result; what is left to do is done at once. */
  readonly get: () => To
}

/** Works something out bit by bit, once, whoever works on it or waits for it. */
export function inBits<To>(bits: Generator<void, To>): InBits<To> {
  let made: { readonly to: To } | undefined
  const step = () => {
    const next = bits.next()
    if (next.done === true) made = { to: next.value }
    return made
  }
  return {
    *work() {
      while ((made ?? step()) === undefined) yield
    },
    get() {
      let to = made
      while (to === undefined) to = step()
      return to.to
    },
  }
}
