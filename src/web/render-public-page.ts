import type { Page, PageRow, PageSection, PageTable } from '../core/page.ts'
import type { Asset } from './assets.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { renderHtml, renderWords } from './render-html.ts'
import type { Setting } from './render-html.ts'

/** What every page has around it. */
export type Frame = {
  /** Where the pages begin, without a slash at its end. */
  readonly root: string
  readonly style: Asset
  readonly script: Asset
  /** Whether search engines and archives may keep it. */
  readonly isKept: boolean
  /** Whether pictures of pages can be had. */
  readonly hasPictures: boolean
}

/** A permanent page as HTML: readable without a script, on a phone, on paper, and by ear. */
export function renderPublicPage(page: Page, frame: Frame): string {
  const setting: Setting = { marks: page.marks, natives: page.natives }
  const { root } = frame
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title} · Attaché</title>
        ${renderMeta(page, frame)}
        <link rel="stylesheet" href="${root}${frame.style.path}" />
        <link rel="icon" href="data:," />
        <script src="${root}${frame.script.path}" defer></script>
      </head>
      <body class="public">
        <a class="skip" href="#_content">Skip to the content</a>
        <header class="top">
          <p class="brand"><a href="${root}/">Attaché</a> <span>on record, with sources</span></p>
          <button type="button" hidden data-theme-toggle>Dark</button>
        </header>
        <main id="_content" tabindex="-1">
          <h1>${renderWords(page.title, page.natives)}</h1>
          ${renderHtml(page, setting)} ${renderContents(page.sections)}
          ${page.sections.map((section) => renderSection(section, setting))}
        </main>
        <footer>
          <p class="address">${root + page.path}</p>
          ${page.feed === undefined ? html`` : html`<p><a href="${root}${page.feed}">Feed of what changes (Atom)</a></p>`}
          <p>
            Every sentence is on record with its source: [AP ¶2] is the second paragraph of that report. ⚠
            marks a doubt. What is not on record is said to be missing.
          </p>
        </footer>
      </body>
    </html>`.markup
}

/** What search engines, feeds readers and chats that unfold a link are told. */
function renderMeta(page: Page, { root, isKept, hasPictures }: Frame): Html {
  const url = root + page.path
  const { card } = page
  return html`<link rel="canonical" href="${url}" />
    <meta name="description" content="${page.description}" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="Attaché" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:url" content="${url}" />
    ${
      card === undefined || !hasPictures
        ? html``
        : html`<meta property="og:image" content="${root}${page.path}/card.png" />
            <meta property="og:image:type" content="image/png" />
            <meta property="og:image:width" content="1200" />
            <meta property="og:image:height" content="630" />
            <meta property="og:image:alt" content="${page.title}: ${page.description}" />
            <meta name="twitter:card" content="summary_large_image" />`
    }
    ${page.asOf === undefined ? html`` : html`<meta property="article:modified_time" content="${page.asOf.toString()}" />`}
    ${isKept ? html`` : html`<meta name="robots" content="noindex" />`}
    ${page.feed === undefined ? html`` : html`<link rel="alternate" type="application/atom+xml" title="${page.title}" href="${root}${page.feed}" />`}`
}

const MOST_WITHOUT_CONTENTS = 3

function renderContents(sections: readonly PageSection[]): Html {
  if (sections.length <= MOST_WITHOUT_CONTENTS) return html``
  return html`<nav class="contents" aria-label="On this page">
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`
}

function renderSection({ id, title, nodes, table, isAnchored }: PageSection, setting: Setting): Html {
  const inside = { ...setting, depth: 1, isAnchored: isAnchored === true }
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${renderWords(title, setting.natives)}</h2>
    ${renderHtml({ nodes }, inside)} ${table === undefined ? html`` : renderTable(table, inside)}
  </section>`
}

/** On a phone each row is a card: the roles keep it a table for whoever hears it. */
function renderTable({ caption, corner, columns, rows }: PageTable, setting: Setting): Html {
  return html`<table class="positions" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${corner}</th>
        ${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}
      </tr>
    </thead>
    ${rows.map((row) => renderRow(row, columns, setting))}
  </table>`
}

/** A matter with what each party holds, and below it what else is reported. */
function renderRow({ label, cells, below }: PageRow, columns: readonly string[], setting: Setting): Html {
  const span = below.length === 0 ? 1 : 2
  return html`<tbody role="rowgroup">
    <tr role="row">
      <th scope="rowgroup" role="rowheader" rowspan="${span}">${label}</th>
      ${cells.map(
        (nodes, at) =>
          html`<td role="cell">
            <span class="of" aria-hidden="true">${columns[at] ?? ''}</span>${renderHtml({ nodes }, setting)}
          </td>`,
      )}
    </tr>
    ${
      span === 1
        ? html``
        : html`<tr role="row">
            <td role="cell" colspan="${cells.length}">${renderHtml({ nodes: below }, setting)}</td>
          </tr>`
    }
  </tbody>`
}
