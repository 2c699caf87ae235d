import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** Fewer rules that applied than this mean that the page was not looked at. */
const FEWEST = 12

/** What axe finds wrong with an open page, each with the first place it is found at. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: AXE })
  const { violations, passes } = await page.evaluate(
    async (rules) =>
      await (window as unknown as { axe: { run(rules: RunOptions): Promise<AxeResults> } }).axe.run(rules),
    RULES,
  )
  if (passes.length < FEWEST) throw new Error(`Only ${passes.length} rules of axe applied`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
