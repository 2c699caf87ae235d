import { drawFigure } from '../core/draw/draw-figure.ts'
import type { DocumentNode } from '../core/document.ts'
import type { FigureRow, MatrixFigure } from '../core/figure.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import type { Setting } from './render-html.ts'

/** A figure in a page: a timeline is drawn, a matrix is a table; both lead to the statements. */
export function renderFigure(
  { figure }: Extract<DocumentNode, { kind: 'picture' }>,
  { marks }: Pick<Setting, 'marks'>,
): Html {
  const ways = marks === undefined ? undefined : (statement: string) => `#${statement}`
  if (figure.kind === 'matrix') return renderMatrix(figure)
  const drawn = drawFigure(figure, { kind: 'in page', id: '_drawing', ways })
  return html`<figure class="drawn">${{ markup: drawn }}</figure>`
}

function renderMatrix(figure: MatrixFigure): Html {
  return html`<table class="matrix">
    <caption>
      ${figure.title}, ${figure.note}
    </caption>
    <thead>
      <tr>
        <th scope="col">${figure.corner}</th>
        ${figure.columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${figure.rows.map(renderRow)}
    </tbody>
  </table>`
}

function renderRow({ label, cells }: FigureRow): Html {
  return html`<tr>
    <th scope="row">${label}</th>
    ${cells.map(
      ({ entries, otherwise }) =>
        html`<td>
          ${
            entries.length === 0
              ? html`<span class="silent">${otherwise}</span>`
              : entries.map(
                  ({ who, sort, cites }) => html`<p><strong>${who}</strong><br />${sort} [${cites}]</p>`,
                )
          }
        </td>`,
    )}
  </tr>`
}
