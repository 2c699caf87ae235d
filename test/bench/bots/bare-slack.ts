import { App } from '@slack/bolt'
import type { RespondArguments } from '@slack/bolt'

/** The least Slack bot there can be: it has one answer ready and gives it to whatever is typed. */
const { SLACK_BOT_TOKEN = '', SLACK_APP_TOKEN = '', SLACK_API_URL = '', PAYLOAD = '{}' } = process.env
const payload: RespondArguments = {
  ...JSON.parse(PAYLOAD),
  response_type: 'ephemeral',
  replace_original: false,
}
const app = new App({
  token: SLACK_BOT_TOKEN,
  appToken: SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: SLACK_API_URL },
})
app.command(/.*/u, async ({ ack, respond }) => {
  await ack()
  await respond(payload)
})
await app.start()
