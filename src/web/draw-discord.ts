import { drawMarkdown } from './draw-markdown.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { field, items, words } from './json.ts'
import type { Json } from './json.ts'
import { renderLink, renderMenu } from './render-html.ts'
import type { Ways } from './render-html.ts'

/** Draws Discord messages close to how Discord does, from the components that would be sent. */
export function drawDiscord(messages: readonly unknown[], ways: Ways): Html {
  return html`<div class="discord">
    ${messages.map(
      (message) =>
        html`<section class="message" aria-label="Discord message">
          <p class="sender"><span class="avatar" aria-hidden="true">A</span> Attaché <small>APP</small></p>
          ${items(field(message, 'components')).map((component) => drawComponent(component, ways))}
        </section>`,
    )}
  </div>`
}

const COMPONENTS: Readonly<Record<number, (component: Json, ways: Ways) => Html>> = {
  1: (row, ways) => html`<div class="actions">${children(row, ways)}</div>`,
  2: drawButton,
  3: (menu, ways) =>
    renderMenu(
      words(field(menu, 'placeholder')),
      items(field(menu, 'options')).map((one) => ({
        label: words(field(one, 'label')),
        token: words(field(one, 'value')),
      })),
      ways,
    ),
  9: (section, ways) => html`<div>${children(section, ways)}</div>`,
  10: (display) => html`<div class="display">${drawMarkdown(words(field(display, 'content')))}</div>`,
  14: () => html`<hr />`,
  17: (container, ways) => html`<div class="container">${children(container, ways)}</div>`,
}

function children(component: Json, ways: Ways): Html {
  return html`${items(field(component, 'components')).map((child) => drawComponent(child, ways))}`
}

function drawComponent(component: Json, ways: Ways): Html {
  const type = field(component, 'type')
  const draw = typeof type === 'number' ? COMPONENTS[type] : undefined
  return draw === undefined ? html`<p class="unknown">${String(type)}</p>` : draw(component, ways)
}

function drawButton(button: Json, ways: Ways): Html {
  const label = words(field(button, 'label'))
  const url = words(field(button, 'url'))
  if (url !== '') return renderLink(label, url)
  return html`<a class="button" href="${ways.press(words(field(button, 'custom_id')))}">${label}</a>`
}
