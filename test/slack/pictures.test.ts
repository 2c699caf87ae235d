import { afterEach, expect, test, vi } from 'vitest'

import { connectSlack } from '../../src/slack/connect.ts'
import { createPainter } from '../../src/painter/create-painter.ts'
import { createPictureDesk, quickPainter } from '../core/picture-desk.ts'
import { createToldLog } from '../discord/connected.ts'
import type { LoopbackSlackOptions } from '../platforms/slack/options.ts'
import { defaultScopes } from '../platforms/slack/options.ts'
import type { Ephemeral } from '../platforms/slack/records.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from './connected.ts'

// Painting takes a second of a busy machine's time.
vi.setConfig({ testTimeout: 30_000 })

let close: () => Promise<void> = async () => undefined

afterEach(async () => {
  await close()
})

async function connect(options: LoopbackSlackOptions = {}, painter = quickPainter, onFault?: () => void) {
  const slack = await startLoopbackSlack(options)
  const log = createToldLog()
  const connection = await connectSlack(settingsOf(slack), createPictureDesk(painter, onFault), log)
  await slack.connected()
  close = async () => {
    await connection.close()
    await slack.close()
  }
  const press = async (label: string): Promise<Ephemeral> => {
    await (await slack.command({ command: '/brief', text: 'china-us timeline' })).visible()
    const handle = await slack.click(slack.ephemerals().at(-1)!, { text: label })
    await handle.visible(15_000)
    return slack.ephemerals().at(-1)!
  }
  return { slack, told: log.told, press }
}

const images = ({ blocks }: { readonly blocks: readonly object[] }) =>
  blocks.filter((block) => 'type' in block && block.type === 'image') as { alt_text: string }[]

test('shows the timeline as pictures to the asker alone, each with words that say the same', async () => {
  const { slack, press } = await connect({}, createPainter())
  const shown = await press('Picture')
  expect(images(shown).length).toBeGreaterThan(1)
  for (const { alt_text: words } of images(shown))
    expect(words).toMatch(/^China–US: timeline, \d of \d, as of/u)
  expect(shown.text).toContain('William Burns with Wang')
  expect([...slack.world.files.values()].every(({ bytes }) => bytes?.[1] === 0x50)).toBe(true)
  expect(slack.messages()).toEqual([])
})

test('waits for a file that Slack is not done with', async () => {
  const { press } = await connect({ fileDelay: 400 })
  expect(images(await press('Picture')).length).toBeGreaterThan(0)
})

test.for<[string, LoopbackSlackOptions]>([
  ['the app may not upload files', { scopes: defaultScopes.filter((scope) => scope !== 'files:write') }],
  ['Slack never shows the file', { fileDelay: 60_000 }],
])('says the same in words where %s', async ([, options]) => {
  const { slack, press } = await connect(options)
  const shown = await press('Picture')
  expect(images(shown)).toEqual([])
  expect(JSON.stringify(shown.blocks)).toContain(
    'William Burns with Wang, event on Lines of communication [AP ¶14], doubtful',
  )
  expect(slack.ephemerals().filter(({ text }) => text.includes('timeline, 1 of'))).toHaveLength(1)
})

test('says the same in words where nothing can be painted, and tells the operator', async () => {
  const faults: unknown[] = []
  const broken = { paint: () => Promise.reject(new Error('no painter here')) }
  const { press } = await connect({}, broken, () => faults.push(1))
  const shown = await press('Picture')
  expect(images(shown)).toEqual([])
  expect(shown.text).toContain('William Burns with Wang')
  expect(faults).toHaveLength(1)
})

test('shares a picture with everybody', async () => {
  const { slack, press } = await connect()
  await press('Picture')
  await (await slack.click(slack.ephemerals().at(-1)!, { text: 'Share here' })).visible()
  expect(images(slack.messages().at(-1)!).length).toBeGreaterThan(0)
})
