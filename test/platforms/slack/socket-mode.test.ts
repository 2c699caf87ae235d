import type { App } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBoltApp } from './bolt-app.ts'
import { startLoopbackSlack } from './server.ts'
import type { LoopbackSlack } from './loopback-slack.ts'

const button = {
  type: 'button',
  action_id: 'v1:positions',
  text: { type: 'plain_text', text: 'Positions' },
  value: 'china-us',
} as const
const menu = {
  type: 'external_select',
  action_id: 'v1:subject',
  placeholder: { type: 'plain_text', text: 'Subject' },
  min_query_length: 1,
} as const
const form: ModalView = {
  type: 'modal',
  callback_id: 'ask',
  title: { type: 'plain_text', text: 'Ask' },
  submit: { type: 'plain_text', text: 'Ask' },
  blocks: [
    {
      type: 'input',
      block_id: 'question',
      label: { type: 'plain_text', text: 'Question' },
      element: { type: 'plain_text_input', action_id: 'text', max_length: 300 },
    },
  ],
}

function listen(app: App): void {
  app.command('/brief', async ({ ack, command, respond, client }) => {
    if (command.text === 'ack') return ack({ response_type: 'in_channel', text: 'said in the ack' })
    if (command.text === 'silent') return
    await ack()
    if (command.text === 'ask') await client.views.open({ trigger_id: command.trigger_id, view: form })
    else if (command.text === 'post')
      await client.chat.postMessage({ channel: command.channel_id, text: 'posted' })
    else {
      const blocks = [
        { type: 'section', text: { type: 'mrkdwn', text: `*${command.text}*` } },
        { type: 'actions', elements: [button, menu] },
      ]
      await respond({ response_type: 'ephemeral', text: command.text, blocks })
    }
  })
  app.action('v1:positions', async ({ ack, respond }) => {
    await ack()
    await respond({ replace_original: true, text: 'positions' })
  })
  app.action('v1:subject', ({ ack }) => ack())
  app.options('v1:subject', ({ ack, payload }) =>
    ack({ options: [{ text: { type: 'plain_text', text: payload.value }, value: payload.value }] }),
  )
  app.view('ask', async ({ ack, view }) => {
    const question = view.state.values['question']?.['text']?.value ?? ''
    if (question.length < 3) await ack({ response_action: 'errors', errors: { question: 'too short' } })
    else await ack()
  })
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.thread_ts ?? event.ts,
      text: `heard: ${event.text}`,
    })
  })
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined && message.channel_type === 'im')
      await say(`privately: ${message.text}`)
  })
}

describe('Bolt in Socket Mode', () => {
  let slack: LoopbackSlack
  let app: App

  beforeEach(async () => {
    slack = await startLoopbackSlack({ ackTimeout: 400, retryScale: 0.0001 })
    app = await startBoltApp(slack, listen)
  })

  afterEach(async () => {
    await app.stop()
    await slack.close()
  })

  test('a command is acknowledged and answered to the person alone', async () => {
    const handle = await slack.command({ command: '/brief', text: 'china-us' })
    expect(handle.acks).toHaveLength(1)
    const answer = await handle.visible()
    expect(answer).toMatchObject({ via: 'response_url', visibility: 'private', text: 'china-us' })
    expect(slack.ephemerals('U0EDITOR')).toHaveLength(1)
    expect(slack.messages('C0DESK')).toHaveLength(0)
  })

  test('an acknowledgement that says something is shown', async () => {
    const handle = await slack.command({ command: '/brief', text: 'ack' })
    expect(await handle.visible()).toMatchObject({
      via: 'ack',
      visibility: 'public',
      text: 'said in the ack',
    })
    expect(handle.responses).toHaveLength(1)
    expect(slack.messages('C0DESK').map(({ text }) => text)).toEqual(['said in the ack'])
  })

  test('a command nobody acknowledges fails with operation_timeout', async () => {
    const handle = await slack.command({ command: '/brief', text: 'silent' })
    expect(handle.acks).toEqual([])
    expect(handle.failures).toEqual(['operation_timeout'])
  })

  test('a click on a private message replaces it in place', async () => {
    const shown = await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
    expect(shown.surface?.kind).toBe('ephemeral')
    const [message] = slack.ephemerals('U0EDITOR')
    const clicked = await slack.click(message!, { text: 'Positions' })
    expect((await clicked.visible()).text).toBe('positions')
    expect(slack.ephemerals('U0EDITOR').map(({ text, earlier }) => [text, earlier.length])).toEqual([
      ['positions', 1],
    ])
  })

  test('a click names the buttons there are when it misses', async () => {
    await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
    expect(() => slack.click(slack.ephemerals()[0]!, { text: 'Timeline' })).toThrow(/Positions/)
  })

  test('typing into a menu gets the options of the app, and choosing one is acknowledged', async () => {
    await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
    const [message] = slack.ephemerals()
    const { options } = await slack.suggest({ surface: message!, actionId: 'v1:subject', value: 'chi' })
    expect(options.map((option) => option['value'])).toEqual(['chi'])
    const chosen = await slack.choose(message!, { actionId: 'v1:subject', value: options[0] })
    expect(chosen.acks).toHaveLength(1)
  })

  test('a form opens on its trigger, shows errors, and closes when it is good', async () => {
    const handle = await slack.command({ command: '/brief', text: 'ask' })
    expect((await handle.visible()).via).toBe('view')
    const [view] = slack.views
    await slack.submitView(view!, { question: 'x' })
    expect(view).toMatchObject({ open: true, errors: { question: 'too short' } })
    await slack.submitView(view!, { text: 'what about Taiwan?' })
    expect(view?.open).toBe(false)
  })

  test('a mention is answered in its thread', async () => {
    const said = await slack.mention({ text: 'wht did qin say', channel: 'C0DESK', user: 'U0EDITOR' })
    const answer = await said.visible()
    expect(answer.text).toContain('wht did qin say')
    expect(slack.messages('C0DESK', said.message.ts)).toHaveLength(2)
  })

  test('a direct message is answered in its conversation', async () => {
    const said = await slack.message({ text: 'hello', user: 'U0REPORTER' })
    expect((await said.visible()).text).toBe('privately: hello')
  })

  test('a repeated envelope carries the same event and is acknowledged again', async () => {
    const said = await slack.mention({ text: 'once', channel: 'C0DESK' })
    await said.visible()
    const again = await slack.repeat()
    expect(again.acks).toHaveLength(1)
    expect(again.delivery.payload['event_id']).toBe(said.delivery.payload['event_id'])
    await again.visible()
    expect(slack.messages('C0DESK').filter((message) => message.bot_id)).toHaveLength(2)
  })

  test('the repeat fault delivers one envelope twice', async () => {
    slack.fault({ method: 'envelope:events_api', kind: 'repeat' })
    const said = await slack.mention({ text: 'twice', channel: 'C0DESK' })
    await slack.waitFor(() => slack.messages('C0DESK').filter((message) => message.bot_id).length === 2)
    expect(said.acks).toHaveLength(2)
  })

  test('an event that did not arrive is tried again with the same event id', async () => {
    slack.fault({ method: 'envelope:events_api', kind: 'drop-before' })
    const said = await slack.mention({ text: 'again', channel: 'C0DESK' })
    expect((await said.visible()).text).toContain('again')
    expect(said.failures).toEqual([])
  })

  test('without a connection a command fails at once', async () => {
    slack.disconnect('cut')
    const handle = await slack.command({ command: '/brief', text: 'china-us' })
    expect(handle.failures).toEqual(['dispatch_failed'])
  })

  test('Bolt comes back after the server asked it to reconnect', async () => {
    slack.disconnect('refresh')
    await slack.connected()
    const handle = await slack.command({ command: '/brief', text: 'back' })
    expect((await handle.visible()).text).toBe('back')
  })

  test('Bolt comes back after an outage', async () => {
    const end = slack.outage()
    const refused = await slack.waitFor(() => slack.calls.find((call) => call.fault === 'outage'))
    expect(refused.method).toBe('apps.connections.open')
    end()
    await slack.connected()
    expect((await slack.command({ command: '/brief', text: 'back' })).acks).toHaveLength(1)
  })
})
