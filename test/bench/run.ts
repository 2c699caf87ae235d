import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, join } from 'node:path'

import { lineOf } from './tell.ts'
import type { Row } from './tell.ts'

const FOLDER = join(import.meta.dirname, 'parts')
const all = readdirSync(FOLDER).map((file) => basename(file, '.ts'))

/** Runs each part in a process of its own, since memory and compiled code of one would colour the next. */
async function runPart(part: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  console.error(`${part}`)
  const child = fork(join(FOLDER, `${part}.ts`), { execPath: process.execPath })
  child.on('message', (row) => rows.push(row as Row))
  const [code] = await once(child, 'exit')
  return code === 0 ? rows : [...rows, { what: part, figure: 'did not finish', holds: false }]
}

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !all.includes(part))
if (unknown.length > 0) {
  console.error(`Cannot run ${JSON.stringify(unknown)}: parts are ${all.join(', ')}`)
  process.exit(2)
}
const rows: Row[] = []
for (const part of asked.length > 0 ? asked : all) rows.push(...(await runPart(part)))
const [cpu] = cpus()
console.log(
  `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpu?.model}\n`,
)
console.log('| what | figure | promised | holds |\n| --- | --- | --- | --- |')
for (const row of rows) console.log(lineOf(row))
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0
