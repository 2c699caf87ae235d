import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { LoopbackSlack } from './loopback-slack.ts'

/**
 * A real Bolt app in Socket Mode that talks to a loopback Slack, quiet, calling once and reconnecting at once.
 *
 * The receiver keeps retries of its own: without them one failed `apps.connections.open` ends the connection for good.
 */
export async function startBoltApp(slack: LoopbackSlack, listen: (app: App) => void): Promise<App> {
  const logLevel = LogLevel.ERROR
  const clientOptions = { slackApiUrl: slack.url, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }
  const patient = { slackApiUrl: slack.url, retryConfig: { retries: 100, minTimeout: 50, factor: 1.3 } }
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 300,
    logLevel,
    installerOptions: { clientOptions: patient },
  })
  const app = new App({ token: slack.botToken, receiver, logLevel, clientOptions })
  listen(app)
  await app.start()
  await slack.connected()
  return app
}
