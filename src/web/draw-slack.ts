import { html } from './html.ts'
import type { Html } from './html.ts'
import { field, items, words } from './json.ts'
import type { Json } from './json.ts'
import { renderLink, renderMenu } from './render-html.ts'
import type { Ways } from './render-html.ts'

/** Draws Slack messages close to how Slack does, from the JSON that would be sent. */
export function drawSlack(messages: readonly unknown[], ways: Ways): Html {
  return html`<div class="slack">
    ${messages.map(
      (message) =>
        html`<section class="message" aria-label="Slack message">
          <p class="sender"><span class="avatar" aria-hidden="true">A</span> Attaché <small>APP</small></p>
          ${items(field(message, 'blocks')).map((block) => drawBlock(block, ways))}
        </section>`,
    )}
  </div>`
}

function drawBlock(block: Json, ways: Ways): Html {
  const draw = BLOCKS[words(field(block, 'type'))]
  return draw === undefined ? html`<p class="unknown">${words(field(block, 'type'))}</p>` : draw(block, ways)
}

const BLOCKS: Readonly<Record<string, (block: Json, ways: Ways) => Html>> = {
  header: (block) => html`<p class="header">${words(field(field(block, 'text'), 'text'))}</p>`,
  section: (block) => html`<p>${words(field(field(block, 'text'), 'text'))}</p>`,
  context: (block) =>
    html`<p class="context">${items(field(block, 'elements')).map((one) => words(field(one, 'text')))}</p>`,
  divider: () => html`<hr />`,
  rich_text: (block) => html`${items(field(block, 'elements')).map(drawRich)}`,
  actions: (block, ways) =>
    html`<div class="actions">${items(field(block, 'elements')).map((one) => drawElement(one, ways))}</div>`,
  context_actions: (block, ways) =>
    html`<div class="actions">${items(field(block, 'elements')).map((one) => drawVerdicts(one, ways))}</div>`,
}

function drawRich(element: Json): Html {
  const children = items(field(element, 'elements'))
  switch (words(field(element, 'type'))) {
    case 'rich_text_list':
      return html`<ul>
        ${children.map((item) => html`<li>${items(field(item, 'elements')).map(drawRun)}</li>`)}
      </ul>`
    case 'rich_text_preformatted':
      return html`<pre>${children.map(drawRun)}</pre>`
    case 'rich_text_quote':
      return html`<blockquote>${children.map(drawRun)}</blockquote>`
    default:
      return html`<p class="rich">${children.map(drawRun)}</p>`
  }
}

/** Where a run's words are: Slack itself would show a moment on the reader's clock and a channel by its name. */
const SHOWN = ['text', 'fallback', 'channel_id', 'url']

function drawRun(run: Json): Html {
  const shown = SHOWN.map((name) => words(field(run, name))).find((found) => found !== '') ?? ''
  const style = field(run, 'style')
  const url = words(field(run, 'url'))
  const linked = renderLink(shown, url)
  if (field(style, 'bold') === true) return html`<strong>${linked}</strong>`
  return field(style, 'italic') === true ? html`<em>${linked}</em>` : linked
}

/** Slack's thumbs; their labels are only read aloud. */
function drawVerdicts(element: Json, ways: Ways): Html {
  const thumb = (name: string, sign: string) => {
    const button = field(element, name)
    const label = words(field(field(button, 'text'), 'text'))
    const href = ways.press(words(field(button, 'value')))
    return html`<a class="button thumb" href="${href}" aria-label="${label}" title="${label}">${sign}</a>`
  }
  return html`${thumb('positive_button', '👍')} ${thumb('negative_button', '👎')}`
}

function drawElement(element: Json, ways: Ways): Html {
  const label = words(field(field(element, 'text'), 'text'))
  if (words(field(element, 'type')) === 'button') {
    const url = words(field(element, 'url'))
    if (url !== '') return renderLink(label, url)
    return html`<a class="button" href="${ways.press(words(field(element, 'value')))}">${label}</a>`
  }
  const options = items(field(element, 'options')).map((option) => ({
    label: words(field(field(option, 'text'), 'text')),
    token: words(field(option, 'value')),
  }))
  return renderMenu(words(field(field(element, 'placeholder'), 'text')), options, ways)
}
