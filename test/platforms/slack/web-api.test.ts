import { WebClient } from '@slack/web-api'
import type { WebClientOptions } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startLoopbackSlack } from './server.ts'
import type { LoopbackSlack } from './loopback-slack.ts'

let slack: LoopbackSlack

beforeEach(async () => {
  slack = await startLoopbackSlack()
})

afterEach(() => slack.close())

function client(token = slack.botToken, options: WebClientOptions = {}): WebClient {
  const logger = {
    debug() {},
    info() {},
    warn() {},
    error() {},
    setLevel() {},
    setName() {},
    getLevel: () => 'error' as never,
  }
  return new WebClient(token, {
    slackApiUrl: slack.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
    ...options,
  })
}

async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  const data = error instanceof Error && 'data' in error ? error.data : undefined
  return data && typeof data === 'object' && 'error' in data ? data.error : error
}

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

describe('chat.postMessage', () => {
  test.for<{
    name: string
    args: { channel: string; text?: string; blocks?: never[]; thread_ts?: string }
    error: string
  }>([
    {
      name: 'a channel that is not there',
      args: { channel: 'C0NOWHERE', text: 'x' },
      error: 'channel_not_found',
    },
    {
      name: 'a private channel it cannot see',
      args: { channel: 'C0SECRET', text: 'x' },
      error: 'channel_not_found',
    },
    {
      name: 'a channel it has not joined',
      args: { channel: 'C0ELSEWHERE', text: 'x' },
      error: 'not_in_channel',
    },
    { name: 'an archived channel', args: { channel: 'C0ARCHIVE', text: 'x' }, error: 'is_archived' },
    { name: 'a message that says nothing', args: { channel: 'C0DESK', text: '' }, error: 'no_text' },
    {
      name: 'a thread that is not there',
      args: { channel: 'C0DESK', text: 'x', thread_ts: '1.000001' },
      error: 'thread_not_found',
    },
    {
      name: 'a text that is too long',
      args: { channel: 'C0DESK', text: 'x'.repeat(12_001) },
      error: 'msg_too_long',
    },
    {
      name: 'an unknown block',
      args: { channel: 'C0DESK', text: 'x', blocks: [{ type: 'fancy' }] as never[] },
      error: 'invalid_blocks',
    },
    {
      name: 'a section that is too long',
      args: { channel: 'C0DESK', text: 'x', blocks: [section('x'.repeat(3001))] as never[] },
      error: 'invalid_blocks',
    },
    {
      name: 'blocks that are too long together',
      args: {
        channel: 'C0DESK',
        text: 'x',
        blocks: Array.from({ length: 5 }, () => section('x'.repeat(2500))) as never[],
      },
      error: 'msg_blocks_too_long',
    },
  ])('refuses $name', async ({ args, error }) => {
    expect(await refusal(client().chat.postMessage(args as never))).toBe(error)
    expect(slack.messages()).toEqual([])
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', ok: false, error })
  })

  test('keeps text, blocks, thread, metadata and unfurl flags', async () => {
    const metadata = { event_type: 'digest', event_payload: { key: 'k1' } }
    const parent = await client().chat.postMessage({
      channel: 'C0DESK',
      text: 'lead',
      blocks: [section('*lead*')],
      metadata,
      unfurl_links: false,
    })
    const reply = await client().chat.postMessage({
      channel: 'C0DESK',
      text: 'part',
      thread_ts: String(parent.ts),
    })
    const [lead, part] = slack.messages('C0DESK')
    expect(lead).toMatchObject({ text: 'lead', metadata, unfurl_links: false, bot_id: 'B0DESKBOT' })
    expect(lead?.blocks[0]?.['block_id']).toBeTypeOf('string')
    expect(part).toMatchObject({ ts: reply.ts, thread_ts: parent.ts })
  })

  test('opens the direct conversation when it is given a person', async () => {
    const posted = await client().chat.postMessage({ channel: 'U0GUEST', text: 'psst' })
    expect(posted.channel).toMatch(/^D/)
    expect(await refusal(client().conversations.info({ channel: String(posted.channel) }))).toBeUndefined()
  })
})

describe('tokens and scopes', () => {
  test.for([
    { name: 'an unknown token', token: 'xoxb-stranger', error: 'invalid_auth' },
    { name: 'no token', token: '', error: 'not_authed' },
    { name: 'the app token', token: 'xapp-1-A0ATTACHE-loopback', error: 'not_allowed_token_type' },
  ])('refuses $name', async ({ token, error }) => {
    expect(await refusal(client(token).users.info({ user: 'U0EDITOR' }))).toBe(error)
  })

  test('names the scope that is missing', async () => {
    slack.setScopes(['commands'])
    const error = await client()
      .chat.postMessage({ channel: 'C0DESK', text: 'x' })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    })
  })

  test('refuses a token after the app was uninstalled', async () => {
    slack.revoke(slack.team, 'account_inactive')
    expect(await refusal(client().auth.test())).toBe('account_inactive')
  })

  test('keeps two workspaces apart', async () => {
    const two = await startLoopbackSlack({
      workspaces: [{ id: 'T0ONE' }, { id: 'T0TWO' }],
      channels: [
        { id: 'C0ONE', team: 'T0ONE' },
        { id: 'C0TWO', team: 'T0TWO' },
      ],
      users: [
        { id: 'U0ONE', team: 'T0ONE' },
        { id: 'U0TWO', team: 'T0TWO' },
      ],
    })
    const second = new WebClient('xoxb-loopback-T0TWO', { slackApiUrl: two.url, retryConfig: { retries: 0 } })
    expect(await second.auth.test()).toMatchObject({ team_id: 'T0TWO', user_id: 'U0TWOBOT' })
    expect(await refusal(second.chat.postMessage({ channel: 'C0ONE', text: 'x' }))).toBe('channel_not_found')
    await second.chat.postMessage({ channel: 'C0TWO', text: 'x' })
    await two.close()
  })
})

describe('history', () => {
  async function post(count: number, thread?: string): Promise<string[]> {
    const stamps: string[] = []
    for (let index = 0; index < count; index += 1) {
      const metadata = { event_type: 'digest', event_payload: { key: `k${index}` } }
      const posted = await client().chat.postMessage({
        channel: 'C0DESK',
        text: `m${index}`,
        metadata,
        ...(thread ? { thread_ts: thread } : {}),
      })
      stamps.push(String(posted.ts))
    }
    return stamps
  }

  test('pages from the newest, metadata only when asked', async () => {
    await post(5)
    const seen: (string | undefined)[] = []
    let cursor = ''
    do {
      const page = await client().conversations.history({
        channel: 'C0DESK',
        limit: 2,
        cursor,
        include_all_metadata: true,
      })
      seen.push(
        ...(page.messages ?? []).map((message) =>
          String(message.metadata?.event_payload && Object(message.metadata.event_payload).key),
        ),
      )
      cursor = page.response_metadata?.next_cursor ?? ''
    } while (cursor)
    expect(seen).toEqual(['k4', 'k3', 'k2', 'k1', 'k0'])
    const bare = await client().conversations.history({ channel: 'C0DESK', limit: 1 })
    expect(bare.messages?.[0]?.metadata).toBeUndefined()
  })

  test('cuts by oldest and latest, exclusive unless told', async () => {
    const [first, second, third] = await post(3)
    const between = await client().conversations.history({
      channel: 'C0DESK',
      oldest: String(first),
      latest: String(third),
    })
    expect(between.messages?.map((message) => message.ts)).toEqual([second])
    const whole = await client().conversations.history({
      channel: 'C0DESK',
      oldest: String(first),
      latest: String(third),
      inclusive: true,
    })
    expect(whole.messages).toHaveLength(3)
  })

  test('leaves replies to conversations.replies', async () => {
    const [lead] = await post(1)
    await post(2, lead)
    expect((await client().conversations.history({ channel: 'C0DESK' })).messages).toHaveLength(1)
    const replies = await client().conversations.replies({
      channel: 'C0DESK',
      ts: String(lead),
      include_all_metadata: true,
    })
    expect(replies.messages?.map((message) => message.text)).toEqual(['m0', 'm0', 'm1'])
    expect(await refusal(client().conversations.replies({ channel: 'C0DESK', ts: '1.000001' }))).toBe(
      'thread_not_found',
    )
  })

  test('can lag behind what was posted', async () => {
    slack.lagHistory({ calls: 1 })
    await post(1)
    expect((await client().conversations.history({ channel: 'C0DESK' })).messages).toEqual([])
    expect((await client().conversations.history({ channel: 'C0DESK' })).messages).toHaveLength(1)
  })

  test('is refused where the app is not a member', async () => {
    expect(await refusal(client().conversations.history({ channel: 'C0ELSEWHERE' }))).toBe('not_in_channel')
  })
})

describe('changing and whispering', () => {
  test('an update replaces the content and keeps what was there before', async () => {
    const { ts } = await client().chat.postMessage({
      channel: 'C0DESK',
      text: 'old',
      blocks: [section('old')],
    })
    await client().chat.update({ channel: 'C0DESK', ts: String(ts), text: 'new' })
    expect(slack.messages('C0DESK')[0]).toMatchObject({ text: 'new', blocks: [], earlier: [{ text: 'old' }] })
  })

  test('somebody else’s message and a message that is gone cannot be changed', async () => {
    const said = await slack.message({ text: 'mine', channel: 'C0DESK', wait: false })
    expect(await refusal(client().chat.update({ channel: 'C0DESK', ts: said.message.ts, text: 'x' }))).toBe(
      'cant_update_message',
    )
    expect(await refusal(client().chat.delete({ channel: 'C0DESK', ts: '1.000001' }))).toBe(
      'message_not_found',
    )
  })

  test('an ephemeral message reaches members only', async () => {
    await client().chat.postEphemeral({ channel: 'C0DESK', user: 'U0GUEST', text: 'for you' })
    expect(slack.ephemerals('U0GUEST').map(({ text }) => text)).toEqual(['for you'])
    expect(
      await refusal(client().chat.postEphemeral({ channel: 'C0DESK', user: 'U0ULTRA', text: 'x' })),
    ).toBe('user_not_in_channel')
  })

  test('a scheduled message with metadata is never posted', async () => {
    const post_at = Math.floor(Date.now() / 1000) + 1
    await client().chat.scheduleMessage({
      channel: 'C0DESK',
      text: 'lost',
      post_at,
      metadata: { event_type: 'e', event_payload: {} },
    } as never)
    await client().chat.scheduleMessage({ channel: 'C0DESK', text: 'comes', post_at })
    await slack.waitFor(() => slack.messages('C0DESK').length > 0)
    expect(slack.messages('C0DESK').map(({ text }) => text)).toEqual(['comes'])
  })
})

describe('views', () => {
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Ask' }, blocks: [] } as const

  test('a trigger opens one view and only for three seconds', async () => {
    let now = 1_700_000_000_000
    const timed = await startLoopbackSlack({ clock: () => now })
    const api = new WebClient(timed.botToken, { slackApiUrl: timed.url, retryConfig: { retries: 0 } })
    const trigger = async (): Promise<string> =>
      (await timed.command({ command: '/brief' })).delivery.trigger ?? ''
    const [used, old] = [await trigger(), await trigger()]
    await api.views.open({ trigger_id: used, view: { ...view, blocks: [] } })
    expect(await refusal(api.views.open({ trigger_id: used, view: { ...view, blocks: [] } }))).toBe(
      'exchanged_trigger_id',
    )
    now += 3001
    expect(await refusal(api.views.open({ trigger_id: old, view: { ...view, blocks: [] } }))).toBe(
      'expired_trigger_id',
    )
    expect(await refusal(api.views.open({ trigger_id: 'made-up', view: { ...view, blocks: [] } }))).toBe(
      'invalid_trigger_id',
    )
    await timed.close()
  })

  test('a Home tab is published and replaced', async () => {
    await client().views.publish({ user_id: 'U0EDITOR', view: { type: 'home', blocks: [section('one')] } })
    await client().views.publish({ user_id: 'U0EDITOR', view: { type: 'home', blocks: [section('two')] } })
    expect(slack.views).toHaveLength(1)
    expect(JSON.stringify(slack.views[0]?.view)).toContain('two')
  })
})

describe('faults', () => {
  const post = (options: WebClientOptions = {}) =>
    client(slack.botToken, options).chat.postMessage({ channel: 'C0DESK', text: 'x' })

  test('drop-before loses the call, drop-after only its answer', async () => {
    slack.fault({ method: 'chat.postMessage', kind: 'drop-before' })
    expect(await refusal(post())).toMatchObject({ code: 'slack_webapi_request_error' })
    expect(slack.messages('C0DESK')).toHaveLength(0)
    slack.fault({ method: 'chat.postMessage', kind: 'drop-after' })
    expect(await refusal(post())).toMatchObject({ code: 'slack_webapi_request_error' })
    expect(slack.messages('C0DESK')).toHaveLength(1)
  })

  test('half an answer and a server error are errors, and the next call is fine', async () => {
    slack.fault({ method: /^chat\./, kind: 'half' })
    expect(await refusal(post())).toBeInstanceOf(Error)
    slack.fault({ kind: '5xx', status: 500 })
    expect(await refusal(post())).toMatchObject({ code: 'slack_webapi_http_error', statusCode: 500 })
    expect(await refusal(post())).toBeUndefined()
  })

  test('a late answer outlasts the timeout of its caller though the post landed', async () => {
    slack.fault({ method: 'chat.postMessage', kind: 'late', ms: 300 })
    expect(await refusal(post({ timeout: 100 }))).toBeInstanceOf(Error)
    expect(slack.messages('C0DESK')).toHaveLength(1)
  })

  test('a post can land after its caller gave up', async () => {
    slack.fault({ method: 'chat.postMessage', kind: 'late', ms: 300, landsLate: true })
    expect(await refusal(post({ timeout: 100 }))).toBeInstanceOf(Error)
    expect(slack.messages('C0DESK')).toHaveLength(0)
    await slack.waitFor(() => slack.messages('C0DESK').length === 1)
  })

  test('a scripted 429 says when to come back', async () => {
    slack.fault({ method: 'chat.postMessage', kind: '429', retryAfterSeconds: 7 })
    expect(await refusal(post())).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 7 })
  })

  test('an outage fails everything until it ends', async () => {
    const end = slack.outage()
    expect(await refusal(post())).toBeInstanceOf(Error)
    end()
    expect(await refusal(post())).toBeUndefined()
  })
})

describe('rate limits', () => {
  test('hold a channel to one post a second, and other channels not', async () => {
    let now = 1_700_000_000_000
    const limited = await startLoopbackSlack({ rateLimits: {}, clock: () => now })
    const api = new WebClient(limited.botToken, {
      slackApiUrl: limited.url,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    })
    const post = (channel: string) => api.chat.postMessage({ channel, text: 'x' })
    await post('C0DESK')
    expect(await refusal(post('C0DESK'))).toMatchObject({ retryAfter: 1 })
    expect(limited.calls.at(-1)).toMatchObject({ status: 429, error: 'ratelimited' })
    expect(await refusal(post('C0WORLD'))).toBeUndefined()
    now += 999
    expect(await refusal(post('C0DESK'))).toMatchObject({ retryAfter: 1 })
    now += 1
    expect(await refusal(post('C0DESK'))).toBeUndefined()
    await limited.close()
  })
})

describe('who is who', () => {
  test('a person has a time zone by name and guest flags', async () => {
    const { user } = await client().users.info({ user: 'U0ULTRA' })
    expect(user).toMatchObject({ tz: 'Europe/London', is_restricted: true, is_ultra_restricted: true })
  })

  test('the app finds its channels, members, team and itself', async () => {
    const api = client()
    const { channels } = await api.users.conversations({
      types: 'public_channel,private_channel',
      exclude_archived: true,
    })
    expect(channels?.map((channel) => channel.id)).toEqual(['C0DESK', 'C0WORLD', 'C0PRIVATE'])
    expect((await api.conversations.members({ channel: 'C0WORLD' })).members).toEqual([
      'U0EDITOR',
      'U0REPORTER',
      'U0DESKBOT',
    ])
    expect((await api.team.info()).team?.id).toBe('T0DESK')
    expect((await api.bots.info({ bot: 'B0DESKBOT' })).bot?.user_id).toBe('U0DESKBOT')
    const opened = await api.conversations.open({ users: 'U0EDITOR' })
    expect(opened).toMatchObject({ already_open: true, channel: { id: 'D0EDITOR' } })
  })

  test('the agent’s status, title and prompts are kept with the thread', async () => {
    const { assistant } = client()
    await assistant.threads.setStatus({
      channel_id: 'D0EDITOR',
      thread_ts: '1.1',
      status: 'is reading the record',
    })
    await assistant.threads.setTitle({ channel_id: 'D0EDITOR', thread_ts: '1.1', title: 'Taiwan' })
    await assistant.threads.setSuggestedPrompts({
      channel_id: 'D0EDITOR',
      thread_ts: '1.1',
      prompts: [{ title: 'Brief', message: 'china-us' }],
    })
    expect(slack.world.threads.get('D0EDITOR/1.1')).toMatchObject({
      status: 'is reading the record',
      title: 'Taiwan',
    })
  })
})
