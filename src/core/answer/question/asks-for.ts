import { isGroup, isPerson } from '../lexicon/kinds-of-words.ts'
import { baseNoun } from '../lexicon/lemmas.ts'
import type { Item } from './mentions.ts'
import { MATTER } from './row-signs.ts'

/** `which Velmari officials were there`: who they were. */
const WHICH_PEOPLE =
  /\bwhich (?:\S+ ){0,2}(?:officials?|ministers?|leaders?|diplomats?|envoys?|people|persons?|negotiators?|delegates?)\b|\bwhich <name> (?:were|was|are|is|attend\w*|went|came|took part)\b/u

/** Whether people are asked for by what they are: `which officials`. */
export function asksForPeople(row: string): boolean {
  return WHICH_PEOPLE.test(row)
}

const DOER =
  /^(?:and |so |but |then )*(?:who|which \w+|what (?:country|countries|side|party))(?: else)? (\S+) (\S+)?/u

/** Whether a row of words asks who did something: `who mediated?`, not `who did Rahim meet?`. */
export function asksForDoer(row: string): boolean {
  if (/\b(?:which|what) (?:dates?|days?|times?|months?|years?)\b/u.test(row)) return false
  const match = DOER.exec(`${row} `)
  if (match === null) return false
  const [, verb = '', next = ''] = match
  if (/^(?:did|does|do)$/u.test(verb)) return false
  if (/^(?:is|are|was|were)$/u.test(verb)) return next.endsWith('ing')
  return (
    !/^(?:has|have|had|will|would|can|could)$/u.test(verb) || !/^(?:<name>|he|she|they|the|a)$/u.test(next)
  )
}

/** Whether a row of words asks with or to whom: `who did Suryono speak with`. */
export function asksForPartner(row: string): boolean {
  return /\bwhom? (?:did|does|do|has|have|had|will|would|is|was) .*\b(?:with|to)$|\b(?:with|to) whom\b|^(?:and |so )*(?:(?:with|to) who|who (?:with|to))$|\bwho (?:is|was|were) <name> with\b|\bwho (?:is|was|were) with <name>/u.test(
    row,
  )
}

const DOCUMENT = /^(?:report|article|story|piece|text|headline|header|caption|title|credit|copy)$/u
const SPEAKER =
  /^(.*\b(?:did|does|do|has|have) (?:the |an? )(?:(?!<)\S+ )?)(?!<name>)(\S+) (?:say|said|tell|told|comment|mention|reply|replied|answer)\b/u

/** `what did the king say`: the word for whoever has to have said it, even where it is a matter of the record too. */
export function speakerIn(row: string, items: readonly Item[]): string | undefined {
  const [, before, word] = SPEAKER.exec(row) ?? []
  if (word !== undefined && DOCUMENT.test(word)) return undefined
  if (before === undefined || word !== MATTER) return word
  const item = items[before.split(' ').length - 1]
  const noun = item?.kind === 'mention' ? item.norms.at(-1) : undefined
  return noun !== undefined && (isPerson(baseNoun(noun)) || isGroup(baseNoun(noun))) ? noun : undefined
}

/** Words for how much something was before it changed. */
export const FORMER = /^(?:old|previous|former|prior|original|initial|earlier|before)$/u

/** Whether a row of words asks for an amount before it changed: `what was the old ceiling`. */
export function asksForFormer(row: string): boolean {
  return row.split(' ').some((norm) => FORMER.test(norm))
}

/** Words for what one person at a time fills. */
export const ROOM = /^(?:seats?|places?|beds?|berths?|capacity|room)$/u

/** Whether a row of words asks how many there is room for: `how many seats`, `how many people can it hold`. */
export function asksForRoom(row: string): boolean {
  const norms = row.split(' ')
  const many = norms.findIndex((norm, at) => norm === 'many' && norms[at - 1] === 'how')
  if (many >= 0 && ROOM.test(norms[many + 1] ?? ''))
    return !/\b(?:won|win|lost|lose|took|take|held|hold)\b/u.test(row)
  return (
    many >= 0 &&
    /\b(?:can|could|will|would|does|do) (?:\S+ ){1,4}(?:hold|fit|seat|accommodate|house)$/u.test(row)
  )
}

/** Whether a row of words asks for all of a kind. */
export function asksForList(row: string): boolean {
  return /^(?:and |so )*(?:(?:the |a )?(?:full |whole |complete )?list\b|what (?:are|were) (?:all )?the (?:\S+ ){0,2}\S+s\b)/u.test(
    row,
  )
}

/** Whether a row of words asks what something was done to. */
export function asksForObject(row: string): boolean {
  return (
    /^(?:and |so |but )*what (?:did|does|do|has|have|had|will|would) /u.test(row) &&
    !/\b(?:about|for|of|to|with|on|at|in|from|up|out|into|over|like|after|by)$/u.test(row)
  )
}

/** Whether a row of words asks how many were there. */
export function asksForTurnout(row: string): boolean {
  return /\bhow many (?:\S+ ){0,2}(?:came|come|attended|turned|showed|gathered|watched|were there|were at)\b/u.test(
    row,
  )
}

const WHO = '(?:who(?: all| else)?|which (?:\\S+ ){1,2}|whom)'
const QUOTED = new RegExp(
  `(?:^|\\b)${WHO} ?(?:is|are|was|were|gets?|got) (?:directly |actually )?(?:quoted|cited)\\b|\\b(?:everyone|everybody|all|those|people) (?:who (?:is|are|was|were) )?quoted\\b`,
  'u',
)
const SPEAKING =
  /\bwho (?:all |else )?(?:spoke|speaks|talked|commented|is speaking|was speaking) (?:on behalf of|for) (?:the )?<name>/u

/** Whether a row of words asks who is quoted, or who speaks for somebody. */
export function asksForSpeakers(row: string): 'quoted' | 'speaking' | undefined {
  if (QUOTED.test(row)) return 'quoted'
  return SPEAKING.test(row) ? 'speaking' : undefined
}

/** Whether a row of words asks for the place something went or came from: `where were they moved to`. */
export function wayAsked(row: string): 'to' | 'from' | undefined {
  if (!/\b(?:where|which|what)\b/u.test(row)) return undefined
  const [, before] = /^(?:and |so |but )*(to|from|into) (?:which|what|where)\b/u.exec(row) ?? []
  const [, end] = WAY_AT_END.exec(row) ?? []
  const word = before ?? end
  if (word === undefined) return undefined
  return word === 'from' ? 'from' : 'to'
}

const WAY_AT_END =
  /\b(?:where|which \S+|what \S+) .*\b(to|from|into)(?: (?:after|before|when|once|since)\b.*)?$/u

const CHANGING =
  '(?:g(?:o|oes|one|ing) (?:up|down)|went (?:up|down)|rise[ns]?|rose|risen|fall(?:en|s)?|fell|drop(?:ped|s)?|gr[oe]w(?:n|s)?|increased?|decreased?|climb(?:ed|s)?|sh?r[aiu]nk)'
const CHANGE = new RegExp(
  `\\b(?:by )?how (?:much|many \\S+)\\b.*\\b${CHANGING}(?=$| (?:since|after|in|over|from|to|by|this|last|next|on|at|between|under|because|than)\\b)`,
  'u',
)

/** Whether a row of words asks by how much something rose or fell. */
export function asksForChange(row: string): boolean {
  return CHANGE.test(row)
}
