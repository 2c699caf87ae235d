import type { Asked } from './asked.ts'
import { NAMED } from './row-signs.ts'

const EXCHANGE = new RegExp(
  `${NAMED}(?: ${NAMED})* and (?:the )?${NAMED} (?:\\w+ )?(?:speak|spoke|spoken|talk|talked|chat|chatted|confer|conferred)\\b(?! (?:of|about|to|out|against|for)\\b)`,
  'u',
)

/** `have Lind and Rahim spoken by phone`: with one another, so that it is no matter whose words they were. */
export function asExchange(asked: Asked, row: string): Asked {
  const speakers = asked.slots.filter(({ part }) => part === 'speaker')
  if (speakers.length < 2 || asked.terms.length === 0 || !EXCHANGE.test(row)) return asked
  return {
    ...asked,
    kinds: new Set([...asked.kinds].filter((kind) => kind !== 'said')),
    slots: asked.slots.map((slot) => (slot.part === 'speaker' ? { ...slot, part: 'with' } : slot)),
  }
}
