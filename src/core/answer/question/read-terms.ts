import { lemmasOf } from '../lexicon/lemmas.ts'
import { isWord } from '../lexicon/wordnet.ts'
import type { Phrase } from '../lexicon/phrases.ts'
import { FUNCTION_WORDS, GENERIC, LIGHT, PARTICLES, SMALL_NUMBERS } from '../words/grammar.ts'
import { normsOf } from '../words/tokens.ts'
import type { AskedKind, Term } from './asked.ts'
import { compoundsAt, GENERIC_COMPOUNDS } from './compounds.ts'
import { eitherOf } from './either-of.ts'
import { isPartyOf } from './fragment-part.ts'
import { endsNoun, isJoined, isMatterHere, isObject } from './as-noun.ts'
import { isDeed } from './is-deed.ts'
import { isNoun, isVerb } from './is-verb.ts'
import { leadsToPlace } from './leads-to-place.ts'
import type { Item, Mention } from './mentions.ts'
import { isOccasion, mayStayUnsaid } from './may-stay-unsaid.ts'
import { numbered } from './numbered.ts'
import { phrasesIn } from './phrases-in.ts'
import { isOwning } from './is-saying.ts'
import { isIn } from './row-signs.ts'
import { isDimension, SIZES, sizesThing } from './sizes.ts'
import { amountWords } from './amount-words.ts'
import { verbByPlace } from './verbs-by-place.ts'
import { isUnsaid, MEETING } from './unsaid.ts'
import { isAmount, isComing } from './unsaid-signs.ts'
import { wordAt } from './words-at.ts'

const TRAVELLING = new Set(['go', 'come', 'travel', 'trip'])

/** What else is known of a question when its terms are read. */
export type TermContext = {
  readonly kinds: ReadonlySet<AskedKind>
  readonly used: ReadonlySet<number>
  readonly which: string | undefined
}

/** The words and matters of a question that a statement has to cover to answer it. */
export function readTerms(items: readonly Item[], context: TermContext): readonly Term[] {
  const phrases = phrasesIn(items, context.used)
  const within = new Set([...phrases.values()].flatMap(({ used }) => used.slice(1)))
  const terms = items.map((item, at): readonly Term[] => {
    if (item.kind === 'mention' && context.used.has(at)) return []
    if (item.kind === 'mention')
      return issueTerm(item, isOccasion(items, at)).map((term) => numbered(term, items, at))
    if (context.used.has(at) || within.has(at)) return []
    const phrase = phrases.get(at)
    if (phrase !== undefined)
      return phraseTerm(items, phrase, context).map((term) => numbered(term, items, at))
    const words = wordsAt(items, at, context)
    return words === undefined ? [] : [numbered(wordTerm(items, at, words, context.kinds), items, at)]
  })
  const asked = context.kinds.has('whether') ? eitherOf(terms, items) : terms.flat()
  return asked.length > 0 ? asked : generalTerms(items, context)
}

/** One term of several words: the whole covers it, or each of them that says something. */
function phraseTerm(items: readonly Item[], phrase: Phrase, context: TermContext): readonly Term[] {
  const { word, used, isName, isTurn } = phrase
  const parts = used.flatMap((at): readonly Term[] => {
    const words = wordsAt(items, at, context)
    return words === undefined ? [] : [wordTerm(items, at, words, context.kinds)]
  })
  const hard = parts.filter(({ isSoft }) => !isSoft)
  const [first] = hard.length > 0 ? hard : parts
  if (first === undefined && !isTurn) return []
  const [at = 0] = used
  const base = first ?? wordTerm(items, at, [word], context.kinds)
  const words = (hard.length > 0 ? hard : parts).flatMap((part) => part.words)
  return [
    {
      ...base,
      surface: used.map((one) => wordAt(items, one)?.token.text ?? '').join(' '),
      words: isName || words.length === 0 ? [[word]] : words,
      phrase: word,
      isName: base.isName || isName,
      isSoft: base.isSoft && !isTurn,
      isVerb: isTurn && isVerb(items, at),
    },
  ]
}

/** Where nothing else is asked of somebody, even a general word has to be said: `does Rahim take sides`, `on the source`. */
function generalTerms(items: readonly Item[], { kinds, used, which }: TermContext): readonly Term[] {
  if (!items.some(({ kind }) => kind === 'mention')) return []
  const isOwned = items.some((item) => item.kind === 'word' && isOwning(item.word.norm))
  const isOnlyWhether =
    kinds.has('whether') && (kinds.size === 1 || (kinds.size === 2 && kinds.has('said') && isOwned))
  return items.flatMap((item, at) =>
    item.kind === 'word' &&
    !used.has(at) &&
    ((isGeneralNoun(item.word.norm) &&
      (isPartyOf(items, at) || isOnlyWhether || isMatterHere(items, at, item.word.norm))) ||
      (item.word.norm === which && kinds.has('what') && !FUNCTION_WORDS.has(which) && isNoun(which)))
      ? [wordTerm(items, at, lemmasOf(item.word.norm), kinds)]
      : [],
  )
}

function isGeneralNoun(norm: string): boolean {
  return !FUNCTION_WORDS.has(norm) && !isIn(norm, LIGHT) && isIn(norm, GENERIC) && isNoun(norm)
}

function issueTerm(mention: Mention, isSoft: boolean): readonly Term[] {
  const issues = mention.refs.filter(({ kind }) => kind === 'issue').map(({ id }) => id)
  if (issues.length === 0 || issues.length < mention.refs.length) return []
  return [
    {
      surface: mention.surface,
      words: spelledNorms(mention)
        .filter((norm) => !FUNCTION_WORDS.has(norm))
        .map(lemmasOf),
      issues,
      isMain: issues.every((id) => mention.main.has(id)),
      isProper: mention.proper,
      isName: false,
      isAbout: false,
      isSoft,
      isDeed: false,
      isVerb: false,
      isNoun: false,
      isJoined: false,
    },
  ]
}

/** A matter typed with a slip is looked for as it is spelt. */
function spelledNorms({ norms, taken }: Mention): readonly string[] {
  return taken === undefined ? norms : normsOf(taken)
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
    isSoft: mayStayUnsaid(items, at, norm, kinds),
    isDeed: isDeed(items, at),
    isVerb: isVerb(items, at),
    isNoun: endsNoun(items, at, norm),
    isJoined: isJoined(items, at, norm),
  }
}

/** The base forms, any of which covers a word of the question; nothing where the word itself asks for nothing. */
function wordsAt(
  items: readonly Item[],
  at: number,
  { kinds, which }: TermContext,
): readonly string[] | undefined {
  const word = wordAt(items, at)
  if (word === undefined) return undefined
  const { norm } = word
  if (word.unknown === true) return [norm]
  if (word.spelt === true) return lemmasOf(norm)
  const next = wordAt(items, at + 1)?.norm ?? ''
  if (PARTICLES.has(norm) && compoundsAt(items, at - 1).some(({ beside }) => beside)) return undefined
  if (PARTICLES.has(norm) && PARTICLES.has(next) && isWord(`${norm}_${next}`)) return [`${norm}_${next}`]
  const byPlace = verbByPlace(items, at, kinds)
  if (byPlace !== undefined) return byPlace
  const numeral = SMALL_NUMBERS.indexOf(norm)
  if (numeral > 0 && isAmount(items[at + 1])) return [norm, String(numeral)]
  if (FUNCTION_WORDS.has(norm)) return undefined
  const compounds = compoundsAt(items, at)
  if (compounds.some(({ word: own }) => GENERIC_COMPOUNDS.has(own))) return undefined
  const beside = compounds.find((compound) => compound.beside)
  if (beside !== undefined) return kinds.has('next') && MEETING.has(beside.word) ? undefined : [beside.word]
  const last = compounds.find((compound) => compound.isLast)
  if (last !== undefined && isIn(norm, LIGHT)) return [last.word]
  if (kinds.has('many') && isComing(items, at)) return undefined
  if (isIn(norm, TRAVELLING) && leadsToPlace(items, at))
    return [norm, 'visit', 'travel', 'trip', 'go', 'come']
  if (isUnsaid({ norm, items, at, kinds, which }) && !isObject(items, at, norm)) return undefined
  const told = kinds.has('many') ? amountWords(items, at) : undefined
  if (told !== undefined) return told
  const dimension = isDimension(items, at) ? SIZES.find((words) => words.includes(norm)) : undefined
  if (dimension !== undefined) return dimension
  const size = kinds.has('many') ? SIZES.find((words) => words.includes(norm)) : undefined
  if (size !== undefined) return sizesThing(items, at) ? size : undefined
  return [...lemmasOf(norm), ...compounds.map(({ word: own }) => own)]
}

function isBehindAbout(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some(
      (item) => item.kind === 'word' && /^(?:about|on|regarding|concerning|over|re)$/u.test(item.word.norm),
    )
}
