import { afterEach, expect, test, vi } from 'vitest'

import { connectDiscord } from '../../src/discord/connect.ts'
import { createPainter } from '../../src/painter/create-painter.ts'
import { createPictureDesk, quickPainter } from '../core/picture-desk.ts'
import { startLoopbackDiscord } from '../platforms/discord/loopback-discord.ts'
import { textOf } from '../platforms/discord/wire.ts'
import type { WireMessage } from '../platforms/discord/wire.ts'
import { createToldLog, settingsOf } from './connected.ts'

// Painting takes a second of a busy machine's time.
vi.setConfig({ testTimeout: 30_000 })

let close: () => Promise<void> = async () => undefined

afterEach(async () => {
  await close()
})

async function connect(painter = quickPainter) {
  const discord = await startLoopbackDiscord()
  const connection = await connectDiscord(settingsOf(discord), createPictureDesk(painter), createToldLog())
  await discord.waitFor(({ commands }) => commands().length > 0)
  close = async () => {
    await connection.close()
    await discord.close()
  }
  const opened = await discord.command({
    name: 'brief',
    options: { subject: 'china-us', view: 'timeline' },
    user: 'ana',
  })
  const press = async (message: WireMessage, label: string) =>
    await (await discord.click(message, { label, user: 'ana' })).visible()
  return { discord, press, view: await opened.visible() }
}

const galleries = (message: WireMessage) =>
  [...JSON.stringify(message.components).matchAll(/"description":"([^"]+)"/gu)].map(([, words]) => words!)

test('shows the timeline as pictures beside the view, to the asker alone, each with words that say the same', async () => {
  const { press, view } = await connect(createPainter())
  const shown = await press(view, 'Picture')
  expect(shown.id).not.toBe(view.id)
  expect(shown.flags & 64).toBe(64)
  expect(shown.attachments.length).toBeGreaterThan(1)
  expect(shown.attachments.every(({ size }) => size > 10_000)).toBe(true)
  expect(galleries(shown)).toHaveLength(shown.attachments.length)
  for (const words of galleries(shown)) expect(words).toMatch(/^China–US: timeline, \d of \d, as of/u)
})

test('says the same in words where files are refused', async () => {
  const { discord, press, view } = await connect()
  discord.refuse({ route: /callback/u, code: 50_013, times: 1 })
  const shown = await press(view, 'Picture')
  expect(shown.attachments).toEqual([])
  expect(textOf(shown)).toContain('William Burns with Wang, event on Lines of communication')
})

test('shares a picture with everybody', async () => {
  const { press, view } = await connect()
  const shared = await press(await press(view, 'Picture'), 'Share here')
  expect(shared.flags & 64).toBe(0)
  expect(shared.attachments.length).toBeGreaterThan(0)
})
