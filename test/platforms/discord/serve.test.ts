import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client, Events, GatewayIntentBits } from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import type { Wire, WireMessage } from './wire.ts'

let child: ChildProcess | undefined
let client: Client | undefined

afterEach(async () => {
  await client?.destroy()
  if (child?.exitCode === null) {
    child.kill()
    await once(child, 'exit')
  }
})

async function start(): Promise<{ url: string; token: string }> {
  child = spawn(process.execPath, [fileURLToPath(new URL('serve.ts', import.meta.url)), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  return JSON.parse(line) as { url: string; token: string }
}

test('another process drives it through /_control', async () => {
  const { url, token } = await start()
  const control = async (name: string, body: Wire) =>
    (await fetch(`${url}/_control/${name}`, { method: 'POST', body: JSON.stringify(body) })).json()
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: url } })
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('answered')
  })
  const ready = once(client, Events.ClientReady)
  await client.login(token)
  await ready
  await client.application?.commands.set([{ name: 'brief', description: 'd' }])
  const { interaction } = (await control('command', { name: 'brief', user: 'ben' })) as {
    interaction: string
  }
  const message = (await control('visible', { interaction, timeout: 2000 })) as WireMessage
  expect(message.content).toBe('answered')
  const state = (await (await fetch(`${url}/_control/state`)).json()) as {
    connected: number
    messages: WireMessage[]
    interactions: Wire[]
  }
  expect(state).toMatchObject({
    connected: 1,
    messages: [{ id: message.id }],
    interactions: [{ id: interaction, name: 'brief' }],
  })
  expect(await control('nonsense', {})).toHaveProperty('error')
})
