import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Opened } from '../bots/open-many.ts'
import { tell, tellProgress } from '../tell.ts'
import { writeManyBriefs } from '../write-many-briefs.ts'

/** A thousand briefs of a hundred statements: starting with and without what was kept, memory, an edit, and `/brief`. */
const SIZES = [
  { briefs: 10, statements: 100 },
  { briefs: 1000, statements: 100 },
]
const MOST = 1.5

async function open(folder: string, cache: string): Promise<Opened> {
  const child = fork(new URL('../bots/open-many.ts', import.meta.url), [folder, cache], {
    execPath: process.execPath,
    execArgv: ['--expose-gc'],
  })
  const [opened] = (await once(child, 'message')) as [Opened]
  if (child.exitCode === null) await once(child, 'exit')
  return opened
}

const root = mkdtempSync(join(tmpdir(), 'attache-bench-'))
try {
  const costs: (readonly [again: number, first: number])[] = []
  for (const size of SIZES) {
    const [folder, cache] = [join(root, `briefs-${size.briefs}`), join(root, `cache-${size.briefs}`)]
    tellProgress(`writing ${size.briefs} briefs`)
    await writeManyBriefs(folder, size)
    const [cold, warm] = [await open(folder, cache), await open(folder, cache)]
    const what = `${size.briefs} briefs of ${size.statements} statements`
    for (const [name, { wall, cpu, memory }] of [['cold', cold] as const, ['warm', warm] as const])
      tell({
        what: `${what}: served after a ${name} start; processor; resident memory`,
        figure: `${wall.toFixed(0)} ms · ${cpu.toFixed(0)} ms · ${memory.toFixed(0)} MB`,
      })
    tell({
      what: `${what}: an edit with its proof, until it is served; processor`,
      figure: `${warm.edit.wall.toFixed(0)} ms · ${warm.edit.cpu.toFixed(0)} ms`,
      bar: 'at most 2000 ms',
      holds: warm.edit.wall <= 2000,
    })
    tell({
      what: `${what}: /brief by id · by another name · with a slip · by id as the first that day (medians)`,
      figure: warm.answers.map((answer) => `${(answer * 1000).toFixed(0)} µs`).join(' · '),
    })
    costs.push([warm.answers[0] ?? Number.NaN, warm.answers[3] ?? Number.NaN])
  }
  const [few, many] = costs
  for (const [at, when] of ['asked again', 'the first that day'].entries()) {
    const ratio = (many?.[at] ?? Number.NaN) / (few?.[at] ?? Number.NaN)
    tell({
      what: `/brief by id among 1000 briefs over its cost among 10, ${when}`,
      figure: `${ratio.toFixed(2)}×`,
      bar: `at most ${MOST}×`,
      holds: ratio <= MOST,
    })
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}
