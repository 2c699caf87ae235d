import { lemmasOf } from '../lexicon/lemmas.ts'
import { isWord } from '../lexicon/wordnet.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS, PARTICLES } from '../words/grammar.ts'
import type { AskedKind, Term } from './asked.ts'
import { compoundsAt, GENERIC_COMPOUNDS } from './compounds.ts'
import { isDeed } from './is-deed.ts'
import { isVerb } from './is-verb.ts'
import { lemmasIn } from './lemmas-in.ts'
import type { Item, Mention } from './mentions.ts'
import { isIn } from './read-kinds.ts'
import { SIZES, sizesThing } from './sizes.ts'
import { isUnsaid, MEETING } from './unsaid.ts'

/** What else is known of a question when its terms are read. */
export type TermContext = {
  readonly kinds: ReadonlySet<AskedKind>
  readonly used: ReadonlySet<number>
  readonly which: string | undefined
  readonly index: AnswerIndex
}

/** The words and matters of a question that a statement has to cover to answer it. */
export function readTerms(items: readonly Item[], context: TermContext): readonly Term[] {
  return items.flatMap((item, at): readonly Term[] => {
    if (item.kind === 'mention') return issueTerm(item)
    if (context.used.has(at)) return []
    const words = wordsAt(items, at, context)
    return words === undefined ? [] : [wordTerm(items, at, words, context.kinds)]
  })
}

function issueTerm(mention: Mention): readonly Term[] {
  const issues = mention.refs.filter(({ kind }) => kind === 'issue').map(({ id }) => id)
  if (issues.length === 0 || issues.length < mention.refs.length) return []
  return [
    {
      surface: mention.surface,
      words: mention.norms.filter((norm) => !FUNCTION_WORDS.has(norm)).map(lemmasOf),
      issues,
      isMain: issues.every((id) => mention.main.has(id)),
      isProper: mention.proper,
      isName: false,
      isAbout: false,
      isSoft: false,
      isDeed: false,
      isVerb: false,
    },
  ]
}

function wordTerm(
  items: readonly Item[],
  at: number,
  words: readonly string[],
  kinds: TermContext['kinds'],
): Term {
  const { norm, token } = wordAt(items, at) ?? { norm: '', token: { text: '', capital: false } }
  return {
    surface: token.text,
    words: [words],
    issues: [],
    isMain: false,
    isProper: false,
    isName: token.capital && at > 0,
    isAbout: isBehindAbout(items, at),
    isSoft: !kinds.has('many') && SOFT.has(norm) && !isDeed(items, at),
    isDeed: isDeed(items, at),
    isVerb: isVerb(items, at),
  }
}

/** The base forms, any of which covers a word of the question; nothing where the word itself asks for nothing. */
function wordsAt(
  items: readonly Item[],
  at: number,
  { kinds, which, index }: TermContext,
): readonly string[] | undefined {
  const word = wordAt(items, at)
  if (word === undefined) return undefined
  const { norm } = word
  if (word.unknown === true) return [norm]
  if (word.spelt === true) return lemmasOf(norm)
  const next = wordAt(items, at + 1)?.norm ?? ''
  if (PARTICLES.has(norm) && PARTICLES.has(next) && isWord(`${norm}_${next}`)) return [`${norm}_${next}`]
  if (FUNCTION_WORDS.has(norm)) return undefined
  const compounds = compoundsAt(items, at)
  if (compounds.some(({ word: own }) => GENERIC_COMPOUNDS.has(own))) return undefined
  const beside = compounds.find((compound) => compound.beside)
  if (beside !== undefined) return kinds.has('next') && MEETING.has(beside.word) ? undefined : [beside.word]
  if (isIn(norm, TRAVELLING) && leadsToPlace(items, at))
    return [norm, 'visit', 'travel', 'trip', 'go', 'come']
  if (isUnsaid({ norm, items, at, kinds, which })) return undefined
  const size = kinds.has('many') ? SIZES.find((words) => words.includes(norm)) : undefined
  if (size !== undefined) return sizesThing(items, at) ? size : undefined
  return [...lemmasIn(norm, index), ...compounds.map(({ word: own }) => own)]
}

function wordAt(items: readonly Item[], at: number) {
  const item = items[at]
  return item?.kind === 'word' ? item.word : undefined
}

const TRAVELLING = new Set(['go', 'come', 'travel', 'trip'])

/** `going to Belmont`, `come to Washington`: a visit. */
function leadsToPlace(items: readonly Item[], at: number): boolean {
  const [to, the, place] = [items[at + 1], items[at + 2], items[at + 3]]
  if (to?.kind !== 'word' || to.word.norm !== 'to') return false
  const named = the?.kind === 'word' && the.word.norm === 'the' ? place : the
  return named?.kind === 'mention' || (named?.kind === 'word' && named.word.token.capital)
}

/** Nouns for an occasion or a piece of news; as verbs (`met`, `talk`) they are not meant. */
const SOFT = new Set(
  'talks meeting meetings mtg session negotiation negotiations round summit discussion discussions conference conversation call statement statements remark remarks message post posts tweet team delegation government leaders visit trip encounter scheme system programme program process policy move measure step effort idea situation project initiative package'.split(
    ' ',
  ),
)

function isBehindAbout(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some(
      (item) => item.kind === 'word' && /^(?:about|on|regarding|concerning|over|re)$/u.test(item.word.norm),
    )
}
