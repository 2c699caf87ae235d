import { createHash } from 'node:crypto'

import { answerQuestion, indexOf } from '../../src/core/answer/answer-question.ts'
import type { Answer } from '../../src/core/answer/answer.ts'
import * as people from './near-misses/about-people.ts'
import * as things from './near-misses/about-things.ts'
import * as others from './near-misses/in-others-place.ts'
import { toldIn } from './near-misses/told.ts'
import type { Told } from './near-misses/told.ts'
import { loadSets } from './run-eval.ts'
import type { Half } from './split.ts'

/** Makes questions that one brief surely does not answer, out of what it tells. */
type Maker = (told: Told) => readonly string[]

const MAKERS: Readonly<Record<string, Maker>> = { ...people, ...others, ...things }

/** The most questions of one kind to one brief: those that stand first by their hash, the same each time. */
const MOST = 150

/** A question that the record does not answer, and what came. */
export type NearMiss = {
  readonly kind: string
  readonly subject: string
  readonly half: Half
  readonly question: string
  readonly answer: Answer
}

/** Asks every brief what it surely does not answer. */
export async function askNearMisses(): Promise<readonly NearMiss[]> {
  const sets = await loadSets()
  const firsts = [...Map.groupBy(sets, ({ subject }) => subject).values()].flatMap(([first]) => first ?? [])
  return firsts.flatMap(({ subject, record, half = 'dev' }) => {
    const told = toldIn(record, subject)
    const index = indexOf(record)
    return Object.entries(MAKERS).flatMap(([kind, make]) =>
      some(make(told)).map((question) => ({
        kind,
        subject,
        half,
        question,
        answer: answerQuestion(index, { text: question, subject }).answer,
      })),
    )
  })
}

function some(questions: readonly string[]): readonly string[] {
  const hashed = [...new Set(questions)].map((question) => ({
    question,
    hash: createHash('sha256').update(question).digest('hex'),
  }))
  return hashed
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, MOST)
    .map(({ question }) => question)
}
