import type { Official } from '../../../src/core/record/officials-file.ts'
import type { Statement } from '../../../src/core/record/record.ts'
import { participantsOf } from '../../../src/core/record/visible-record.ts'
import { anyOf, stemsOf, isSubject } from './told.ts'
import type { Told } from './told.ts'

/** Somebody on a matter with which no statement brings them together. */
export function personOnMatter({ brief, people, of, isOn }: Told): readonly string[] {
  return people.flatMap((person) =>
    brief.issues
      .filter((issue) => !isSubject(issue.name, brief))
      .filter((issue) => !of(person).some((statement) => isOn(issue, statement)))
      .flatMap(({ name }) => {
        const matter = inSentence(name)
        return [
          `what did ${person.name} say about ${matter}`,
          `${person.name} on ${matter}`,
          `what is ${person.name}'s position on ${matter}`,
          `did ${person.name} mention ${matter}`,
          `${person.name} quote on ${matter}`,
          `when did ${person.name} talk about ${matter}`,
        ]
      }),
  )
}

/** Two people whom no statement names together, nor one with the other's side. */
export function personWithPerson(told: Told): readonly string[] {
  return told.people.flatMap((one) => {
    const others = told.people.filter((other) => other !== one && areApart(one, other, told))
    return others.flatMap((other) => [
      `did ${one.name} meet ${other.name}`,
      `when did ${one.name} meet ${other.name}`,
      `where did ${one.name} talk to ${other.name}`,
      `what did ${one.name} tell ${other.name}`,
      `what did ${one.name} say about ${other.name}`,
      `did ${one.name} criticise ${other.name}`,
      `why did ${one.name} call ${other.name}`,
    ])
  })
}

function areApart(one: Official, other: Official, told: Told): boolean {
  const around = (person: Official) =>
    new Set([person.id, ...person.roles.flatMap(({ party }) => party ?? [])])
  const offices = (person: Official) =>
    anyOf(
      person.roles.flatMap(({ title, names }) => [title, ...names].flatMap(stemsOf)),
      'open',
    )
  const isHinted = (person: Official, other: Official) =>
    told.of(person).some(({ text }) => offices(other).test(text))
  const meets = (person: Official, others: ReadonlySet<string>) =>
    told.of(person).some((statement) => participantsOf(statement).some((id) => others.has(id)))
  return (
    !told.of(one).some((statement) => told.of(other).includes(statement)) &&
    !isHinted(one, other) &&
    !isHinted(other, one) &&
    !meets(one, around(other)) &&
    !meets(other, around(one))
  )
}

/** A day of the record on which nothing of somebody is on record. */
export function personOnDay({ brief, people, of }: Told): readonly string[] {
  const days = [
    ...new Set(brief.statements.flatMap(({ on }) => (on?.from?.equals(on.to) ? [on.written] : []))),
  ]
  return people.flatMap((person) => {
    const free = days
      .map((day) => Temporal.PlainDate.from(day.replace('~', '')))
      .filter((day) => !of(person).some((statement) => mayBeOn(statement, day)))
    return free.flatMap((day) => [
      `what did ${person.name} do on ${sayDay(day)}`,
      `what did ${person.name} say on ${sayDay(day)}`,
      `who met ${person.name} on ${sayDay(day)}`,
      `where was ${person.name} on ${sayDay(day)}`,
    ])
  })
}

function mayBeOn({ on, due, text }: Statement, day: Temporal.PlainDate): boolean {
  return (
    text.includes(sayDay(day)) ||
    [on, due].some(
      (own) =>
        own !== undefined &&
        Temporal.PlainDate.compare(own.to, day) >= 0 &&
        (own.from === undefined || Temporal.PlainDate.compare(own.from, day) <= 0),
    )
  )
}

/** A place of the record at which nothing of somebody is on record. */
export function personAtPlace({ brief, people, of, record }: Told): readonly string[] {
  const parties = new Set(
    [...record.directory.parties.values()].flatMap(({ name, names }) => [name, ...names]),
  )
  const places = [...new Set(brief.statements.flatMap(({ place }) => place ?? []))].filter(
    (place) => /^(?:\p{Lu}\p{L}+ ?)+$/u.test(place) && !parties.has(place) && !isSubject(place, brief),
  )
  return people.flatMap((person) => {
    const others = places.filter((place) =>
      of(person).every((statement) => !`${statement.text} ${statement.place}`.includes(place)),
    )
    return others.flatMap((place) => [
      `what did ${person.name} do in ${place}`,
      `when did ${person.name} go to ${place}`,
      `did ${person.name} visit ${place}`,
      `who met ${person.name} in ${place}`,
      `why was ${person.name} in ${place}`,
    ])
  })
}

/** How old somebody is of whom no statement has a number of years. */
export function personAge({ people, of }: Told): readonly string[] {
  const ageless = people.filter((person) =>
    of(person).every(({ text }) => !/, \d+,|\byears?\b|\bborn\b|\bage/u.test(text)),
  )
  return ageless.flatMap(({ name }) => [
    `how old is ${name}`,
    `when was ${name} born`,
    `where was ${name} born`,
    `is ${name} married`,
    `who is ${name}'s wife`,
    `how much does ${name} earn`,
  ])
}

/** The name of a matter as it stands within a sentence; one word alone could be a name and is left as it is. */
function inSentence(name: string): string {
  const [first = '', second = ''] = name
  const isCapitals = second !== second.toLowerCase()
  return isCapitals || !name.includes(' ') ? name : first.toLowerCase() + name.slice(1)
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A day as people write it: `7 April`. */
function sayDay({ day, month }: Temporal.PlainDate): string {
  return `${day} ${MONTHS[month - 1]}`
}
