import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { startWeb } from '../../src/web/start-web.ts'
import { webParts } from '../web/local-page.ts'
import { findViolations } from './axe.ts'
import { EXECUTABLE, FLAGS } from './chromium.ts'

const isHere = existsSync(EXECUTABLE)
if (!isHere && process.env['CI_BROWSER'] === 'required')
  throw new Error(`Cannot test the page: no ${EXECUTABLE}`)
if (!isHere) console.log(`Browser tests skipped: no ${EXECUTABLE}`)

describe.skipIf(!isHere)('the local page', { timeout: 20_000 }, () => {
  let browser: Browser
  let page: Page
  let web: Awaited<ReturnType<typeof startWeb>>
  let complaints: string[]

  beforeAll(async () => {
    web = await startWeb(
      { host: '127.0.0.1', port: 0 },
      webParts((words) => complaints.push(words)),
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

  test.for(
    [
      '/brief',
      '/brief help',
      '/brief atlantis',
      '/official qin gang',
      'wat did the FM say',
      '/digest',
    ].flatMap((line) => (['page', 'slack', 'discord'] as const).map((face) => ({ line, face }))),
  )('has nothing that axe finds: $line as $face', async ({ line, face }) => {
    const own = await browser.newPage({ bypassCSP: true })
    await own.goto(`${web.url}?q=${encodeURIComponent(line)}&face=${face}`)
    expect(await findViolations(own)).toEqual([])
    await own.close()
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

  test('is walked through with the Tab key alone, each stop in sight', async () => {
    await ask('/brief china-us')
    const stops: string[] = []
    for (let at = 0; at < 40 && !stops.includes('Positions'); at += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const { textContent, ownerDocument } = document.activeElement as HTMLElement
        const { opacity, outlineStyle } = getComputedStyle(ownerDocument.activeElement!)
        return { words: textContent, isSeen: opacity === '1' && outlineStyle !== 'none' }
      })
      expect(stop.isSeen, stop.words).toBe(true)
      stops.push(stop.words)
    }
    expect(stops).toContain('Copy')
    await page.keyboard.press('Enter')
    await page.waitForURL(/press=/u)
    expect(await page.textContent('main h1')).toContain('positions')
  })

  test('copies a statement with its doubts and its citation', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await ask('/brief china-us')
    await page.locator('.copier').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^⚠ .+\n.+\[AP ¶\d+\]$/u)
  })

  test('keeps copy buttons out of sight until the pointer is there', async () => {
    await ask('/brief china-us')
    await page.mouse.move(0, 0)
    const copier = page.locator('.copier').first()
    const opacity = () => copier.evaluate((button) => getComputedStyle(button).opacity)
    expect(await opacity()).toBe('0')
    await page.locator('article.statement').first().hover()
    expect(await opacity()).toBe('1')
  })

  test('sends no menu before its choice is made', async () => {
    await ask('/official qin gang')
    const menu = page.locator('main select').first()
    await menu.focus()
    await page.keyboard.press('ArrowDown')
    expect(page.url()).not.toContain('press=')
    await page.click('main >> text=Go')
    await page.waitForURL(/press=/u)
    expect(await page.locator('main').innerText()).toContain('AP ¶')
  })

  test('proposes whole lines while somebody types', async () => {
    await page.locator('#q').pressSequentially('/official qin')
    await page.waitForSelector('#proposals option[value="/official qin-gang"]', { state: 'attached' })
  })

  test('works without its script, and shows no button that needs it', async () => {
    const bare = await browser.newPage({ javaScriptEnabled: false })
    await bare.goto(web.url)
    await bare.fill('#q', '/brief china-us')
    await bare.click('form.ask button')
    await bare.waitForURL(/[?&]q=/u)
    await bare.click('a.button:text-is("Positions")')
    await bare.waitForURL(/press=/u)
    expect(await bare.textContent('main h1')).toContain('positions')
    for (const button of await bare.locator('[data-copy], [data-theme-toggle]').all())
      expect(await button.isVisible()).toBe(false)
    await bare.close()
  })
})
