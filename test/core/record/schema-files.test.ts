import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { composeSchemaFiles } from '../../../src/core/record/schema-files.ts'

test.for(Object.entries(composeSchemaFiles()))(
  'briefs/schema/%s is what the loader reads by',
  ([name, text]) => {
    const kept = readFileSync(`briefs/schema/${name}`, 'utf8')
    expect(JSON.parse(kept), 'run "npm run schema"').toEqual(JSON.parse(text))
  },
)
