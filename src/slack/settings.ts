/** What the app is in Slack, before anybody has a token for it. */
export type SlackAppSettings = {
  /** Other names behind the slash, by command, where another app has taken them: `{ brief: 'desk' }`. */
  readonly commandNames?: Readonly<Record<string, string>>
  /** Where Slack's requests reach us over HTTP, without a slash at its end; without it the app uses Socket Mode. */
  readonly publicUrl?: string
}

/** What is needed to speak in Slack, as the operator configured it. */
export type SlackSettings = SlackAppSettings & {
  readonly botToken: string
  /** App-level token for Socket Mode; without it Slack is listened to over HTTP. */
  readonly appToken?: string
  readonly signingSecret?: string
  /** Address of this machine that the HTTP listener takes; every one unless given. */
  readonly host?: string
  /** Port of the HTTP listener. */
  readonly port?: number
  /** Base of the Web API: `https://slack.com/api/`. */
  readonly apiUrl: string
}
