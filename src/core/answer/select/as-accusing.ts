import type { Asked } from '../question/asked.ts'

const ACCUSING = new Set('accuse blame reproach charge fault'.split(' '))

/**
 * `what does the baker accuse the miller of`: what the one says against the other, whatever its verb.
 *
 * Only where nothing else is asked: of what somebody is said to have been accused has to be told.
 */
export function asAccusing(asked: Asked): readonly Asked[] {
  const { kinds, slots, terms } = asked
  const [only, ...more] = terms.filter(({ isSoft }) => !isSoft)
  const isAccusing = only?.isVerb === true && only.words.flat().some((lemma) => ACCUSING.has(lemma))
  if (!isAccusing || more.length > 0 || kinds.size !== 1 || !kinds.has('what')) return []
  const [doer, accused, ...others] = slots
  if (doer?.part !== 'actor' || accused === undefined || others.length > 0) return []
  return [
    {
      ...asked,
      kinds: new Set(['said', 'accusation']),
      isSpoken: true,
      slots: [
        { ...doer, part: 'speaker' },
        { ...accused, part: 'any' },
      ],
      terms: terms.filter((term) => term !== only),
    },
  ]
}
