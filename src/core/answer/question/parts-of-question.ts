const ASKING = '(?:who|whom|whose|what|when|where|which|why|how)'
const LEADING = '(?:on|by|for|from|until|till|in|at|to|with|since|of|under)'
const HELPING = '(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could)'
const AND = '(?:and|but|n|&|\\+|plus)'

/** Where another question begins: behind a mark and `and`, behind `and` alone, or behind a question mark. */
const SEAMS = [
  new RegExp(`\\s*[,;]\\s*${AND}\\s+(?=(?:${LEADING} )?${ASKING}\\b|${HELPING} )`, 'iu'),
  new RegExp(`\\s+${AND}\\s+(?=(?:${LEADING} )?${ASKING}\\b)`, 'iu'),
  /\s*[?？]+\s+(?:and |n )?(?=\p{L})/iu,
  new RegExp(`\\s*[,;]\\s*(?=(?:what|why|how) (?:\\S+ ){2})`, 'iu'),
]
/** What two things have between them is one question: `the gap between what she asked and what she got`. */
const OF_BOTH = /\b(?:between|differ\w*|compare\w*|whether|both)\b/iu
/** Words that somebody is asked to have said are not to be taken apart. */
const QUOTATION = /[“”"„«»「」]/u
/** `she rang him, but what did they agree on`: what is told in front of `but` is not asked. */
const ASKS = new RegExp(`\\b${ASKING}\\b|^(?:\\w+ )?${HELPING}\\b`, 'iu')
const MOST = 3
/** `when and where did they meet` is one question, asked for two things. */
const LEAST_WORDS = 3

/** The questions that are asked in one: `who will sue, and how big is the damage?`. */
export function partsOfQuestion(question: string): readonly string[] {
  if (QUOTATION.test(question)) return [question]
  const parts: string[] = []
  let rest = question.trim()
  while (parts.length < MOST - 1) {
    const seam = seamIn(rest)
    if (seam === undefined) break
    parts.push(rest.slice(0, seam.from))
    rest = rest.slice(seam.to)
  }
  return [...parts, rest]
}

function seamIn(text: string): { readonly from: number; readonly to: number } | undefined {
  const found = SEAMS.flatMap((seam) => {
    const match = seam.exec(text)
    return match === null ? [] : [{ from: match.index, to: match.index + match[0].length }]
  }).filter(
    ({ from, to }) =>
      isWhole(text.slice(0, from)) &&
      !(/\bbut\b/iu.test(text.slice(from, to)) && !ASKS.test(text.slice(0, from))),
  )
  return found.toSorted((one, other) => one.from - other.from)[0]
}

function isWhole(front: string): boolean {
  return front.split(/\s+/u).length >= LEAST_WORDS && !OF_BOTH.test(front)
}
