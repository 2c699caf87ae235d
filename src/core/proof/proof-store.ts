import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Fault } from '../record/fault.ts'
import { PROOF } from '../record/read-folder.ts'
import type { RecordFile } from '../record/yaml-file.ts'
import type { FoundProof } from './check.ts'
import { formatProof, parseProof } from './proof-file.ts'
import type { Proof } from './proof-file.ts'

/** Where the proof of a brief is kept: beside it. */
function proofPath(folder: string, brief: string): string {
  return join(folder, brief + PROOF)
}

type ReadProof = FoundProof & { readonly faults: readonly Fault[] }

/** Loads a brief's proof; one that is there but cannot be read is a fault. */
export async function loadProof(folder: string, brief: string): Promise<ReadProof> {
  const file = proofPath(folder, brief)
  const text = await readIfThere(file)
  return text === undefined ? { file, proof: undefined, faults: [] } : readProof({ name: file, text })
}

/** A brief's proof among the files of a folder. */
export function findProof(folder: string, brief: string, files: ReadonlyMap<string, RecordFile>): ReadProof {
  const found = files.get(brief + PROOF)
  return found === undefined
    ? { file: proofPath(folder, brief), proof: undefined, faults: [] }
    : readProof(found)
}

function readProof({ name: file, text }: RecordFile): ReadProof {
  try {
    return { file, proof: parseProof(text), faults: [] }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    const expected = 'a proof as verify writes it'
    const remedy = 'verify the brief with the report in hand'
    const fault = { file, line: 1, column: 1, path: '', expected, found, remedy }
    return { file, proof: undefined, faults: [fault] }
  }
}

/** Puts a brief's proof in place whole: a reader sees the old one or the new one, never half of it. */
export async function saveProof(folder: string, proof: Proof): Promise<string> {
  const file = proofPath(folder, proof.brief)
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    await writeFile(unfinished, formatProof(proof), { flush: true })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return file
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
