import { EVERYDAY } from './everyday.ts'

const HELPING =
  '(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|might|should|didnt|doesnt|isnt|wasnt)'
const ASKING = '(?:who|whom|whose|what|when|where|which|why|how)'
const LEADING = '(?:on|by|in|at|to|from|for|until|till|since|with|of|under)'
/** How a question begins that is built as one. */
const BUILT = new RegExp(
  `^(?:(?:and|so|but|then) )*(?:${HELPING}|${ASKING}|${LEADING} ${ASKING})(?:['’]\\w+)?\\b`,
  'iu',
)

/** Up to four words for somebody, the last with an apostrophe. */
const OWNER = "((?:the |an? )?(?:[\\p{L}\\p{M}.-]+ ){0,3}[\\p{L}\\p{M}.-]+?)(?:['’]s|(?<=s)['’])"
const VIEW =
  '(?:account|reckoning|estimates?|calculations?|telling|figures|count|version|words|view|opinion|eyes|judge?ment|assessment|admission|point of view)(?: of (?:it|events|things))?(?! (?:of|on|about)\\b)'
const SIGN = '(?:signs?|hints?|indications?|suggestions?)'
const GRIEVANCE =
  '(?:criticisms?|complaints?|grievances?|objections?|reservations?|misgivings|doubts?|worr(?:y|ies)|concerns?)'

/** What goes by figures. */
const FIGURE =
  '(?:inflation|unemployment|joblessness|deficit|debt|backlog|shortage|shortfall|turnout|growth|majority|margin)'

/** Asking to be told so, behind what is taken to be so: `…, right?`. */
const TAG =
  ",\\s*(?:right|correct|true|yes|no|yeah|innit|(?:is|was) (?:that|it|this) (?:right|correct|true|so)|(?:did|does|do|is|was|are|were|has|have|will)n?['’]?t? (?:it|he|she|they|there))(?=[\\s?!.]*$)"

/** Wanting to be told of something, with no more asked of it than that. */
const TELL_OF =
  "(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone) )?(?:please |pls )?(?:tell (?:me|us) (?:more |all |everything |something |a bit )?about|fill (?:me|us) in on|(?:bring|get) (?:me|us) up to (?:speed|date) (?:on|about|with)|catch (?:me|us) up on|talk to (?:me|us) about|walk (?:me|us) through|remind (?:me|us) (?:about|of)|brief (?:me|us) on|explain(?: to (?:me|us))?|(?:give (?:me|us) |what(?:['’]?s| is) |got |any )?(?:the |a |an )?(?:quick |short |full )?(?:gist|run-?down|low-?down|summary|overview|scoop|backstory|recap) (?:of|on|about|with|regarding)|what (?:should|must|do) (?:i|we|people|readers) (?:need to )?know about|what(?:['’]?s| is) (?:(?:the (?:deal|story|situation|matter)|up|going on|happening) (?:with|about))|(?:where|how) (?:do|did) (?:things|we|they|matters) stand (?:with|on|about|regarding))"

/** Ways in which people ask, with how the same is asked in the words that the rest of the reading knows. */
const USUAL: readonly (readonly [asked: RegExp, usual: string])[] = [
  [
    /^(?:please |pls |can you |could you )*(?:(?:tell me|say|know|give me|got|any) )?(?:more(?: (?:details?|info|information))?|go on|continue|carry on|keep going|elaborate|expand|details)(?: (?:on|about) (?:that|this|it))?(?=[\s?!.]*$)/iu,
    'what else',
  ],
  [new RegExp(`,? ?\\b(?:by|in|from) ${OWNER} (?:own )?${VIEW},?`, 'iu'), ' according to $1'],
  [new RegExp(`,? \\b(?:by|in) (?:his|her|their|its) own ${VIEW},?`, 'iu'), ''],
  [new RegExp(`^(?:(?:is|are|was|were) there )?any ${SIGN} (?:that |of )?(?=\\S+ \\S+)`, 'iu'), 'does '],
  [
    /\b(?:come|came|comes|walk(?:ed)?|go|went|leave|left|return(?:ed)?) (?:away |home |back )?with (?=anything|something|nothing|any\b)/iu,
    'achieve ',
  ],
  [
    /\b((?:the|those|these|both|all) (?:two |three |four |five )?|(?:two|three|four|five) )(?:anonymous|unnamed|unidentified|nameless) (?=(?:\S+ ){0,2}\p{L}+s\b)/iu,
    '$1',
  ],
  [
    /^(?:(?:and|so) )?how (?:did|have|has) (?:things|everything|day (?:one|two|three|\d)|the (?:first|second|third|last|opening|final) day)(?: all)? (?:go|gone|turn out)(?: so far)?(?=[\s?!.]*$)/iu,
    'what was the outcome',
  ],
  [
    /^(?:(?:is|are|was|were) there |got |have (?:you|we) )?any (?:news|updates?|info|information|developments?) (?:on|about|of|regarding) /iu,
    'what do we know about ',
  ],
  [
    new RegExp(`^(?:(?:so|and|ok|okay) )?${TELL_OF} (?!${ASKING}\\b|whether\\b|if\\b)(?=\\S)`, 'iu'),
    'what do we know about ',
  ],
  [
    /^(?:what(?:['’]?s| is| was) )?(?:the )?((?:\S+ ){0,1}\S+?)(?:['’]s)? (?:readout|version|side|account)(?: of (?:it|events|things|(?:the|this|that) (?:story|talks|meeting|call|visit|trip)))?(?=[\s?!.]*$)/iu,
    'what did the $1 say',
  ],
  [
    /^who (?!is\b|are\b|was\b|were\b)((?:(?:the|an?) )?\S+(?: \S+){0,2}) (is|was|are|were)(?=[\s?!.]*$)/iu,
    'who $2 $1',
  ],
  [
    /^(?!who\b|what\b)((?:\S+ ){0,3}\S+?),? who (is|was|are|were) (?:that|this|he|she|they|it)(?: again)?(?=[\s?!.]*$)/iu,
    'who $2 $1',
  ],
  [
    /^(?:(?:can|could) (?:you|u|someone|anyone) )?(?:please |pls )?confirm (?:that )?(?=\S+ \S+)/iu,
    'is it true that ',
  ],
  [
    /^(?:(?:so|and|but) )?(?:i|we)(?:['’]ve| have| had)? (?:just )?(?:heard|hear|read|saw|gather|understand|was told|were told) (?:that )?(?=\S+ \S+ )/iu,
    'is it true that ',
  ],
  [
    new RegExp(`^(?:(?:so|and|but) )?((?!${HELPING}\\b|${ASKING}\\b|${LEADING}\\b).+?)${TAG}`, 'iu'),
    'is it true that $1',
  ],
  [new RegExp(TAG, 'iu'), ''],
  [
    /^((?:so|and|but) )?(?:is|was) it (?:right|correct|accurate|so|a fact|fair to say|safe to say) that /iu,
    'is it true that ',
  ],
  [
    /^(?:(?:and|so) )?((?!who\b|what\b).{3,}?)(?:\s*[-–—,:;.]\s*|\s+)(?:and )?who (?:says|said|claims|claimed|is saying) (?:so|that|it|this)(?=[\s?!.]*$)/iu,
    'who said that $1',
  ],
  [
    /^((?:and |so )*who )(?:(?:has|had|first) )?(?:reported|reports|announced|revealed|disclosed|claimed|claims) that /iu,
    '$1said that ',
  ],
  [
    /\bhow many (?:us |u\.s\. )?(?:dollars|euros|pounds) (?=(?:is|was|are|were|did|does|do|will|would|has|have|went|goes)\b)/iu,
    'how much money ',
  ],
  [
    /,? \bas (\S+(?: \S+)?) (?:tells|told|puts|put|sees|saw|describes|described|explains|explained) it\b/iu,
    ' according to $1',
  ],
  [
    /^(?:please |pls |can you |could you )*(?:summari[sz]e|sum up|recap|outline) (?!(?:it|this|that|the (?:report|article|story|piece|brief))\b)(.+?)(?: (?:for (?:me|us)|please|pls))*(?=[\s?!.]*$)/iu,
    'what do we know about $1',
  ],
  [/ as (?:planned|scheduled|intended|hoped|promised)(?=[\s?!.]*$)/iu, ''],
  [/\b(?:stand|run|compete) for (?:public )?office\b/iu, 'hold office'],
  [
    /^(?:(?:and|but|so) )?(?:(?:what|how) about )?((?![^,]*\b(?:other|ones?|that|this|those|these|his|her|their|its)\b)[^,?]{3,40}), (what|how|when|where|why) (did|does|do|has|have|had|is|was|will|would|can) (?:he|she|they)\b/iu,
    '$2 $3 $1',
  ],
  [/\bthe (?:letters|initials|abbreviation|acronym) (?=\S+ stands? for\b)/iu, ''],
  [
    /\b((?:will|would|did|could)(?: \S+){1,4}|(?:going|expected|likely) to|gonna) (?:make it|pull through)(?=[\s?!.]*$)/iu,
    '$1 survive',
  ],
  [/\bwhat (?:(?:has|have|had) )?(?:became|become) of\b/iu, 'what happened to'],
  [
    new RegExp(
      `\\bhow (?:bad|severe|serious|steep|strong|great|low) ((?:is|are|was|were) (?:\\S+ ){0,2}${FIGURE})\\b`,
      'iu',
    ),
    'how high $1',
  ],
  [
    /\bhow (?:big|large) (was|were|is|are) ((?:the|that|this|those|a) (?:\S+ )?(?:protests?|march|marches|rally|rallies|demos?|demonstrations?|crowds?|gatherings?|turnout|vigil))(?=[\s?!.]*$)/iu,
    'how many people $1 in $2',
  ],
  [
    /^((?:how|what|when|where|who|why|which|did|does|is|was|were|will|has|have)\b.+?), (?:says?|said) ((?:the )?[\p{L}\p{M}.-]+(?: [\p{L}\p{M}.-]+)?)(?=[\s?!.]*$)/iu,
    '$1 according to $2',
  ],
  [
    /^(how (?:much|many|long)\b.*?) (?:do|does|did) (\S+(?: \S+){0,2}?) (?:have|need) to (?=\p{L})/iu,
    '$1 must $2 ',
  ],
  [/\b(?:in )?(?:what|which) parts? of the (?:world|globe|country)\b/iu, 'where'],
  [/\b(?:was|were) (\S+(?: \S+){0,4}?) able to\b/iu, 'did $1'],
  [/\b(?:is|are) (\S+(?: \S+){0,4}?) able to\b/iu, 'can $1'],
  [/\b(?:be able|managed?|get) to (?=(?!know\b)\p{L})/iu, ''],
  [/,? \(?\b(?:y ?\/ ?n|yes or no|yes ?\/ ?no|true or false)\b\)?/iu, ''],
  [/,? \bin the end\b(?! of\b)/iu, ''],
  [
    /\b(how (?:much|many|long)\b.*) (?:stands?|stood) to (?=(?:gain|lose|win|make|earn|profit|save|get|receive)\b)/iu,
    '$1 ',
  ],
  [
    /\b(how (?:much|many|long)\b.*?) (?:is|are|was|were) (\S+(?: \S+){0,3}?) (?:ready|willing|prepared) to (?=\p{L})/iu,
    '$1 would $2 ',
  ],
  [
    new RegExp(
      `,? (?:from|by|going by) what (\\S+(?: \\S+)?) (?:heard|was told|says|said|knows|learned)(?=[\\s?!.]*$)`,
      'iu',
    ),
    ' according to $1',
  ],
  [/^what (?:is|was|are|were) (.+?) (?:running|standing) at(?=[\s?!.]*$)/iu, 'how high is $1'],
  [/ (?:then and now|before and after|(?:old and|old vs\.?|old versus) new)(?=[\s?!.]*$)/iu, ''],
  [/^who (?:all )?(?:makes? up|belongs? to|(?:is|are) (?:a )?(?:part|members?) of) (?=\S)/iu, 'who is in '],
  [/^(?!the\b)((?:\S+ ){0,3}\S+) (?:place|venue|location)(?=[\s?!.]*$)/iu, 'where was the $1'],
  [/^(?:i |we )?need (?!to\b)/iu, ''],
  [/,? (?:or (?:nah|what)|lol|tho|pls|plz|please|though)(?=[\s?!.]*$)/iu, ''],
  [/\bwhat (did|does|has|had) (.+?) (die|died) (?:of|from)\b/iu, 'why $1 $2 $3'],
  [
    /^what (?:caused|led to|triggered|sparked|prompted|(?:is|was|lies|lay) behind|brought about) (?!(?:this|that|it|these|those|them|all)\b)(?=\S)/iu,
    'what was the reason for ',
  ],
  [/^how (did|does) (.+?) (die|get (?:killed|hurt|injured))(?=[\s?!.]*$)/iu, 'why $1 $2 $3'],
  [/\bthinking (?:of|about) (?=\p{L}+ing\b)/iu, 'considering '],
  [
    /\bwhat (is|are|was|were) (.+?) (?:alleged|said|believed|suspected|reported|claimed|supposed|thought) to have (?:done|committed)\b/iu,
    'what $1 $2 accused of',
  ],
  [
    /^(?:the )?same (?:surname|last name|family name|name),? (.+?)(?: twice)?(?:[,:–-]* (?:related|family|relatives|kin))?(?=[\s?!.]*$)/iu,
    'are $1 related',
  ],
  [/\b(did|does|do) (.+?) make of\b/iu, '$1 $2 think of'],
  [new RegExp(`\\bwhat (?:is|are|was|were) ${OWNER} (${GRIEVANCE})\\b`, 'iu'), 'what $2 does $1 have'],
]

/** What is asked without any verb that helps to ask: `the two Marens related?`, `Kell happy with it or not`. */
const BARE: readonly RegExp[] = [
  /^(.+?),? (?:or (?:not|no))$/iu,
  /^(.+?),? (?:of )?(?:the )?(?:related|same family|family|kin|relatives|siblings)$/iu,
]

/** Puts a question in the words and the order in which the same is mostly asked; what it quotes stays as it is. */
export function inUsualWords(question: string): string {
  if (/[“”"„«»「」]/u.test(question)) return question
  const usual = [...USUAL, ...EVERYDAY]
    .reduce((text, [asked, words]) => text.replace(asked, words), question)
    .trim()
  const plain = usual.replace(/[\s?!.]+$/u, '')
  const [orNot, related] = BARE
  if (BUILT.test(plain)) return orNot?.exec(plain)?.[1] ?? usual
  if (related?.test(plain) === true) return `are ${plain}`
  const choice = orNot?.exec(plain)?.[1]
  return choice === undefined ? usual : `is ${choice}`
}
