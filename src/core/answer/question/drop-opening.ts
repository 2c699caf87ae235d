const OPENING =
  /^[\s"'“”‘’]*(?:(?:hey|hi|hello|hiya|yo|ok|okay|kk?|right|alright|cool|great|nice|lol|haha|hm+|um+|uh+|er+m?|ah|oh|sorry|pls|plz|please|thanks|thx|ty|cheers|fyi|btw|anyway|anyways|actually|basically|well|yes|yeah|yep|yup|nope)(?=[\s,.:;!—–-]*(?:\s|$))|(?:ok(?:ay)? )?(?:switching|changing|new|different|another|other|next)(?: (?:topics?|subjects?|things?|questions?|qs?|gears))?(?=\s*[,:;—–-])|(?:a |one |just a |just one |two )?(?:quick|short|silly|dumb|stupid|small|more|last|final|random|follow-?up)(?: (?:q|qs|question|one|thing|check))?(?=\s*[,:;—–-])|(?:q|question|questions)(?=\s*[:—–-])|(?:can|could|would|will) (?:you|u|somebody|someone|anyone) (?:please |pls |plz )?(?:tell|remind) (?:me|us)(?= (?:who|what|when|where|which|why|how|whether|if)\b)|(?:any ?one|anybody|some ?one|do (?:you|we)|does any ?one|u) know(?= (?:who|what|when|where|which|why|how|whether|if)\b)|(?:just )?wondering(?= (?:who|what|when|where|which|why|how|whether|if)\b)|(?:i|we) (?:want|need|would like|d like|wanna) to know(?= (?:who|what|when|where|which|why|how|whether|if)\b)|(?:any|got any) idea(?= (?:who|what|when|where|which|why|how|whether|if)\b))[\s,.:;!—–-]*/iu

/** Takes off what people say before they ask: `ok switching - how many …`, `quick q: who …`. */
export function dropOpening(question: string): string {
  let rest = question
  for (let times = 0; times < MOST; times += 1) {
    const shorter = rest.replace(OPENING, '')
    if (shorter === rest || !/[\p{L}\p{N}]/u.test(shorter)) return rest
    rest = shorter
  }
  return rest
}

const MOST = 4
