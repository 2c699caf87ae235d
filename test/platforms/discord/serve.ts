import { parseArgs } from 'node:util'
import { startLoopbackDiscord } from './loopback-discord.ts'
import type { GuildOptions, PrivilegedIntent } from './options.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    'application-id': { type: 'string' },
    guilds: { type: 'string' },
    intents: { type: 'string' },
    'no-rate-limits': { type: 'boolean', default: false },
  },
})

const discord = await startLoopbackDiscord({
  port: Number(values.port),
  ...(values.token === undefined ? {} : { token: values.token }),
  ...(values['application-id'] === undefined ? {} : { applicationId: values['application-id'] }),
  ...(values.guilds === undefined ? {} : { guilds: JSON.parse(values.guilds) as GuildOptions[] }),
  ...(values.intents === undefined
    ? {}
    : { intentsAllowed: values.intents.split(',') as PrivilegedIntent[] }),
  ...(values['no-rate-limits'] ? { rateLimits: false as const } : {}),
})
const guilds = [...discord.world.guilds.values()].map(({ id, name }) => ({ id, name }))
const channels = [...discord.world.channels.values()].map(({ id, name, guildId }) => ({ id, name, guildId }))
process.stdout.write(
  `${JSON.stringify({ url: discord.url, port: discord.port, token: discord.token, applicationId: discord.applicationId, guilds, channels })}\n`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void discord.close())
