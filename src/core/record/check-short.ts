import { quotationsOf } from '../inline.ts'

/** Words without which a sentence says more, or the opposite. */
const HEDGE =
  /^(?:not|no|never|neither|nor|none|nobody|cannot|unnamed|nearly|almost|about|around|roughly|least|most|partly|part|possibly|potentially|perhaps|could|may|might|seems?|reportedly|allegedly|only)$|n't$/u

/**
 * Says what is wrong with a shorter wording, or nothing: it may leave words out and do nothing else.
 *
 * Its words stand in the text in the same order, its quotations are whole, and no denial and no hedge is lost.
 */
export function checkShort(short: string, text: string): string | undefined {
  const quoted = new Set(quotationsOf(text))
  const cut = quotationsOf(short).find((quotation) => !quoted.has(quotation))
  if (cut !== undefined) return `“${cut}” cut or not in the text`
  const [words, kept] = [wordsIn(text), wordsIn(short)]
  const lower = words.map((word) => word.toLowerCase())
  const dropped: string[] = []
  let at = 0
  for (const word of kept) {
    const found = lower.indexOf(word.toLowerCase(), at)
    if (found < 0) return `"${word}" not in the text, or there before`
    dropped.push(...words.slice(at, found))
    at = found + 1
  }
  dropped.push(...words.slice(at))
  const hedge = dropped.find((word) => HEDGE.test(word === 'May' ? '' : word.toLowerCase()))
  return hedge === undefined ? undefined : `"${hedge}" left out`
}

function wordsIn(sentence: string): readonly string[] {
  const plain = sentence.replaceAll('’', "'").replaceAll(/'s\b/gu, '')
  return [...plain.matchAll(/[\p{L}\p{M}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu)].map(([word]) => word)
}
