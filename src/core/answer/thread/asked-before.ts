import type { Asked, AskedKind, Slot, Term } from '../question/asked.ts'

/** An understood question in plain JSON, as a thread keeps it. */
export type AskedBefore = {
  readonly kinds: readonly AskedKind[]
  readonly slots: readonly Slot[]
  readonly terms: readonly Term[]
  readonly day?: NonNullable<Asked['day']>
  readonly measure?: NonNullable<Asked['measure']>
}

/** Keeps of an understood question what the next one may leave out. */
export function keepAsked({ kinds, slots, terms, day, measure }: Asked): AskedBefore {
  return {
    kinds: [...kinds],
    slots,
    terms,
    ...(day === undefined ? {} : { day }),
    ...(measure === undefined ? {} : { measure }),
  }
}
