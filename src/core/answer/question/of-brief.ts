import { simplified } from '../chinese/simplified.ts'
import { CHAT } from '../words/chat.ts'
import { OF_BRIEF } from '../words/of-brief.ts'
import { normsOf } from '../words/tokens.ts'
import { LONGEST_QUESTION } from '../../compose/ask.ts'
import { dropCourtesy } from './drop-courtesy.ts'

/** What is asked of a brief itself: its essentials, where it comes from, what is doubtful, whether it is so; `help` is about the bot, and `talk` asks nothing. */
export type OfBrief = {
  readonly kind: (typeof OF_BRIEF)[number]['kind']
  /** Whether it asks something else behind an answer: then that is meant. */
  readonly isFirst: boolean
  /** Whether a report or a text is spoken of, rather than an article or `this`: a record may tell of one itself. */
  readonly isOfReport: boolean
  /** Whose essentials they are, as typed; empty for those of whatever is spoken of. */
  readonly of: string
}

const list = (words: string): readonly string[] => words.split('|')

/** What is said around it, before and behind. */
const OPENINGS = new Set(
  list(
    'can you|could you|would you|will you|can i|could i|can we|could we|may i|please|just|give me|give us|send me|send us|show me|show us|get me|get us|tell me|tell us|have|get|let me have|i want|i need|i would like|what is|what are|what was|is there|are there|any|the|a|an|quick|short|brief|full|main|and|so|then|but',
  ),
)
const CLOSINGS = new Set(
  list(
    'please|mate|guys|everyone|all|team|bot|folks|then|now|again|here|today|so far|to me|for me|to us|for us',
  ),
)
/** What may lead to whose essentials are asked for. */
const LEADING = new Set(list('of|on|about|for|with|from|behind|between|regarding'))
const MOST_WORDS = 4

/** What a brief may be called, by whether it is a report, which a record may tell of itself. */
const THINGS: ReadonlyMap<string, boolean> = new Map([
  ...list(
    'it|this|that|these|those|them|all|all of it|all of this|all of that|all this|all that|everything|you',
  ).map((thing) => [thing, false] as const),
  ...called(list('article|articles|story|stories|piece|brief|briefs|briefing|source|sources'), false),
  ...called(list('report|reports|text|news|record|records|info|information'), true),
])

function called(nouns: readonly string[], isReport: boolean): readonly (readonly [string, boolean])[] {
  const words = (...own: readonly string[]) => own.filter(Boolean).join(' ')
  return list('|the|this|that|your|its').flatMap((owner) =>
    list('|whole|original|full').flatMap((kind) =>
      nouns.map((noun) => [words(owner, kind, noun), isReport] as const),
    ),
  )
}

type Way = Pick<OfBrief, 'kind' | 'isFirst'> & { readonly words: readonly string[] }

/** The ways to ask by their first word; the longest first. */
const WAYS: ReadonlyMap<string, readonly Way[]> = Map.groupBy(
  OF_BRIEF.flatMap(({ kind, isFirst, phrases }) =>
    phrases.map((phrase): Way => ({ kind, isFirst, words: phrase.split(' ') })),
  ).toSorted((one, other) => other.words.length - one.words.length),
  ({ words: [first = ''] }) => first,
)

/**
 * Reads a question that asks of a brief and of nothing in it: `tldr?`, `who wrote this`; nothing for any other.
 *
 * @param publishers - Names by which the report may be told from others, as words are compared: `the Wire story`.
 */
export function readOfBrief(
  question: string,
  publishers: ReadonlySet<string> = new Set(),
): OfBrief | undefined {
  if (question.length > LONGEST_QUESTION) return undefined
  const rows = [question, dropCourtesy(question)].map((text) => withoutNames(inPlainWords(text), publishers))
  if (rows[0]?.length === 0) return { kind: 'talk', isFirst: false, isOfReport: false, of: '' }
  return rows.map((row) => readFrom(row, 0)).find((found) => found !== undefined)
}

/** Without a name right before what it is the name of: `the Wire story` is the story. */
function withoutNames(row: readonly string[], names: ReadonlySet<string>): readonly string[] {
  const at = row.findIndex((norm) => THINGS.has(norm))
  const lengths = Array.from({ length: Math.max(0, Math.min(at, MOST_WORDS)) }, (_, less) => less + 1)
  const length = lengths.find((many) => names.has(row.slice(at - many, at).join(' ')))
  return length === undefined ? row : row.toSpliced(at - length, length)
}

/** Reads it from a word on, or from behind what only opens it. */
function readFrom(row: readonly string[], at: number): OfBrief | undefined {
  for (const way of WAYS.get(row[at] ?? '') ?? []) {
    const found = readAs(way, row, at)
    if (found !== undefined) return found
  }
  for (let length = 1; length < MOST_WORDS; length += 1) {
    const isOpening = at + length < row.length && OPENINGS.has(row.slice(at, at + length).join(' '))
    const found = isOpening ? readFrom(row, at + length) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

function readAs({ kind, isFirst, words }: Way, row: readonly string[], at: number): OfBrief | undefined {
  const place = words.indexOf('_')
  const before = place < 0 ? words : words.slice(0, place)
  const behind = place < 0 ? [] : words.slice(place + 1)
  if (!startsWith(row, at, before)) return undefined
  const thing = place < 0 ? { length: 0, isReport: false } : thingAt(row, at + before.length)
  if (thing === undefined || !startsWith(row, at + before.length + thing.length, behind)) return undefined
  const rest = withoutClosings(row.slice(at + before.length + thing.length + behind.length))
  const [lead = '', ...of] = rest
  if (rest.length > 0 && (!LEADING.has(lead) || of.length === 0)) return undefined
  const whole = THINGS.get(of.join(' '))
  if (of.length > 0 && whole === undefined && kind !== 'gist') return undefined
  return {
    kind,
    isFirst,
    isOfReport: thing.isReport || whole === true,
    of: whole === undefined ? of.join(' ') : '',
  }
}

/** The longest name of a brief that stands there. */
function thingAt(
  row: readonly string[],
  at: number,
): { readonly length: number; readonly isReport: boolean } | undefined {
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    const isReport = at + length <= row.length ? THINGS.get(row.slice(at, at + length).join(' ')) : undefined
    if (isReport !== undefined) return { length, isReport }
  }
  return undefined
}

function startsWith(row: readonly string[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => row[at + index] === word)
}

function withoutClosings(words: readonly string[]): readonly string[] {
  const length = [2, 1].find((many) => words.length >= many && CLOSINGS.has(words.slice(-many).join(' ')))
  return length === undefined ? words : withoutClosings(words.slice(0, -length))
}

const IS = /\b(what|who|where|how|when|that|it|here)['’]s\b/giu

/** Words as they are compared, with what chat shortens written out: `whats` is `what is`. */
function inPlainWords(text: string): readonly string[] {
  return normsOf(text.replaceAll(IS, '$1 is')).flatMap((norm) =>
    (CHAT.get(norm) ?? simplified(norm)).split(' '),
  )
}
