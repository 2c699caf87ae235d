import { HELPING } from '../words/grammar.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import type { AskedKind } from './asked.ts'
import { ENDING, STARTING } from '../record-index/stated-words.ts'
import { framedAt } from './framed-at.ts'
import type { Item } from './mentions.ts'

/** What a word that mostly says little means where it stands, as base forms any of which tells it. */
export function verbByPlace(
  items: readonly Item[],
  at: number,
  kinds: ReadonlySet<AskedKind>,
): readonly string[] | undefined {
  const norm = normAt(items, at)
  if (norm === undefined) return undefined
  const framed = framedAt(items, at)
  if (framed !== undefined) return framed
  if (SEEING.has(norm) && normAt(items, at - 1) === 'who') return ['see', 'view', 'read']
  if (BACKING.has(norm) && isSomebody(items[at - 1]) && isHelped(items, at) && items.length > at + 1)
    return ['back', 'support', 'endorse']
  if (/^(?:hold|holding)$/u.test(norm) && at === items.length - 1 && at > 0 && kinds.has('whether'))
    return LASTING
  const bound = boundByPlace(items, at, kinds)
  if (bound !== undefined) return bound
  if (norm === 'sit' && at === items.length - 1 && kinds.has('when')) return ['sit', 'meet', 'convene']
  if (
    norm === 'out' &&
    at === items.length - 1 &&
    /^(?:be|get|let|been|got)$/u.test(normAt(items, at - 1) ?? '')
  )
    return ['release', 'free', 'freed']
  if (norm === 'brought' && normAt(items, at + 1) === 'up' && normAt(items, at - 1) === 'be')
    return ['raise', 'bring_up', 'mention', 'broach']
  if (norm === 'held' && at === items.length - 1 && isPeople(items[at - 1]))
    return ['detain', 'imprison', 'jail', 'held']
  if (norm === 'present' && kinds.has('whether') && isSomebody(items[at - 1]))
    return ['present', 'attend', 'absent']
  return undefined
}

/** `when does the lease end`: at its last day, however that is told. */
function boundByPlace(
  items: readonly Item[],
  at: number,
  kinds: ReadonlySet<AskedKind>,
): readonly string[] | undefined {
  const norm = normAt(items, at) ?? ''
  if (!kinds.has('when') || at !== items.length - 1 || !isHelped(items, at)) return undefined
  if (items.some((_, before) => normAt(items, before) === 'did')) return undefined
  if (/^(?:end|expire|finish|lapse)$/u.test(norm)) return [norm, 'end', 'expire', 'finish', ENDING]
  return /^(?:start|begin|apply)$/u.test(norm) ? [norm, 'start', 'begin', 'take_effect', STARTING] : undefined
}

/** In the forms it is told in: the base form is also to have in one's hands. */
const LASTING = ['held', 'holds', 'holding', 'last', 'survive', 'break', 'collapse']
const SEEING = new Set('see sees saw seen seeing'.split(' '))
const BACKING = new Set(['back', 'backs'])

function normAt(items: readonly Item[], at: number): string | undefined {
  const item = items[at]
  return item?.kind === 'word' ? item.word.norm : undefined
}

function isSomebody(item: Item | undefined): boolean {
  return item?.kind === 'mention' && item.refs.some(({ kind }) => kind === 'person' || kind === 'party')
}

/** `where are the crewmen held`: somebody, rather than talks. */
function isPeople(item: Item | undefined): boolean {
  const noun = item?.kind === 'word' ? item.word.norm : (item?.norms.at(-1) ?? '')
  return isPerson(baseNoun(noun))
}

function isHelped(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some((_, before) => HELPING.has(normAt(items, before) ?? ''))
}
