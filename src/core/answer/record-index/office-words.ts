import { CHAT } from '../words/chat.ts'
import { OFFICES } from '../words/shorthand.ts'
import { isPerson } from '../lexicon/kinds-of-words.ts'
import { isCommonNoun } from '../lexicon/wordnet.ts'
import { baseNoun } from '../lexicon/lemmas.ts'

/** Whether a row of words has this head in the plural. */
export function isPlural(words: readonly string[], head: string): boolean {
  return words.some((word) => word !== head && officeWord(word) === head && word.endsWith('s'))
}

/** Whether a word is for somebody or some people; `media report` is no office. */
export function isSomebody(head: string): boolean {
  return OFFICE_HEADS.has(head) || isPerson(head) || !isCommonNoun(head)
}

/** Whether a word is for many people together, who speak through somebody: `ministry`, `opposition`. */
export function isBody(word: string): boolean {
  return BODIES.has(word)
}

const BODIES = new Set(
  'ministry government opposition army military navy police court council parliament administration cabinet presidency palace office treasury embassy commission committee agency party union bank league department senate congress house guard force mission delegation'.split(
    ' ',
  ),
)

const OFFICE_HEADS = new Set(
  [...OFFICES.values()]
    .flatMap((office) => office.split(' ').at(-1) ?? [])
    .concat(
      'head',
      'chair',
      'people',
      'side',
      'team',
      'delegation',
      'government',
      'ministry',
      'press',
      'media',
      'firm',
      'force',
      'family',
      'staff',
      'crew',
      'guard',
      'police',
      'party',
      'company',
      'committee',
      'council',
      'group',
    ),
)

/** An office word as it is compared: `defence` and `defense`, `spokeswoman` and `spokesperson` are one. */
export function officeWord(norm: string): string {
  const office = OFFICES.get(norm)
  if (office !== undefined && !office.includes(' ')) return office
  return baseNoun(norm)
}

/** Writes shorthand out: `fm` is `foreign minister`. */
export function expandOffice(norms: readonly string[]): readonly string[] {
  return norms.flatMap((norm) => (OFFICES.get(norm) ?? CHAT.get(norm) ?? norm).split(' '))
}
