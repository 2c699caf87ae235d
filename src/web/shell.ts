import type { Command } from '../core/commands/command.ts'
import type { Document, Form } from '../core/document.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** How the answer is looked at. */
export type Face = 'page' | 'slack' | 'discord'

const FACES: Readonly<Record<Face, string>> = { page: 'Page', slack: 'Slack', discord: 'Discord' }

/** What the address says is shown. */
export type Shown = {
  readonly face: Face
  readonly phone: boolean
  readonly query: Readonly<Record<string, string>>
}

/** The local page around an answer: what to type, what to press, and how to look at it. */
export function renderShell(
  document: Document,
  answer: Html,
  shown: Shown,
  commands: readonly Command[],
): string {
  const line = shown.query['q'] ?? ''
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${document.title} · Attaché</title>
        <link rel="stylesheet" href="/assets/style.css" />
        <link rel="icon" href="data:," />
        <script src="/assets/page.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#answer">Skip to the answer</a>
        <header class="top">
          <p class="brand"><a href="/">Attaché</a> <span>local page</span></p>
          <button type="button" hidden data-theme-toggle>Dark</button>
        </header>
        <form class="ask" role="search" method="get" action="/">
          <input type="hidden" name="face" value="${shown.face}" />
          ${shown.phone ? html`<input type="hidden" name="width" value="phone" />` : html``}
          <label for="q">Type what you would type in the chat</label>
          <div>
            <input
              id="q"
              name="q"
              value="${line}"
              placeholder="/brief china-us"
              autocomplete="off"
              list="proposals"
              maxlength="500"
            />
            <datalist id="proposals"></datalist>
            <button>Ask</button>
          </div>
        </form>
        <nav class="examples" aria-label="Examples">
          ${commands
            .flatMap((command) => command.examples)
            .map((example) => html`<a href="${addressOf(shown, { q: `/${example}` })}">/${example}</a>`)}
        </nav>
        <nav class="faces" aria-label="How to look at it">
          ${Object.entries(FACES).map(([face, label]) => faceLink(shown, face as Face, label))}
          <a href="${addressOf({ ...shown, phone: !shown.phone }, shown.query)}"
            >${shown.phone ? 'Full width' : 'Phone width'}</a
          >
        </nav>
        <main
          id="answer"
          tabindex="-1"
          aria-live="polite"
          class="${shown.face}${shown.phone ? ' phone' : ''}"
        >
          ${answer}
        </main>
      </body>
    </html>`
  return page.markup
}

function faceLink(shown: Shown, face: Face, label: string): Html {
  const href = addressOf({ ...shown, face }, shown.query)
  return face === shown.face
    ? html`<a href="${href}" aria-current="page">${label}</a>`
    : html`<a href="${href}">${label}</a>`
}

/** The address that shows something in the same face and width. */
export function addressOf(
  shown: Pick<Shown, 'face' | 'phone'>,
  query: Readonly<Record<string, string>>,
): string {
  const kept = { ...query, face: shown.face, ...(shown.phone ? { width: 'phone' } : {}) }
  return `/?${new URLSearchParams(kept).toString()}`
}

/** A command's form as a plain HTML form. */
export function renderForm(form: Form, token: string, shown: Shown): Html {
  return html`<form class="sheet" method="get" action="/">
    <h1>${form.title}</h1>
    <input type="hidden" name="press" value="${token}" />
    <input type="hidden" name="face" value="${shown.face}" />
    ${form.fields.map(
      (one) =>
        html`<label
          >${one.label}
          ${
            one.kind === 'text'
              ? html`<input
                  name="f.${one.name}"
                  value="${one.initial ?? ''}"
                  maxlength="${one.most ?? 500}"
                />`
              : html`<select name="f.${one.name}">
                  ${one.options.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
                </select>`
          }
        </label>`,
    )}
    <button>${form.submit}</button>
  </form>`
}
