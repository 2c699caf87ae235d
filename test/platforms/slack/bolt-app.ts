import { App, LogLevel } from '@slack/bolt'
import type { LoopbackSlack } from './server.ts'

/** A real Bolt app in Socket Mode that talks to a loopback Slack, quiet and without retries. */
export async function startBoltApp(slack: LoopbackSlack, listen: (app: App) => void): Promise<App> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.url, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  })
  listen(app)
  await app.start()
  await slack.connected()
  return app
}
