import { readFileSync } from 'node:fs'

import type { Document } from '../core/document.ts'
import { html } from './html.ts'
import { renderHtml } from './render-html.ts'

const STYLE = readFileSync(new URL('assets/style.css', import.meta.url), 'utf8')

/** A document as a page of its own that needs nothing beside it: for printing, sending and keeping. */
export function renderPage(document: Document): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.title}</title>
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <main class="plain">${renderHtml(document)}</main>
      </body>
    </html>`
  return page.markup
}
