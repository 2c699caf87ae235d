import { createHash } from 'node:crypto'

import { answerQuestion, indexOf } from '../../src/core/answer/answer-question.ts'
import type { BriefingRecord } from '../../src/core/record/record.ts'
import { normsOf } from '../../src/core/answer/words/tokens.ts'
import { grade } from './grade.ts'
import { loadSets } from './run-eval.ts'
import type { EvalQuestion, EvalSet } from './run-eval.ts'
import { halfOf } from './split.ts'
import type { Half } from './split.ts'

/** A question that is answered rightly, with one slip in one of its words, and whether it still is. */
export type Slipped = {
  readonly half: Half
  readonly wantsAnswer: boolean
  readonly question: string
  readonly isRight: boolean
}

/** Words of fewer letters are too near to others to be forgiven; names are forgiven by other means. */
const WORD = /(?<![\p{L}\p{N}'’-])[a-z]{5,}(?![\p{L}\p{N}'’-])/gu

/** Asks every question that is answered rightly again, once for each of its common words with a slip in it. */
export async function askWithSlips(): Promise<readonly Slipped[]> {
  return (await loadSets()).flatMap((set) => {
    const index = indexOf(set.record)
    const names = namesOf(set.record)
    return set.questions.flatMap((question) => {
      const isRight = (text: string) => {
        const topic = question.topic === undefined ? set.subject : question.topic
        const { answer } = answerQuestion(index, { text, ...(topic === null ? {} : { subject: topic }) })
        return grade(question, answer, set.record).faults.length === 0
      }
      if (question.in !== undefined || !isRight(question.q)) return []
      return slipped(question.q, names).map((text) => ({
        ...about(question, set),
        question: text,
        isRight: isRight(text),
      }))
    })
  })
}

function about({ id, want }: EvalQuestion, { half }: EvalSet): Pick<Slipped, 'half' | 'wantsAnswer'> {
  return { half: half ?? halfOf(id), wantsAnswer: want.includes('answer') }
}

function slipped(question: string, names: ReadonlySet<string>): readonly string[] {
  return [...question.matchAll(WORD)]
    .filter(([word]) => !names.has(word))
    .map(
      ({ 0: word, index }) => question.slice(0, index) + withSlip(word) + question.slice(index + word.length),
    )
}

/** One letter left out, doubled, swapped or changed, never the first: which and where the word's own hash says. */
function withSlip(word: string): string {
  const [kind = 0, place = 0, letter = 0] = createHash('sha256').update(word).digest()
  const at = 1 + (place % (word.length - 2))
  const [before, here, behind] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
  const made = [
    before + behind,
    before + here + here + behind,
    before + behind.slice(0, 1) + here + behind.slice(1),
    before + String.fromCodePoint(FIRST_LETTER + (letter % LETTERS)) + behind,
  ]
  return made[kind % made.length] ?? word
}

const FIRST_LETTER = 97
const LETTERS = 26

function namesOf({ directory }: BriefingRecord): ReadonlySet<string> {
  const people = [...directory.officials.values()].flatMap(({ name, aliases }) => [name, ...aliases])
  const parties = [...directory.parties.values()].flatMap(({ name, names, adjective }) => [
    name,
    ...names,
    adjective ?? '',
  ])
  return new Set([...people, ...parties].flatMap(normsOf))
}
