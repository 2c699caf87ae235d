import { parseDay } from '../../../src/core/record/day.ts'
import type { BriefingRecord, Statement } from '../../../src/core/record/record.ts'
import { LONGEST_RUN } from '../../../src/core/proof/words.ts'

/** A way of falsifying a statement that an editor's slip or a forger's hand could take. */
export type Mutation = {
  readonly kind: string
  /** Every way this one can be done to a statement; none when it does not apply. */
  readonly apply: (statement: Statement, record: BriefingRecord) => readonly Statement[]
}

const QUOTATION = /“([^“”]*)”/u

function inOwnWords(text: string, change: (own: string) => string): string {
  return text
    .split(/(“[^“”]*”)/u)
    .map((part) => (part.startsWith('“') ? part : change(part)))
    .join('')
}

function changed(statement: Statement, text: string): readonly Statement[] {
  return text === statement.text ? [] : [{ ...statement, text }]
}

function otherOfficials(statement: Statement, record: BriefingRecord, near: boolean) {
  const known = new Set([...statement.by, ...statement.to, ...statement.with, ...statement.about])
  return [...record.directory.officials.values()].filter(
    ({ id }) => !statement.by.includes(id) && known.has(id) === near,
  )
}

/** Gives the statement to somebody else, in its text as well as in its fields. */
function giveTo(statement: Statement, record: BriefingRecord, near: boolean): readonly Statement[] {
  const speaker = record.directory.officials.get(statement.by[0] ?? '')
  if (speaker === undefined) return []
  return otherOfficials(statement, record, near)
    .slice(0, 2)
    .map((other) => {
      const swap = (own: string) =>
        own
          .replaceAll(other.name, '\u0000')
          .replaceAll(other.family, '\u0001')
          .replaceAll(speaker.name, other.name)
          .replaceAll(speaker.family, other.family)
          .replaceAll('\u0000', speaker.name)
          .replaceAll('\u0001', speaker.family)
      const trade = (ids: readonly string[]) =>
        ids.map((id) => (id === speaker.id ? other.id : id === other.id ? speaker.id : id))
      const { by, to, with: others, about } = statement
      return {
        ...statement,
        text: inOwnWords(statement.text, swap),
        by: trade(by),
        to: trade(to),
        with: trade(others),
        about: trade(about),
      }
    })
}

function swapParties(statement: Statement, record: BriefingRecord): readonly Statement[] {
  const ids = record.briefs.get(statement.brief)?.parties ?? []
  const [a, b] = ids.map((id) => record.directory.parties.get(id))
  if (a === undefined || b === undefined) return []
  const swap = (own: string) =>
    own.replaceAll(a.name, '\u0000').replaceAll(b.name, a.name).replaceAll('\u0000', b.name)
  // "A and B" says the same as "B and A".
  const apart = (own: string) =>
    [`${a.name} and ${b.name}`, `${b.name} and ${a.name}`].reduce(
      (rest, pair) => rest.replaceAll(pair, ''),
      own,
    )
  return apart(statement.text).includes(a.name) || apart(statement.text).includes(b.name)
    ? changed(statement, inOwnWords(statement.text, swap))
    : []
}

const INVENTED = 'Zoltan Krasny'

/** The falsifications tried, from the crude to the sly. */
export const MUTATIONS: readonly Mutation[] = [
  { kind: 'give it to somebody it does not speak of', apply: (each, record) => giveTo(each, record, false) },
  { kind: 'exchange speaker and addressee everywhere', apply: (each, record) => giveTo(each, record, true) },
  {
    kind: 'exchange "by" and "to"',
    apply: (each) =>
      each.by.length > 0 && each.to.length > 0 ? [{ ...each, by: each.to, to: each.by }] : [],
  },
  { kind: 'exchange the two parties in the text', apply: swapParties },
  {
    kind: 'give the position to the other party',
    apply: (each, record) => {
      const parties = record.briefs.get(each.brief)?.parties ?? []
      const other = parties.find((id) => id !== each.holder)
      return each.holder === undefined || other === undefined ? [] : [{ ...each, holder: other }]
    },
  },
  {
    kind: 'move the day by one, field only',
    apply: (each) =>
      /^\d{4}-\d\d-\d\d$/u.test(each.on?.written ?? '')
        ? [{ ...each, on: parseDay(each.on!.to.subtract({ days: 1 }).toString()) }]
        : [],
  },
  {
    kind: 'move the day by a week, text and field',
    apply: (each) => {
      if (!/^\d{4}-\d\d-\d\d$/u.test(each.on?.written ?? '')) return []
      const earlier = each.on!.to.subtract({ days: 7 })
      const text = each.text.replace(/(\d{1,2})(?= \p{Lu}\p{Ll}+ \d{4})/u, String(earlier.day))
      return [{ ...each, text, on: parseDay(earlier.toString()) }]
    },
  },
  {
    kind: 'make a vague day exact',
    apply: (each) =>
      each.on !== undefined && !/^\d{4}-\d\d-\d\d$/u.test(each.on.written)
        ? [{ ...each, on: parseDay(each.on.to.toString()) }]
        : [],
  },
  {
    kind: 'change a number',
    apply: (each) => {
      const next = { two: 'three', three: 'four', five: 'seven', six: 'seven', first: 'second' } as const
      const form = new RegExp(`\\b(${Object.keys(next).join('|')})\\b`, 'u')
      const words = inOwnWords(each.text, (own) =>
        own.replace(form, (word) => next[word as keyof typeof next]),
      )
      const figures = inOwnWords(each.text, (own) =>
        own.replace(/(?<![\d.])(\d{1,2})(?! \p{Lu})(?=[ .,])/u, (digits) => String(Number(digits) + 1)),
      )
      return [...changed(each, words), ...changed(each, figures)]
    },
  },
  {
    kind: 'drop a "not"',
    apply: (each) =>
      changed(
        each,
        inOwnWords(each.text, (own) => own.replace(/\b(?:not|no|never|neither|unnamed) /u, '')),
      ),
  },
  {
    kind: 'add a "not"',
    apply: (each) =>
      changed(
        each,
        inOwnWords(each.text, (own) => own.replace(/\b(was|is|were|could|had|has|would|will) /u, '$1 not ')),
      ),
  },
  {
    kind: 'change a letter in a quotation',
    apply: (each) =>
      changed(
        each,
        each.text.replace(
          QUOTATION,
          (_, words: string) => `“${words.replace(/[aeiou](?=[^aeiou]*$)/u, 'y')}”`,
        ),
      ),
  },
  {
    kind: 'drop a word from a quotation',
    apply: (each) =>
      changed(
        each,
        each.text.replace(QUOTATION, (_, words: string) => `“${words.replace(/ \S+(?= )/u, '')}”`),
      ),
  },
  {
    kind: 'take long quotations out of their marks',
    apply: (each) =>
      changed(
        each,
        each.text.replace(QUOTATION, (whole, words: string) =>
          words.split(' ').length > LONGEST_RUN ? words : whole,
        ),
      ),
  },
  {
    kind: 'put our own words into quotation marks',
    apply: (each) =>
      changed(
        each,
        inOwnWords(each.text, (own) => own.replace(/\b(said|reports|says|told) (\S+ \S+ \S+)/u, '$1 “$2”')),
      ),
  },
  {
    kind: 'cite the next paragraph instead',
    apply: (each) => {
      const moved = each.cite.map((cite) => ({
        ...cite,
        anchor: cite.anchor.replace(/^p(\d+)$/u, (_, number: string) => `p${Number(number) + 1}`),
      }))
      return moved.some(({ anchor }, at) => anchor !== each.cite[at]?.anchor)
        ? [{ ...each, cite: moved }]
        : []
    },
  },
  {
    kind: 'invent a name at the end',
    apply: (each) => changed(each, each.text.replace(/\.?$/u, `, ${INVENTED} said.`)),
  },
  { kind: 'invent a name at the start', apply: (each) => [{ ...each, text: `Krasny added: ${each.text}` }] },
  {
    kind: 'change the place',
    apply: (each) => (each.place === undefined ? [] : [{ ...each, place: 'Ljubljana' }]),
  },
  {
    kind: 'put the account into nobody’s mouth',
    apply: (each, record) => {
      const publisher = record.sources.get(each.cite[0]?.source ?? '')?.publisher
      const others = each.via.filter((id) => record.directory.parties.get(id)?.name !== publisher)
      return others.length === 0 ? [] : [{ ...each, via: [] }]
    },
  },
  {
    kind: 'drop a warning',
    apply: (each) => (each.caveats.length === 0 ? [] : [{ ...each, caveats: each.caveats.slice(1) }]),
  },
]
