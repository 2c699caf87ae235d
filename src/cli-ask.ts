import { askBatch } from './cli-ask-batch.ts'
import { formatOf, READING, readingOf } from './cli-answer.ts'
import { flagOf, UsageError } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { printOut } from './cli-print.ts'
import { answerQuestion, indexOf } from './core/answer/answer-question.ts'
import { composeAnswer } from './core/compose/answer.ts'
import type { Document } from './core/document.ts'
import { chooseSubject } from './core/commands/choose.ts'
import type { BriefingRecord } from './core/record/record.ts'

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
    printOut(format(askOnce(record, question, flagOf(given, 'topic'))))
    return 0
  },
}

/** Answers one question as a reader would see it. */
function askOnce(record: BriefingRecord, question: string, topic: string | undefined): Document {
  const chosen = chooseSubject(topic, record)
  if (chosen.kind === 'unclear') throw new RangeError(`No brief "${topic}"`)
  const { answer } = answerQuestion(indexOf(record), {
    text: question,
    ...(chosen.id === undefined ? {} : { subject: chosen.id }),
  })
  return composeAnswer(answer, record, { page: 'all' })
}
