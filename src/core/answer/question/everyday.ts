/** What is published. */
const PAPER =
  '(?:figures|numbers|data|reports?|results?|findings|minutes|rulings?|verdict|survey|poll|statistics|accounts|list|statement|study|book|video)'
/** What somebody may have against them. */
const CHARGES =
  '(?:any |criminal |further |new |more )*(?:charges|proceedings|prosecution|trial|lawsuits?|suits?|investigation|inquiry)'
/** A word or more, and what is asked of behind them ends there. */
const END = '(?=[\\s?!.]*$)'

/** Everyday verbs and turns of talk, with how a report would put the same. */
export const EVERYDAY: readonly (readonly [asked: RegExp, usual: string])[] = [
  [/,? \bin the first place\b/iu, ''],
  [
    new RegExp(`,? \\b(?:altogether|entirely|completely|beforehand|in advance|once and for all)${END}`, 'iu'),
    '',
  ],
  [
    new RegExp(
      `\\b((?:warn|ask|consult|tell|notify|inform|alert|call|ring)(?: \\S+){1,4}) first${END}`,
      'iu',
    ),
    '$1',
  ],
  [
    new RegExp(
      `\\b(is|are|was|were) ((?:(?!still\\b)\\S+ ){1,4}?)(still )?facing (?=${CHARGES}\\b)(.+?)${END}`,
      'iu',
    ),
    '$1 there $3$4 against $2',
  ],
  [
    new RegExp(
      `^((?:and |so )?when (?:is|are|will) (?:the |an? )?(?:\\S+ ){0,3}${PAPER})(?: be| come| coming)? out${END}`,
      'iu',
    ),
    '$1 due',
  ],
  [
    new RegExp(
      `^((?:and |so )?(?:when |where )?(?:has|have|had|did|is|are|will) (?:the |an? )?(?:\\S+ ){0,3}${PAPER})(?: yet)? (?:come|coming|be|been|go|gone) out(?: yet)?${END}`,
      'iu',
    ),
    '$1 published',
  ],
  [
    new RegExp(
      `^(is|are) (.+?) (?:on the way|in the works|in the offing|in the pipeline|on the horizon)${END}`,
      'iu',
    ),
    '$1 $2 planned',
  ],
  [
    new RegExp(
      `^what (did|do|does|will|would) (.+?) get out of (?:it|this|that|(?:the|this|that) \\S+)${END}`,
      'iu',
    ),
    'what $1 $2 get',
  ],
  [/\bsa(?:y|id|ys|ying) yes to (?=\S)/iu, 'accept '],
  [/\bsa(?:y|id|ys|ying) no to (?=\S)/iu, 'reject '],
  [
    /\bstand (?:in|for) (?=(?:(?:the|this|next|an?) )?(?:\S+ )?(?:elections?|ballot|race|presidency|parliament)\b)/iu,
    'run in ',
  ],
]
