import { rememberEach } from '../../remember.ts'
import { NUMERALS } from '../words/grammar.ts'
import { PARTS, sensesOf, synsetAt } from './wordnet.ts'
import type { Part, Sense, Synset } from './wordnet.ts'

/** Rarer meanings of a word are seldom the ones asked for and let chance matches in. */
const ASKED_SENSES = 3
const STATED_SENSES = 2
/** Most that the ranks of a meaning for two words may come to. */
const RAREST = 1
/** A word with more kinds than this is too general to be stood for by any of them. */
const MOST_KINDS = 40
/** A verb with more kinds than this says too little about any kind of them. */
const FEW_KINDS = 8
const MOST_KNOWN = 20_000

/** A meaning with how common it is for the word asked: 0 for the commonest. */
type Ranked = Sense & { readonly rank: number }

/** What a word says for sure by one of its meanings, and its family. */
type Implying = {
  readonly meanings: ReadonlyMap<string, readonly Ranked[]>
  /** The same word as another part of speech, whatever the meaning: `clearance`, `clear`. */
  readonly family: ReadonlySet<string>
}

/**
 * Words of a vocabulary whose use in a statement says what was asked with this one.
 *
 * They mean the same (`rebuff`, `snub`), are a kind of it (`submarine` says `boat`, never the other way round), or are
 * the same word as another part of speech (`refusal`, `refuse`); and that is one of their common meanings.
 */
export function implyingWords(
  lemma: string,
  isUsed: (word: string) => boolean,
  asNoun = false,
): readonly string[] {
  const { meanings, family } = asNoun ? gatheredAsNoun(lemma) : gathered(lemma)
  const used = [...meanings].filter(([word]) => word !== lemma && isUsed(word))
  const common = used.filter(([word, senses]) => senses.some((sense) => isCommon(word, sense)))
  return [...new Set([...common.map(([word]) => word), ...[...family].filter(isUsed)])]
}

/** The same word as other parts of speech: `criticize` and `critic`. */
export function wordFamily(lemma: string): ReadonlySet<string> {
  return gathered(lemma).family
}

/**
 * Whether a meaning is common for both words: the rarer it is for the one, the commoner for the other.
 *
 * `going` is mostly what goes; as a noun it means no more than it does first of all.
 */
function isCommon(word: string, { part, offset, rank }: Ranked): boolean {
  const own = sensesOf(word, part).findIndex((sense) => sense.offset === offset)
  const rarest = part === 'noun' && word.endsWith('ing') ? 0 : RAREST
  return own >= 0 && own < STATED_SENSES && own + rank <= rarest
}

const gathered = rememberEach(MOST_KNOWN, (lemma: string) => gather(lemma, PARTS))
const gatheredAsNoun = rememberEach(MOST_KNOWN, (lemma: string) => gather(lemma, ['noun']))

/** What a word says by its meanings in some parts of speech, and its family in all. */
function gather(lemma: string, parts: readonly Part[]): Implying {
  const meanings = new Map<string, Ranked[]>()
  const family = new Set<string>()
  for (const part of PARTS)
    for (const [at, sense] of sensesOf(lemma, part).entries()) {
      if (at < ASKED_SENSES && parts.includes(part)) addMeaning(lemma, { ...sense, rank: at }, meanings)
      for (const word of familyOf(lemma, sense)) family.add(word)
    }
  return { meanings, family }
}

const ALIKE = 2
/** `cruelty` is of whoever is `cruel`; it leads to the opposite too, which does not begin alike. */
const ATTRIBUTE = '='

function familyOf(lemma: string, sense: Sense): readonly string[] {
  const synset = synsetAt(sense)
  const own = synset.words.indexOf(lemma) + 1
  return synset.pointers
    .flatMap(({ symbol, from, to, part, offset }) => {
      const { words } = synsetAt({ part, offset })
      if (symbol === ATTRIBUTE) return words
      return symbol === '+' && from === own ? words.slice(to - 1, to) : []
    })
    .filter((word) => word.slice(0, ALIKE) === lemma.slice(0, ALIKE))
}

function addMeaning(lemma: string, sense: Ranked, words: Map<string, Ranked[]>): void {
  const synset = synsetAt(sense)
  if (isInstance(synset)) return
  addWords(synset, sense, words)
  addKinds(synset, words, sense.rank, 2)
  if (sense.part === 'noun' && sense.rank === 0) addAbove(synset, words)
  const own = synset.words.indexOf(lemma) + 1
  for (const { symbol, from, part, offset } of synset.pointers) {
    const derived = symbol === '+' && from === own
    const alike = symbol === '\\' || (symbol === '&' && synset.pointers.length < 8)
    if (!derived && !alike) continue
    const other = synsetAt({ part, offset })
    addWords(other, { part, offset, rank: sense.rank }, words)
  }
}

/** One of a kind, such as a country: its other names are for the record to give. */
function isInstance({ pointers }: Synset): boolean {
  return pointers.some(({ symbol }) => symbol === '@i')
}

/** What it is a kind of, where that is still something definite: a ship is a vessel. */
function addAbove(synset: Synset, words: Map<string, Ranked[]>): void {
  for (const { symbol, part, offset } of synset.pointers) {
    if (symbol !== '@') continue
    const above = synsetAt({ part, offset })
    if (above.pointers.filter((one) => one.symbol === '~').length > MOST_KINDS) continue
    addWords(above, { part, offset, rank: 0 }, words)
  }
}

function addKinds(synset: Synset, words: Map<string, Ranked[]>, rank: number, levels: number): void {
  const kinds = synset.pointers.filter(({ symbol }) => symbol === '~')
  if (levels === 0 || kinds.length > MOST_KINDS) return
  const further = kinds.some(({ part }) => part === 'verb') && kinds.length > FEW_KINDS ? 0 : levels - 1
  for (const { part, offset } of kinds) {
    const below = synsetAt({ part, offset })
    addWords(below, { part, offset, rank }, words)
    addKinds(below, words, rank, further)
  }
}

function addWords(synset: Synset, sense: Ranked, words: Map<string, Ranked[]>): void {
  for (const word of synset.words) {
    if (NUMERALS.has(word)) continue
    const senses = words.get(word)
    if (senses === undefined) words.set(word, [sense])
    else senses.push(sense)
  }
}
