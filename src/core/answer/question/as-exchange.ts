import type { Asked, Slot } from './asked.ts'
import { NAMED } from './row-signs.ts'

const EXCHANGE = new RegExp(
  `${NAMED}(?: ${NAMED})* and (?:the )?${NAMED} (?:\\w+ )?(?:discuss(?:ed)?|(?:speak|spoke|spoken|talk|talked|chat|chatted|confer|conferred)\\b(?! (?:(?:of|about)$|to|out|against|for)\\b))`,
  'u',
)

const ON_MATTER = /\b(?:about|of|discuss\w*)\b/u

/** `have Lind and Rahim spoken by phone`, `did they discuss the toll`: with one another, so that it is no matter whose words they were. */
export function asExchange(asked: Asked, row: string): Asked {
  const isTalking = ({ part }: Slot) => part === 'speaker' || part === 'actor'
  const terms = asked.terms.filter(({ words }) => !words.every((word) => word.includes('discuss')))
  if (asked.slots.filter(isTalking).length < 2 || terms.length === 0 || !EXCHANGE.test(row)) return asked
  return {
    ...asked,
    terms,
    ...(ON_MATTER.test(row) ? { isSpoken: true as const } : {}),
    kinds: new Set([...asked.kinds].filter((kind) => kind !== 'said')),
    slots: asked.slots.map((slot) => (isTalking(slot) ? { ...slot, part: 'with' } : slot)),
  }
}
