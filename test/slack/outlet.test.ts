import { afterEach, beforeEach, expect, test } from 'vitest'

import type { Document } from '../../src/core/document.ts'
import { text } from '../../src/core/inline.ts'
import type { PostError } from '../../src/core/ports/outlet.ts'
import { createClient } from '../../src/slack/client.ts'
import { createOutlet } from '../../src/slack/outlet.ts'
import { createSlashNames } from '../../src/slack/slash-names.ts'
import { exampleDocuments } from '../core/example-documents.ts'
import type { LoopbackSlack } from '../platforms/slack/loopback-slack.ts'
import { startLoopbackSlack } from '../platforms/slack/server.ts'
import { settingsOf } from './connected.ts'

/** Milliseconds the loopback's history may lag: Slack's own may for two seconds. */
const LAG = 300

let slack: LoopbackSlack

beforeEach(async () => {
  slack = await startLoopbackSlack()
})
afterEach(() => slack.close())

const place = { outlet: 'slack', workspace: 'T0DESK', channel: 'C0DESK' }
const plain: Document = { title: 'News', nodes: [{ kind: 'paragraph', inlines: [text('News of today')] }] }
const outletOf = () => createOutlet(createClient(settingsOf(slack)), createSlashNames([], {}), LAG)
const post = async (key: string, where: object = {}) =>
  await outletOf().post({ ...place, ...where }, outletOf().render(plain)[0]!, key)
const faultOf = async (posting: Promise<unknown>) =>
  await posting.then(
    () => 'none',
    (error: PostError) => error.fault,
  )

test('find() sees a posted message by its key, and no other', async () => {
  await post('other')
  const posted = await post('2023-06-19/0')
  expect(await outletOf().find(place, '2023-06-19/0')).toEqual(posted)
  expect(await outletOf().find(place, '2023-06-20/0')).toBe('absent')
})

test('find() looks into a thread where the part belongs there', async () => {
  const lead = await post('lead')
  const thread = { ...place, thread: lead.id }
  const part = await post('part', thread)
  expect(await outletOf().find(thread, 'part')).toEqual(part)
  expect(await outletOf().find(place, 'part')).toBe('absent')
  expect(await outletOf().find({ ...place, thread: '1.000001' }, 'part')).toBe('absent')
})

test('find() reads back further than one page', async () => {
  const posted = await post('early')
  for (let index = 0; index < 130; index += 1)
    await slack.message({ text: `chatter ${index}`, channel: 'C0DESK', wait: false })
  expect(await outletOf().find(place, 'early')).toEqual(posted)
})

test('find() looks again before it says absent', async () => {
  slack.lagHistory({ ms: LAG / 2 })
  const posted = await post('late')
  expect(await outletOf().find(place, 'late')).toEqual(posted)
})

test('find() cannot tell where it may not look or nobody answers', async () => {
  expect(await outletOf().find({ ...place, channel: 'C0ELSEWHERE' }, 'key')).toBe('cannot tell')
  slack.outage()
  expect(await outletOf().find(place, 'key')).toBe('cannot tell')
})

test('post() shows no previews', async () => {
  await post('key')
  expect(slack.messages('C0DESK')).toMatchObject([{ unfurl_links: false, unfurl_media: false }])
})

const failing = (error: string) => () => {
  slack.world.workspaces.get('T0DESK')!.revoked = error
}
const faulty = (kind: '429' | '5xx' | 'drop-before' | 'drop-after' | 'half') => () =>
  void slack.fault({ method: 'chat.postMessage', kind, retryAfterSeconds: 7 })

test.for<{ name: string; before?: () => void; where?: object; fault: string }>([
  { name: 'a channel that is not there', where: { channel: 'C0NOWHERE' }, fault: 'closed' },
  { name: 'an archived channel', where: { channel: 'C0ARCHIVE' }, fault: 'closed' },
  { name: 'a channel the bot is not in', where: { channel: 'C0ELSEWHERE' }, fault: 'closed' },
  { name: 'a thread whose first message is gone', where: { thread: '1.000001' }, fault: 'malformed' },
  { name: 'a token that is refused', before: failing('token_revoked'), fault: 'refused' },
  { name: 'a fault of Slack’s that may have posted', before: failing('internal_error'), fault: 'unknown' },
  { name: 'a limit', before: faulty('429'), fault: 'limited' },
  { name: 'a bad gateway', before: faulty('5xx'), fault: 'unknown' },
  { name: 'a connection that is cut', before: faulty('drop-after'), fault: 'unknown' },
  { name: 'half an answer', before: faulty('half'), fault: 'unknown' },
])('post() sorts $name as $fault', async ({ before, where, fault }) => {
  before?.()
  expect(await faultOf(post('key', where))).toBe(fault)
})

test('post() tells how long a limit lasts', async () => {
  faulty('429')()
  await expect(post('key')).rejects.toMatchObject({ retryAfter: 7_000 })
})

test('post() knows that nothing was posted where nobody listens', async () => {
  await slack.close()
  expect(await faultOf(post('key'))).toBe('refused')
  slack = await startLoopbackSlack()
})

test('post() sorts a message Slack does not take as malformed', async () => {
  const outlet = outletOf()
  const [message] = outlet.render(plain)
  const bad = { ...message!, blocks: [{ type: 'divider', text: 'x' }] as never }
  expect(await faultOf(outlet.post(place, bad, 'key'))).toBe('malformed')
})

test('every example is posted as rendered', async () => {
  const outlet = outletOf()
  for (const [name, document] of Object.entries(exampleDocuments))
    for (const [at, message] of outlet.render(document).entries())
      await outlet.post(place, message, `${name}/${at}`)
  expect(slack.messages('C0DESK').length).toBeGreaterThan(Object.keys(exampleDocuments).length)
})
