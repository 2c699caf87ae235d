import { existsSync } from 'node:fs'

import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startPages } from '../../src/web/start-pages.ts'
import { webParts } from '../web/local-page.ts'
import { findViolations } from './axe.ts'
import { EXECUTABLE, FLAGS } from './chromium.ts'

const isHere = existsSync(EXECUTABLE)
if (!isHere && process.env['CI_BROWSER'] === 'required')
  throw new Error(`Cannot test the pages: no ${EXECUTABLE}`)

const PATHS = [
  '/',
  '/briefs/china-us',
  '/briefs/indo-pacific',
  '/officials/qin-gang',
  '/statements/china-core-concerns',
  '/briefs/nothing-of-this-name',
]
const LOOKS = [375, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

describe.skipIf(!isHere)('the public pages', { timeout: 60_000 }, () => {
  let browser: Browser
  let root: string
  let close: () => Promise<void>

  beforeAll(async () => {
    const { pages, log } = webParts((words) => {
      throw new Error(words)
    })
    const server = await startPages(
      { host: '127.0.0.1', port: 0, url: 'http://127.0.0.1' },
      { ...pages, log },
    )
    // Its own address is known once it listens.
    const port = Number(new URL(server.url).port)
    await server.close()
    const own = await startPages(
      { host: '127.0.0.1', port, url: `http://127.0.0.1:${port}` },
      { ...pages, log },
    )
    root = own.url.replace(/\/$/u, '')
    close = own.close
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await close?.()
  })

  const open = async (path: string, look: { width: number; colorScheme?: 'light' | 'dark' }) => {
    const page = await browser.newPage({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.colorScheme ?? 'light',
      bypassCSP: true,
    })
    await page.goto(root + path)
    return page
  }
  const widest = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

  describe.for(PATHS)('%s', (path) => {
    test.for(LOOKS)('has nothing that axe finds, and fits, at $width in $colorScheme', async (look) => {
      const page = await open(path, look)
      expect(await findViolations(page)).toEqual([])
      expect(await page.locator('main h1').isVisible()).toBe(true)
      expect(await widest(page)).toBeLessThanOrEqual(look.width)
      await page.close()
    })
  })

  test('are read at twice the size on a phone without scrolling sideways', async () => {
    const page = await open('/briefs/china-us', { width: 320 })
    expect(await widest(page)).toBeLessThanOrEqual(320)
    await page.close()
  })

  test('lead by the Tab key from the timeline to the statement meant, each stop in sight', async () => {
    const page = await open('/briefs/china-us', { width: 1280 })
    const seen: string[] = []
    for (let at = 0; at < 60 && !seen.at(-1)?.startsWith('svg'); at += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const at = document.activeElement!
        const hit = at.querySelector('.hit')
        const isDrawn = hit !== null && getComputedStyle(hit).stroke !== 'none'
        const isSeen = isDrawn || getComputedStyle(at).outlineStyle !== 'none'
        return { isSeen, what: `${at.closest('svg') === null ? 'page' : 'svg'} ${at.getAttribute('href')}` }
      })
      expect(stop.isSeen, stop.what).toBe(true)
      seen.push(stop.what)
    }
    await page.keyboard.press('Enter')
    const target = await page.evaluate(() => document.querySelector(':target')?.textContent)
    expect(seen.at(-1)).toBe(`svg ${new URL(page.url()).hash}`)
    expect(target).toContain('AP ¶')
    await page.close()
  })

  test('say in the list below all that the timeline draws', async () => {
    const page = await open('/briefs/china-us', { width: 1280 })
    const drawn = await page
      .locator('#_timeline svg a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!.slice(1)))
    const listed = await page
      .locator('#_timeline article')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['statement']!))
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.filter((id) => !listed.includes(id))).toEqual([])
    await page.close()
  })

  test('draw no words of the timeline outside of it, in whatever font the page has', async () => {
    const page = await open('/briefs/china-us', { width: 375 })
    const over = await page.locator('#_timeline svg').evaluate((svg) => {
      const { right } = svg.getBoundingClientRect()
      return [...svg.querySelectorAll('text')]
        .filter((text) => text.getBoundingClientRect().right > right + 1)
        .map((text) => text.textContent)
    })
    expect(over).toEqual([])
    await page.close()
  })

  test('copy a statement with its doubts, its source and its address', async () => {
    const page = await open('/briefs/china-us', { width: 1280 })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('#qin-visit .copier').focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === 'Copied')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(
      /^⚠ [^\n]+\n[^\n]+\[AP ¶2, ¶4\]\nAP: Associated Press, [^\n]+\nhttp[^\n]+\/statements\/qin-visit$/u,
    )
    await page.close()
  })

  test('print without what is only for a screen, dark or not', async () => {
    const page = await open('/briefs/china-us', { width: 1280, colorScheme: 'dark' })
    await page.click('[data-theme-toggle]')
    await page.click('[data-theme-toggle]')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.top', '.contents', '.copier', '.permalink'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      return [color, backgroundColor]
    })
    expect(await page.innerText('.address')).toBe(`${root}/briefs/china-us`)
    expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await page.close()
  })

  test('work without a script, and show no button that needs one', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${root}/`)
    await page.click('text=Read China–US')
    expect(await page.textContent('h1')).toBe('China–US')
    for (const button of await page.locator('button').all()) expect(await button.isVisible()).toBe(false)
    await page.close()
  })

  test('serve a feed that a reader of XML takes', async () => {
    const page = await open('/', { width: 1280 })
    const feed = await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text()
      const xml = new DOMParser().parseFromString(text, 'application/xml')
      const required = ['id', 'title', 'updated', 'author', 'content']
      return {
        faults: xml.querySelectorAll('parsererror').length,
        entries: xml.querySelectorAll('entry').length,
        lacking: [...xml.querySelectorAll('entry')].filter((entry) =>
          required.some((name) => entry.querySelector(name)?.textContent === ''),
        ).length,
      }
    }, `${root}/briefs/china-us/feed.atom`)
    expect(feed.faults).toBe(0)
    expect(feed.entries).toBeGreaterThan(30)
    expect(feed.lacking).toBe(0)
    await page.close()
  })
})
