import type { Item } from './mentions.ts'
import { isTheWord, normAt } from './words-at.ts'

const PERIODS = new Set('week weeks month months year years night nights weekend weekends'.split(' '))
const HOURS = new Set('morning afternoon evening day hour'.split(' '))
const REACH = 3

/** Whether a word only says when, counted from the report: `last week`, `next year`, `earlier in the month`. */
export function isOfPeriod(items: readonly Item[], at: number, isCount: boolean): boolean {
  const norm = normAt(items, at)
  if (PERIODS.has(norm))
    return (
      isTheWord(items[at - 1], 'last', 'next') ||
      (isCount && isTheWord(items[at - 1], 'this')) ||
      items.slice(Math.max(0, at - REACH), at).some((item) => isTheWord(item, 'earlier'))
    )
  if (HOURS.has(norm)) return isTheWord(items[at - 1], 'that', 'same')
  if (norm === 'next' && isCount && /^(?:week|month|year)s?$/u.test(normAt(items, at + 1))) return true
  if (norm === 'last') return PERIODS.has(normAt(items, at + 1)) || isTheWord(items[at + 1], 'time', 'round')
  return (
    norm === 'earlier' &&
    items.slice(at + 1, at + 1 + REACH).some((_, behind) => PERIODS.has(normAt(items, at + 1 + behind)))
  )
}
