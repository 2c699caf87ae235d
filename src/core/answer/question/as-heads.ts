import { officeWord } from '../record-index/office-words.ts'
import { FUNCTION_WORDS } from '../words/grammar.ts'
import { isHead } from './heads-of.ts'
import { mentionOf } from './mentions.ts'
import type { Item } from './mentions.ts'
import { asRefs, partyOf } from './people-here.ts'
import type { OfficeHere, PeopleHere } from './people-here.ts'
import { isTheWord, normAt, wordAt } from './words-at.ts'

const LEADERS = 'boss chief head leader director president chair chairman chairwoman ceo'.split(' ')
const SOMEBODY = 'woman man person lady guy one'.split(' ')
const LEADING = 'leading running heading chairing leads runs heads chairs'.split(' ')
/** Those who speak for a country in another one. */
const SENT = /\b(?:ambassador|envoy|consul|attache|charge|high commissioner)\b/u
const FOREIGN = /\b(?:foreign (?:minister|secretary)|secretary of state|minister of foreign affairs)\b/u

/** Takes `the guild’s boss`, `the woman running the guild`, `Norland’s top diplomat` and `the defense chief` for whoever is it. */
export function asHeads(items: readonly Item[], here: PeopleHere): readonly Item[] {
  const row: Item[] = []
  for (let at = 0; at < items.length;) {
    const found = headAt(items, at, here)
    const item = items[at]
    if (found === undefined) {
      if (item !== undefined) row.push(item)
      at += 1
      continue
    }
    const words = items
      .slice(at, at + found.length)
      .flatMap((one) => (one.kind === 'word' ? [one.word] : one.words))
    row.push(mentionOf(words, asRefs(found.offices), 'role'))
    at += found.length
  }
  return row
}

type HeadAt = { readonly offices: readonly OfficeHere[]; readonly length: number }

function headAt(items: readonly Item[], at: number, here: PeopleHere): HeadAt | undefined {
  const found = [bossOf, headOfBody, whoeverLeads, topDiplomat, diplomatOf, chiefOf]
    .map((find) => find(items, at, here))
    .find((one) => one !== undefined && one.offices.length > 0)
  return found
}

/** `the guild’s boss`. */
function bossOf(items: readonly Item[], at: number, here: PeopleHere): HeadAt | undefined {
  const party = partyOf(items[at])
  if (party === undefined || !isTheWord(items[at + 1], ...LEADERS) || isTheWord(items[at + 2], 'of'))
    return undefined
  return { offices: headsOf(party, here), length: 2 }
}

/** `head of the guild`. */
function headOfBody(items: readonly Item[], at: number, here: PeopleHere): HeadAt | undefined {
  if (!isTheWord(items[at], ...LEADERS) || !isTheWord(items[at + 1], 'of', 'at')) return undefined
  return behind(items, at, at + 2, here)
}

/** `the woman who leads the guild`, `the man at the top of the guild`. */
function whoeverLeads(items: readonly Item[], at: number, here: PeopleHere): HeadAt | undefined {
  if (!isTheWord(items[at], ...SOMEBODY)) return undefined
  const verb = isTheWord(items[at + 1], 'who') ? at + 2 : at + 1
  if (isTheWord(items[verb], ...LEADING)) return behind(items, at, verb + 1, here)
  const row = [1, 2, 3, 4].map((more) => normAt(items, at + more)).join(' ')
  if (row.startsWith('in charge of')) return behind(items, at, at + 4, here)
  return /^at the (?:top|head|helm) of?/u.test(row) ? behind(items, at, at + 5, here) : undefined
}

function behind(items: readonly Item[], from: number, at: number, here: PeopleHere): HeadAt | undefined {
  const of = isTheWord(items[at], 'the') ? at + 1 : at
  const party = partyOf(items[of])
  return party === undefined ? undefined : { offices: headsOf(party, here), length: of + 1 - from }
}

/** `the Norland diplomat`, where one is on record by another title. */
function diplomatOf(items: readonly Item[], at: number, { offices }: PeopleHere): HeadAt | undefined {
  const party = partyOf(items[at])
  if (party === undefined || !isTheWord(items[at + 1], 'diplomat', 'envoy', 'ambassador', 'representative'))
    return undefined
  return { offices: offices.filter((own) => own.party === party && SENT.test(titleOf(own))), length: 2 }
}

/** `Norland’s top diplomat`, `the top Norland diplomat`. */
function topDiplomat(items: readonly Item[], at: number, here: PeopleHere): HeadAt | undefined {
  const [first, second] = isTheWord(items[at], 'top', 'chief') ? [at + 1, at] : [at, at + 1]
  const party = partyOf(items[first])
  if (
    party === undefined ||
    !isTheWord(items[second], 'top', 'chief') ||
    !isTheWord(items[at + 2], 'diplomat')
  )
    return undefined
  return {
    offices: here.offices.filter((own) => own.party === party && FOREIGN.test(titleOf(own))),
    length: 3,
  }
}

/** `the defense chiefs`: ministers or secretaries of it, of one country where one is named. */
function chiefOf(items: readonly Item[], at: number, here: PeopleHere): HeadAt | undefined {
  const party = partyOf(items[at])
  const first = party === undefined ? at : at + 1
  const matter = wordAt(items, first)
  const chief = normAt(items, first + 1)
  if (
    matter === undefined ||
    FUNCTION_WORDS.has(matter.norm) ||
    !/^(?:chief|boss|head|supremo)s?$/u.test(chief)
  )
    return undefined
  const isMany = chief.endsWith('s')
  const own = here.offices.filter(
    ({ words, party: whose }) =>
      (party === undefined || isMany || whose === party) && isMinisterOf(officeWord(matter.norm), words),
  )
  return { offices: own, length: party === undefined || isMany ? first + 2 - at : 3 }
}

function isMinisterOf(matter: string, words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  const [head = '', of = '', what = ''] = words
  const isOffice = (word: string) => word === 'minister' || word === 'secretary'
  return (isOffice(last) && words.at(-2) === matter) || (isOffice(head) && of === 'of' && what === matter)
}

/** Those at the head of a party; where an office of theirs names it, they are no head of a part of it. */
function headsOf(party: string, { offices, parties }: PeopleHere): readonly OfficeHere[] {
  const heads = offices.filter((own) => {
    const title = titleOf(own)
    return own.party === party && isHead(title)
  })
  const name =
    parties
      .find(({ id }) => id === party)
      ?.name.toLowerCase()
      .replaceAll(/['’]/gu, '') ?? ''
  const named = heads.filter((own) => titleOf(own).includes(name))
  return named.length > 0 ? named : heads
}

function titleOf({ words }: OfficeHere): string {
  return words.join(' ')
}
