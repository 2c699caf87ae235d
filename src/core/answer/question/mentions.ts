import type { Ref } from '../record-index/names.ts'
import type { Word } from './words-of-question.ts'

/** A part of a question that names somebody or something of the record. */
export type Mention = {
  readonly kind: 'mention'
  /** All it can stand for; more than one person is asked back. */
  readonly refs: readonly Ref[]
  readonly surface: string
  readonly norms: readonly string[]
  readonly words: readonly Word[]
  /** `which`: any one of them, such as `which president`. */
  readonly how: 'name' | 'given' | 'role' | 'which'
  readonly possessive: boolean
  readonly afterBreak: boolean
  /** What stands there where nobody is asked to speak: a ministry speaks through somebody, and is nobody. */
  readonly instead?: readonly Item[]
  /** Set when a slip was forgiven: the name as it is spelt. */
  readonly taken?: string
  /** Matters called here by their own name rather than by another one. */
  readonly main: ReadonlySet<string>
  /** Another name that is a proper name of its own, such as a town's. */
  readonly proper: boolean
}

/** A question as a row of words and mentions. */
export type Item = Mention | { readonly kind: 'word'; readonly word: Word }

/** Makes a mention of the words it consists of. */
export function mentionOf(
  words: readonly Word[],
  refs: readonly Ref[],
  how: Mention['how'],
  more: { readonly taken?: string; readonly main?: ReadonlySet<string>; readonly proper?: boolean } = {},
): Mention {
  return {
    kind: 'mention',
    refs: uniqueRefs(refs),
    surface: [...new Set(words.map(({ token }) => token.text.replace(/['’ʼ]s$/u, '')))].join(' '),
    norms: words.map(({ norm }) => norm),
    words,
    how,
    possessive: words.at(-1)?.token.possessive === true,
    afterBreak: words[0]?.token.afterBreak === true,
    main: more.main ?? new Set(),
    proper: more.proper ?? false,
    ...(more.taken === undefined ? {} : { taken: more.taken }),
  }
}

/** Each thing once. */
function uniqueRefs(refs: readonly Ref[]): readonly Ref[] {
  if (refs.length < 2 || new Set(refs.map(({ id }) => id)).size === refs.length) return refs
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()]
}

/** A row with the words themselves in place of bodies that speak through somebody, unless it is their words that are asked. */
export function withoutBodies(items: readonly Item[], asksForWords = false): readonly Item[] {
  return items.flatMap((item, at) =>
    item.kind === 'mention' && !(asksForWords && !isSpokenOf(items, at)) ? (item.instead ?? [item]) : [item],
  )
}

/** `about the court`, `to the office`: whoever speaks for it is not meant. */
function isSpokenOf(items: readonly Item[], at: number): boolean {
  const before = items.slice(Math.max(0, at - 2), at).filter((item) => item.kind === 'word')
  const [nearest, further] = before.map(({ word }) => word.norm).toReversed()
  const preposition = nearest === 'the' ? further : nearest
  return preposition === 'about' || preposition === 'on' || preposition === 'to'
}

/** The people a mention can stand for. */
export function peopleOf(mention: Mention): readonly string[] {
  return mention.refs.filter(({ kind }) => kind === 'person').map(({ id }) => id)
}

/** Several people of whom the record names one or none: it may tell of them without calling them so. */
export function isCrowd(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.word.isCrowd === true
}
