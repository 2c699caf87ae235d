import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { allCommands } from '../../src/core/commands/commands.ts'
import { createFrontDesk } from '../../src/core/front-desk.ts'
import { loadRecord } from '../../src/core/record/load-record.ts'
import { renderDiscord } from '../../src/discord/render.ts'
import { renderSlack } from '../../src/slack/render.ts'
import { startWeb } from '../../src/web/start-web.ts'
import { createMemory } from '../core/example-desk.ts'

const EXECUTABLE = '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const isHere = existsSync(EXECUTABLE)
if (!isHere && process.env['CI_BROWSER'] === 'required')
  throw new Error(`Cannot test the page: no ${EXECUTABLE}`)
if (!isHere) console.log(`Browser tests skipped: no ${EXECUTABLE}`)

describe.skipIf(!isHere)('the local page', () => {
  let browser: Browser
  let page: Page
  let web: Awaited<ReturnType<typeof startWeb>>
  let complaints: string[]

  beforeAll(async () => {
    const record = await loadRecord('briefs')
    const fail = (_: object, line: string) => complaints.push(line)
    web = await startWeb(
      { host: '127.0.0.1', port: 0 },
      {
        desk: createFrontDesk({
          commands: allCommands(),
          record: () => record,
          memory: createMemory(),
          now: () => Temporal.Instant.from('2023-06-18T20:00:00Z'),
          onFault: (error) => complaints.push(String(error)),
        }),
        previews: { slack: renderSlack, discord: renderDiscord },
        health: () => ({ ok: true, outlets: {} }),
        log: { debug: () => undefined, info: () => undefined, warn: fail, error: fail },
      },
    )
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await web?.close()
  })
  beforeEach(async () => {
    complaints = []
    page = await browser.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => request.url().startsWith(web.url) || complaints.push(request.url()))
    await page.goto(web.url)
  })
  afterEach(async () => {
    await page.close()
    expect(complaints).toEqual([])
  })

  const ask = async (line: string) => {
    await page.fill('#q', line)
    await page.press('#q', 'Enter')
    await page.waitForURL(/[?&]q=/u)
  }

  test('answers what is typed, by keyboard alone', async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the answer')
    await ask('/brief china-us')
    expect(await page.textContent('main h1')).toBe('China–US')
    expect(await page.locator('article.statement').count()).toBeGreaterThan(5)
  })

  test('runs a button, and its address can be kept', async () => {
    await ask('/brief china-us')
    await page.click('main a.button:text-is("Positions")')
    await page.waitForURL(/press=/u)
    expect(await page.textContent('main h1')).toContain('China–US: positions')
    await page.reload()
    expect(await page.textContent('main h1')).toContain('China–US: positions')
  })

  test.for(['Slack', 'Discord'])('draws the %s messages with the same statements', async (face) => {
    await ask('/brief china-us')
    const said = await page.locator('article.statement > p:not(.caveat)').allInnerTexts()
    await page.click(`.faces >> text=${face}`)
    const drawn = (await page.innerText('main')).replaceAll(/\s+/gu, ' ')
    for (const sentence of said) expect(drawn).toContain(sentence.replaceAll(/\s+/gu, ' ').trim())
  })

  test.for(['page', 'slack', 'discord'])('fits a phone without scrolling sideways, as %s', async (face) => {
    await page.setViewportSize({ width: 375, height: 800 })
    await page.goto(`${web.url}?q=/brief+china-us+positions&face=${face}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  })

  test('is dark where the reader prefers it, and on request', async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.click('[data-theme-toggle]')
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.click('[data-theme-toggle]')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.evaluate(() => delete document.documentElement.dataset['theme'])
    expect(await paper()).toBe(dark)
  })
})
