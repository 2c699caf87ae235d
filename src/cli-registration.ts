import { withCommands } from './cli-answer.ts'
import { UsageError } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { printOut } from './cli-print.ts'
import { parseConfig } from './config.ts'
import { discordCommands, inviteLink, personalLink, registerCommands } from './discord/registration.ts'
import { slackManifest } from './slack/registration.ts'

/** Prints what Slack and Discord have to be told of the commands, or tells Discord. */
export const registrationCommand: CliCommand = {
  usage: 'commands',
  summary: 'Discord’s registration and Slack’s manifest; or send Discord’s',
  words: 0,
  flags: [{ name: 'register', summary: 'send the commands to Discord and print the invite links' }],
  run: async ({ flags }) => (flags['register'] === undefined ? await print() : await register()),
}

async function print(): Promise<number> {
  const { slackApp } = parseConfig(process.env)
  const registrations = await withCommands(':memory:', (commands) => ({
    discord: discordCommands(commands),
    slack: slackManifest(commands, slackApp),
  }))
  printOut(JSON.stringify(registrations, null, 2))
  return 0
}

async function register(): Promise<number> {
  const { discord } = parseConfig(process.env)
  if (discord === undefined)
    throw new UsageError('Cannot register: set DISCORD_TOKEN and DISCORD_APPLICATION_ID in .env first')
  const outcome = await withCommands(':memory:', (commands) => registerCommands(discord, commands)).catch(
    (cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`Cannot register: ${why}; "npm run -s attache -- doctor" says what to do`, { cause })
    },
  )
  printOut(`Commands on Discord: ${outcome}`)
  printOut(`Invite it into a server: ${inviteLink(discord.applicationId)}`)
  printOut(`Install it for yourself alone: ${personalLink(discord.applicationId)}`)
  return 0
}
