/** What a question asks beyond what happened: a statement that only tells what happened does not answer it. */
export type Detail =
  /** Which of several comes first or last. */
  | 'first'
  /** Which of several is the most so. */
  | 'most'
  /** Who or what there was beside those named. */
  | 'else'
  /** Whether or when it was done another time. */
  | 'again'
  /** Whether or how something that was to come went. */
  | 'took-place'
  /** Whose idea it was. */
  | 'origin'
  /** In which language. */
  | 'language'
  /** What was spoken of. */
  | 'topic'
  /** How near somebody came to something. */
  | 'nearness'
  /** Which is the greatest of all of a kind. */
  | 'greatest'
  /** What there was before. */
  | 'before'
  /** When there was any of it the last time. */
  | 'last-time'
  /** When somebody did it the last time before. */
  | 'last-done'
  /** In which country it was. */
  | 'country'
  /** Which of two is the more so. */
  | 'more'
  /** By when. */
  | 'by-when'
  /** What makes somebody be or do so. */
  | 'reason'
  /** How long it is to go on. */
  | 'to-last'
  /** At what time of day. */
  | 'hour'
  /** Until when. */
  | 'until'
  /** From when on. */
  | 'since'
  /** One of a kind, by name. */
  | 'example'
  /** What somebody gives for something. */
  | 'in-return'
  /** In which order. */
  | 'order'
  /** On which day of a month. */
  | 'day'
  /** Who held an office until a year: not whoever holds it. */
  | 'held-until'

const SIGNS: readonly (readonly [Detail, RegExp])[] = [
  ['first', /\bwhich\b.* (?:first|last)$|\bwhich of .* (?:first|last)\b/u],
  [
    'most',
    /\bwhich\b.* (?:most|least)$|\bwhich of (?:.* )?(?:most|least|(?:is|was|are|were) the \w{2,}est)\b|\bwhich .* (?:is|was|are|were) the \w{2,}est$|\b(?:which|who|what|where)\b.* (?:worst|hardest|loudest|fiercest|harshest)(?: (?:by|of|to|in|on|over)\b|$)|\b(?:which|who)\b.* (?<!\b(?:the|at) )most (?:by|of all|to|in|on|over)\b|\b(?:which|who) .*\b(?:has|have|had) (?:\S+ )?the most \w+\b/u,
  ],
  [
    'else',
    /\bwho(?:m)? else\b|\b(?:which|what) other (?!(?:than|news)\b)|\b(?:what|which) (?:is|are|was|were) the other\b|\b(?:in place|instead) of (?:the )?<name>/u,
  ],
  [
    'again',
    /^(?:and |so |but |then )*(?:did|has|have|had|when (?:do|does|did|will|are|is)) .*\b(?:again|a second time|once more)\b/u,
  ],
  [
    'took-place',
    /^(?:and |so |but |then )*(?:did|has|have|had) .*\b(?:take place|taken place|happen(?:ed)?|g(?:o|one) ahead|come off|materiali[sz]ed?|occur(?:red)?)\b|\bhow (?:did|was) .*\b(?:go|turn out|work out|pan out)\b/u,
  ],
  [
    'origin',
    /\bwhose (?:idea|initiative|suggestion|proposal|brainchild|plan)\b|\bwho (?:came up with|thought of|thought up|dreamt up|dreamed up)\b/u,
  ],
  [
    'greatest',
    /(?<!\bat (?:its|their|his|her|the) )\b(?:longest|shortest|oldest|youngest|tallest|largest|biggest|smallest|deepest|fastest|slowest|richest|poorest|heaviest|hottest|coldest|deadliest|costliest|cheapest)\b/u,
  ],
  ['language', /\b(?:which|what) languages?\b/u],
  [
    'topic',
    /\bwhat\b.* (?:discuss|talk about|talk over|negotiate|bring up|raise)(?:$| (?:with|when|at|in|on|during|if|after|before)\b)|\bon the agenda (?:(?:at|of|with|if|when|between)\b|for (?!.*\bday\b))/u,
  ],
  [
    'nearness',
    /\bhow (?:close|near) .*\b(?:come|came|get|got|be|is|are|was|were)\b|\b(?:come|came|get|got) (?:the )?(?:closest|nearest)\b/u,
  ],
  [
    'before',
    /\bhow (?:many|much)\b.* before (?:that|those|these|this|it|them|then)$|^(?:and |so |but |then )*(?:did|does|had|has|was|were) .*\b(?:another|other|different) .*\bbefore$/u,
  ],
  [
    'to-last',
    /\bhow (?:long|many (?:hours|days|weeks|months|years))\b.* (?:to|will|would|should|does|do) (?:.* )?(?:last|run|go on|continue|hold|stay|apply)\b/u,
  ],
  ['more', /\bwhich of .* (?:is|are|was|were) (?:the )?(?:\w{2,}er|(?:more|less) \w+)(?: one)?$/u],
  ['by-when', /\bby (?:when|(?:what|which) (?:date|day|year|month|time))\b/u],
  [
    'reason',
    /^(?:and |so |but )*what (?:makes|made) <name> (?:only |so )?(?:\w+ly )?\w+(?: (?:that|about|of|in|to)\b|$)/u,
  ],
  ['country', /^(?:and |so |but )*in (?:which|what) (?:country|nation|state)\b/u],
  ['last-time', /\bwhen (?:was|were) there last\b/u],
  ['last-done', /\bwhen did .* last \w+$/u],
  [
    'hour',
    /\b(?:what|which) (?:exact )?hour\b|(?:^|\bat )(?:what|which) time\b|\bwhat time of (?:the )?day\b/u,
  ],
  [
    'until',
    /\b(?:until|till) (?:when|(?:what|which) (?:year|month|day|date|time))\b|\b(?:until|till) when$/u,
  ],
  ['since', /\bsince (?:when|(?:what|which) (?:year|month|day|date|time))\b/u],
  [
    'example',
    /\b(?:as|for) (?:an )?example\b|\b(?:give|gave|given|name|cite|offer|have) (?:us |me )?(?:an |any |one )?(?:example|instance)s?\b|\bname one\b/u,
  ],
  ['in-return', /\b(?:what|who|which)\b.* in (?:return|exchange)\b/u],
  ['order', /\bin (?:what|which) (?:order|sequence)\b/u],
  [
    'day',
    /\b(?:what|which) (?:exact |precise )?(?:day|date) (?:in|of) (?!the week\b)|\b(?:exact|precise) (?:day|date)\b/u,
  ],
  ['held-until', /\bwho (?:was|were|had been)\b.*\b(?:until|till) (?:19|20)\d\d\b/u],
]

/** Reads from a row of words which details a question asks for. */
export function detailsAsked(row: string): ReadonlySet<Detail> {
  return new Set(SIGNS.flatMap(([detail, sign]) => (sign.test(row) ? [detail] : [])))
}
