import { FUNCTION_WORDS, GENERIC, LIGHT } from '../words/grammar.ts'
import type { Item } from './mentions.ts'
import { isIn, MATTER, NAMED } from './row-signs.ts'

/** What is asked of a subject as a whole, with nothing of it named: `what do they disagree on`. */
export type Side =
  /** What is in dispute. */
  | 'disputes'
  /** What was talked about. */
  | 'matters'
  /** What was agreed. */
  | 'agreed'
  /** What it was meant for. */
  | 'aim'
  /** Why it matters. */
  | 'weight'
  /** What came before it. */
  | 'before'
  /** What came after it, or is to. */
  | 'after'
  /** Who was there. */
  | 'present'
  /** What came of it. */
  | 'result'
  /** Whether anything came of it. */
  | 'headway'
  /** What happened in its order. */
  | 'course'
  /** Who is named in it. */
  | 'people'

/** What a question begins with that asks for things, or names them without a verb. */
const THINGS =
  '^(?:(?:and|so) )?(?:(?:on |over |about )?(?:what|which|where)|list|name|any|(?:is|are|was|were) there|the|all|main|key|major|biggest|big|top|<name>)\\b'
const NOUN = '^(?:the |an? |any |main |key |major |biggest |big |top )*'
const OCCASION =
  '(?:talks?|meetings?|summit|visit|trip|session|negotiations?|conference|discussions?|conversations?|call|round|tour|encounter)'
/** What may go well or badly. */
const COURSE = `(?:things|everything|it|they|that|(?:the |their |this )${OCCASION})`
const DEAL = '(?:deals?|agreements?|compromise|accords?|consensus)'
const QUARREL =
  '(?:disagree(?:s|d|ing|ments?)?|disputes?|disputed|differ|differences|divides?|divided|separates?|divisions|at odds|sticking points?|stumbling blocks?|points? of contention|bones? of contention|contentious|unresolved|unsettled|(?:still|left) open|outstanding|quarrel(?:s|ling|led|ing)?|clash(?:es)?|rifts?|fall out|fell out|tensions (?:about|over))'

/** How the whole of a subject is asked for, the surer first. */
const WAYS: readonly (readonly [Side, RegExp])[] = [
  [
    'people',
    /^(?:(?:who|which|what|list|name|all|the)(?: .*)? (?:is|are|was|were|all|people|persons|officials|names|(?:are|were) (?:the )?<name>) (?:named|mentioned|involved)\b|(?:who (?:is|are|was|were) )?(?:the )?(?:main|key|major) (?:players|figures|actors|people|names|characters)$|(?:who is|whos) who$|who (?:does|did) (?:it |this |that )?(?:all )?involve$)/u,
  ],
  [
    'course',
    /\b(?:timelines?|time line|chronology|chronological order|sequence of events|order of events|course of events|in (?:what|which|chronological) order)\b/u,
  ],
  [
    'before',
    new RegExp(
      `\\b(?:led (?:up )?to (?:this|it|that|all this|(?:the |these |this )?${OCCASION})|how did (?:we|it|this|they|things|all this) (?:all )?(?:get|come|start|begin)(?: (?:here|about|to (?:this|that)|this far))*$|(?:happened|came|come|was) before(?: (?:this|that|it|(?:the |these |this )?${OCCASION}))?$|^(?:what (?:is|was) )?(?:the )?(?:(?:back ?story|background|context|history)|(?:run|lead|build) ?up)(?: (?:to|of|on|behind|here|for)\\b|$))`,
      'u',
    ),
  ],
  [
    'after',
    new RegExp(
      `^what (?:happened|happens|came|comes|follow(?:ed|s)) (?:after|afterwards|after (?:this|that|it|(?:the |these |this )?${OCCASION}))$|^what (?:happens|happened) now$|^(?:what now|now what)$`,
      'u',
    ),
  ],
  [
    'present',
    new RegExp(
      `^who (?:all )?(?:took part|participated|attended|showed up|(?:is|was|were) (?:all )?(?:there|present|in attendance|in the room|at the table|at the ${OCCASION}))(?: (?:in |at )?(?:the |these |this )?${OCCASION})?$`,
      'u',
    ),
  ],
  [
    'result',
    new RegExp(
      `^how (?:is|was|were) (?:the |their |this )?${OCCASION}$|^how (?:did|have|has) ${COURSE}(?: all)? (?:go|gone|turn(?:ed)? out|end(?:ed)?)(?: up)?(?: so far)?$`,
      'u',
    ),
  ],
  [
    'headway',
    new RegExp(
      `^(?:(?:is|are|was|were) there )?any (?:\\S+ )?(?:progress|breakthroughs?|headway|movement|success|luck|results?|good news)$|^did ${COURSE} (?:go|end|turn out) (?:well|badly|ok|okay)$|^(?:was|were) ${COURSE} (?:(?:a |an |any )?(?:success|failure)|successful|productive|fruitful)$|^did .*\\bget (?:along|on)(?: well)?$`,
      'u',
    ),
  ],
  [
    'weight',
    /^why (?:(?:is|was|does|are|do) (?:this|it|that|they|<name>|the \S+|these \S+) )?(?:so |all |really )*(?:important|significant|matter|a big deal|big news|news|newsworthy|historic)$|^(?:what is |what was )?(?:at stake|(?:the )?(?:significance|importance)(?: of\b.*)?)$|^what does (?:it|this) matter$|^why (?:should|would) (?:i|we|anyone|people) care$/u,
  ],
  [
    'aim',
    new RegExp(
      `\\b(?:aims?|purposes?|goals?|objectives?) (?:of|for|behind)\\b|^what .*\\b(?:trying|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|aiming|seeking) to (?:achieve|accomplish|do)$|^(?:what (?:is|was|were|are) )?(?:the |their )?(?:<name> )?${OCCASION} (?:aims?|purpose|goals?|objectives?|reason|for|meant (?:for|to (?:do|achieve)))$|^(?:what (?:is|was|were|are) )?(?:the |their )(?:aims?|purpose|goals?|objectives?)$|^why (?:(?:is|was|were|are|did|do|does|has|have|the|these|they|this|<name>|two|both|sides|and) )*(?:go|gone|going|travel|travell?ing|come|coming|visit|visiting|meet|meeting|talk|talking|hold|held|have|in|at|here|there|${OCCASION})(?: (?:to|in|at|with|for|there|about|the|an?|these|<name>|each|other|together|again|hold|held|${OCCASION}))*$|^(?:the )?reasons? (?:for|of|behind) (?:the |this |their )?${OCCASION}$`,
      'u',
    ),
  ],
  [
    'disputes',
    new RegExp(
      `${THINGS}.*\\b${QUARREL}\\b|${NOUN}${QUARREL}$|${NOUN}(?:issues?|problems?)$|^what (?:is|are|was|were) the (?:main |key |big |biggest |major |core )*(?:issues?|problems?)(?: (?:here|between)\\b.*)?$`,
      'u',
    ),
  ],
  [
    'agreed',
    new RegExp(
      `^(?:is|was|were|are) there (?:a|an|any) ${DEAL}|^(?:what|which) ${DEAL} (?:did|has|have|was|were|is) .*(?:reach|reached|make|made|signed|struck)$|^(?:did|have|has) .*\\b(?:(?:reach|reached|get|got|make|made|strike|struck|sign|signed) (?:to )?(?:an? |any |some )?${DEAL}|agree(?:d)?(?: (?:on|to) (?:anything|something))?)$|^(?:what|which) .*\\b(?:agree|agreed|agree to|agreed to|agree on|agreed on|agreed upon)$|${NOUN}${DEAL}$|^what (?:is|was) (?:in )?the ${DEAL}$`,
      'u',
    ),
  ],
  [
    'matters',
    new RegExp(
      `^(?:(?:and|so) )?(?:what|which|list|the|all|<name>)\\b.*\\b(?:discuss(?:ed|ing)?|(?:came|come|coming) up|on the (?:table|agenda)|(?:talk|talked|talking|speak|spoke|spoken)(?: (?:about|of|on)\\b|$)|(?:was|were|got|been) (?:raised|covered|brought up|addressed))\\b|^(?:what (?:is|was|were|are) )?(?:the )?(?:agenda|(?:main |key )?(?:topics?|subjects?|talking points?))$|^what (?:is|was|were|are) (?:the |these |this |their )?(?:<name> )*${OCCASION}.* about$`,
      'u',
    ),
  ],
]

/** Which side of a whole subject a question asks for; nothing where it names anything of it but who and on what occasion. */
export function readSide(items: readonly Item[]): Side | undefined {
  const norms = items.flatMap(wordsOf)
  if (norms.includes(MATTER)) return undefined
  const row = norms.join(' ')
  for (const [side, way] of WAYS) {
    const match = way.exec(row)
    if (match !== null) return norms.every((norm) => isPlain(norm)) ? side : undefined
  }
  return undefined
}

/** The words of an item; of one that names somebody or a matter its sign, an occasion aside. */
function wordsOf(item: Item): readonly string[] {
  if (item.kind === 'word') return [item.word.norm]
  if (item.norms.every((norm) => PLAIN.has(norm))) return item.norms
  return [item.refs.every(({ kind }) => kind === 'issue') ? MATTER : NAMED]
}

function isPlain(norm: string): boolean {
  return (
    norm === NAMED ||
    FUNCTION_WORDS.has(norm) ||
    PLAIN.has(norm) ||
    ASPECTS.has(norm) ||
    isIn(norm, GENERIC) ||
    isIn(norm, LIGHT) ||
    GREATEST.has(norm)
  )
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** Occasions and those who meet there: every subject may have them. */
const PLAIN = list(`
  one two three four several talk talks meeting meetings summit visit trip session sessions negotiation negotiations conference discussion discussions
  conversation conversations call round tour encounter relations relationship relation ties sides parties countries
  nations leaders powers governments delegations teams players`)

/** Of several the main ones, not the first or the last of them. */
const GREATEST = list('biggest largest greatest gravest deepest toughest hardest thorniest')

/** Words that tell which side of it is asked for. */
const ASPECTS = list(`
  disagree disagrees disagreed disagreeing disagreement disagreements dispute disputes disputed differ difference differences
  divide divides divided separate separates division divisions odds trying hoping wanting seeking accomplish aiming sticking point points stumbling block blocks contention bone bones contentious
  unresolved unsettled quarrel quarrels clash clashes rift rifts fall fell tensions mentioned figures actors characters
  timeline timelines line chronology chronological order sequence events course led start begin started began background
  backstory story context history run lead build buildup leadup runup important significant importance significance matter stake
  newsworthy historic care aim aims purpose purposes goal goals objective objectives reason meant achieve travel travelling
  traveling visiting meet talking hold held agree agreed agreement agreements deal deals compromise accord accords consensus reach
  reached strike struck sign signed discuss discussed discussing table agenda speak spoke spoken talked raised covered brought
  now gone turn turned end ended badly failure successful productive fruitful along afterwards follow follows followed participated attended showed attendance present room progress breakthrough breakthroughs headway
  movement success luck result results news good open outstanding addressed topics subjects problem problems far behind between`)
