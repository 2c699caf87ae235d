import { peopleOf } from './mentions.ts'
import type { Item } from './mentions.ts'

const SEEING: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    see: 'meet',
    sees: 'meets',
    saw: 'met',
    seen: 'met',
    seeing: 'meeting',
  }),
)

/** `when did Lind see Rahim`, `who is Lind seeing`: between people, to see is to meet. */
export function meetingForSeeing(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    const met = item.kind === 'word' ? SEEING.get(item.word.norm) : undefined
    if (item.kind !== 'word' || met === undefined) return item
    const [before, behind] = [items.slice(0, at), items.slice(at + 1)]
    const isBetween =
      (before.some(isPerson) && (behind.some(isPerson) || before.some(isWho))) ||
      (before.some(isWho) && behind.some(isPerson))
    return isBetween ? { ...item, word: { ...item.word, norm: met } } : item
  })
}

function isPerson(item: Item): boolean {
  return item.kind === 'mention' && peopleOf(item).length > 0
}

function isWho(item: Item): boolean {
  return item.kind === 'word' && /^whom?$/u.test(item.word.norm)
}
