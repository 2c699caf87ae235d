import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Mention } from './mentions.ts'

/** A row of words with something named in place of each mention, so that rules can look at its shape. */
export const NAMED = '<name>'
/** The same for a matter, which neither speaks nor does anything. */
export const MATTER = '<matter>'

/** What stands for a mention in a row of words. */
export function signOf({ refs }: Mention): string {
  return refs.every(({ kind }) => kind === 'issue') ? MATTER : NAMED
}

/** Whether a word is, in any of its base forms, in a list. */
export function isIn(norm: string, list: ReadonlySet<string>): boolean {
  return list.has(norm) || lemmasOf(norm).some((lemma) => list.has(lemma))
}
