import { z } from 'zod'

import { id, words } from './field-shapes.ts'

/** Text of several lines, each of them something by itself; empty ones only set others apart. */
const lines = (most: number) =>
  z
    .string()
    .transform((text) => text.trimEnd().split('\n'))
    .pipe(z.array(z.string().trim().max(most)).transform((all) => all.filter((line) => line !== '')))

/** The shape of `briefs/<subject>.readers.yaml`: never shown, and no part of what is proven. */
export const readersFile = z
  .strictObject({
    asked: z
      .record(id, z.array(words(40)).min(1))
      .default({})
      .describe('other words than its own in which readers ask for a statement'),
    questions: z
      .record(id, lines(200))
      .default({})
      .describe('questions of readers that a statement answers, one a line'),
    unanswered: lines(200)
      .default([])
      .describe('questions of readers that nothing in the brief answers, one a line'),
  })
  .describe('How readers ask for what is on record in one brief')

export type ReadersFile = z.infer<typeof readersFile>
