const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    dozen: 12,
    half: 0.5,
    both: 2,
    pair: 2,
    twice: 2,
    double: 2,
    triple: 3,
  }),
)

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  }),
)

/** A number in a text: as written, what it is worth, and whether it tells an order, as "first" does. */
export type Numeral = { readonly written: string; readonly value: number; readonly ordinal: boolean }

/**
 * The numbers a text gives, in figures or in English words, ordinals and counts such as "both" too.
 *
 * "One" is left out: it is a pronoun more often than a count.
 */
export function numbersIn(text: string): readonly Numeral[] {
  const tokens = [...text.matchAll(/\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*[¼½¾]?|\p{L}+/gu)].map(
    ([token]) => token,
  )
  const numbers: Numeral[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? ''
    const order = ordinalOf(token)
    if (order !== undefined) numbers.push({ written: token, value: order, ordinal: true })
    let value = valueOf(token)
    if (value === undefined) continue
    let written = token
    const next = tokens[at + 1]?.toLowerCase() ?? ''
    const unit = next === 'one' ? 1 : UNITS.get(next)
    if (
      value >= 20 &&
      value < 100 &&
      value % 10 === 0 &&
      unit !== undefined &&
      unit >= 1 &&
      unit < 10 &&
      /\D/u.test(token)
    ) {
      value += unit
      written += `-${next}`
      at++
    }
    for (let scale = scaleAt(tokens, at + 1); scale !== undefined; scale = scaleAt(tokens, at + 1)) {
      value *= scale
      written += ` ${tokens[++at] ?? ''}`
    }
    numbers.push({ written, value, ordinal: false })
  }
  return numbers
}

function scaleAt(tokens: readonly string[], at: number): number | undefined {
  return SCALES.get(tokens[at]?.toLowerCase() ?? '')
}

const FRACTIONS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 }

function valueOf(token: string): number | undefined {
  const fraction = FRACTIONS[token.at(-1) ?? '']
  if (fraction !== undefined) return (valueOf(token.slice(0, -1)) ?? 0) + fraction
  if (/^\d+\p{L}/u.test(token)) return undefined
  if (/^\d/u.test(token)) return Number(token.replaceAll(/,(?=\d{3}(?:\D|$))/gu, '').replace(',', '.'))
  return UNITS.get(token.toLowerCase())
}

function ordinalOf(token: string): number | undefined {
  if (/^\d+(?:st|nd|rd|th)$/u.test(token)) return Number.parseInt(token, 10)
  const at = ORDINALS.indexOf(token.toLowerCase())
  return at < 0 ? undefined : at + 1
}

/** A number as it is looked up: "2" for two, "2." for second. */
export function numberKey({ value, ordinal }: Numeral): string {
  return `${value}${ordinal ? '.' : ''}`
}
