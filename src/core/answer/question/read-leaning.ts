import type { Leaning } from './asked.ts'
import { asksForDoer, asksForPeople } from './asks-for.ts'
import type { Item, Mention } from './mentions.ts'
import { NAMED } from './row-signs.ts'

/** `wasnt it three dead`: an `it` that stands for nothing. */
const DUMMY =
  /^(?:and |so |but )*(?:is|was)(?:nt| not)? it (?:not )?(?:a|an|the|<\w+>|\d\S*|one|two|three|four|five|six|seven|eight|nine|ten)\b/u
const THAT = /\b(?:that|this|it|those|these|the same|them)\b/u
const OF_WORDS =
  /\b(?:say|says|said|tell|told|write|wrote|claim) (?:\S+ )?(?:that|this|it|so|the same(?: thing)?)(?: too| as well)?$/u
const OF_OWNER = /^(?:and |so |but )*whose (?:\S+ ){1,2}(?:is|was|are|were) (?:that|this|it|those|these)$/u
/** `who said he would run`: whoever is asked for. */
const OF_WHOEVER_SAYS =
  /^(?:and |so |but )*(?:who|which \S+) (?:has |have )?(?:said|says?|claims?|claimed|den(?:y|ies|ied)|promised|vowed|admits?|admitted|insists?|insisted|thinks?) (?:that )?(?:he|she|they|his|her|their)$/u
const WHICH_OF_THEM = /^(?:and |so |but )*which \S+$/u
const ELLIPTIC = /^(?:and|what about|how about|also|or|but|then|so)\b/u

/** How a question leans on what was said before it. */
export function readLeaning(norms: readonly string[], items: readonly Item[]): Leaning {
  const row = norms.join(' ')
  const before = norms.findIndex((norm) => norm === NAMED)
  const at = norms.findIndex((norm) => /^(?:he|she|they|him|his|her|hers|them|their|theirs)$/u.test(norm))
  const owned = ownedBy(norms, items)
  const isOwn =
    (/^(?:his|her|their)$/u.test(norms[at] ?? '') && asksForDoer(row)) ||
    OF_WHOEVER_SAYS.test(norms.slice(0, at + 1).join(' ')) ||
    (owned !== undefined && items[at + 1] === owned)
  const pronoun =
    at < 0 || isOwn || (before >= 0 && before < at && hasPerson(items[before]))
      ? undefined
      : pronounOf(norms[at])
  const isVerb = (norm: string) => /^(?:did|does|do|say|said|has|have|is|was|will|were|are)$/u.test(norm)
  return {
    pronoun,
    pronounPart:
      at >= 0 && /^(?:him|them|her)$/u.test(norms[at] ?? '') && at === norms.length - 1 ? 'any' : 'speaker',
    owned: owned?.surface,
    that:
      THAT.test(row) &&
      !DUMMY.test(row) &&
      !/\bthat \S+ \S+/u.test(row.replace(/^.*\b(?:about|on|to|of|was|is) that\b.*$/u, '')),
    there: isThere(row),
    ofWords: OF_WORDS.test(row),
    ofOwner: OF_OWNER.test(row),
    whichOfThem: WHICH_OF_THEM.test(row) && (row.endsWith(NAMED) || asksForPeople(row)),
    otherwise: /\belse\b|\bother\b|\banother\b|\bmore\b/u.test(row),
    onElse: /^(?:and|also|but|then) (?:also )?(?:on|about|regarding|concerning|re) /u.test(row),
    elliptic:
      (ELLIPTIC.test(row) &&
        !norms.slice(2).some(isVerb) &&
        !(
          norms[0] !== 'what' &&
          norms.slice(1, 4).some((norm) => /^(?:what|who|when|where|why|how)$/u.test(norm))
        )) ||
      (norms.length <= 2 && norms[0] !== 'any'),
  }
}

/** `was she there`, `who else was there`: on that occasion, where `was there` asks for anything at all. */
function isThere(row: string): boolean {
  if (/^(?:and |so |but )*who(?:m)?(?: else| all)? (?:is|are|was|were) there$/u.test(row)) return true
  return (
    /\bthere\b/u.test(row) &&
    !/\b(?:is|are|was|were) there\b|\bthere (?:is|are|was|were|be|been)\b/u.test(row)
  )
}

/** The office right behind `his`, `its`. */
function ownedBy(norms: readonly string[], items: readonly Item[]): Mention | undefined {
  return items
    .filter((item) => item.kind === 'mention')
    .find(
      (item) =>
        (item.how === 'role' || item.how === 'which') &&
        /^(?:his|her|its|their)$/u.test(norms[items.indexOf(item) - 1] ?? ''),
    )
}

function pronounOf(norm: string | undefined): Leaning['pronoun'] {
  if (norm === undefined) return undefined
  if (/^(?:he|him|his)$/u.test(norm)) return 'he'
  return /^(?:she|her|hers)$/u.test(norm) ? 'she' : 'they'
}

function hasPerson(item: Item | undefined): boolean {
  return item?.kind === 'mention' && item.refs.some(({ kind }) => kind === 'person')
}
