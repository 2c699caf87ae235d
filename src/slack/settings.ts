/** What is needed to speak in Slack, as the operator configured it. */
export type SlackSettings = {
  readonly botToken: string
  /** App-level token for Socket Mode; without it Slack is listened to over HTTP. */
  readonly appToken?: string
  readonly signingSecret?: string
  /** Port of the HTTP listener. */
  readonly port?: number
  /** Base of the Web API: `https://slack.com/api/`. */
  readonly apiUrl: string
  /** Other names behind the slash, by command, where another app has taken them: `{ brief: 'attache' }`. */
  readonly commandNames?: Readonly<Record<string, string>>
}
