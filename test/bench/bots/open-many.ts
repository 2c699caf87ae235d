import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { allCommands } from '../../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../../src/core/front-desk.ts'
import type { Log } from '../../../src/core/ports/log.ts'
import { openLivingRecord } from '../../../src/living/open-living-record.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { quantile } from '../measure.ts'
import { briefId, proofOf } from '../write-many-briefs.ts'

/** What a process found that opened a folder of briefs: milliseconds and megabytes. */
export type Opened = {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  readonly edit: { readonly wall: number; readonly cpu: number }
  /** Medians of `/brief` by id, by another name and with a slip, and by id as the first that day. */
  readonly answers: readonly number[]
}

const [folder = '', cache = ''] = process.argv.slice(2)
const edited = Promise.withResolvers<void>()
const say = (_: object, line: string) => {
  if (line.startsWith('The record is read anew')) edited.resolve()
}
const log: Log = { debug: say, info: say, warn: say, error: say }
const cpuTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const began = { wall: performance.now(), cpu: cpuTime() }
const living = await openLivingRecord(folder, { log, now: () => Temporal.Now.instant(), cache })
const opened = { wall: performance.now() - began.wall, cpu: cpuTime() - began.cpu }
globalThis.gc?.()
const memory = process.memoryUsage().rss / 1e6

const store = await openStore(':memory:')
let daysLater = 0
const desk = createFrontDesk({
  commands: allCommands(),
  record: living.current,
  memory: store.memory,
  threads: store.threads,
  now: () => Temporal.Now.instant().add({ hours: 24 * daysLater }),
  onFault(error) {
    throw error
  },
})
const asker = { place: { outlet: 'slack', workspace: 'T1', channel: 'C1' }, user: 'U1', mayManage: false }
const answers: number[] = []
for (const [subject, isNewDay] of [
  [briefId(7), false],
  ['talks on river 7', false],
  ['talsk on river 7', false],
  [briefId(7), true],
] as const) {
  const times: number[] = []
  for (let at = 0; at < 400; at += 1) {
    if (isNewDay) daysLater += 1
    const before = performance.now()
    await desk.run({ command: 'brief', input: { subject } }, asker)
    if (at >= 100) times.push(performance.now() - before)
  }
  answers.push(quantile(times, 0.5))
}

const name = briefId(3)
const text = readFileSync(join(folder, `${name}.yaml`), 'utf8').replace('In session 5 ', 'In session five ')
const proof = proofOf(3, text, 100)
const before = { wall: performance.now(), cpu: cpuTime() }
for (const [file, content] of [
  [`${name}.yaml`, text],
  [`${name}.proof.json`, proof],
] as const) {
  writeFileSync(join(folder, `.${file}`), content)
  renameSync(join(folder, `.${file}`), join(folder, file))
}
await edited.promise
const edit = { wall: performance.now() - before.wall, cpu: cpuTime() - before.cpu }
await living.close()
await store.close()
process.send?.({ ...opened, memory, answers, edit } satisfies Opened)
process.disconnect?.()
