/** What is needed to speak on Discord, as the operator configured it. */
export type DiscordSettings = {
  readonly token: string
  readonly applicationId: string
  /** Base of the REST API without a version: `https://discord.com/api`. */
  readonly apiUrl: string
  /** Registers the commands in this guild only, where they appear at once. */
  readonly guildId?: string
  /** Whether the privileged message content intent is switched on for the application. */
  readonly messageContent: boolean
}
