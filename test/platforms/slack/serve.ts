import { parseArgs } from 'node:util'
import { startLoopbackSlack } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'rate-limits': { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
  },
})

const slack = await startLoopbackSlack({
  port: Number(values.port),
  rateLimits: values['rate-limits'] ? { scale: Number(values.scale) } : false,
  retryScale: Number(values.scale),
})
const { url, port, botToken, appToken, signingSecret, team, botUser } = slack
process.stdout.write(`${JSON.stringify({ url, port, botToken, appToken, signingSecret, team, botUser })}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void slack.close())
