import type { Item } from './mentions.ts'

/** A way of speaking with the words by which reports tell what is meant by it. */
type Framing = {
  readonly word: RegExp
  /** How the words in front have to end. */
  readonly before?: RegExp
  /** How the words behind have to begin. */
  readonly behind?: RegExp
  readonly told: readonly string[]
}

const list = (words: string): readonly string[] => words.split(' ')

/** Set ways of asking whose words, taken one by one, no report would say. */
const FRAMINGS: readonly Framing[] = [
  {
    word: /^tables?$/u,
    before: /\b(?:on|to|off) the $/u,
    told: list('table offer propose proposal discuss discussion negotiate negotiation consider'),
  },
  {
    word: /^agenda$/u,
    before: /\bon (?:\S+ ){1,3}$/u,
    told: list('agenda raise bring_up discuss discussion topic'),
  },
  {
    word: /^seriously$/u,
    before: /\b(?:take|takes|took|taken|taking) .*$/u,
    told: list(
      'seriously serious believe doubt dismiss fear worry worried concern bluff ignore shrug_off mock',
    ),
  },
  {
    word: /^open$/u,
    before: /^(?:is|are|was|were|does|did|do) .*(?:<>|he|she|they|be|sound|seem|appear) $/u,
    behind: /^ to\b/u,
    told: list('open ready willing prepared consider accept reject refuse rule_out oppose'),
  },
  {
    word: /^contribute$/u,
    before: /(?:\bto|<>|\b(?:he|she|they)) $/u,
    told: list('contribute contribution give fund pay'),
  },
  { word: /^(?:dearer|pricier|costlier)$/u, told: list('dear raise rise increase hike go_up') },
  { word: /^expensive$/u, before: /\bmore $/u, told: list('expensive dear raise rise increase hike go_up') },
  { word: /^cheaper$/u, told: list('cheaper lower cut reduce decrease fall drop go_down') },
  { word: /^money$/u, before: /\bmore $/u, told: list('money pay wage salary raise rise increase percent') },
  {
    word: /^court$/u,
    before: /\b(?:take|takes|took|taken|taking) (?:\S+ ){1,4}to $/u,
    told: list('court sue suit lawsuit case'),
  },
  { word: /^higher$/u, told: list('higher rise raise increase hike go_up') },
  {
    word: /^lower$/u,
    before: /\b(?:the|for|accept|want|about|of|on) $/u,
    told: list('lower cut reduce decrease fall drop'),
  },
  {
    word: /^(?:talk|talked|talking|speak|spoken|speaking)$/u,
    before: /^(?:did|does|do|has|have|had|is|are|was|were) .*<> $/u,
    behind: /^ (?:to|with) <>/u,
    told: list('talk talks speak call phone telephone meet discuss tell converse conversation confer'),
  },
  {
    word: /^call(?:s|ed|ing)?$/u,
    before: /(?:<>|\b(?:he|she|they)) $/u,
    behind: /^ for\b/u,
    told: list('call_for demand urge want request propose'),
  },
  { word: /^own(?:s|ed)?$/u, behind: /^ up\b/u, told: list('own_up admit confess acknowledge deny') },
  {
    word: /^(?:bill|tab|damage)$/u,
    before: /^what (?:will|would|does|did|is) /u,
    behind: / (?:c[oa]me|amount|expected|estimated|put) (?:to|at)\b/u,
    told: list('bill cost price pay damage'),
  },
  {
    word: /^press$/u,
    before: /(?:<>|\b(?:he|she|they)) $/u,
    behind: /^ \S/u,
    told: list('press urge demand insist push'),
  },
  {
    word: /^(?:show|illustrate|signal|indicate|prove)$/u,
    before: /^(?:and |so )?what (?:does|did|do) .+ (?:to )?$/u,
    behind: /^ $/u,
    told: list('show sign illustrate signal indicate prove mean evidence reflect suggest'),
  },
  {
    word: /^been$/u,
    before: /^(?:and |so )?(?:has|have|had) .*$/u,
    behind: /^ to <>/u,
    told: list('visit travel trip go come'),
  },
  {
    word: /^part$/u,
    before: /^(?:and |so )?how many (?:\S+ ){0,3}t(?:ake|ook|akes) $/u,
    behind: /^ $/u,
    told: list('part participate participation participant join attend'),
  },
  {
    word: /^out$/u,
    before: /^(?:and |so |for )?how long (?:was|were|is|are|has|have) (?:\S+ ){1,3}$/u,
    behind: /^ $/u,
    told: list('strike walkout outage blackout out off'),
  },
  {
    word: /^(?:travel|go|come|visit|meet|attend|fly|sit|happen|appear|speak)$/u,
    before:
      /\bwhy (?:did|does|do|will|would|could) .*\bnot $|\bwhy (?:didnt|doesnt|wont|couldnt|wouldnt) .* $/u,
    told: list(
      'attend postpone cancel call_off put_off delay defer scrap rebuff refuse decline absent prevent stay_away',
    ),
  },
  {
    word: /^(?:sit|sat|sitting|get|got|come|came)$/u,
    behind: /^ (?:down )?together\b/u,
    told: list('meet meeting talk talks convene'),
  },
  {
    word: /^(?:fine|ok|okay|cool|comfortable)$/u,
    before: /^(?:and |so |but )?(?:is|are|was|were|would|will) /u,
    behind: /^ with\b/u,
    told: list('accept agree support approve welcome reject oppose refuse object'),
  },
  { word: /^rest$/u, behind: /^ of\b/u, told: list('rest others remain remaining remainder') },
  {
    word: /^anti$/u,
    behind: /^ \S/u,
    told: list('anti limit ban curb oppose counter combat fight prevent stop prohibit'),
  },
]

/** What stands, in the words of reports, for a word of a set way of asking: `on the table`, `take seriously`. */
export function framedAt(items: readonly Item[], at: number): readonly string[] | undefined {
  const item = items[at]
  if (item?.kind !== 'word') return undefined
  const { norm } = item.word
  const found = FRAMINGS.filter(({ word }) => word.test(norm))
  if (found.length === 0) return undefined
  const before = `${textOf(items.slice(0, at))} `
  const behind = ` ${textOf(items.slice(at + 1))}`
  return found.find(
    (framing) => (framing.before?.test(before) ?? true) && (framing.behind?.test(behind) ?? true),
  )?.told
}

function textOf(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'mention' ? '<>' : item.word.norm)).join(' ')
}
