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
import type { NativeName, StatementMark } from '../core/page.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { renderFigure } from './render-figure.ts'

/** Where a pressed button leads: the page gives its own address, a page on paper none. */
export type Ways = {
  /** The address that runs a token. */
  readonly press: (token: string) => string
  /** The address that opens a token's form. */
  readonly form: (token: string) => string
  /** What a menu's own form must carry along. */
  readonly carried: Readonly<Record<string, string>>
}

/** What a document is shown in: each part is left out where there is no such thing. */
export type Setting = {
  /** Where buttons lead; without it there are none, as on paper. */
  readonly ways?: Ways
  /** How many levels its headings are below those of a page of its own. */
  readonly depth?: number
  /** Each statement's permanent address and its words with their attribution, to copy. */
  readonly marks?: ReadonlyMap<string, StatementMark>
  /** Whether statements can be pointed at here by their id. */
  readonly isAnchored?: boolean
  /** Names in their own script, with the language they are in. */
  readonly natives?: readonly NativeName[]
}

type Handlers = {
  readonly [Kind in DocumentNode['kind']]: (
    node: Extract<DocumentNode, { kind: Kind }>,
    setting: Setting,
  ) => Html
}

const HANDLERS: Handlers = {
  heading: ({ level, inlines }, setting) =>
    renderHeading(level + (setting.depth ?? 0), renderInlines(inlines, setting)),
  paragraph: ({ inlines }, setting) => html`<p>${renderInlines(inlines, setting)}</p>`,
  notice: ({ inlines }, setting) =>
    html`<p class="notice"><span class="sign">⚠</span> ${renderInlines(inlines, setting)}</p>`,
  statement: renderStatement,
  line: renderLine,
  list: ({ items }, setting) =>
    html`<ul>
      ${items.map((item) => html`<li>${renderInlines(item, setting)}</li>`)}
    </ul>`,
  facts: ({ rows }, setting) =>
    html`<dl>
      ${rows.map(
        ({ term, inlines, url }) =>
          html`<div>
            <dt>${renderTerm(term, url, setting)}</dt>
            <dd>${renderInlines(inlines, setting)}</dd>
          </div>`,
      )}
    </dl>`,
  copy: ({ text }) =>
    html`<div class="copy">
      <pre>${text}</pre>
      <button type="button" hidden data-copy="${text}">Copy</button>
    </div>`,
  picture: renderFigure,
  divider: () => html`<hr />`,
  actions: ({ actions }, { ways }) =>
    ways === undefined
      ? html``
      : html`<div class="actions" role="group" aria-label="Ways on">
          ${actions.map((action) => renderAction(action, ways))}
        </div>`,
}

/** A document as HTML, as its setting has it. */
export function renderHtml(document: Pick<Document, 'nodes'>, setting: Setting = {}): Html {
  return html`${document.nodes.map((node) => renderNode(node, setting))}`
}

function renderNode(node: DocumentNode, setting: Setting): Html {
  const handle = HANDLERS[node.kind] as (node: DocumentNode, setting: Setting) => Html
  return handle(node, setting)
}

function renderHeading(level: number, words: Html): Html {
  if (level <= 1) return html`<h1>${words}</h1>`
  return level === 2 ? html`<h2>${words}</h2>` : html`<h3>${words}</h3>`
}

function renderStatement(node: StatementNode, setting: Setting): Html {
  const label = node.label === undefined ? html`` : html`<strong>${withColon(node.label)}</strong> `
  return renderArticle(
    node,
    setting,
    html`${node.caveats.map((caveat) => html`<p class="caveat"><span class="sign">⚠</span> ${plainCaveat(caveat)}</p>`)}
      <p>${label}${renderInlines(node.inlines, setting)} ${node.citations.map(renderCitation)}</p>`,
  )
}

/** What every statement has around it: its words to copy, and its address where it stands for itself. */
function renderArticle(node: StatementNode, { marks, isAnchored }: Setting, words: Html): Html {
  const mark = marks?.get(node.id)
  const anchor = isAnchored === true ? html`id="${node.id}"` : html``
  const link =
    mark === undefined || isAnchored !== true
      ? html``
      : html`<a class="permalink" href="${mark.url}" aria-label="Permanent link to this statement">#</a>`
  return html`<article class="statement" ${anchor} data-statement="${node.id}">
    ${words} ${link}
    <button type="button" class="copier" hidden data-copy="${mark?.copy ?? plainNode(node)}">Copy</button>
  </article>`
}

/** Each statement of a line keeps its own copy button; the label stands before the first. */
function renderLine(node: LineNode, setting: Setting): Html {
  const whole = statementsIn(node)
  const lines = runOn(node)
  const alone = lines.length > node.statements.length ? lines.slice(0, 1) : []
  const shown =
    lines.length === 1 ? whole.map((_, at) => runOn(part(node, at))[0] ?? []) : lines.slice(alone.length)
  return html`<section class="line">
    ${alone.map((label) => html`<p class="label">${renderInlines(label, setting)}</p>`)}
    ${whole.map((statement, at) =>
      renderArticle(statement, setting, html`<p>${renderInlines(shown[at] ?? [], setting)}</p>`),
    )}
  </section>`
}

/** A line with one of its statements; only the first has the label. */
function part({ label, ...node }: LineNode, at: number): LineNode {
  const statements = node.statements.slice(at, at + 1)
  if (at > 0) return { ...node, caveats: [], statements }
  return label === undefined ? { ...node, statements } : { ...node, label, statements }
}

function renderTerm(term: string, url: string | undefined, { natives }: Setting): Html {
  const words = renderWords(term, natives)
  return url === undefined ? words : renderLink(words, url)
}

function renderInlines(inlines: readonly Inline[], setting: Setting): Html {
  return html`${inlines.map((inline) => renderInline(inline, setting))}`
}

function renderInline(inline: Inline, { natives }: Setting): Html {
  switch (inline.kind) {
    case 'text':
    case 'channel':
      return renderWords(inline.text, natives)
    case 'strong':
      return html`<strong>${renderWords(inline.text, natives)}</strong>`
    case 'quote':
      return html`<q>“${inline.text}”</q>`
    case 'link':
      return renderLink(renderWords(inline.text, natives), inline.url)
    case 'command':
      return html`<kbd>/${inline.words}</kbd>`
    case 'citation':
      return renderCitation(inline.citation)
    case 'moment':
      return html`<time datetime="${inline.at.toString()}">${inline.text}</time>`
  }
}

/** Words in which each name in its own script says its language, so that it is spoken and drawn right. */
export function renderWords(words: string, natives: readonly NativeName[] = []): Html {
  const first = natives
    .map((native) => ({ ...native, at: words.indexOf(native.name) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0]
  if (first === undefined) return html`${words}`
  const { at, name, language } = first
  return html`${words.slice(0, at)}<span lang="${language}">${name}</span
    >${renderWords(words.slice(at + name.length), natives)}`
}

function renderCitation(citation: CitationMark): Html {
  const words = plainCitation(citation)
  return citation.url === undefined
    ? html`<cite>${words}</cite> `
    : html`<cite>${renderLink(words, citation.url)}</cite> `
}

/** A link where the address is one of the web's or of this host; anything else stays words. */
export function renderLink(words: string | Html, url: string): Html {
  return /^(?:https?:\/\/|\/(?!\/))/u.test(url)
    ? html`<a href="${url}" rel="noreferrer">${words}</a>`
    : html`${words}`
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
