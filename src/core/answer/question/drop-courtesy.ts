const ASK = '(?:who|what|when|where|which|why|how|whether|if)'
const DASH = '[,.:;!—–-]'

/** Greetings and fillers; with whoever is greeted where a mark follows: `hi all,`. */
const FILLER =
  'hey|hi|hello|hiya|yo|good (?:morning|afternoon|evening)|ok|okay|kk?|alright|lol|haha|hm+|um+|uh+|er+m?|ah|oh|sorry|pls|plz|please|thanks|thx|ty|cheers|fyi|btw|anyways?|actually|basically|yes|yeah|yep|yup|nope'
/** Words of their own too, as in `Nice attack`: fillers only before a mark or a question. */
const MAYBE_FILLER = 'morning|right|cool|great|nice|well'
/** What is announced before a mark: `switching -`, `one more q:`. */
const ANNOUNCED =
  '(?:switching|changing|new|different|another|other|next)(?: (?:topics?|subjects?|things?|questions?|qs?|gears))?|(?:a |one |just a |just one |two )?(?:quick|short|silly|dumb|stupid|small|more|last|final|random|follow-?up)(?: (?:q|qs|question|one|thing|check))?|q|questions?'
/** Asking whether one may ask. */
const POLITE =
  '(?:(?:can|could|would|will) (?:you|u|somebody|someone|anyone) )?(?:please |pls |plz )?(?:tell|remind) (?:me|us)|(?:(?:do|does|did) )?(?:any ?one|anybody|some ?one|you|we|u) know|(?:just |was )?wondering|(?:i|we) (?:want|need|would like|d like|wanna) to know|(?:any|got any) idea'

const OPENINGS = [
  new RegExp(`^(?:ok|okay|right|alright|well) so\\b${DASH}?(?=\\s)`, 'iu'),
  new RegExp(
    `^(?:hey|hi|hello|hiya|yo|dear|good \\w+|thanks|thx) (?:(?!${ASK}\\b)[\\p{L}@]+ ?){1,2}[,!:](?=\\s)`,
    'iu',
  ),
  new RegExp(`^(?:${FILLER})(?=[\\s,.:;!—–-]*(?:\\s|$))`, 'iu'),
  new RegExp(
    `^(?:${MAYBE_FILLER})(?=\\s*${DASH}|\\s+(?:so |and |but )?(?:${ASK}|did|does|do|is|are|was|were|has|have|will|can)\\b|\\s*$)`,
    'iu',
  ),
  new RegExp(`^(?:${ANNOUNCED})(?=\\s*[,:;—–-](?:\\s|$))`, 'iu'),
  new RegExp(`^(?:${POLITE})(?=\\s)(?! (?:about|of|more|everything)\\b)`, 'iu'),
]

const CLOSING =
  /[\s,.!?—–-]+(?:pls|plz|please|thanks|thank you|thx|ty|tia|cheers|lol|haha|asap|exactly|precisely|btw|(?:do|does|did) (?:we|you|u|any ?one) know|any idea|(?:in|from|according to) (?:the|this) (?:report|brief|article|story|piece|text))[\s.!?]*$/iu

const AGAIN = /^((?:who|what)(?:['’]?s| is| are| was| were) .+?) again[\s.!?]*$/iu

/** Takes off what people say around what they ask: `ok switching - how many …`, `… pls`. */
export function dropCourtesy(question: string): string {
  let rest = question.trim()
  for (let times = 0; times < MOST; times += 1) {
    const shorter = shortened(rest)
    if (shorter === rest) break
    rest = shorter
  }
  return isShouted(rest) ? rest.toLowerCase() : rest
}

const MOST = 6

function shortened(question: string): string {
  const front = OPENINGS.reduce(
    (rest, opening) => kept(rest, rest.replace(opening, '').replace(/^[\s,.:;!—–-]+/u, '')),
    question,
  )
  return kept(front, front.replace(CLOSING, '').replace(AGAIN, '$1'))
}

/** A question that is nothing but courtesy is left as it is. */
function kept(before: string, after: string): string {
  return /[\p{L}\p{N}]/u.test(after) ? after : before
}

/** Typed in capitals throughout: they tell no names. */
function isShouted(question: string): boolean {
  return /\p{Lu}{2,}[^\p{L}]+\p{Lu}/u.test(question) && !/\p{Ll}/u.test(question)
}
