import type { Statement } from '../record/record.ts'
import type { Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { foldQuotes } from './fold.ts'
import { quotationsOf } from '../inline.ts'
import { blankQuotations } from './verify-words.ts'
import { contentStems, wordsOf } from './words.ts'

const DENIAL = /^(?:not|no|never|neither|nor|nobody|none|nothing|cannot|without)$|n't$/u

/** Words with which a passage refuses, lacks or leaves undone what a "not" of ours may then say. */
const REFUSAL =
  /^(?:unable|few|rarely|hardly|slim|odds|den(?:y|ies|ied)|declin\w+|refus\w+|reject\w+|rebuff\w+|fail\w*|halt\w*|cancel\w*|cancell?ation|postpone\w*|lack\w*|abandon\w*|block\w*|ban(?:s|ned)?|bar(?:s|red)?|dismiss\w*|unlike\p{L}+|un\p{L}{4,}ed)$/u

/** Any word, also a mild one, with which our own text may give back a denial. */
const MILD =
  /^(?:yet|but|despite|remain(?:s|ed)?|stop\w*|avoid\w*|played|put|off|disagree\w*|impossible|un\p{L}{3,})$/u

/** What the record says about itself: "no date is given", "whom it does not name". */
const ABOUT_THE_RECORD =
  /\b(?:no|not|none|never|neither|nobody|without)\b(?: (?!and\b)[\p{L}’']+){0,5} (?:given|named?|stated?|says?|said|known|clear|quoted|explain(?:ed)?|told|identif\w+|recorded)\b|\b(?:none|nobody) of (?:them|the \p{L}+) named\b|\bdoes not (?:name|say|give|make)\b|\bwithout making clear\b/giu

/** A denial does not reach beyond these. */
const BREAK = /[,;:.—–]|\b(?:but|though|although|while|and|because|after|before|since)\b/iu
/** Where a passage turns: what it denies on one side of it is not denied on the other. */
const TURN = /[;.—–]|\b(?:but|though|although|while|whereas|however)\b/iu
/** Words behind a denial that it denies. */
const REACH = 6
/** From this share on our words tell what a clause tells. */
const TOLD = 0.6

/** Finds a "not" of ours that no cited passage bears out, and one of theirs that we left out. */
export function verifyNegation(statement: Statement, evidence: Evidence): readonly Finding[] {
  const own = foldQuotes(blankQuotations(statement.text)).replaceAll(ABOUT_THE_RECORD, '')
  const rest = quotationsOf(statement.text).reduce(
    (text, quotation) => text.replaceAll(foldQuotes(quotation), ' _ '),
    foldQuotes(evidence.text),
  )
  return [...addedDenials(own, rest), ...droppedDenials(statement.text, evidence)]
}

function addedDenials(own: string, passages: string): readonly Finding[] {
  const [ours, theirs] = [denialsIn(own, BREAK), denialsIn(passages, TURN)]
  const denied = ours.filter(({ word }) => DENIAL.test(word))
  const known = contentStems(passages)
  const isBorneOut = ({ reach }: Denial) => {
    const judged = reach.filter((stem) => known.has(stem))
    return theirs.some((their) => judged.length === 0 || judged.some((stem) => their.around.includes(stem)))
  }
  const wrong =
    denied.find((denial) => !isBorneOut(denial)) ?? (ours.length > theirs.length ? denied[0] : undefined)
  if (wrong === undefined) return []
  return [
    {
      field: 'text',
      expected: 'a denial that some cited passage makes',
      found: `"${wrong.words}"`,
      remedy: 'cite the passage that denies it, or drop the denial',
    },
  ]
}

/** A denial with the stems it reaches, and those of the whole clause around it. */
type Denial = {
  readonly word: string
  readonly words: string
  readonly reach: readonly string[]
  readonly around: readonly string[]
}

function denialsIn(text: string, limit: RegExp): readonly Denial[] {
  return text.split(new RegExp(limit, 'giu')).flatMap((clause) => {
    const words = wordsOf(clause)
    return words.flatMap((word, at) => {
      if (!DENIAL.test(word) && !REFUSAL.test(word)) return []
      const reach = words.slice(at + 1, at + 1 + REACH)
      const shown = words.slice(Math.max(0, at - 2), at + 3).join(' ')
      return [{ word, words: shown, reach: stemsOf(reach), around: stemsOf(words) }]
    })
  })
}

function stemsOf(words: readonly string[]): readonly string[] {
  return [...contentStems(words.join(' '))]
}

/** A clause whose denial is gone from a text that tells all the rest of it. */
function droppedDenials(text: string, evidence: Evidence): readonly Finding[] {
  const ours = wordsOf(text)
  if (ours.some((word) => DENIAL.test(word) || REFUSAL.test(word) || MILD.test(word))) return []
  const own = contentStems(text)
  const dropped = foldQuotes(evidence.text)
    .split(new RegExp(BREAK, 'giu'))
    .find((clause) => {
      if (!wordsOf(clause).some((word) => DENIAL.test(word))) return false
      const stems = contentStems(clause)
      return stems.size > 2 && own.intersection(stems).size / stems.size >= TOLD
    })
  if (dropped === undefined) return []
  return [
    {
      field: 'text',
      expected: 'the denial of the cited passage',
      found: 'none',
      remedy: `it says “${wordsOf(dropped).slice(0, 8).join(' ')}…”`,
    },
  ]
}
