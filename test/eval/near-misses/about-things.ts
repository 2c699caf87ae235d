import { DEEDS } from './deeds.ts'
import { TOPICS } from './topics.ts'
import { anyOf, stemsOf } from './told.ts'
import type { Told } from './told.ts'

/** Deeds that no statement has a word of. */
export function deedsNobodyDid(told: Told): readonly string[] {
  const parties = told.brief.parties.flatMap((id) => told.record.directory.parties.get(id)?.name ?? [])
  const doers = [...told.people.map(({ name }) => name), ...parties]
  const pronouns = new Map(told.people.map(({ name, pronoun }) => [name, pronoun ?? 'they']))
  return DEEDS.filter(([, , never]) => !told.has(anyOf(never.split('|'), 'open'))).flatMap(
    ([asked, done], at) => [
      `who ${done}`,
      ...[0, 1, 2].flatMap((step) => {
        const name = doers[(at * 3 + step) % doers.length] ?? ''
        return [
          `did ${name} ${asked}`,
          `why did ${name} ${asked}`,
          `when did ${name} ${asked}`,
          `will ${name} ${asked}`,
          `what did ${name} say after ${pronouns.get(name) ?? 'it'} ${done}`,
        ]
      }),
    ],
  )
}

/** Matters of other news that no statement has a word of. */
export function mattersOfOthers(told: Told): readonly string[] {
  const parties = told.brief.parties.flatMap((id) => told.record.directory.parties.get(id)?.name ?? [])
  const speakers = [...told.people.map(({ name }) => name), ...parties]
  return TOPICS.filter((topic) => !told.has(anyOf(stemsOf(topic), 'open'))).flatMap((topic, at) => [
    `what happened with ${topic}`,
    `is there a deal on ${topic}`,
    `who mentioned ${topic}`,
    ...[0, 1, 2].flatMap((step) => {
      const name = speakers[(at * 3 + step) % speakers.length] ?? ''
      return [
        `what did ${name} say about ${topic}`,
        `${name} on ${topic}`,
        `what is ${name}'s stance on ${topic}`,
        `did ${name} bring up ${topic}`,
      ]
    }),
  ])
}

/** Things told of in the plural only, in statements without any number. */
export function countsNobodyMade(told: Told): readonly string[] {
  const plurals = told.brief.statements.flatMap(({ text }) =>
    [...text.matchAll(/(?<!\p{L})\p{Ll}{3,}[^s\W]s(?!\p{L})/gu)].map(([word]) => word),
  )
  const uncounted = [...new Set(plurals)].filter((plural) => isNoun(plural, told) && !isCounted(plural, told))
  return uncounted.flatMap((plural) => [
    `how many ${plural}`,
    `how many ${plural} were there`,
    `what is the number of ${plural}`,
  ])
}

/** Behind an article, an adjective of number or a preposition, and never after whoever could do it as a verb. */
function isNoun(plural: string, told: Told): boolean {
  return (
    told.has(
      new RegExp(`\\b(?:the|of|their|its|his|her|for|on|about|all|any|some|other) ${plural}\\b`, 'u'),
    ) &&
    !/^(?:says|talks|news|politics|series|means|terms|ties|grounds|affairs|sides|parties|countries|officials|people|things|ones|years|months|weeks|days|hours|minutes|times|times|lines|details|others|relations|members)$/u.test(
      plural,
    )
  )
}

const NUMBER =
  /\d+|\b(?:no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores?|hundreds?|thousands?|millions?|both|half|third|pair|couple|twice|once|several|many|few|every|each|all|first|second|single|another|first|\p{L}+(?:teen|ty))\b/iu
const DATES = /\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b|\b\p{Lu}\p{Ll}+ \d{4}\b|\b\d{4}\b/gu

/** How many words away from what it counts a number may stand. */
const REACH = 5

/** Whether a number or an article for one stands near the noun anywhere, or the noun within a compound. */
function isCounted(plural: string, { brief }: Told): boolean {
  const stem = plural.slice(0, -1).replace(/ie$/u, '')
  return brief.statements.some(({ text }) => {
    const words = text.replaceAll(DATES, '').split(/[^\p{L}\d-]+/u)
    return words.some((word, at) => {
      if (!word.toLowerCase().startsWith(stem)) return word.includes(`-${stem}`)
      const near = words.slice(Math.max(0, at - REACH), at + 1 + REACH)
      const before = words.slice(Math.max(0, at - 2), at)
      return near.some((one) => NUMBER.test(one)) || before.some((one) => /^an?$/iu.test(one))
    })
  })
}

/** A cost, a length of time, a share of a matter of whose statements none has a number. */
export function measuresNobodyTook({ brief, isOn }: Told): readonly string[] {
  return brief.issues
    .filter((issue) =>
      brief.statements.every(
        (statement) => !isOn(issue, statement) || !NUMBER.test(statement.text.replaceAll(DATES, '')),
      ),
    )
    .flatMap(({ name }) => {
      const matter = `the ${name.toLowerCase()}`
      return [
        `how much did ${matter} cost`,
        `how long did ${matter} last`,
        `how big is ${matter}`,
        `what share was ${matter}`,
        `how much money for ${matter}`,
      ]
    })
}
