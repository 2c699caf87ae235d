import { mkdir, writeFile } from 'node:fs/promises'

import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

import { briefFigures } from '../../src/core/compose/brief-picture.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { createPainter } from '../../src/painter/create-painter.ts'
import { startWeb } from '../../src/web/start-web.ts'
import { webParts } from '../web/local-page.ts'
import { EXECUTABLE, FLAGS } from './chromium.ts'
import { shrinkPng } from './shrink-png.ts'

/** The most a picture may weigh, in bytes: the README is read on phones too. */
const MOST = 150_000

const PICTURES = [
  { file: 'docs/overview-slack.png', face: 'slack', of: '.slack .message' },
  { file: 'docs/overview-discord.png', face: 'discord', of: '.discord .message' },
] as const

/** Takes the README's pictures from the real page at phone width: `node test/browser/pictures.ts`. */
async function takePictures(browser: Browser, url: string): Promise<void> {
  await mkdir('docs', { recursive: true })
  for (const { file, face, of } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 375, height: 800 }, colorScheme: 'light' })
    await page.goto(`${url}?q=/brief+china-us&face=${face}`)
    await keep(file, await page.locator(of).first().screenshot(), page)
    await page.close()
  }
}

/** The timeline as a chat is sent it. */
async function takeTimeline(browser: Browser): Promise<void> {
  const record = await loadRecord('briefs')
  const brief = record.briefs.get('indo-pacific')
  if (brief === undefined) throw new Error('Cannot draw a timeline: there is no such brief')
  const now = Temporal.Instant.from('2023-06-18T20:00:00Z')
  const [figure] = briefFigures(brief, record, 'timeline', now)
  if (figure === undefined) throw new Error('Cannot draw a timeline: it is empty')
  const page = await browser.newPage()
  await page.goto('about:blank')
  await keep('docs/timeline.png', Buffer.from(await createPainter().paint(figure)), page)
  await page.close()
}

async function keep(file: string, taken: Buffer, page: Page): Promise<void> {
  const picture = await shrinkPng(taken, page)
  if (picture.length > MOST) throw new Error(`Cannot keep ${file}: ${picture.length} bytes, at most ${MOST}`)
  await writeFile(file, picture)
  console.log(`${file}: ${picture.length} bytes`)
}

const web = await startWeb(
  { host: '127.0.0.1', port: 0 },
  webParts((words) => console.error(words)),
)
const browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
try {
  await takePictures(browser, web.url)
  await takeTimeline(browser)
} finally {
  await browser.close()
  await web.close()
}
