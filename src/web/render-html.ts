import { encodeCall } from '../core/commands/call.ts'
import type {
  Action,
  CitationMark,
  Document,
  DocumentNode,
  Inline,
  LineNode,
  StatementNode,
} from '../core/document.ts'
import { runOn, statementsIn } from '../core/run-on.ts'
import { plainCaveat, plainCitation, plainNode, withColon } from '../core/plain-text.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** Where a pressed button leads: the page gives its own address, a page on paper none. */
export type Ways = {
  /** The address that runs a token. */
  readonly press: (token: string) => string
  /** The address that opens a token's form. */
  readonly form: (token: string) => string
  /** What a menu's own form must carry along. */
  readonly carried: Readonly<Record<string, string>>
}

type Handlers = {
  readonly [Kind in DocumentNode['kind']]: (
    node: Extract<DocumentNode, { kind: Kind }>,
    ways: Ways | undefined,
  ) => Html
}

const HANDLERS: Handlers = {
  heading: ({ level, inlines }) =>
    level === 1 ? html`<h1>${renderInlines(inlines)}</h1>` : html`<h2>${renderInlines(inlines)}</h2>`,
  paragraph: ({ inlines }) => html`<p>${renderInlines(inlines)}</p>`,
  notice: ({ inlines }) => html`<p class="notice"><span class="sign">⚠</span> ${renderInlines(inlines)}</p>`,
  statement: renderStatement,
  line: renderLine,
  list: ({ items }) =>
    html`<ul>
      ${items.map((item) => html`<li>${renderInlines(item)}</li>`)}
    </ul>`,
  facts: ({ rows }) =>
    html`<dl>
      ${rows.map(
        ({ term, inlines }) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${renderInlines(inlines)}</dd>
          </div>`,
      )}
    </dl>`,
  copy: ({ text }) =>
    html`<div class="copy">
      <pre>${text}</pre>
      <button type="button" hidden data-copy="${text}">Copy</button>
    </div>`,
  divider: () => html`<hr />`,
  actions: ({ actions }, ways) =>
    ways === undefined
      ? html``
      : html`<nav class="actions" aria-label="Ways on">
          ${actions.map((action) => renderAction(action, ways))}
        </nav>`,
}

/** A document as HTML; without `ways` its buttons are left out, as on paper. */
export function renderHtml(document: Document, ways?: Ways): Html {
  return html`${document.nodes.map((node) => renderNode(node, ways))}`
}

function renderNode(node: DocumentNode, ways: Ways | undefined): Html {
  const handle = HANDLERS[node.kind] as (node: DocumentNode, ways: Ways | undefined) => Html
  return handle(node, ways)
}

function renderStatement(node: StatementNode): Html {
  const label = node.label === undefined ? html`` : html`<strong>${withColon(node.label)}</strong> `
  return html`<article class="statement" data-statement="${node.id}">
    <button type="button" class="copier" hidden data-copy="${plainNode(node)}">Copy</button>
    ${node.caveats.map((caveat) => html`<p class="caveat"><span class="sign">⚠</span> ${plainCaveat(caveat)}</p>`)}
    <p>${label}${renderInlines(node.inlines)} ${node.citations.map(renderCitation)}</p>
  </article>`
}

/** Each statement of a line keeps its own copy button; the label stands before the first. */
function renderLine(node: LineNode): Html {
  const whole = statementsIn(node)
  const lines = runOn(node)
  const alone = lines.length > node.statements.length ? lines.slice(0, 1) : []
  const shown =
    lines.length === 1 ? whole.map((_, at) => runOn(part(node, at))[0] ?? []) : lines.slice(alone.length)
  return html`<section class="line">
    ${alone.map((label) => html`<p class="label">${renderInlines(label)}</p>`)}
    ${whole.map(
      (statement, at) =>
        html`<article class="statement" data-statement="${statement.id}">
          <button type="button" class="copier" hidden data-copy="${plainNode(statement)}">Copy</button>
          <p>${renderInlines(shown[at] ?? [])}</p>
        </article>`,
    )}
  </section>`
}

/** A line with one of its statements; only the first has the label. */
function part({ label, ...node }: LineNode, at: number): LineNode {
  const statements = node.statements.slice(at, at + 1)
  if (at > 0) return { ...node, caveats: [], statements }
  return label === undefined ? { ...node, statements } : { ...node, label, statements }
}

function renderInlines(inlines: readonly Inline[]): Html {
  return html`${inlines.map(renderInline)}`
}

function renderInline(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
    case 'channel':
      return html`${inline.text}`
    case 'strong':
      return html`<strong>${inline.text}</strong>`
    case 'quote':
      return html`<q>“${inline.text}”</q>`
    case 'link':
      return renderLink(inline.text, inline.url)
    case 'command':
      return html`<kbd>/${inline.words}</kbd>`
    case 'citation':
      return renderCitation(inline.citation)
    case 'moment':
      return html`<time datetime="${inline.at.toString()}">${inline.text}</time>`
  }
}

function renderCitation(citation: CitationMark): Html {
  const words = plainCitation(citation)
  return citation.url === undefined
    ? html`<cite>${words}</cite> `
    : html`<cite>${renderLink(words, citation.url)}</cite> `
}

/** A link where the address is one of the web's; anything else stays words. */
export function renderLink(words: string | Html, url: string): Html {
  return /^https?:\/\//u.test(url) ? html`<a href="${url}" rel="noreferrer">${words}</a>` : html`${words}`
}

function renderAction(action: Action, ways: Ways): Html {
  switch (action.kind) {
    case 'button':
      return html`<a class="button" href="${ways.press(encodeCall(action.call))}">${action.label}</a>`
    case 'form':
      return html`<a class="button" href="${ways.form(encodeCall(action.call))}">${action.label}</a>`
    case 'link':
      return renderLink(action.label, action.url)
    case 'menu':
      return renderMenu(
        action.label,
        action.options.map(({ label, call }) => ({ label, token: encodeCall(call) })),
        ways,
      )
  }
}

/** A menu that works without a script: choose, then go. */
export function renderMenu(
  label: string,
  options: readonly { readonly label: string; readonly token: string }[],
  ways: Ways,
): Html {
  return html`<form class="menu" method="get" action="/">
    ${Object.entries(ways.carried).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <label>
      <span>${label}</span>
      <select name="press" required>
        <option value="">Choose…</option>
        ${options.map((option) => html`<option value="${option.token}">${option.label}</option>`)}
      </select>
    </label>
    <button>Go</button>
  </form>`
}
