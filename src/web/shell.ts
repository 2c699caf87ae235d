import type { Command } from '../core/commands/command.ts'
import type { Document, Form, FormField } from '../core/document.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** How the answer is looked at. */
export type Face = 'page' | 'slack' | 'discord'

const FACES: Readonly<Record<Face, string>> = { page: 'Page', slack: 'Slack', discord: 'Discord' }

/** What the address says is shown. */
export type Shown = {
  readonly face: Face
  readonly phone: boolean
  /** Names the reader's conversation. */
  readonly talk: string
  /** What is typed next is typed under this: a token that carries what is shown. */
  readonly under?: string
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
        <script src="/assets/local.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#answer">Skip to the answer</a>
        <header class="top">
          <p class="brand"><a href="/">Attaché</a> <span>local page</span></p>
          <button type="button" hidden data-theme-toggle>Dark</button>
        </header>
        <form class="ask" role="search" method="get" action="/">
          ${hidden(carriedBy(shown))} ${hidden(shown.under === undefined ? {} : { under: shown.under })}
          <label for="q">Type what you would type in the chat</label>
          <div>
            <input
              id="q"
              name="q"
              value="${line}"
              placeholder="a question, or /brief china-us"
              autocomplete="off"
              list="proposals"
              maxlength="500"
            />
            <datalist id="proposals"></datalist>
            <button>Ask</button>
          </div>
        </form>
        <nav class="examples" aria-label="Examples">
          ${linesToTry(commands).map((line) => html`<a href="${addressOf(shown, { q: line })}">${line}</a>`)}
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
          ${answer.markup.includes('<h1') ? html`` : html`<h1 class="unseen">${document.title}</h1>`}
          ${answer}
        </main>
      </body>
    </html>`
  return page.markup
}

/** One line for each command, a question as it is asked, and help for the rest: little of a phone's screen. */
function linesToTry(commands: readonly Command[]): readonly string[] {
  const lines = commands.flatMap(({ name, examples, takesWords }) => {
    const example = examples.find((one) => one.startsWith(`${name} `)) ?? examples[0]
    if (example === undefined) return []
    return [takesWords === true ? example.slice(name.length + 1) : `/${example}`]
  })
  return [...lines, '/brief help']
}

function faceLink(shown: Shown, face: Face, label: string): Html {
  const href = addressOf({ ...shown, face }, shown.query)
  return face === shown.face
    ? html`<a href="${href}" aria-current="page">${label}</a>`
    : html`<a href="${href}">${label}</a>`
}

/** The address that shows something in the same face and width. */
export function addressOf(shown: Shown, query: Readonly<Record<string, string>>): string {
  return `/?${new URLSearchParams({ ...query, ...carriedBy(shown) }).toString()}`
}

/** What every address and form carries along. */
export function carriedBy({ face, phone, talk }: Shown): Readonly<Record<string, string>> {
  return { face, talk, ...(phone ? { width: 'phone' } : {}) }
}

function hidden(fields: Readonly<Record<string, string>>): readonly Html[] {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
}

/** A command's form as a plain HTML form. */
export function renderForm(form: Form, token: string, shown: Shown): Html {
  return html`<form class="sheet" method="get" action="/">
    <h1>${form.title}</h1>
    ${hidden({ press: token, ...carriedBy(shown) })} ${form.fields.map(renderField)}
    <button>${form.submit}</button>
  </form>`
}

function renderField(field: FormField): Html {
  return html`<label
    >${field.label} ${field.kind === 'text' ? renderInput(field) : renderSelect(field)}</label
  >`
}

function renderInput(field: Extract<FormField, { kind: 'text' }>): Html {
  const { name, initial = '', most = 500, long, hint } = field
  const input =
    long === true
      ? html`<textarea name="f.${name}" maxlength="${most}" rows="3">${initial}</textarea>`
      : html`<input name="f.${name}" value="${initial}" maxlength="${most}" />`
  return hint === undefined ? input : html`${input} <small>${hint}</small>`
}

function renderSelect(field: Extract<FormField, { kind: 'choice' }>): Html {
  return html`<select name="f.${field.name}">
    ${field.options.map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
  </select>`
}
