import { readFile } from 'node:fs/promises'

import { z } from 'zod'

import { printError, printOut } from './cli-print.ts'
import { answerQuestion, indexOf } from './core/answer/answer-question.ts'
import type { Answer, Answered, Question, Thread } from './core/answer/answer.ts'
import { citationsOf } from './core/answer/cited.ts'
import { composeAnswer } from './core/compose/answer.ts'
import { composeTooLong, LONGEST_QUESTION } from './core/compose/ask.ts'
import { paragraphNumber } from './core/compose/citation.ts'
import { chooseSubject } from './core/commands/choose.ts'
import type { Document } from './core/document.ts'
import { plainText } from './core/plain-text.ts'
import type { BriefingRecord } from './core/record/record.ts'
import { whyUnread } from './core/why-unread.ts'

/** Characters of one reply: it is to stay under 1,500 with everything a reader sees. */
const LONGEST_REPLY = 1450

const line = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
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

/** Answers a file of questions, one line of JSON each; 1 when a line could not be read, the others are answered all the same. */
export async function askBatch(record: BriefingRecord, path: string): Promise<number> {
  const { lines, problems } = parseLines(await readQuestions(path))
  const replies = new Map<number, Reply>()
  for (const turns of conversations(lines)) {
    let thread: Thread | undefined
    for (const own of turns) {
      const question = questionOf(own, thread, record, problems)
      if (question.text.length > LONGEST_QUESTION) {
        replies.set(own.at, refusal(own.id, composeTooLong()))
        continue
      }
      const answered = answerQuestion(indexOf(record), question)
      thread = answered.thread
      replies.set(own.at, replyOf(own.id, answered, record))
    }
  }
  for (const [, reply] of [...replies].sort(([a], [b]) => a - b)) printOut(JSON.stringify(reply))
  for (const problem of problems) printError(`${path}: ${problem}`)
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

/** The turns of each conversation by their numbers, wherever they stand in the file; one without a number is the turn it stands as. */
function conversations(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = Map.groupBy(lines, ({ conversation, at }) => (conversation == null ? at : `${conversation}`))
  return [...groups.values()].map((turns) =>
    turns
      .map((own, place) => ({ own, turn: own.turn ?? place + 1 }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ own }) => own),
  )
}

function questionOf(
  own: Line,
  thread: Thread | undefined,
  record: BriefingRecord,
  problems: string[],
): Question {
  const subject = chooseSubject(own.topic ?? undefined, record)
  if (subject.kind === 'unclear')
    problems.push(`Line ${own.at + 1}: no brief is called "${own.topic}"; asked of all briefs`)
  const official = onOneLine(own.official ?? '')
  return {
    text: onOneLine(own.question),
    ...(subject.kind === 'chosen' && subject.id !== undefined ? { subject: subject.id } : {}),
    ...(official === '' ? {} : { official }),
    ...(thread === undefined ? {} : { thread }),
  }
}

/** A question that is none says why, and cites nothing. */
function refusal(id: Line['id'], document: Document): Reply {
  return { id, type: 'refuse', text: plainText(document), citations: [] }
}

function onOneLine(typed: string): string {
  return typed.replaceAll(/\s+/gu, ' ').trim()
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
