const OF = '(?:of|for|in|on|at|to|about)'
/** Words that make a question or a sentence of what else would be a few words typed into a search box. */
const BUILT =
  /\b(?:who|whom|whose|what|when|where|which|why|how|whether|did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|might|should|said|says|any|there)\b/iu
/** More words than this are no longer typed for a search. */
const MOST = 6

/** What is asked of something by a noun behind or before it, with how the same is asked in full; the thing is `$1`. */
const NOUNS: readonly (readonly [asked: RegExp, full: string])[] = [
  [
    rightBehind('(?:latest )?(?:updates?|news|latest|info|details|status|state of play|explained|facts)'),
    '$1',
  ],
  [
    /^(?:the )?(?:latest|newest|most recent) (meeting|visit|trip|call|round|session|vote|summit|encounter)$/iu,
    'last $1',
  ],
  [
    rightBefore(`(?:the )?(?:latest|newest|current|(?:latest )?updates?|news|status)(?: (?:of|on|about))?`),
    '$1',
  ],
  [rightBehind('(?:start|starting|beginning|begin)(?: date| day| time)?'), 'when does the $1 start'],
  [rightBefore(`(?:start|beginning)(?: date| day| time)? ${OF}`), 'when does the $1 start'],
  [rightBehind('(?:end|ending|finish)(?: date| day| time)?'), 'when does the $1 end'],
  [rightBehind('(?:deadline|cutoff|due date|time limit)'), 'deadline for $1'],
  [rightBehind('(?:length|duration)'), 'how long was the $1'],
  [rightBefore('(?:length|duration) of'), 'how long was the $1'],
  [rightBehind('(?:amount|sum)'), 'how much is the $1'],
  [rightBefore('age of'), 'how old is the $1'],
  [rightBehind('age'), 'how old is $1'],
  [rightBehind('capacity'), 'how many people can the $1 hold'],
  [rightBefore('capacity of'), 'how many people can the $1 hold'],
  [
    rightBehind(
      '(?:turnout|attendance|size|numbers)',
      '(?:protest|rally|march|demo|demonstration|vigil|concert)',
    ),
    'how many people came to the $1',
  ],
  [rightBehind('(?:numbers?|count|total|tally|headcount)', '\\S*s'), 'how many $1'],
  [rightBehind('(?:numbers|figures|estimates?)'), 'what number did $1 give'],
  [rightBefore('(?:nr|no|count|total(?: number)?|nos|tally)\\.? of'), 'how many $1'],
  [rightBehind('(?:reasons?|motive|why)'), 'why $1'],
  [/^(?:the )?(?:full |complete )?list of (?:the )?(topics?|issues?|subjects|points|problems)$/iu, '$1'],
  [/^(topics|issues|subjects|points|problems) list$/iu, '$1'],
]

function rightBehind(noun: string, thing = '\\S+'): RegExp {
  return new RegExp(`^(?:the )?((?:\\S+ ){0,3}${thing}) ${noun}$`, 'iu')
}

function rightBefore(noun: string): RegExp {
  return new RegExp(`^${noun} (?:the )?(\\S+(?: \\S+){0,3})$`, 'iu')
}

/** Puts a few words as they are typed into a search box in full: `ferry strike start date` is `when does the ferry strike start`. */
export function inFull(question: string): string {
  const plain = question.replace(/[\s?!.]+$/u, '')
  if (BUILT.test(plain) || plain.split(' ').length > MOST) return question
  const found = NOUNS.find(([asked]) => asked.test(plain))
  return found === undefined ? question : plain.replace(found[0], found[1])
}
