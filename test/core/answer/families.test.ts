import { expect, test } from 'vitest'

import { lemmasOf } from '../../../src/core/answer/lexicon/lemmas.ts'
import { wordFamily } from '../../../src/core/answer/lexicon/implying-words.ts'
import { isWord, sensesOf, synsetAt } from '../../../src/core/answer/lexicon/wordnet.ts'
import { compoundOf, statedWords } from '../../../src/core/answer/record-index/stated-words.ts'
import { FAMILY_ROWS, familyOf } from '../../../src/core/answer/lexicon/families.ts'
import { phraseAt } from '../../../src/core/answer/lexicon/phrases.ts'
import type { FamilyRow } from '../../../src/core/answer/lexicon/families.ts'
import { FUNCTION_WORDS, PARTICLES } from '../../../src/core/answer/words/grammar.ts'

/** Plurals that mean something else than many of their singular. */
const PLURALS = new Set(['forces', 'goods', 'media', 'rights'])
const WORDS = [...new Set(FAMILY_ROWS.flatMap(wordsOf))]

function wordsOf({ asked, told }: FamilyRow): readonly string[] {
  return asked === told ? asked : [...asked, ...told]
}

function written({ asked, told }: FamilyRow): string {
  return asked === told ? asked.join(' ') : `${asked.join(' ')} : ${told.join(' ')}`
}

function pairsOf({ asked, told }: FamilyRow): readonly string[] {
  return asked.flatMap((word) => told.filter((other) => other !== word).map((other) => `${word} ${other}`))
}

function isReached(word: string): boolean {
  if (!/^[a-z_]+$/u.test(word)) return false
  const [verb = '', particle, ...more] = word.split('_')
  if (verb === 'not') return statedWords(`not ${particle}`).some(({ lemmas }) => lemmas.includes(word))
  if (particle !== undefined)
    return more.length === 0 && PARTICLES.has(particle)
      ? compoundOf(verb, particle) === word
      : phraseAt([verb, particle, ...more], 0)?.word === word
  const forms = ['', 's', 'd', 'ed'].map((ending) => `${word}${ending}`)
  return forms.some((form) => !FUNCTION_WORDS.has(form) && lemmasOf(form).includes(word))
}

function isBase(word: string): boolean {
  return word.includes('_') || isWord(word) || PLURALS.has(word) || lemmasOf(word).length === 1
}

function oppositesOf(word: string): readonly string[] {
  return (['noun', 'verb', 'adj', 'adv'] as const).flatMap((part) =>
    sensesOf(word, part).flatMap((sense) => {
      const { words, pointers } = synsetAt(sense)
      return pointers.flatMap((pointer) =>
        pointer.symbol === '!' && words[pointer.from - 1] === word
          ? (synsetAt(pointer).words[pointer.to - 1] ?? [])
          : [],
      )
    }),
  )
}

test('FAMILY_ROWS have no row that says nothing of its own', () => {
  const times = Map.groupBy(FAMILY_ROWS.flatMap(pairsOf), (pair) => pair)
  const idle = FAMILY_ROWS.filter((row) => pairsOf(row).every((pair) => (times.get(pair)?.length ?? 0) > 1))
  expect(idle.map(written)).toEqual([])
})

test('FAMILY_ROWS have no word twice in a row', () => {
  const rows = FAMILY_ROWS.filter((row) => new Set(wordsOf(row)).size < wordsOf(row).length)
  expect(rows.map(written)).toEqual([])
})

test('FAMILY_ROWS let no word stand for its opposite', () => {
  const rows = FAMILY_ROWS.filter(({ asked, told }) =>
    asked.some((word) => oppositesOf(word).some((opposite) => told.includes(opposite))),
  )
  expect(rows.map(written)).toEqual([])
})

test('FAMILY_ROWS have only words that a sentence can be compared in', () => {
  expect(WORDS.filter((word) => !isReached(word))).toEqual([])
})

test('FAMILY_ROWS have only base forms', () => {
  expect(WORDS.filter((word) => !isBase(word))).toEqual([])
})

test.for<readonly [string, string]>([
  ['accuse', 'charge'],
  ['charge', 'convict'],
  ['convict', 'sentence'],
  ['convict', 'jail'],
  ['arrest', 'charge'],
  ['arrest', 'jail'],
  ['acquit', 'pardon'],
  ['propose', 'agree'],
  ['agree', 'sign'],
  ['sign', 'ratify'],
  ['offer', 'promise'],
  ['nominate', 'appoint'],
  ['appoint', 'elect'],
  ['resign', 'sack'],
  ['debate', 'pass'],
  ['announce', 'propose'],
  ['recommend', 'order'],
  ['kill', 'wound'],
  ['injure', 'die'],
  ['missing', 'dead'],
  ['hostage', 'prisoner'],
  ['kidnap', 'detain'],
  ['cancel', 'postpone'],
  ['suspend', 'cancel'],
  ['cut', 'abolish'],
  ['ban', 'limit'],
  ['increase', 'double'],
  ['embassy', 'consulate'],
  ['truce', 'treaty'],
  ['warn', 'threaten'],
  ['buy', 'sell'],
  ['lend', 'borrow'],
  ['merge', 'acquire'],
  ['protest', 'riot'],
  ['infect', 'vaccinate'],
  ['damage', 'destroy'],
  ['damage', 'sabotage'],
  ['default', 'repay'],
  ['demand', 'agree'],
  ['disband', 'defeat'],
  ['diagnose', 'cure'],
  ['hospitalize', 'die'],
  ['search', 'find'],
  ['trap', 'rescue'],
  ['evacuate', 'destroy'],
  ['disqualify', 'elect'],
  ['accident', 'attack'],
  ['delay', 'refuse'],
])('familyOf() keeps %s and %s apart', ([word, other]) => {
  expect(familyOf(word)).not.toContain(other)
  expect(familyOf(other)).not.toContain(word)
})

test('lemmasOf() takes a verb form or plural that WordNet does not know for what it is of', () => {
  expect(lemmasOf('ceasefires')).toContain('ceasefire')
  expect(lemmasOf('demined')).toContain('demine')
})

test('familyOf() goes one way from the general to the particular', () => {
  expect(familyOf('cop')).toContain('police')
  expect(familyOf('police')).not.toContain('cop')
})

test.for<readonly [string, string]>([
  ['wharf', 'port'],
  ['borrowing_cost', 'interest'],
  ['get_sack', 'dismissal'],
  ['behind_bars', 'prison'],
  ['rate_setter', 'council'],
  ['nod_through', 'approve'],
  ['hose', 'water_cannon'],
  ['stop_shooting', 'ceasefire'],
  ['twist_arm', 'pressure'],
  ['out_of_woods', 'recover'],
  ['jump_track', 'derail'],
  ['lights_out', 'blackout'],
  ['bumper_crop', 'harvest'],
  ['lay_to_rest', 'funeral'],
  ['shut_up_shop', 'closure'],
  ['eat_word', 'retract'],
  ['drag_feet', 'delay'],
  ['jittery', 'worried'],
])('familyOf() has %s told as %s and not the other way round', ([plain, told]) => {
  expect(familyOf(plain)).toContain(told)
  expect(familyOf(told)).not.toContain(plain)
})

test.for<readonly [string, string]>([
  ['Two drivers took the stand in Corvale.', 'testify'],
  ['The ferry line went on strike at noon.', 'walkout'],
  ['Her sponsor pulled the plug in June.', 'cancel'],
])('statedWords() finds in “%s” the plain word too: %s', ([text, plain]) => {
  expect(statedWords(text).flatMap(({ lemmas }) => lemmas)).toContain(plain)
})

test.for<readonly [string, string]>([
  ['loyalty', 'loyal'],
  ['certainty', 'certain'],
  ['depth', 'deep'],
])('wordFamily() has of %s who or what is %s, and not the opposite', ([noun, quality]) => {
  expect(wordFamily(noun)).toContain(quality)
  expect([...wordFamily(noun)].filter((word) => /^(?:un|dis|shallow)/u.test(word))).toEqual([])
})
