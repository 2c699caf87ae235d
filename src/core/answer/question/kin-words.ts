/** What somebody is to another of one family. */
const KIN =
  '(?:half-?|step-?|great-?|grand)?(?:brothers?|sisters?|siblings?|twins?|cousins?|uncles?|aunts?|nieces?|nephews?|fathers?|mothers?|dads?|moms?|mums?|parents?|sons?|daughters?|child|children|wife|husband|spouse|widow|widower|grandson|granddaughter|relatives?|relation|kin)(?:-in-law)?'

const SAME_FAMILY =
  /\b(?:is|are|was|were) .*\brelated to\b|<name>.* related$|\b(?:he|she|they) related$|<name>.* (?:of |from )?(?:one|the same|same) family\b|\b(?:are|were) .*<name> (?:family|relatives|kin|kinsfolk|siblings)\b/u

/** `is Lund Moro’s brother`, `is Lund a cousin of the mayor`, `Lund is Moros brother`, `Lund, Moro: brothers`. */
const WHETHER = new RegExp(
  `^(?:and |so |but )*(?:is|are|was|were) (?!.*\\b(?:by|with|to|from|about|on|against)\\b)(?:\\S+ ){0,2}<name>(?: (?:\\S+ ){0,2}<name> (?:\\w+ )?${KIN}| (?:an?|the) (?:\\w+ )?${KIN} of (?:the )?<name>| and (?:the )?<name> ${KIN})$|^(?:are|were) (?:the|both|these|those) (?:two )?<name> ${KIN}$|^<name>(?: (?:is|and))?(?: the)? <name>(?: \\w+)? ${KIN}$`,
  'u',
)

/** `who is Lund’s brother`, `whose brother is Lund`, `Lund brother`. */
const WHO = new RegExp(
  `^(?:and |so |but )*(?:who (?:is|are|was|were) )?<name> ${KIN}$|^who (?:is|are|was|were) (?:an?|the) ${KIN} of (?:the )?<name>$|^whose ${KIN} (?:is|are|was|were) (?:the )?<name>$`,
  'u',
)

/** Whether a row of words asks how people are of one family: told by any word for that, and by one that says they are not. */
export function asksForKin(row: string): boolean {
  return asksWhetherKin(row) || WHO.test(row)
}

/** Whether two are named or one family is asked of at all: then what they are to one another is what is asked. */
export function asksWhetherKin(row: string): boolean {
  return SAME_FAMILY.test(row) || WHETHER.test(row)
}

const KIN_WORD = new RegExp(`^(?:${KIN})$`, 'u')

/** Whether a word says what somebody is to another of their family. */
export function isKinWord(norm: string): boolean {
  return KIN_WORD.test(norm)
}
