import type { Silence } from '../../record/record.ts'
import { lemmasOf } from '../lexicon/lemmas.ts'
import type { Asked, AskedKind, Slot, Term } from '../question/asked.ts'
import type { Postings } from '../record-index/postings.ts'
import type { AnswerIndex } from '../record-index/prepare.ts'

/** What the briefs of some statements say the sources leave open and a question asks for; of all, where those are undefined. */
export function openSilences(
  asked: Asked,
  index: AnswerIndex,
  scope: Postings | undefined,
): readonly Silence[] {
  const open = silencesFor(asked, index)
  if (scope === undefined || open.length === 0) return open
  const briefs = new Set(scope.map((number) => index.statements[number]?.brief ?? ''))
  const own = new Set([...briefs].flatMap((id) => index.record.briefs.get(id)?.silences ?? []))
  return open.filter((silence) => own.has(silence))
}

/** Whether a brief says in a question’s own words that the reason is not told: one told of something near it is none. */
export function isReasonOpen(asked: Asked, index: AnswerIndex, scope: Postings | undefined): boolean {
  if (!asked.kinds.has('why')) return false
  const { byWord } = index.silences
  const isSpoken = ({ words }: Term, silence: Silence) =>
    words.length > 0 && words.every((word) => word.some((lemma) => byWord.get(lemma)?.has(silence) === true))
  const hard = asked.terms.filter(({ isVerb, isSoft }) => !isVerb && !isSoft)
  const without = { ...asked, terms: hard }
  return openSilences(without, index, scope).some(
    (silence) =>
      onlyLeftOpen(silence).includes('why') &&
      hard.length > 1 &&
      hard.every((term) => isSpoken(term, silence)),
  )
}

function silencesFor(
  { terms, slots, wantsNames, kinds }: Asked,
  { silences, record }: AnswerIndex,
): readonly Silence[] {
  if (kinds.has('who-is') && terms.length === 0) return slots.flatMap((slot) => holdersOpen(slot, silences))
  if (wantsNames && terms.length === 0)
    return namelessIn(
      slots,
      [...record.briefs.values()].flatMap((brief) => brief.silences),
    )
  const matters = slots
    .filter(({ issues }) => issues.length > 0)
    .map(({ issues }) => new Set(issues.flatMap((id) => [...(silences.byIssue.get(id) ?? [])])))
  const [first, ...rest] = [...terms.map((term) => covering(term, silences)), ...matters]
  if (first === undefined) return []
  return [...first].filter(
    (silence) =>
      rest.every((own) => own.has(silence)) &&
      mayLeaveOpen(silence, kinds) &&
      slots.every(
        ({ ids }) =>
          ids.length === 0 || silence.about.length === 0 || ids.some((id) => silence.about.includes(id)),
      ),
  )
}

/** A day, a place, a reason or a number that is left open is asked for by no question of another kind. */
function mayLeaveOpen(silence: Silence, kinds: ReadonlySet<AskedKind>): boolean {
  const left = onlyLeftOpen(silence)
  return left.length === 0 || kinds.has('whether') || left.some((kind) => kinds.has(kind))
}

/** What a silence says is not told, where that is nothing but a day, a place, a reason or a number. */
function onlyLeftOpen({ text }: Silence): readonly AskedKind[] {
  const left = LEFT_OPEN.filter(([words]) => words.test(text))
  const rest = left.reduce((words, [of]) => words.replace(of, ' '), text)
  return OTHERWISE.test(rest) ? [] : left.map(([, kind]) => kind)
}

const LEFT_OPEN: readonly (readonly [words: RegExp, kind: AskedKind])[] = [
  [/\b(?:when|(?:which|what) (?:day|date|month|year|time|hour))\b/iu, 'when'],
  [/\b(?:where|(?:which|what) (?:place|town|city|country))\b/iu, 'where'],
  [/\b(?:why|(?:which|what) reason)\b/iu, 'why'],
  [/\bhow (?:many|much|long|often|far|large|big|old)\b/iu, 'many'],
]
const OTHERWISE = /\b(?:whether|what|which|whom?|whose|how|if|nothing|nobody|no|none)\b/iu

/** `who are the two presidents`, where the record says that nobody tells which: whoever holds the office is not it. */
function holdersOpen({ how, ids, norms }: Slot, { byWord }: AnswerIndex['silences']): readonly Silence[] {
  if (how !== 'which' || ids.length < 2) return []
  const open = norms.flatMap((norm) => lemmasOf(norm).flatMap((lemma) => [...(byWord.get(lemma) ?? [])]))
  return [...new Set(open)].filter(({ text }) => WHICH.test(text))
}

const WHICH = /\b(?:which|who|whom|whose|not named|unnamed)\b/iu

/** That somebody has no name is left open of them. */
function namelessIn(slots: readonly Slot[], silences: readonly Silence[]): readonly Silence[] {
  const ids = new Set(slots.flatMap((slot) => slot.ids))
  return silences.filter(({ text, about }) => /\bname[ds]?\b/iu.test(text) && about.some((id) => ids.has(id)))
}

/** The silences that have a word of a term, or its matter. */
function covering(
  { words, issues }: Term,
  { byWord, byIssue }: AnswerIndex['silences'],
): ReadonlySet<Silence> {
  const worded = words.map((word) => new Set(word.flatMap((lemma) => [...(byWord.get(lemma) ?? [])])))
  const [first = new Set<Silence>(), ...more] = worded
  const spoken = [...first].filter((silence) => more.every((own) => own.has(silence)))
  return new Set([...spoken, ...issues.flatMap((id) => [...(byIssue.get(id) ?? [])])])
}
