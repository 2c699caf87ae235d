import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { composeSchemaFiles } from './schema-files.ts'

// Run as `npm run schema` after a change of brief-file.ts, officials-file.ts or readers-file.ts.
const folder = join(import.meta.dirname, '../../../briefs/schema')
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(composeSchemaFiles())) await writeFile(join(folder, name), text)
