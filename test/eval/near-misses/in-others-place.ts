import { verbOf } from '../../../src/core/answer/lexicon/lemmas.ts'
import { isPerson, isPhysical } from '../../../src/core/answer/lexicon/kinds-of-words.ts'
import { quotationsOf } from '../../../src/core/inline.ts'
import type { Official } from '../../../src/core/record/officials-file.ts'
import type { Statement } from '../../../src/core/record/record.ts'
import { anyOf, isSubject, stemsOf } from './told.ts'
import type { Told } from './told.ts'

/** Somebody's very words in another's mouth. */
export function otherSpeaker({ brief, people, of }: Told): readonly string[] {
  return brief.statements.flatMap((statement) => {
    if (!people.some(({ id }) => statement.by.includes(id))) return []
    const others = people.filter((person) => !sharesWords(statement, of(person)))
    return quotationsOf(statement.text)
      .filter((words) => words.includes(' '))
      .flatMap((words) =>
        others.flatMap(({ name }) => [
          `did ${name} say “${words}”`,
          `when did ${name} say "${words}"`,
          `did ${name} really say that ${words}`,
        ]),
      )
  })
}

function sharesWords(statement: Statement, own: readonly Statement[]): boolean {
  const words = quotationsOf(statement.text)
  return own.some(
    (other) => other.id === statement.id || words.some((quotation) => other.text.includes(quotation)),
  )
}

/** What one person did or said, with another named for it who has nothing of the sort. */
export function otherDoer({ brief, people, of }: Told): readonly string[] {
  return brief.statements.flatMap((statement) => {
    const predicate = predicateOf(statement, people)
    if (predicate === undefined) return []
    const stems = new Set(stemsOf(statement.text))
    return people
      .filter((person) => !of(person).some((own) => own === statement || sharesMatter(own, statement, stems)))
      .flatMap(({ name }) => [
        `did ${name} ${predicate}`,
        `when did ${name} ${predicate}`,
        `why did ${name} ${predicate}`,
        `where did ${name} ${predicate}`,
      ])
  })
}

const MOST_SHARED = 2

function sharesMatter(own: Statement, { issues }: Statement, stems: ReadonlySet<string>): boolean {
  const shared = new Set(stemsOf(own.text).filter((stem) => stems.has(stem)))
  return own.issues.some((id) => issues.includes(id)) || shared.size > MOST_SHARED
}

/** What is told behind somebody's name at the beginning of a statement, with its verb in its base form. */
function predicateOf({ text, by }: Statement, people: readonly Official[]): string | undefined {
  const doer = people.find(({ id }) => by.length === 1 && by[0] === id)
  if (doer === undefined) return undefined
  const begins = new RegExp(
    `^.{0,40}\\b${RegExp.escape(doer.family)} ([a-z]+ed|said|told|met|left|put|gave|took|sent|held) ([^,;“]+)`,
    'u',
  )
  const [, verb = '', rest = ''] = begins.exec(text) ?? []
  return verb === '' ? undefined : `${verbOf(verb)} ${rest.replace(/\.$/u, '').trim()}`
}

/** What one said or did to another, turned round: nothing is on record of the other towards the one. */
export function turnedRound({ brief, people, of }: Told): readonly string[] {
  return brief.statements.flatMap(({ by, to, text }) => {
    const [one, other] = [by, to].map(([id, ...more]) =>
      more.length > 0 ? undefined : people.find((person) => person.id === id),
    )
    if (one === undefined || other === undefined) return []
    const back = of(other).some((own) => own.by.includes(other.id) && of(one).includes(own))
    const verb = ONE_WAY.find(([, told]) => new RegExp(`\\b${told}\\b`, 'u').test(text))
    if (back || verb === undefined) return []
    return [
      `did ${other.name} ${verb[0]} ${one.name}`,
      `why did ${other.name} ${verb[0]} ${one.name}`,
      `when did ${other.name} ${verb[0]} ${one.name}`,
      `what did ${other.name} say to ${one.name}`,
    ]
  })
}

/** Deeds that one does to another, with how they stand in a report. */
const ONE_WAY: readonly (readonly [string, string])[] = [
  ['accuse', 'accused'],
  ['warn', 'warned'],
  ['urge', 'urged'],
  ['ask', 'asked'],
  ['thank', 'thanked'],
  ['tell', 'told'],
  ['criticise', 'criticised'],
  ['invite', 'invited'],
  ['offer help to', 'offered'],
  ['write to', 'wrote'],
  ['appoint', 'appointed'],
  ['sue', 'sued'],
  ['dismiss', 'dismissed'],
]

/** Somebody on a thing that the brief tells of, which has to do with nothing of theirs. */
export function personOnThing(told: Told): readonly string[] {
  return told.people.flatMap((person) => {
    const own = told.of(person)
    const issues = new Set(own.flatMap((statement) => statement.issues))
    const others = told.brief.statements.filter((statement) => !statement.issues.some((id) => issues.has(id)))
    const nouns = nounsOf(others)
      .filter((noun) => !told.brief.statements.some((one) => has(one, noun) && !others.includes(one)))
      .filter((noun) => !isSubject(noun, told.brief) && !namesParty(noun, told))
    return nouns.flatMap((noun) => [
      `what did ${person.name} say about the ${noun}`,
      `did ${person.name} mention the ${noun}`,
      `${person.name} on the ${noun}`,
      `what does ${person.name} think of the ${noun}`,
    ])
  })
}

/** `the island` is another name of a party. */
function namesParty(noun: string, { record }: Told): boolean {
  return [...record.directory.parties.values()].some(({ name, names }) =>
    [name, ...names].some((one) => one.toLowerCase().split(' ').includes(noun)),
  )
}

function has({ text }: Statement, noun: string): boolean {
  return anyOf(stemsOf(noun), 'open').test(text)
}

/** The nouns that statements have behind `the`. */
function nounsOf(statements: readonly Statement[]): readonly string[] {
  const found = statements.flatMap(({ text }) =>
    [
      ...text.matchAll(/\bthe (\p{Ll}{4,})(?= (?:of|in|at|on|had|was|were|is|are|will|has|have)\b|[,.;])/gu),
    ].map(([, noun = '']) => noun),
  )
  return [...new Set(found)].filter((noun) => isPhysical(noun) && !isPerson(noun))
}
