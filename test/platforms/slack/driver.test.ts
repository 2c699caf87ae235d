import type { App } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBoltApp } from './bolt-app.ts'
import { pingsOf } from './content.ts'
import { readAloud } from './reading.ts'
import { startLoopbackSlack } from './server.ts'
import type { LoopbackSlack } from './loopback-slack.ts'

const plain = (text: string) => ({ type: 'plain_text', text }) as const

describe('the driver', () => {
  let slack: LoopbackSlack
  const apps: App[] = []
  const heard: [app: number, what: string][] = []

  async function start(): Promise<void> {
    const number = apps.length
    const app = await startBoltApp(slack, (bolt) => {
      bolt.command('/brief', async ({ ack, command, client }) => {
        await ack()
        heard.push([number, command.text])
        const blocks = [
          {
            type: 'actions',
            elements: [
              {
                type: 'static_select',
                action_id: 'page',
                options: ['Positions', 'Timeline'].map((each) => ({
                  text: plain(each),
                  value: each.toLowerCase(),
                })),
              },
            ],
          },
          {
            type: 'context_actions',
            elements: [
              {
                type: 'feedback_buttons',
                action_id: 'feedback',
                positive_button: { text: plain('right'), value: '+' },
                negative_button: { text: plain('wrong'), value: '-' },
              },
            ],
          },
        ]
        await client.chat.postMessage({
          channel: command.channel_id,
          text: command.text,
          blocks: blocks as never[],
        })
      })
      bolt.action('page', async ({ ack, body, action, client }) => {
        await ack()
        const chosen = action.type === 'static_select' ? action.selected_option.value : ''
        if (body.type === 'block_actions' && body.message)
          await client.chat.update({ channel: body.channel!.id, ts: body.message.ts, text: `page ${chosen}` })
      })
      bolt.action('feedback', async ({ ack, action }) => {
        await ack()
        heard.push([number, action.type === 'feedback_buttons' ? action.value : ''])
      })
      for (const type of [
        'app_uninstalled',
        'tokens_revoked',
        'channel_archive',
        'channel_left',
        'app_home_opened',
      ] as const) {
        bolt.event(type, () => Promise.resolve(void heard.push([number, type])))
      }
      bolt.event('message', () => Promise.resolve(void heard.push([number, 'message'])))
    })
    apps.push(app)
    await slack.connected(apps.length)
  }

  beforeEach(async () => {
    slack = await startLoopbackSlack({ subscriptions: ['app_mention', 'message.channels'] })
    await start()
  })

  afterEach(async () => {
    for (const app of apps) await app.stop()
    await slack.close()
    apps.length = 0
    heard.length = 0
  })

  test('shares the envelopes among the connections', async () => {
    await start()
    for (const text of ['1', '2', '3', '4']) await slack.command({ command: '/brief', text })
    await slack.waitFor(() => heard.length === 4)
    expect(heard.map(([app]) => app).toSorted()).toEqual([0, 0, 1, 1])
  })

  test('chooses from a menu and sees the message change in place', async () => {
    const answer = await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
    expect(answer).toMatchObject({ via: 'message', visibility: 'public' })
    const [message] = slack.messages('C0DESK')
    expect(readAloud(message!)).toBe('[right] [wrong]')
    const chosen = await slack.choose(message!, { actionId: 'page', value: 'timeline' })
    expect(await chosen.visible()).toMatchObject({ via: 'edit', text: 'page timeline' })
    expect(readAloud(message!)).toBe('page timeline')
    expect(() => slack.choose(message!, { actionId: 'page', value: 'positions' })).toThrow(
      /Cannot find element/,
    )
  })

  test('presses either feedback button by its words', async () => {
    await (await slack.command({ command: '/brief', text: 'china-us' })).visible()
    await slack.click(slack.messages('C0DESK')[0]!, { text: 'wrong' })
    await slack.waitFor(() => heard.at(-1)?.[1] === '-')
  })

  test('tells the app when a channel or the app itself goes', async () => {
    await slack.archive('C0DESK')
    await slack.kick('C0WORLD')
    await slack.openHome('U0EDITOR')
    await slack.uninstall()
    await slack.waitFor(() => heard.length === 5)
    expect(heard.map(([, type]) => type)).toEqual([
      'channel_archive',
      'channel_left',
      'app_home_opened',
      'tokens_revoked',
      'app_uninstalled',
    ])
    const refused = apps[0]!.client.auth.test().catch((error: unknown) => error)
    expect(await refused).toMatchObject({ data: { error: 'account_inactive' } })
  })

  test('mentions arrive twice when the app also reads the channel', async () => {
    await slack.mention({ text: 'hello', channel: 'C0DESK' })
    expect(slack.deliveries.map(({ payload }) => Object(payload['event']).type)).toEqual([
      'app_mention',
      'message',
    ])
  })

  test('a deadline that passes says what was waited for and what was called last', async () => {
    await expect(
      slack.waitFor(() => slack.messages('C0DESK')[0], { timeout: 20, what: 'a digest' }),
    ).rejects.toThrow(/in vain for a digest; last calls: .*apps.connections.open/)
  })

  test('an outage cuts the app off until it ends', async () => {
    const end = slack.outage()
    const failed = await slack.command({ command: '/brief', text: 'x' })
    expect(failed.failures).toEqual(['dispatch_failed'])
    end()
    await slack.connected()
    expect((await slack.command({ command: '/brief', text: 'x' })).acks).toHaveLength(1)
  })
})

describe('pingsOf()', () => {
  const silent = { text: 'China &lt;!channel&gt;', blocks: [], attachments: [] }

  test.for([
    { name: 'a broadcast in the text', content: { ...silent, text: '<!channel> hello' } },
    {
      name: 'a person in mrkdwn',
      content: {
        ...silent,
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'ask <@U0EDITOR>' } }],
      },
    },
    { name: 'a rich text broadcast', content: { ...silent, blocks: [{ type: 'broadcast', range: 'here' }] } },
    {
      name: 'a user group in Markdown',
      content: { ...silent, blocks: [{ type: 'markdown', text: '<!subteam^S1>' }] },
    },
  ])('finds $name', ({ content }) => {
    expect(pingsOf(content)).toHaveLength(1)
  })

  test('leaves escaped text and plain text objects alone', () => {
    expect(
      pingsOf({ ...silent, blocks: [{ type: 'header', text: { type: 'plain_text', text: '<!channel>' } }] }),
    ).toEqual([])
  })

  test('takes link_names at its word', () => {
    expect(pingsOf({ ...silent, text: 'ask @editor' })).toEqual([])
    expect(pingsOf({ ...silent, text: 'ask @editor' }, { link_names: 'true' })).toHaveLength(1)
  })
})

test('readAloud() reads blocks line by line', () => {
  const run = (text: string) => ({ type: 'text', text })
  const sectionOf = (...elements: object[]) => ({ type: 'rich_text_section', elements })
  const blocks = [
    { type: 'header', text: plain('China–US') },
    {
      type: 'rich_text',
      elements: [
        sectionOf(run('Disputes: '), { type: 'link', url: 'https://example.org', text: 'AP ¶7' }),
        { type: 'rich_text_list', style: 'bullet', elements: [sectionOf(run('trade'))] },
      ],
    },
    {
      type: 'table',
      rows: [
        [
          { type: 'raw_text', text: 'China' },
          { type: 'raw_text', text: 'not stated' },
        ],
      ],
    },
    { type: 'container', title: plain('Doubts'), child_blocks: [{ type: 'section', text: plain('¶14') }] },
    { type: 'actions', elements: [{ type: 'button', text: plain('Ask…') }] },
  ]
  expect(readAloud({ text: '', blocks }).split('\n')).toEqual([
    'China–US',
    'Disputes: AP ¶7',
    '• trade',
    'China | not stated',
    'Doubts',
    '¶14',
    '[Ask…]',
  ])
})
