import { mkdir, writeFile } from 'node:fs/promises'

import { chromium } from 'playwright-core'

import { createFrontDesk } from '../../src/core/front-desk.ts'
import { startWeb } from '../../src/web/start-web.ts'
import { EDITIONS } from '../core/digest/example-editions.ts'
import { createFakeMemory } from '../store/fake-memory.ts'
import { createFakeThreads } from '../store/fake-threads.ts'
import { webParts } from '../web/local-page.ts'
import { EXECUTABLE, FLAGS } from './chromium.ts'
import { shrinkPng } from './shrink-png.ts'

/** Takes pictures of every kind of digest on both platforms at phone width: `node test/browser/digest-pictures.ts FOLDER`. */
const folder = process.argv[2] ?? 'pictures'
const parts = webParts((words) => console.error(words))
const desk = createFrontDesk({
  ...parts,
  commands: [
    {
      name: 'edition',
      summary: 'a digest',
      examples: [],
      typed: true,
      options: [{ name: 'which', summary: 'which morning' }],
      run: ({ which = '' }) => EDITIONS[which] ?? EDITIONS['first']!,
    },
  ],
  record: () => ({
    briefs: new Map(),
    directory: { parties: new Map(), officials: new Map(), unnamed: new Map() },
    statements: new Map(),
    sources: new Map(),
    issues: new Map(),
  }),
  memory: createFakeMemory(),
  threads: createFakeThreads(),
  now: () => Temporal.Instant.from('2031-03-05T06:00:00Z'),
  onFault: (error) => console.error(error),
})
const web = await startWeb({ host: '127.0.0.1', port: 0 }, { ...parts, desk })
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
try {
  await mkdir(folder, { recursive: true })
  for (const face of ['slack', 'discord'])
    for (const which of Object.keys(EDITIONS)) {
      const page = await browser.newPage({ viewport: { width: 375, height: 800 }, colorScheme: 'light' })
      await page.goto(`${web.url}?q=/edition+${which}&face=${face}`)
      const picture = await page.locator(`.${face} .message`).first().screenshot()
      await writeFile(`${folder}/${which}-${face}.png`, await shrinkPng(picture, page))
      await page.close()
    }
  console.log(`${Object.keys(EDITIONS).length * 2} pictures in ${folder}`)
} finally {
  await browser.close()
  await web.close()
}
