import { z } from 'zod'

import { parsePlace } from '../place.ts'
import { parseDay } from './day.ts'
import { id, names, words } from './field-shapes.ts'

const ids = z.array(id)

/** A date that exists, as precise as the source gave it. */
const day = z
  .string()
  .max(30)
  .refine(
    (written) => succeeds(() => parseDay(written)),
    'a real date: "2023-06-16", "2023-06", "2023", "a/b", "../b", with "~" for about',
  )

const place = z
  .string()
  .refine(
    (written) => succeeds(() => parsePlace(written)),
    'a place: "slack:TEAM/CHANNEL", "discord:GUILD", "web", "public" or "cli"',
  )

/** An anchor of the brief's only source (`p2`), or of a named one (`ap:p2`). */
const citation = z
  .string()
  .regex(
    /^([a-z0-9-]+:)?(headline|date|credit|(caption-|p)[1-9]\d*)$/u,
    'an anchor: "p2", "headline", "caption-1", or with its source "ap:p2"',
  )
const citations = z.array(citation).min(1).max(12)

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

/** What can be wrong with a passage, and so goes wherever its statement goes. */
export const CAVEAT_KINDS = {
  garbled: 'the sentence lost words, so what it meant cannot be told',
  'ambiguous-name': 'a name that could mean more than one person, and the source does not say which',
  inconsistent: 'another passage says it differently, and both cannot stand',
  'missing-antecedent': 'leans on something the source does not contain',
  stale: 'a count or a tense that ages, or never added up',
  'loose-reference': 'a pronoun or pointer whose meaning only the context suggests',
  'unnamed-source': 'the account is by people the source does not name',
  'second-hand': "one side's account of what somebody said or did",
  'unnamed-person': 'an office is given without its holder’s name',
  undated: 'no day is given',
  unspecified: 'which, where or how many is not given',
  translated: 'given in English; the original words are not on record',
  'not-quoted': 'reads like a quotation but the words are the agency’s',
  repeated: 'the source prints it more than once',
  misprint: 'a slip of the pen that leaves the sense alone; told nowhere as a doubt',
} as const

const caveatKind = z.enum(
  Object.keys(CAVEAT_KINDS) as [keyof typeof CAVEAT_KINDS, ...(keyof typeof CAVEAT_KINDS)[]],
)

/** Written as one pair: `garbled: the clause naming the firm is missing`. */
const caveat = z
  .partialRecord(caveatKind, words(200))
  .refine((pair) => Object.keys(pair).length === 1, 'one pair, "kind: words"')

const statementKind = z.enum(['event', 'position', 'remark', 'outcome', 'plan', 'background', 'assessment'])

const change = z.strictObject({
  kind: z.enum(['update', 'correction', 'retraction']),
  reason: words(200),
})

const statement = z.strictObject({
  id,
  kind: statementKind,
  text: words(400)
    .refine((text) => !/["„]/u.test(text), 'quotations in “ ”, not in straight quotes')
    .refine((text) => /^[^“”]*(“[^“”]+”[^“”]*)*$/u.test(text), 'each “ closed by a ”'),
  by: ids.default([]).describe('who acts or speaks: officials, parties or unnamed groups by id'),
  via: ids.default([]).describe("whose account it is, if not the report's own"),
  to: ids.default([]),
  with: ids.default([]),
  about: ids.default([]),
  holder: id.optional().describe('the party whose position it is'),
  issues: ids.default([]),
  on: day.optional().describe('when it was said or done'),
  due: day.optional().describe('when it is expected'),
  place: words(80).optional(),
  cite: citations,
  caveats: z.array(caveat).default([]),
  lead: words(40).optional().describe('its bold label in the overview; without one it is not shown there'),
  short: words(200)
    .optional()
    .describe('how the overview says it: words of the text in their order, nothing added'),
  replaces: id.optional(),
  change: change.optional(),
  conflicts: ids.default([]),
})

const silence = z
  .strictObject({
    id,
    text: words(300).describe('one sentence on what the sources do not say'),
    about: ids.default([]),
    issues: ids.default([]),
    lead: words(40).optional(),
  })
  .describe('Something readers look for that the sources were searched for in vain')

const source = z.strictObject({
  id,
  label: words(12).describe('shown in citations: "AP" in [AP ¶2]'),
  publisher: words(80),
  carrier: words(120).optional().describe('where it was read, if not at the publisher'),
  headline: words(200),
  published: z.strictObject({
    date: day,
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'a time "11:44"')
      .optional(),
    zone: words(60).optional().describe('IANA zone; left out when the report does not say'),
  }),
  byline: words(120).optional(),
  dateline: words(60).optional(),
  url: z.url({ protocol: /^https?$/u }).optional(),
  layout: z
    .record(z.string().regex(/^(headline|date|body|credit|captions)$/u), z.array(z.int().min(1)).min(1))
    .optional()
    .describe('lines of the report file, where they cannot be told from its form: body: [6, 33] is a range'),
})

const issue = z.strictObject({
  id,
  name: words(60),
  names: names.describe('its other names, in any language'),
})

const included = z
  .strictObject({ id, lead: words(40).optional() })
  .describe('with a bold label where it stands in this brief’s overview; its own one is not taken over')

/** The shape of `briefs/<subject>.yaml`. */
export const briefFile = z
  .strictObject({
    id,
    title: words(60),
    names,
    parties: ids.min(1).describe('whose positions are shown line by line'),
    oldAfter: z
      .int()
      .min(1)
      .max(3650)
      .default(7)
      .describe('days after which the newest source is called old'),
    audience: z.union([z.literal('all'), z.array(place).min(1)]).default('all'),
    notBefore: z.iso.datetime({ offset: true }).optional().describe('nobody sees the brief before'),
    bottomLine: ids.min(1).max(3),
    sources: z.array(z.union([source, id.describe('a source defined in another brief')])).min(1),
    issues: z.array(z.union([issue, id.describe('an issue defined in another brief')])),
    includes: z
      .array(z.union([included, id]))
      .default([])
      .describe('statements written in another brief and shown here too, by id'),
    statements: z.array(statement).min(1),
    silences: z.array(silence).default([]),
    retired: ids.default([]).describe('ids of statements that were removed; never used again'),
  })
  .describe('One subject: what is on record about it, statement by statement')

export type BriefFile = z.infer<typeof briefFile>
