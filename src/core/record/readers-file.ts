import { z } from 'zod'

import { id, words } from './field-shapes.ts'

/** By statement, one entry a line. */
const byStatement = (most: number) => z.record(id, z.array(words(most)).min(1)).default({})

/** The shape of `briefs/<subject>.readers.yaml`: never shown, and no part of what is proven. */
export const readersFile = z
  .strictObject({
    asked: byStatement(40).describe('other words than its own in which readers ask for a statement'),
    questions: byStatement(200).describe('questions of readers that a statement answers'),
    unanswered: z
      .array(words(200))
      .default([])
      .describe('questions of readers that nothing in the brief answers'),
  })
  .describe('How readers ask for what is on record in one brief')

export type ReadersFile = z.infer<typeof readersFile>
