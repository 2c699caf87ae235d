import lemmatizer from 'wink-lemmatizer'

import { rememberEach } from '../../remember.ts'
import { isInFamily } from './families.ts'
import { sensesOf } from './wordnet.ts'

const MOST_KNOWN = 100_000

/** Every base form a word can have, itself included: `left` is `left` and `leave`; British and American spellings meet. */
export const lemmasOf = rememberEach(MOST_KNOWN, (word: string): readonly string[] => {
  const forms = new Set([word])
  if (/^[a-z]+$/u.test(word)) {
    for (const form of [lemmatizer.verb(word), lemmatizer.noun(word), lemmatizer.adjective(word)])
      forms.add(form)
    if (word.endsWith('ly') && sensesOf(word.slice(0, -2), 'adj').length > 0) forms.add(word.slice(0, -2))
    for (const form of verbStems(word)) if (sensesOf(form, 'verb').length > 0) forms.add(form)
    if (forms.size === 1)
      for (const form of [...verbStems(word), singular(word)]) if (isInFamily(form)) forms.add(form)
    if (word.endsWith('men')) forms.add(word.replace(/men$/u, 'man'))
    for (const form of forms) forms.add(americanSpelling(form))
  }
  return [...forms]
})

/** What a plural that WordNet does not know may be of: `ceasefires`. */
function singular(word: string): string {
  return word.replace(/s$/u, '')
}

/** What may stand before an ending: of `dined` both `din` and `dine`. */
function verbStems(word: string): readonly string[] {
  const stem = /^(\w{2,})(?:ed|ing)$/u.exec(word)?.[1]
  return stem === undefined ? [] : [stem, `${stem}e`]
}

/** Spellings that WordNet does not always list together: `organise`, `harbour`, `defence`, `centre`. */
function americanSpelling(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/is(e|ed|ing|ation)$/u, 'iz$1')
    .replace(/our$/u, 'or')
    .replace(/^(def|off|lic|pret)ence$/u, '$1ense')
    .replace(/([a-z])tre$/u, '$1ter')
}

/** One form for all forms of a word, whatever part of speech it is: the shortest of its base forms. */
export function shortestForm(word: string): string {
  return lemmasOf(word).reduce((best, lemma) => (lemma.length < best.length ? lemma : best), word)
}

/** The base form of a word read as a verb. */
export const verbOf = rememberEach(MOST_KNOWN, (word: string): string =>
  /^[a-z]+$/u.test(word) ? lemmatizer.verb(word) : word,
)

/** The base form of a word read as a noun, in American spelling. */
export const baseNoun = rememberEach(MOST_KNOWN, (word: string): string =>
  /^[a-z]+$/u.test(word) ? americanSpelling(lemmatizer.noun(word)).replace(/(?<=\w)men$/u, 'man') : word,
)
