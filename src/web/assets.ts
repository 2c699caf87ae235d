import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file that pages load; its address changes with its content, so that it may be kept for good. */
export type Asset = { readonly path: string; readonly content: string; readonly type: string }

/** Reads one file of `assets/`, once. */
export function loadAsset(name: 'style.css' | 'page.js' | 'local.js'): Asset {
  const content = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8')
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
  return { path: `/assets/${name}?v=${version}`, content, type }
}
