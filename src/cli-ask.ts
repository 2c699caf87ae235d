import { readFile } from 'node:fs/promises'

import { z } from 'zod'

import { formatOf, READING, readingOf } from './cli-answer.ts'
import { flagOf, UsageError } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { answerQuestion, indexOf } from './core/answer/answer-question.ts'
import { citationsOf } from './core/answer/cited.ts'
import type { Answer, Answered, Question, Thread } from './core/answer/answer.ts'
import { composeAnswer } from './core/compose/answer.ts'
import { paragraphNumber } from './core/compose/citation.ts'
import type { Document } from './core/document.ts'
import { findByPart } from './core/names/find-named.ts'
import { plainText } from './core/plain-text.ts'
import type { BriefingRecord } from './core/record/record.ts'
import { whyUnread } from './core/why-unread.ts'

/** Characters of one reply: it is to stay under 1,500 with everything a reader sees. */
const LONGEST_REPLY = 1450

const line = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string().min(1),
  topic: z.string().nullish(),
  official: z.string().nullish(),
  conversation: z.union([z.string(), z.number()]).nullish(),
  turn: z.number().nullish(),
})

type Line = z.infer<typeof line> & { readonly at: number }

/** What is told of one answer, a line of JSON each. */
type Reply = {
  readonly id: string | number
  readonly type: 'answer' | 'refuse' | 'disambiguate'
  readonly text: string
  readonly citations: readonly { readonly source: string; readonly paragraph: number }[]
  readonly official?: string
}

/** Asks the record a question, or a file of them; 1 when a line of the file cannot be read. */
export const askCommand: CliCommand = {
  usage: 'ask QUESTION',
  summary: 'what the record says to a question',
  words: Infinity,
  flags: [
    { name: 'topic', value: 'SUBJECT', summary: 'the brief it is about; all of them unless given' },
    {
      name: 'batch',
      value: 'FILE',
      summary: 'a file of questions instead, lines of JSON, answered as lines of JSON',
    },
    ...READING,
  ],
  examples: ['ask "what did qin gang say about taiwan"'],
  async run(given) {
    const question = given.words.join(' ')
    const batch = flagOf(given, 'batch')
    if ((batch === undefined) === (question === ''))
      throw new UsageError('Ask one question in quotes, or give --batch FILE')
    const format = await formatOf(given)
    const { record } = await readingOf(given)
    if (batch !== undefined) return await askBatch(record, batch)
    console.log(format(askOnce(record, question, flagOf(given, 'topic'))))
    return 0
  },
}

/** Answers one question as a reader would see it. */
function askOnce(record: BriefingRecord, question: string, topic: string | undefined): Document {
  const subject = topic === undefined ? undefined : findTopic(topic, record)
  if (topic !== undefined && subject === undefined) throw new RangeError(`No brief "${topic}"`)
  const { answer } = answerQuestion(indexOf(record), {
    text: question,
    ...(subject === undefined ? {} : { subject }),
  })
  return composeAnswer(answer, record, { page: 'all' })
}

/** Answers a file of questions, one line of JSON each; 1 when a line could not be read, the others are answered all the same. */
async function askBatch(record: BriefingRecord, path: string): Promise<number> {
  const { lines, problems } = parseLines(await readQuestions(path))
  const replies = new Map<number, Reply>()
  const threads = new Map<string, Thread>()
  for (const own of inOrderOfTurns(lines)) {
    const conversation = own.conversation == null ? undefined : String(own.conversation)
    const thread = conversation === undefined ? undefined : threads.get(conversation)
    const question = questionOf(own, thread, record, problems)
    const answered = answerQuestion(indexOf(record), question)
    if (conversation !== undefined) threads.set(conversation, answered.thread)
    replies.set(own.at, replyOf(own.id, answered, record))
  }
  for (const [, reply] of [...replies].sort(([a], [b]) => a - b)) console.log(JSON.stringify(reply))
  for (const problem of problems) console.error(`${path}: ${problem}`)
  return problems.length === 0 ? 0 : 1
}

async function readQuestions(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`Cannot read questions "${path}": ${whyUnread(cause)}`, { cause })
  })
}

function parseLines(file: string): { readonly lines: readonly Line[]; readonly problems: string[] } {
  const lines: Line[] = []
  const problems: string[] = []
  for (const [at, written] of file
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (written.trim() === '') continue
    try {
      lines.push({ ...line.parse(JSON.parse(written)), at })
    } catch (error) {
      problems.push(`Line ${at + 1}: ${reasonOf(error)}`)
    }
  }
  return { lines, problems }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error)
  return error.issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ')
}

/** Turns of one conversation by their number, wherever they stand in the file. */
function inOrderOfTurns(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) =>
    a.conversation != null && a.conversation === b.conversation
      ? (a.turn ?? a.at) - (b.turn ?? b.at) || a.at - b.at
      : 0,
  )
}

function questionOf(
  own: Line,
  thread: Thread | undefined,
  record: BriefingRecord,
  problems: string[],
): Question {
  const subject = own.topic == null ? undefined : findTopic(own.topic, record)
  if (own.topic != null && subject === undefined)
    problems.push(`Line ${own.at + 1}: no brief is called "${own.topic}"; asked of all briefs`)
  return {
    text: own.question,
    ...(subject === undefined ? {} : { subject }),
    ...(own.official == null ? {} : { official: own.official }),
    ...(thread === undefined ? {} : { thread }),
  }
}

function findTopic(topic: string, { briefs }: BriefingRecord): string | undefined {
  if (briefs.has(topic)) return topic
  const named = [...briefs.values()].map(({ id, title, names }) => ({ id, names: [id, title, ...names] }))
  const found = findByPart(topic, named)
  return found.kind === 'one' ? found.id : undefined
}

const TYPES = { answer: 'answer', silent: 'refuse', choice: 'disambiguate' } as const

function replyOf(id: Line['id'], { answer, thread }: Answered, record: BriefingRecord): Reply {
  const document = composeAnswer(answer, record, { most: LONGEST_REPLY })
  const official =
    answer.kind === 'choice' ? undefined : thread.people.find((one) => record.directory.officials.has(one))
  return {
    id,
    type: TYPES[answer.kind],
    text: plainText(document),
    citations: citationsShown(answer, document, record),
    ...(official === undefined ? {} : { official }),
  }
}

/** Where what is shown comes from; the nearest beside a silence is no answer and cites nothing. */
function citationsShown(answer: Answer, document: Document, record: BriefingRecord): Reply['citations'] {
  if (answer.kind !== 'answer') return []
  const shown = new Set(document.nodes.flatMap((node) => (node.kind === 'statement' ? [node.id] : [])))
  const page = { ...answer, statements: answer.statements.filter(({ id }) => shown.has(id)) }
  const marks = citationsOf(page, record).map(({ source, anchor }) => ({
    source,
    paragraph: paragraphNumber(anchor) ?? 0,
  }))
  return [...new Map(marks.map((mark) => [`${mark.source} ${mark.paragraph}`, mark])).values()]
}
