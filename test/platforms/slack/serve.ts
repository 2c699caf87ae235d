import { parseArgs } from 'node:util'
import type { LoopbackSlackOptions } from './options.ts'
import { startLoopbackSlack } from './server.ts'

// --options takes the same object as startLoopbackSlack(), as JSON.
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, options: { type: 'string', default: '{}' } },
})
const options: LoopbackSlackOptions = JSON.parse(values.options)
const slack = await startLoopbackSlack({ ...options, port: Number(values.port) })
const { url, port, botToken, appToken, signingSecret, team, botUser } = slack
process.stdout.write(`${JSON.stringify({ url, port, botToken, appToken, signingSecret, team, botUser })}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void slack.close())
