import { html } from './html.ts'
import type { Html } from './html.ts'
import { renderLink } from './render-html.ts'

/** Draws the part of Discord's markup that our messages use. */
export function drawMarkdown(markup: string): Html {
  const [before = '', code, ...after] = markup.split(/^```\n?/mu)
  if (code !== undefined)
    return html`${drawLines(before)}
      <pre>${code}</pre>
      ${drawMarkdown(after.join('```\n'))}`
  return drawLines(before)
}

function drawLines(markup: string): Html {
  return html`${markup
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(drawLine)}`
}

const LINES: readonly (readonly [mark: RegExp, draw: (words: Html) => Html])[] = [
  [/^#{1,2} /u, (words) => html`<p class="heading">${words}</p>`],
  [/^### /u, (words) => html`<p class="subheading">${words}</p>`],
  [/^-# /u, (words) => html`<p class="small">${words}</p>`],
  [/^> /u, (words) => html`<blockquote>${words}</blockquote>`],
  [/^[-*] /u, (words) => html`<p class="item">• ${words}</p>`],
]

function drawLine(line: string): Html {
  const found = LINES.find(([mark]) => mark.test(line))
  if (found === undefined) return html`<p>${drawRuns(line)}</p>`
  const [mark, draw] = found
  return draw(drawRuns(line.replace(mark, '')))
}

const RUN =
  /\\(?<sign>[^\p{L}\p{N}\s])|\*\*(?<bold>(?:\\.|[^*])+)\*\*|\*(?<italic>(?:\\.|[^*])+)\*|\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<url>https?:[^)>\s]+)>?\)|<t:(?<moment>\d+):f>|<#(?<channel>\d+)>/gu

function drawRuns(line: string): Html {
  const runs: Html[] = []
  let from = 0
  for (const match of line.matchAll(RUN)) {
    runs.push(html`${line.slice(from, match.index)}`, drawRun(match.groups ?? {}))
    from = match.index + match[0].length
  }
  return html`${runs}${line.slice(from)}`
}

function drawRun(groups: Readonly<Record<string, string | undefined>>): Html {
  const { sign, bold, italic, label, url, moment, channel } = groups
  if (sign !== undefined) return html`${sign}`
  if (bold !== undefined) return html`<strong>${drawRuns(bold)}</strong>`
  if (italic !== undefined) return html`<em>${drawRuns(italic)}</em>`
  if (moment !== undefined) return html`<time>${shownTime(Number(moment))}</time>`
  if (channel !== undefined) return html`#${channel}`
  return renderLink(drawRuns(label ?? ''), url ?? '')
}

/** Discord shows it on the reader's clock; here it is in UTC. */
function shownTime(seconds: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO('UTC')
  return `${moment.toPlainDate().toString()}, ${moment.toPlainTime().toString({ smallestUnit: 'minute' })} UTC`
}
