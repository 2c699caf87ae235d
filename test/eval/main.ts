import type { Citations } from './grade.ts'
import { askNearMisses } from './near-misses.ts'
import type { NearMiss } from './near-misses.ts'
import { askInOtherWords } from './other-words.ts'
import { runEval, runEvalWithoutAsked, runFirstWeek, runNearTwins } from './run-eval.ts'
import type { Graded } from './run-eval.ts'
import { askWithSlips } from './slips.ts'
import type { Slipped } from './slips.ts'

const grades = await runEval()
for (const half of ['dev', 'held-out'] as const) {
  const own = grades.filter((grade) => grade.half === half)
  console.log(`\n${half}: ${tell(own)}`)
  const faults = Map.groupBy(
    own.flatMap(({ faults }) => faults),
    (fault) => fault,
  )
  for (const [fault, all] of faults) console.log(`  ${fault}: ${all.length}`)
  console.log(`  false answers: ${falseAnswers(own)}, false silences: ${falseSilences(own)}`)
  const sum = (key: keyof Citations) => own.reduce((total, { citations }) => total + citations[key], 0)
  console.log(
    `  citation precision: ${share(sum('good'), sum('cited'))}, recall: ${share(sum('met'), sum('wanted'))}`,
  )
}
console.log('\nBy set: right, false answers of those that want none, silences of those that want an answer')
for (const [set, all] of Map.groupBy(grades, (grade) => grade.set))
  for (const [half, own] of Map.groupBy(all, (grade) => grade.half))
    console.log(`  ${set} (${half}): ${tell(own)}, ${falseAnswers(own)}, ${falseSilences(own)}`)
const firstWeek = await runFirstWeek()
console.log(
  `\nAs first typed, of records the dev half knows: ${tell(firstWeek)}, ${falseAnswers(firstWeek)}, ${falseSilences(firstWeek)}`,
)
for (const [set, own] of Map.groupBy(firstWeek, (grade) => grade.set))
  console.log(`  ${set}: ${tell(own)}, ${falseAnswers(own)}, ${falseSilences(own)}`)
const twins = await runNearTwins()
console.log(
  `\nQuestions that sound alike, of a brief with listed ones: ${tell(twins)}, ${falseAnswers(twins)}, ${falseSilences(twins)}`,
)
for (const [kind, own] of Map.groupBy(twins, ({ question }) => question.kind))
  console.log(`  ${kind}: ${tell(own)}, ${falseAnswers(own)}, ${falseSilences(own)}`)
console.log(
  '\nIn other words, of records nobody lists questions of: right | answered though nothing answers it',
)
for (const [half, own] of Map.groupBy(await askInOtherWords(), (one) => one.half)) {
  const [wanting, vain] = [own.filter((one) => one.isAnswerable), own.filter((one) => !one.isAnswerable)]
  const silent = wanting.filter(({ kind }) => kind === 'silent')
  console.log(
    `  ${half}: ${share(wanting.filter(({ isRight }) => isRight).length, wanting.length)} | ${share(vain.filter(({ kind }) => kind === 'answer').length, vain.length)}; silent ${share(silent.length, wanting.length)}, the nearest right ${share(silent.filter(({ isNearest }) => isNearest).length, silent.length)}`,
  )
}
console.log('\nSets whose authors list words readers ask in, without them')
for (const [half, own] of Map.groupBy(await runEvalWithoutAsked(), (grade) => grade.half))
  console.log(`  ${half}: ${tell(own)}, ${falseAnswers(own)}, ${falseSilences(own)}`)
console.log('\nBy kind (dev | held-out)')
for (const [kind, all] of Map.groupBy(grades, ({ question }) => question.kind))
  console.log(
    `  ${kind}: ${tell(all.filter(({ half }) => half === 'dev'))} | ${tell(all.filter(({ half }) => half !== 'dev'))}`,
  )
console.log('\nMade questions that a record surely does not answer: answered, of records dev | held-out')
const nearMisses = await askNearMisses()
for (const [kind, all] of [['all', nearMisses] as const, ...Map.groupBy(nearMisses, (miss) => miss.kind)])
  console.log(
    `  ${kind}: ${answered(all.filter(({ half }) => half === 'dev'))} | ${answered(all.filter(({ half }) => half !== 'dev'))}`,
  )
console.log(
  '\nRight questions asked again with one slip: still right, of those wanting an answer | silence or a choice',
)
for (const [half, all] of Map.groupBy(await askWithSlips(), (one) => one.half))
  console.log(
    `  ${half}: ${stillRight(all.filter(({ wantsAnswer }) => wantsAnswer))} | ${stillRight(all.filter(({ wantsAnswer }) => !wantsAnswer))}`,
  )
console.log('\nFailures of the dev half')
const ofDev = [...grades.filter(({ half }) => half === 'dev'), ...firstWeek]
for (const { question, faults, text } of ofDev.filter((grade) => !isRight(grade)))
  console.log(
    `\n${question.id} “${question.q}”: ${faults.join(', ')}\n${text.split('\n').slice(0, 6).join('\n').replaceAll(/^/gmu, '    ')}`,
  )

function isRight({ faults }: Graded): boolean {
  return faults.length === 0
}

function answered(own: readonly NearMiss[]): string {
  return own.length === 0
    ? '0 of 0'
    : share(own.filter(({ answer }) => answer.kind === 'answer').length, own.length)
}

function stillRight(own: readonly Slipped[]): string {
  return share(own.filter((one) => one.isRight).length, own.length)
}

function falseAnswers(own: readonly Graded[]): string {
  const quiet = own.filter(({ question }) => !question.want.includes('answer'))
  return share(quiet.filter(({ kind }) => kind === 'answer').length, quiet.length)
}

function falseSilences(own: readonly Graded[]): string {
  const wanting = own.filter(({ question: { want } }) => want.length === 1 && want[0] === 'answer')
  return share(wanting.filter(({ kind }) => kind === 'silent').length, wanting.length)
}

function tell(all: readonly Graded[]): string {
  const right = all.filter(isRight).length
  return all.length === 0 ? '0 of 0' : share(right, all.length)
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`
}
