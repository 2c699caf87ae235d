import type { Evidence } from './evidence.ts'
import type { Finding } from './finding.ts'
import { foldQuotes } from './fold.ts'
import { blankQuotations } from './verify-words.ts'

const DENIAL = /\b(?:not|no|never|neither|nor|nobody|nothing|cannot)\b|n't\b/iu

/** Words with which a passage denies, refuses, lacks or leaves undone. */
const NEGATIVE =
  /\b(?:not|no|never|neither|nor|none|nobody|nothing|cannot|without|unable|despite|yet|but|few|rarely|hardly|slim|odds|remain(?:s|ed)?|den(?:y|ies|ied)|declin\w+|refus\w+|reject\w+|rebuff\w+|fail\w*|stop\w*|halt\w*|cancel\w*|cancell?ation|postpone\w*|lack\w*|avoid\w*|un\p{L}{3,})\b|n't\b/iu

/** What the record says about itself: "no date is given", "whom it does not name". */
const ABOUT_THE_RECORD =
  /\b(?:no|not|none|never|neither|nobody|without)\b(?: (?!and\b)[\p{L}’']+){0,5} (?:given|named?|stated?|says?|said|known|clear|quoted|explain(?:ed)?|told|identif\w+|recorded)\b|\b(?:none|nobody) of (?:them|the \p{L}+) named\b|\bdoes not (?:name|say|give|make)\b/giu

/** Finds a "not" of ours for which no cited passage has anything of the kind. */
export function verifyNegation(text: string, evidence: Evidence): readonly Finding[] {
  const own = foldQuotes(blankQuotations(text)).replaceAll(ABOUT_THE_RECORD, '')
  const denial = DENIAL.exec(own)
  if (denial === null || NEGATIVE.test(foldQuotes(evidence.text))) return []
  return [
    {
      field: 'text',
      expected: 'a denial that some cited passage makes',
      found: `"${own.slice(Math.max(0, denial.index - 20), denial.index + 20).trim()}"`,
      remedy: 'cite the passage that denies it, or drop the denial',
    },
  ]
}
