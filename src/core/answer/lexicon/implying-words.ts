import { sensesOf, synsetAt } from './wordnet.ts'
import type { Part, Sense, Synset } from './wordnet.ts'

const PARTS: readonly Part[] = ['noun', 'verb', 'adj', 'adv']
/** Rarer meanings of a word are seldom the ones asked for and let chance matches in. */
const ASKED_SENSES = 4
const STATED_SENSES = 2
/** A word with more kinds than this is too general to be stood for by any of them. */
const MOST_KINDS = 40
const MOST_KNOWN = 20_000

/** A word with the places its meanings are filed at, for the meanings that say what was asked. */
type Implying = ReadonlyMap<string, readonly Sense[]>

const known = new Map<string, Implying>()

/**
 * Words of a vocabulary whose use in a statement says what was asked with this one.
 *
 * They mean the same (`rebuff`, `snub`), are a kind of it (`submarine` says `boat`, never the other way round), or are
 * the same word as another part of speech (`refusal`, `refuse`); and that is one of their common meanings.
 */
export function implyingWords(lemma: string, isUsed: (word: string) => boolean): readonly string[] {
  const used = [...gathered(lemma)].filter(([word]) => word !== lemma && isUsed(word))
  return used.filter(([word, senses]) => senses.some((sense) => isCommon(word, sense))).map(([word]) => word)
}

function isCommon(word: string, { part, offset }: Sense): boolean {
  return sensesOf(word, part)
    .slice(0, STATED_SENSES)
    .some((sense) => sense.offset === offset)
}

function gathered(lemma: string): Implying {
  const before = known.get(lemma)
  if (before !== undefined) return before
  const words = new Map<string, Sense[]>()
  for (const part of PARTS)
    for (const sense of sensesOf(lemma, part).slice(0, ASKED_SENSES)) gather(lemma, sense, words)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(lemma, words)
  return words
}

function gather(lemma: string, sense: Sense, words: Map<string, Sense[]>): void {
  const synset = synsetAt(sense)
  if (isInstance(synset)) return
  addWords(synset, sense, words)
  addKinds(synset, words, sense.part === 'noun' ? 2 : 1)
  const own = synset.words.indexOf(lemma) + 1
  for (const { symbol, from, part, offset } of synset.pointers) {
    const derived = symbol === '+' && from === own
    const alike = symbol === '\\' || (symbol === '&' && synset.pointers.length < 8)
    if (!derived && !alike) continue
    const other = synsetAt({ part, offset })
    addWords(other, { part, offset }, words)
  }
}

/** One of a kind, such as a country: its other names are for the record to give. */
function isInstance({ pointers }: Synset): boolean {
  return pointers.some(({ symbol }) => symbol === '@i')
}

function addKinds(synset: Synset, words: Map<string, Sense[]>, levels: number): void {
  const kinds = synset.pointers.filter(({ symbol }) => symbol === '~')
  if (levels === 0 || kinds.length > MOST_KINDS) return
  for (const { part, offset } of kinds) {
    const below = synsetAt({ part, offset })
    addWords(below, { part, offset }, words)
    addKinds(below, words, levels - 1)
  }
}

function addWords(synset: Synset, sense: Sense, words: Map<string, Sense[]>): void {
  for (const word of synset.words) {
    const senses = words.get(word)
    if (senses === undefined) words.set(word, [sense])
    else senses.push(sense)
  }
}
