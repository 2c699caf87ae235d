import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/u, 'a SHA-256 in hexadecimal')
const hashes = z.record(z.string(), hash)

/** The shape of `briefs/<id>.proof.json`: the record as it was when the report last bore it out. */
const proofFile = z.strictObject({
  brief: z.string(),
  sources: z.record(z.string(), z.strictObject({ about: hash, anchors: hashes })),
  people: hashes,
  statements: z.record(
    z.string(),
    z.strictObject({ fingerprint: hash, placing: hash, cite: hashes, quotations: z.array(hash) }),
  ),
  silences: hashes,
  retired: z.array(z.string()),
})

export type Proof = z.infer<typeof proofFile>
export type StatementProof = Proof['statements'][string]

/** Reads a proof; throws a SyntaxError that says what is wrong with the file. */
export function parseProof(text: string): Proof {
  const read = proofFile.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new SyntaxError(`Cannot read proof at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`)
}

/** Writes a proof with a line for each anchor, person and statement, by id, so that a change shows as a small one. */
export function formatProof(proof: Proof): string {
  const sources = Object.entries(proof.sources).map(
    ([id, { about, anchors }]) =>
      `    ${JSON.stringify(id)}: {\n      "about": ${JSON.stringify(about)},\n      "anchors": ${lines(Object.entries(anchors), 6)}\n    }`,
  )
  return `{
  "brief": ${JSON.stringify(proof.brief)},
  "sources": {\n${sources.join(',\n')}\n  },
  "people": ${lines(byId(proof.people), 2)},
  "statements": ${lines(byId(proof.statements), 2)},
  "silences": ${lines(byId(proof.silences), 2)},
  "retired": ${JSON.stringify([...proof.retired].sort())}
}
`
}

function byId<Value>(values: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
}

function lines(entries: readonly (readonly [string, unknown])[], indent: number): string {
  if (entries.length === 0) return '{}'
  const pad = ' '.repeat(indent)
  const written = entries.map(([key, value]) => `${pad}  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${written.join(',\n')}\n${pad}}`
}
