import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { parse } from 'yaml'
import { z } from 'zod'

import { answerQuestion, indexOf } from '../../src/core/answer/answer-question.ts'
import type { Thread } from '../../src/core/answer/answer.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { grade } from './grade.ts'
import type { Grade } from './grade.ts'

/** `5`, or with its source `gp5` where a record has several. */
const paragraphs = z.array(z.union([z.int(), z.string()]).transform(String)).default([])
const want = z.enum(['answer', 'silent', 'choice'])

/** One question with what is asked of its answer; the keys are explained in `questions/lake-orun.yaml`. */
const evalQuestion = z.strictObject({
  id: z.string(),
  in: z.string().optional(),
  kind: z.string(),
  q: z.string(),
  want: z.union([want, z.array(want)]).transform((one) => (Array.isArray(one) ? one : [one])),
  ok: paragraphs,
  all: paragraphs,
  must: z.array(z.string()).default([]),
  not: z.array(z.string()).default([]),
  by: z.string().optional(),
})

export type EvalQuestion = z.infer<typeof evalQuestion>

/** The records that are asked, and the questions to each. */
const SETS = [
  { name: 'china-us', folder: 'briefs', questions: 'china-us.yaml' },
  { name: 'lake-orun', folder: 'test/eval/record', questions: 'lake-orun.yaml' },
  { name: 'selm-strait', folder: 'test/eval/record-strait', questions: 'selm-strait.yaml' },
  { name: 'port-sable', folder: 'test/eval/record-port', questions: 'port-sable.yaml' },
] as const

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A record with the questions to it. */
export type EvalSet = {
  readonly name: string
  readonly record: BriefingRecord
  readonly questions: readonly EvalQuestion[]
}

/** Reads every record with its questions. */
export async function loadSets(): Promise<readonly EvalSet[]> {
  return await Promise.all(
    SETS.map(async ({ folder, questions, name }) => {
      const file = await readFile(`${ROOT}test/eval/questions/${questions}`, 'utf8')
      const record = await loadRecord(`${ROOT}${folder}`)
      return { name, record, questions: z.array(evalQuestion).parse(parse(file)) }
    }),
  )
}

/** Asks every question of every set, conversations in order, and grades what came. */
export async function runEval(): Promise<readonly Grade[]> {
  return (await loadSets()).flatMap(askAll)
}

function askAll({ questions, record, name: set }: EvalSet): readonly Grade[] {
  const index = indexOf(record)
  const threads = new Map<string, Thread>()
  return questions.map((question) => {
    const thread = question.in === undefined ? undefined : threads.get(question.in)
    const { answer, thread: next } = answerQuestion(index, {
      text: question.q,
      subject: set,
      ...(thread === undefined ? {} : { thread }),
    })
    if (question.in !== undefined) threads.set(question.in, next)
    return grade(question, answer, record)
  })
}
