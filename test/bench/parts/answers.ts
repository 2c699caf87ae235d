import MiniSearch from 'minisearch'

import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { prepare } from '../../../src/core/answer/record-index/prepare.ts'
import type { AnswerIndex } from '../../../src/core/answer/record-index/prepare.ts'
import type { BriefingRecord } from '../../../src/core/record/record.ts'
import { nameOf } from '../../../src/core/compose/name.ts'
import { grade } from '../../eval/grade.ts'
import { loadSets } from '../../eval/run-eval.ts'
import type { EvalQuestion } from '../../eval/run-eval.ts'
import { copyRecord, joinRecords } from '../many-briefs.ts'
import { quantile } from '../measure.ts'
import { tell, tellProgress } from '../tell.ts'

/** Answers: how long one takes on the shipped briefs and on a thousand, and how many a plain text search gets right. */
const SIZES = [10, 100, 1000] as const
const STATEMENTS_PER_BRIEF = 100
const MOST_ASKED = 400
const ROUNDS = 5

type Asked = { readonly question: EvalQuestion; readonly record: BriefingRecord }

/** One set of questions a record, of records of a subject or two, as a desk has them. */
const sets = [...Map.groupBy(await loadSets(), ({ record }) => record).values()]
  .flatMap(([first]) => (first === undefined ? [] : [first]))
  .filter(({ record }) => record.briefs.size <= 2)
const [shipped] = sets
if (shipped !== undefined) {
  const alone = shipped.questions.filter((question) => question.in === undefined)
  const index = prepare(shipped.record)
  const times = timesOf(index, alone)
  const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
  tell({
    what: `An answer on the shipped briefs (${alone.length} questions, ${ROUNDS} rounds)`,
    figure: `median ${median.toFixed(2)} ms, 99th percentile ${p99.toFixed(2)} ms`,
    bar: 'under 3 ms, under 15 ms',
    holds: median < 3 && p99 < 15,
  })
}

for (const size of SIZES) measureMany(size)

function measureMany(size: number): void {
  tellProgress(`${size} briefs`)
  const copies = Array.from({ length: size }, (_, number) => {
    const set = sets[number % sets.length]
    if (set === undefined) throw new Error('No set of questions')
    return copyRecord(
      fill(set.record),
      set.questions.filter((question) => question.in === undefined),
      number,
    )
  })
  const record = joinRecords(copies.map((copy) => copy.record))
  const before = usedMegabytes()
  const started = performance.now()
  const index = prepare(record)
  const took = performance.now() - started
  const grown = usedMegabytes() - before
  const asked = spread(
    copies.flatMap((copy) => copy.questions.map((question) => ({ question, record: copy.record }))),
  )
  const times = timesOf(
    index,
    asked.map(({ question }) => question),
  )
  const p99 = quantile(times, 0.99)
  tell({
    what: `An answer among ${record.statements.size} statements in ${size} briefs`,
    figure: `median ${quantile(times, 0.5).toFixed(2)} ms, 99th percentile ${p99.toFixed(2)} ms; index in ${(took / 1000).toFixed(1)} s, ${grown.toFixed(0)} MB`,
    ...(size === Math.max(...SIZES) ? { bar: '99th percentile under 60 ms', holds: p99 < 60 } : {}),
  })
  tell({
    what: `… right answers of ${asked.length}`,
    figure: shareOf(asked, (one) => answerQuestion(index, { text: one.question.q }).answer),
  })
  tellPlainSearch(record, asked)
}

/** The same questions to a plain text search over the same statements, taking its best hit for the answer. */
function tellPlainSearch(record: BriefingRecord, asked: readonly Asked[]): void {
  const search = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  })
  const started = performance.now()
  search.addAll(
    [...record.statements.values()].map(({ id, text, by, place }) => ({
      id,
      text: [text, ...by.map((one) => nameOf(one, record.directory)), place ?? ''].join(' '),
    })),
  )
  const took = performance.now() - started
  const find = ({ question }: Asked): Answer => {
    const [best] = search.search(question.q)
    const statement = best === undefined ? undefined : record.statements.get(String(best.id))
    if (statement === undefined)
      return { kind: 'silent', why: 'not on record', lookedFor: [], nearest: [], taken: [] }
    return { kind: 'answer', statements: [statement], missing: [], taken: [] }
  }
  const times = asked.map((one) => timed(() => find(one)))
  tell({
    what: '… a plain MiniSearch query over them',
    figure: `median ${quantile(times, 0.5).toFixed(2)} ms, 99th percentile ${quantile(times, 0.99).toFixed(2)} ms; index in ${(took / 1000).toFixed(1)} s; right ${shareOf(asked, find)}`,
  })
}

function timesOf(index: AnswerIndex, questions: readonly EvalQuestion[]): readonly number[] {
  for (const { q } of questions) answerQuestion(index, { text: q })
  return Array.from({ length: ROUNDS }, () =>
    questions.map(({ q }) => timed(() => answerQuestion(index, { text: q }))),
  ).flat()
}

function timed(run: () => unknown): number {
  const before = performance.now()
  run()
  return performance.now() - before
}

function shareOf(asked: readonly Asked[], answer: (one: Asked) => Answer): string {
  const right = asked.filter((one) => grade(one.question, answer(one), one.record).faults.length === 0)
  return `${right.length} (${((100 * right.length) / asked.length).toFixed(1)} %)`
}

/** Pads a record to a hundred statements with its own, told of another day. */
function fill(record: BriefingRecord): BriefingRecord {
  const own = [...record.statements.values()]
  const more = Array.from({ length: Math.max(0, STATEMENTS_PER_BRIEF - own.length) }, (_, at) => {
    const model = own[at % own.length]
    if (model === undefined) throw new Error('A record without statements')
    return {
      ...model,
      id: `${model.id}-again-${at}`,
      text: `Shelf mark ${at}: ${model.cite.map(({ anchor }) => anchor).join(' ')}`,
      by: [],
      via: [],
      to: [],
      with: [],
      about: [],
      issues: [],
      caveats: [],
    }
  })
  return { ...record, statements: new Map([...own, ...more].map((statement) => [statement.id, statement])) }
}

/** Questions from all over the briefs, no more than can be asked in a minute. */
function spread(asked: readonly Asked[]): readonly Asked[] {
  const step = Math.max(1, Math.floor(asked.length / MOST_ASKED))
  return asked.filter((_, at) => at % step === 0).slice(0, MOST_ASKED)
}

function usedMegabytes(): number {
  return process.memoryUsage().heapUsed / 1024 / 1024
}
