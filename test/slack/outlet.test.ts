import { expect, test } from 'vitest'

import { text } from '../../src/core/inline.ts'
import { connect } from './connected.ts'

test('post() puts the key where find() sees it, and find() tells what was never posted', async () => {
  const bot = await connect()
  const place = { outlet: 'slack', workspace: bot.slack.team, channel: 'C0DESK' }
  const { outlet } = bot.connection
  const [message] = outlet.render({ title: 'A', nodes: [{ kind: 'paragraph', inlines: [text('A')] }] })
  const ref = await outlet.post(place, message, 'key-1')
  expect(await outlet.find(place, 'key-1')).toEqual(ref)
  expect(await outlet.find(place, 'key-2')).toBe('absent')
  const nowhere = { ...place, channel: 'C0NOWHERE' }
  await expect(outlet.post(nowhere, message, 'key-3')).rejects.toMatchObject({ fault: 'closed' })
  await bot.close()
})
