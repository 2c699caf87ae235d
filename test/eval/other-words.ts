import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { parse } from 'yaml'

import { answerQuestion, indexOf } from '../../src/core/answer/answer-question.ts'
import type { Answer } from '../../src/core/answer/answer.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { readersFile } from '../../src/core/record/readers-file.ts'
import { withoutAsked } from './without-asked.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Records that rules were mended by with these questions, and others that none was. */
const MENDED: readonly (readonly [folder: string, subjects: readonly string[]])[] = [
  ['records-five', ['summit', 'mine', 'election', 'airline', 'migration']],
  ['records-six', ['velmora', 'rail', 'stadium']],
]
const OTHERS: typeof MENDED = [
  ['records-four', ['lannes', 'sabanov', 'tavira', 'zamra']],
  ['records-seven', ['rates', 'strike', 'ruling']],
  ['record-port', ['port-sable']],
]

/** How a question went: answered by what answers it, by something else, asked back, or met with silence. */
export type InOtherWords = {
  readonly half: 'mended' | 'others'
  readonly isAnswerable: boolean
  readonly kind: Answer['kind']
  /** Whether nothing but what answers it was told. */
  readonly isRight: boolean
  /** Whether what was shown as the nearest in silence answers it. */
  readonly isNearest: boolean
}

/** Asks what readers type in other words than a record's, where nobody listed their questions beside it. */
export async function askInOtherWords(): Promise<readonly InOtherWords[]> {
  const all: InOtherWords[] = []
  for (const [half, folders] of [['mended', MENDED] as const, ['others', OTHERS] as const])
    for (const [folder, subjects] of folders) {
      const index = indexOf(withoutAsked(await loadRecord(`${ROOT}test/eval/${folder}`)))
      for (const subject of subjects)
        for (const [text, right] of await questionsOf(subject))
          all.push({ half, ...graded(answerQuestion(index, { text, subject }).answer, right) })
    }
  return all
}

/** Every question, with the statements that answer it. */
async function questionsOf(subject: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const file = await readFile(`${ROOT}test/eval/questions/other-words/${subject}.yaml`, 'utf8')
  const { questions, unanswered } = readersFile.parse(parse(file))
  const right = new Map<string, Set<string>>(unanswered.map((text) => [text, new Set()]))
  for (const [id, texts] of Object.entries(questions))
    for (const text of texts) right.set(text, (right.get(text) ?? new Set()).add(id))
  return right
}

function graded(answer: Answer, right: ReadonlySet<string>): Omit<InOtherWords, 'half'> {
  const isAnswerable = right.size > 0
  const told = answer.kind === 'answer' ? answer.statements : []
  const isTold = answer.kind === 'answer' && told.every(({ id }) => right.has(id))
  return {
    isAnswerable,
    kind: answer.kind,
    isRight: isAnswerable ? isTold : answer.kind === 'silent',
    isNearest: answer.kind === 'silent' && answer.nearest.some(({ id }) => right.has(id)),
  }
}
