import { z } from 'zod'

import { briefFile } from './brief-file.ts'
import { officialsFile } from './officials-file.ts'
import { readersFile } from './readers-file.ts'

/** The JSON Schemas that editors complete and check the YAML files with: file name to text. */
export function composeSchemaFiles(): Readonly<Record<string, string>> {
  return {
    'brief.schema.json': schemaText(briefFile, 'An Attaché brief'),
    'officials.schema.json': schemaText(officialsFile, "Attaché's officials"),
    'readers.schema.json': schemaText(readersFile, 'How readers ask Attaché'),
  }
}

/** Rules that JSON Schema cannot say are left to the loader; an optional key with a default stays optional. */
function schemaText(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
