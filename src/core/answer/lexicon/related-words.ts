import { FUNCTION_WORDS, GENERIC, LIGHT, NUMERALS } from '../words/grammar.ts'
import { rememberEach } from '../../remember.ts'
import { lemmasOf } from './lemmas.ts'
import { glossAt, PARTS, sensesOf, synsetAt } from './wordnet.ts'
import type { Part, Pointer, Sense } from './wordnet.ts'

/** How near a word comes to another by each way there: 1 would be the word itself. */
const NEARNESS = {
  same: 0.9,
  derived: 0.85,
  alike: 0.8,
  kind: 0.75,
  above: 0.65,
  kindOfKind: 0.6,
  gloss: 0.5,
}
/** Meanings looked at of the word asked, and among how many of the other word's own it has to be: rarer ones mislead. */
const ASKED_MEANINGS = 4
const OWN_MEANINGS = 3
const GLOSSED_MEANINGS = 2
/** What has more kinds than this is too general to say which of them is meant. */
const MOST_KINDS = 40
const MOST_VERB_KINDS = 12
/** A word with more meanings than this in a definition says too little. */
const MOST_MEANINGS = 10
const MOST_KNOWN = 5000

const ALIKE = new Set(['&', '\\', '$', '*', '>', '=', '^'])

/** A word near another, with how near. */
type Near = Map<string, number>

/** Words near a word in WordNet, with how near each comes: by meaning, derivation, kind or definition. */
export function relatedWords(lemma: string, asNoun = false): ReadonlyMap<string, number> {
  return asNoun ? nearNoun(lemma) : nearWord(lemma)
}

const nearWord = rememberEach(MOST_KNOWN, (lemma: string) => relatedAs(lemma, PARTS))
const nearNoun = rememberEach(MOST_KNOWN, (lemma: string) => relatedAs(lemma, ['noun']))

function relatedAs(lemma: string, parts: readonly Part[]): ReadonlyMap<string, number> {
  const found: Near = new Map()
  for (const part of parts)
    for (const [at, sense] of sensesOf(lemma, part).slice(0, ASKED_MEANINGS).entries()) {
      walk(lemma, sense, found)
      if (at < GLOSSED_MEANINGS && part === 'noun')
        for (const word of glossWords(sense)) note(word, NEARNESS.gloss, found)
    }
  found.delete(lemma)
  return found
}

function note(word: string, near: number, found: Near): void {
  if ((found.get(word) ?? 0) < near && !NUMERALS.has(word)) found.set(word, near)
}

/** Notes the words of a meaning that have it among their common ones. */
function add(sense: Sense, near: number, found: Near): void {
  for (const word of synsetAt(sense).words) {
    const own = sensesOf(word, sense.part).findIndex(({ offset }) => offset === sense.offset)
    if (own >= 0 && own < OWN_MEANINGS) note(word, near, found)
  }
}

function walk(lemma: string, sense: Sense, found: Near): void {
  const { words, pointers } = synsetAt(sense)
  if (pointers.some(({ symbol }) => symbol === '@i')) return
  add(sense, NEARNESS.same, found)
  const own = words.indexOf(lemma) + 1
  for (const pointer of pointers) {
    if (pointer.symbol === '+' && pointer.from === own) add(pointer, NEARNESS.derived, found)
    else if (ALIKE.has(pointer.symbol)) add(pointer, NEARNESS.alike, found)
    else if (pointer.symbol === '@' && kindsOf(synsetAt(pointer).pointers).length > 0)
      add(pointer, NEARNESS.above, found)
  }
  for (const kind of kindsOf(pointers)) {
    add(kind, NEARNESS.kind, found)
    for (const further of kindsOf(synsetAt(kind).pointers)) add(further, NEARNESS.kindOfKind, found)
  }
}

/** The kinds of a meaning; none where there are too many to mean any. */
function kindsOf(pointers: readonly Pointer[]): readonly Pointer[] {
  const kinds = pointers.filter(({ symbol }) => symbol === '~')
  return kinds.length > (kinds[0]?.part === 'verb' ? MOST_VERB_KINDS : MOST_KINDS) ? [] : kinds
}

function glossWords(sense: Sense): readonly string[] {
  const words =
    glossAt(sense)
      .toLowerCase()
      .match(/[a-z]{3,}/gu) ?? []
  return words
    .filter((word) => !FUNCTION_WORDS.has(word))
    .flatMap(lemmasOf)
    .filter((word) => !GENERIC.has(word) && !LIGHT.has(word) && isTelling(word))
}

function isTelling(word: string): boolean {
  const meanings = meaningsOf(word)
  return meanings > 0 && meanings <= MOST_MEANINGS && sensesOf(word, 'noun').length > 0
}

/** How many meanings a word has in all: the more, the less any of them is sure to be meant. */
export function meaningsOf(word: string): number {
  return PARTS.reduce((sum, part) => sum + sensesOf(word, part).length, 0)
}
