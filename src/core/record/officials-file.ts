import { z } from 'zod'

import { id, names, words } from './field-shapes.ts'

const party = z.strictObject({
  id,
  name: words(60),
  adjective: words(60).optional().describe('"Chinese"; also names its people'),
  names: names.describe('other names, capitals that stand for it, in any language'),
})

const role = z.strictObject({
  title: words(120).describe('as the source gives it'),
  party: id.optional(),
  asOf: z.iso.date().describe('the day of the source that says so'),
  until: z.iso.date().optional(),
  cite: z.array(z.string()).min(1).describe('source and anchor: "ap:p2"'),
  names: names.describe('other words for the role: "foreign minister", "FM"'),
})

const official = z.strictObject({
  id,
  name: words(80),
  family: words(40),
  given: words(40).optional(),
  native: words(40).optional().describe('the name in its own script'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/u, 'a language tag: "zh", "zh-Hant", "ja"')
    .optional()
    .describe('the language that name is in, so that it is read aloud right'),
  order: z.enum(['family-first', 'given-first']),
  pronoun: z.enum(['he', 'she', 'they']).optional().describe('only where the source uses it'),
  aliases: names.describe('other spellings, scripts and short forms'),
  roles: z.array(role).default([]),
})

const unnamed = z
  .strictObject({
    id,
    kind: z.enum(['office', 'group', 'surname']),
    name: words(120).describe('in words: "China’s defense minister", "U.S. officials"'),
    party: id.optional(),
    names,
    note: words(200).describe('what the sources leave open about them'),
    cite: z.array(z.string()).min(1),
  })
  .describe('Somebody the sources speak of without a full name; never filled in from memory')

/** The shape of `briefs/officials.yaml`: everybody the briefs speak of, once. */
export const officialsFile = z
  .strictObject({
    parties: z.array(party),
    officials: z.array(official),
    unnamed: z.array(unnamed).default([]),
  })
  .describe('Parties, named officials, and those the sources leave unnamed')

export type OfficialsFile = z.infer<typeof officialsFile>
export type Party = OfficialsFile['parties'][number]
export type Official = OfficialsFile['officials'][number]
export type Role = Official['roles'][number]
export type Unnamed = NonNullable<OfficialsFile['unnamed']>[number]
