import type { Day } from '../../record/day.ts'
import type { AskedDay } from './days.ts'

/** `before 16 June`: the side of a day on which what is asked was. */
export type Bound = { readonly side: 'before' | 'after' | 'since'; readonly day: AskedDay }

/** `after Sunday`, `prior to May`: a day that only bounds what is asked; until when something is may be told of any day. */
export function sideOf(
  norms: readonly string[],
  used: ReadonlySet<number>,
): Bound['side'] | 'open' | undefined {
  const first = Math.min(...used)
  const at = norms[first - 1] === 'the' ? first - 2 : first - 1
  const [before = '', word = ''] = [norms[at - 1], norms[at]]
  if (word === 'before' || word === 'after' || word === 'since') return word
  if (word === 'following' || (word === 'than' && before === 'later')) return 'after'
  if (SOONER.has(`${before} ${word}`)) return 'before'
  return word === 'until' || word === 'till' ? 'open' : undefined
}

const SOONER = new Set(['prior to', 'ahead of', 'earlier than'])

/** Whether a date on record lies for sure on the side of a day that is asked for; of a weekday any but that very one may. */
export function isOnSide({ side, day: asked }: Bound, { from, to }: Pick<Day, 'from' | 'to'>): boolean {
  const { year, month, day } = asked
  if (month === undefined && day === undefined && year === undefined)
    return !(from?.equals(to) === true && from.dayOfWeek === asked.weekday)
  const first = Temporal.PlainDate.from(
    { year: year ?? to.year, month: month ?? (day === undefined ? 1 : to.month), day: day ?? 1 },
    { overflow: 'constrain' },
  )
  const length = day !== undefined ? { days: 1 } : month !== undefined ? { months: 1 } : { years: 1 }
  if (side === 'before') return Temporal.PlainDate.compare(to, first) < 0
  const start = side === 'since' ? first : first.add(length)
  return from !== undefined && Temporal.PlainDate.compare(from, start) >= 0
}
