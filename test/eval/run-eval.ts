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
import { halfOf } from './split.ts'
import { withoutAsked } from './without-asked.ts'
import type { Half } from './split.ts'

/** `5`, or with its source `gp5` where a record has several. */
const paragraphs = z.array(z.union([z.int(), z.string()]).transform(String)).default([])
const want = z.enum(['answer', 'silent', 'choice'])

/** One question with what is asked of its answer; the keys are explained in `questions/lake-orun.yaml`. */
const evalQuestion = z.strictObject({
  id: z.string(),
  in: z.string().optional(),
  /** The subject it is asked under where that is not its set's; null for none. */
  topic: z.string().nullable().optional(),
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

type Listed = {
  readonly questions: string
  readonly folder: string
  /** The brief they are asked of. */
  readonly subject: string
  /** All of them are of one half; else each goes by its id. */
  readonly half?: Half
  /** Whether many of them are asked in other words than the report's. */
  readonly isReworded?: boolean
}

/** The records that are asked, and the questions to each. */
const SETS: readonly Listed[] = [
  { questions: 'china-us', folder: 'briefs', subject: 'china-us' },
  { questions: 'lake-orun', folder: 'test/eval/record', subject: 'lake-orun' },
  { questions: 'selm-strait', folder: 'test/eval/record-strait', subject: 'selm-strait' },
  { questions: 'port-sable', folder: 'test/eval/record-port', subject: 'port-sable' },
  { questions: 'china-us-reworded', folder: 'briefs', subject: 'china-us', half: 'dev', isReworded: true },
  { questions: 'shipped-chat-dev', folder: 'briefs', subject: 'china-us', half: 'dev', isReworded: true },
  {
    questions: 'shipped-chat-held',
    folder: 'briefs',
    subject: 'china-us',
    half: 'held-out',
    isReworded: true,
  },
  ...several('test/eval/records-four', ['lannes', 'sabanov', 'tavira', 'zamra'], 'dev'),
  ...several('test/eval/records-six', ['velmora', 'rail', 'stadium'], 'dev'),
  ...several('test/eval/records-six', ['outbreak', 'dam', 'procurement'], 'held-out'),
  ...several('test/eval/records-five', ['summit', 'mine', 'election', 'airline', 'migration'], 'dev'),
  ...several('test/eval/records-held', ['hostage', 'hospital', 'launch', 'fishing'], 'held-out'),
  {
    questions: 'shipped-plain-held',
    folder: 'briefs',
    subject: 'china-us',
    half: 'held-out',
    isReworded: true,
  },
  ...several('test/eval/records-seven', ['rates', 'strike', 'ruling'], 'dev'),
  {
    questions: 'shipped-mixed-dev',
    folder: 'briefs',
    subject: 'china-us',
    half: 'dev',
    isReworded: true,
  },
  {
    questions: 'shipped-mixed-more',
    folder: 'briefs',
    subject: 'china-us',
    half: 'dev',
    isReworded: true,
  },
  {
    questions: 'shipped-fresh-held',
    folder: 'briefs',
    subject: 'china-us',
    half: 'held-out',
    isReworded: true,
  },
  {
    questions: 'shipped-readers-held',
    folder: 'briefs',
    subject: 'china-us',
    half: 'held-out',
    isReworded: true,
  },
  // Of real reports: two of Wikinews, a transcript and a readout of the White House.
  ...several('test/eval/records-eight', ['korea', 'kyiv'], 'dev'),
  ...several('test/eval/records-nine', ['asylum', 'geneva'], 'dev'),
  { questions: 'shipped-desk-dev', folder: 'briefs', subject: 'china-us', half: 'dev', isReworded: true },
  {
    questions: 'shipped-class-held',
    folder: 'briefs',
    subject: 'china-us',
    half: 'held-out',
    isReworded: true,
  },
  ...nearlySilent('test/eval/record', ['lake-orun']),
  ...nearlySilent('test/eval/record-strait', ['selm-strait']),
  ...nearlySilent('test/eval/record-port', ['port-sable']),
  ...nearlySilent('test/eval/records-four', ['lannes', 'sabanov']),
  ...nearlySilent('test/eval/records-six', ['rail', 'stadium']),
  ...nearlySilent('test/eval/records-five', ['summit', 'mine', 'airline']),
]

/** What a newsroom, a policy desk and a class first ask of the same records, most of it easy, as it is typed. */
const FIRST_WEEK: readonly Listed[] = [
  ['test/eval/records-four', ['lannes', 'sabanov', 'tavira', 'zamra']] as const,
  ['test/eval/records-five', ['summit', 'mine', 'election', 'airline', 'migration']] as const,
  ['test/eval/records-six', ['velmora', 'rail', 'stadium']] as const,
  ['test/eval/records-seven', ['rates', 'strike', 'ruling']] as const,
].flatMap(([folder, subjects]) =>
  subjects.map((subject) => ({ questions: `first-week/${subject}`, folder, subject, half: 'dev' as const })),
)

/** Questions that sound alike and of which half are answered, asked of a brief whose readers' questions are listed; none is listed. */
const NEAR_TWINS: readonly Listed[] = [
  { questions: 'near-twins', folder: 'briefs', subject: 'china-us', half: 'held-out' },
]

function several(folder: string, subjects: readonly string[], half: Half): readonly Listed[] {
  return subjects.map((subject) => ({ questions: subject, folder, subject, half, isReworded: true }))
}

/** Further questions on records that others ask too, nearly all of which want silence. */
function nearlySilent(folder: string, subjects: readonly string[]): readonly Listed[] {
  return subjects.map((subject) => ({
    questions: `${subject}-silent`,
    folder,
    subject,
    half: 'dev',
    isReworded: true,
  }))
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A record with the questions to it. */
export type EvalSet = {
  readonly name: string
  readonly subject: string
  readonly half?: Half
  readonly isReworded?: boolean
  readonly record: BriefingRecord
  readonly questions: readonly EvalQuestion[]
}

/** Reads every record with its questions. */
export async function loadSets(sets: readonly Listed[] = SETS): Promise<readonly EvalSet[]> {
  const records = new Map(sets.map(({ folder }) => [folder, loadRecord(`${ROOT}${folder}`)]))
  return await Promise.all(
    sets.map(async ({ folder, questions: name, ...set }) => {
      const file = await readFile(`${ROOT}test/eval/questions/${name}.yaml`, 'utf8')
      const record = await records.get(folder)
      if (record === undefined) throw new Error(`No record in ${folder}`)
      return { name, ...set, record, questions: z.array(evalQuestion).parse(parse(file)) }
    }),
  )
}

/** A grade with where its question belongs. */
export type Graded = Grade & { readonly set: string; readonly half: Half; readonly isReworded: boolean }

/** Asks every question of every set, conversations in order, and grades what came. */
export async function runEval(): Promise<readonly Graded[]> {
  return (await loadSets()).flatMap(askAll)
}

/** The same of what is first asked; none of it is held out. */
export async function runFirstWeek(): Promise<readonly Graded[]> {
  return (await loadSets(FIRST_WEEK)).flatMap(askAll)
}

/** The same of questions that sound alike; all of them are held out. */
export async function runNearTwins(): Promise<readonly Graded[]> {
  return (await loadSets(NEAR_TWINS)).flatMap(askAll)
}

/** The same of the sets whose authors list readers' words, as if they did not. */
export async function runEvalWithoutAsked(): Promise<readonly Graded[]> {
  return (await loadSets())
    .filter(({ record }) => [...record.statements.values()].some(({ asked }) => asked.length > 0))
    .flatMap((set) => askAll({ ...set, record: withoutAsked(set.record) }))
}

function askAll({
  questions,
  record,
  subject,
  half,
  isReworded = false,
  name: set,
}: EvalSet): readonly Graded[] {
  const index = indexOf(record)
  const threads = new Map<string, Thread>()
  return questions.map((question) => {
    const thread = question.in === undefined ? undefined : threads.get(question.in)
    const topic = question.topic === undefined ? subject : question.topic
    const { answer, thread: next } = answerQuestion(index, {
      text: question.q,
      ...(topic === null ? {} : { subject: topic }),
      ...(thread === undefined ? {} : { thread }),
    })
    if (question.in !== undefined) threads.set(question.in, next)
    return {
      ...grade(question, answer, record),
      set,
      isReworded,
      half: half ?? halfOf(question.in ?? question.id),
    }
  })
}
