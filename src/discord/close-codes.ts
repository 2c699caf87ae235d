const PORTAL = 'https://discord.com/developers/applications'

/** What to do about a connection that Discord closed for good, by its close code; undefined for one that comes back. */
export function problemOf(code: number): string | undefined {
  return PROBLEMS[code]
}

/** What to do about a token that Discord does not know. */
export const BAD_TOKEN = `Discord does not accept DISCORD_TOKEN: open ${PORTAL}, choose the application, "Bot", "Reset Token", and put the new token into DISCORD_TOKEN`

const PROBLEMS: Readonly<Record<number, string>> = {
  4004: BAD_TOKEN,
  4010: 'Discord refuses the shard: run one gateway process for each token',
  4011: 'Discord wants this bot sharded: it is in more than 2,500 guilds, remove it from some or run shards',
  4012: 'Discord no longer speaks this version of its gateway: update discord.js',
  4013: 'Discord does not know an intent that was asked for: update discord.js',
  4014: `Discord refuses the message content intent: open ${PORTAL}, choose the application, "Bot", switch on "Message Content Intent", or switch message content off in the settings here`,
}
