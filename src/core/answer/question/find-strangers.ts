import { isCommonNoun } from '../lexicon/wordnet.ts'
import { isNameWord, isTellingVerb } from '../lexicon/kinds-of-words.ts'
import { lemmasOf, verbOf } from '../lexicon/lemmas.ts'
import { isSpeech } from '../lexicon/speech.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { HONORIFICS, OFFICES } from '../words/shorthand.ts'
import { holdersUnder } from './holders-under.ts'
import { peopleOf } from './mentions.ts'
import type { Item, Mention } from './mentions.ts'
import { MATTER, signOf } from './row-signs.ts'
import { isTheWord, normAt } from './words-at.ts'

/** Surnames on record that stand here beside another given name: `Kim Haddad` is nobody's, whoever else is called Haddad. */
export function findStrangers(items: readonly Item[], index: AnswerIndex): readonly string[] {
  return items.flatMap((item, at) => {
    if (isCountryUs(items, at)) return ['US']
    if (isOnlyMatter(items, at)) return [surfaceOf(item)]
    if (isOfOthers(items, at, index)) return [`${surfaceAt(items, at - 1)}’s ${surfaceAt(items, at)}`]
    if (item.kind !== 'mention' || !isSurname(item, index)) return []
    const given = [items[at - 1], items[at + 1]].find((beside, side) =>
      isGiven(beside, side === 1 ? item : undefined, index),
    )
    return given?.kind === 'word'
      ? [
          given === items[at - 1]
            ? `${given.word.token.text} ${item.surface}`
            : `${item.surface} ${given.word.token.text}`,
        ]
      : []
  })
}

/** `Lind’s boss`: nobody’s office in itself; `Lind’s treasurer`, where all who hold that office are of other parties. */
function isOfOthers(items: readonly Item[], at: number, index: AnswerIndex): boolean {
  const [owner, office] = [items[at - 1], items[at]]
  if (owner?.kind !== 'mention' || office?.kind !== 'mention') return false
  if (!owner.possessive || !/^(?:role|which)$/u.test(office.how) || peopleOf(office).length === 0)
    return false
  if (peopleOf(owner).length > 0 && office.surface.toLowerCase() === 'boss') return true
  if (peopleOf(owner).some((id) => holdersUnder(id, peopleOf(office), index).length > 0)) return false
  const { partiesOf } = index
  const parties = peopleOf(owner).flatMap((id) => partiesOf.get(id) ?? [])
  return (
    parties.length > 0 &&
    !peopleOf(office).some((id) => partiesOf.get(id)?.some((own) => parties.includes(own)))
  )
}

function surfaceAt(items: readonly Item[], at: number): string {
  const item = items[at]
  return item?.kind === 'mention' ? item.surface : ''
}

/** `the us`, in small letters too: a country that nobody on record stands for here. */
function isCountryUs(items: readonly Item[], at: number): boolean {
  const [before, item] = [items[at - 1], items[at]]
  return (
    item?.kind === 'word' &&
    item.word.norm === 'us' &&
    ((before?.kind === 'word' && before.word.norm === 'the') || item.word.token.text === 'US')
  )
}

/** `what did Taiwan say`: a place that the record knows as a matter only speaks in nobody's words on record. */
function isOnlyMatter(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (item?.kind !== 'mention' || signOf(item) !== MATTER || !isNameWord(item.norms.join('_'))) return false
  const [before, next] = [items[at - 1], normAt(items, at + 1)]
  const verb = verbOf(next)
  if (item.possessive) return HELD.has(next)
  return isTheWord(before, ...HELPING) && (isSpeech(next) || isTellingVerb(verb) || MINDING.has(verb))
}

const HELPING = ['did', 'does', 'do', 'has', 'have', 'had', 'will', 'would']
/** What only somebody does who has a mind. */
const MINDING = new Set(
  'want think believe feel react respond object protest complain agree refuse reject accept welcome demand seek hope fear blame apologize'.split(
    ' ',
  ),
)
const HELD = new Set(
  'reaction response reply answer position view stance opinion statement demand demands wish wishes claim claims'.split(
    ' ',
  ),
)

function surfaceOf(item: Item | undefined): string {
  return item?.kind === 'mention' ? item.surface : ''
}

function isSurname(mention: Mention, { record }: AnswerIndex): boolean {
  if (mention.how !== 'name' || mention.norms.length !== 1 || mention.taken !== undefined) return false
  return (
    peopleOf(mention).length > 0 &&
    peopleOf(mention).every((id) => record.directory.officials.get(id)?.name.includes(' ') ?? true)
  )
}

/** A word that can only be a given name: written as one, or no English word at all. */
function isGiven(item: Item | undefined, before: Mention | undefined, index: AnswerIndex): boolean {
  if (item?.kind !== 'word') return false
  const { norm, token } = item.word
  if (
    norm.length < 2 ||
    /\d/u.test(norm) ||
    FUNCTION_WORDS.has(norm) ||
    HONORIFICS.has(norm) ||
    OFFICES.has(norm)
  )
    return false
  if (token.afterBreak && before !== undefined) return false
  if (before?.possessive === true) return false
  const isEnglish = lemmasOf(norm).some((lemma) => isCommonNoun(lemma))
  const isKnown = index.words.has(norm) || index.roles.byWord.has(norm)
  return token.capital && !isEnglish && !isKnown
}
