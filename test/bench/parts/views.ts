import { composeBriefView, VIEWS } from '../../../src/core/compose/brief-view.ts'
import { plainText } from '../../../src/core/plain-text.ts'
import { loadRecord } from '../../../src/core/record/load-record.ts'
import { renderDiscord } from '../../../src/discord/render.ts'
import { renderSlack } from '../../../src/slack/render.ts'
import { renderHtml } from '../../../src/web/render-html.ts'
import { quantile, timeRuns } from '../measure.ts'
import { tell } from '../tell.ts'

/** Compose and render of each view of the largest brief that is shipped, beside the least: its words as plain text. */
const record = await loadRecord('briefs')
const [brief] = [...record.briefs.values()].sort((a, b) => b.statements.length - a.statements.length)
if (brief === undefined) throw new Error('Cannot measure: there is no brief')
const now = Temporal.Now.instant()
const microseconds = (run: () => unknown) => `${(1000 * quantile(timeRuns(run, 500), 0.5)).toFixed(0)} µs`

for (const { value: view } of VIEWS) {
  // Other objects each time, of which nothing is kept ready.
  const compose = () => composeBriefView(brief, { ...record }, { view, page: undefined }, now)
  const document = compose()
  tell({
    what: `${view} of ${brief.id}: compose; then plain text, Slack, Discord, page (medians)`,
    figure: [
      microseconds(compose),
      ...[plainText, renderSlack, renderDiscord, renderHtml].map((render) =>
        microseconds(() => render({ ...document })),
      ),
    ].join(' · '),
  })
}
