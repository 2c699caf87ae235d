import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { makeProof } from '../../src/core/proof/make-proof.ts'
import { parseReport } from '../../src/core/proof/parse-report.ts'
import { formatProof } from '../../src/core/proof/proof-file.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { BRIEF, OFFICIALS, REPORT } from '../core/proof/harbour.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

/** A second subject from the same report. */
const PIERS = `# yaml-language-server: $schema=schema/brief.schema.json
id: piers
title: Kastel piers
parties: [norland, estmark]
oldAfter: 7
bottomLine: [piers-shut]
sources: [cw]
issues: [piers]
statements:
  - id: piers-shut
    kind: event
    text: The port authority of Estmark shut two piers.
    by: [port-authority]
    issues: [piers]
    cite: [p4]
`

/** A folder with two made-up briefs, proven, that tests edit as people and programs do. */
export type HarbourFolder = Awaited<ReturnType<typeof harbourFolder>>

export async function harbourFolder() {
  const root = temporaryFolder()
  const folder = join(root, 'briefs')
  mkdirSync(folder)
  const files = {
    folder,
    root,
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    write: (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text),
    remove: (name: string) => rmSync(join(folder, name)),
    /** As most editors save: a new file takes the old one's name. */
    save(name: string, text: string) {
      writeFileSync(join(folder, `.${name}.swp`), text)
      renameSync(join(folder, `.${name}.swp`), join(folder, name))
    },
    edit(name: string, from: string, to: string) {
      const text = files.read(name)
      if (!text.includes(from)) throw new Error(`${name} has no "${from}"`)
      files.save(name, text.replace(from, to))
    },
    /** Writes the proofs that the files have once they are proven. */
    prove: async () => {
      for (const [name, proof] of await proofsOf(folder)) files.save(name, proof)
    },
  }
  files.write('officials.yaml', OFFICIALS)
  files.write('harbour.yaml', BRIEF)
  files.write('piers.yaml', PIERS)
  await files.prove()
  return files
}

/** The proof of each brief of a folder as it is now. */
async function proofsOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const record = await loadRecord(folder)
  const source = record.sources.get('cw')!
  const reports = new Map([['cw', { source, anchors: parseReport(REPORT, source.layout) }]])
  return [...record.briefs.values()].map((brief) => [
    `${brief.id}.proof.json`,
    formatProof(makeProof(brief, record, reports, undefined)),
  ])
}
