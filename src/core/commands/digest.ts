import { composeDigest } from '../compose/digest.ts'
import {
  composeCannotDeliver,
  composeMayNotManage,
  composeNoDigest,
  composeWishFaults,
} from '../compose/digest-problem.ts'
import { composeDigestStatus, wishWords } from '../compose/digest-status.ts'
import { gatherNews } from '../digest/news.ts'
import type { Action, Document } from '../document.ts'
import { strong, text } from '../inline.ts'
import type { Lack, Outlet } from '../ports/outlet.ts'
import type { Channel, Subscriptions, Wish } from '../ports/subscriptions.ts'
import type { Command, CommandContext, CommandInput } from './command.ts'
import { completeDays, completeSubjects, completeTime, completeZone } from './digest-complete.ts'
import { digestForm, inputOfWish, UNCHANGED } from './digest-form.ts'
import { readWish, sortWords } from './digest-wish.ts'

/** What the digest commands work with. */
export type DigestParts = {
  readonly subscriptions: Subscriptions
  /** Outlets that a digest can be delivered through, as they are now. */
  readonly outlets: () => readonly Outlet[]
}

const ACTIONS = [
  { value: 'status', label: 'status: when the next comes, what became of the last' },
  { value: 'on', label: 'on: turn it on or change it' },
  { value: 'off', label: 'off: turn it off' },
  { value: 'preview', label: 'preview: what it would say now, to you only' },
  { value: 'now', label: 'now: say it here now' },
] as const

/** `/digest`: what changed, every morning; and its hidden twin that says one to the whole channel. */
export function digestCommands(parts: DigestParts): readonly Command[] {
  return [
    {
      name: 'digest',
      summary: 'what changed, told in this channel every morning',
      examples: ['digest', 'digest on', 'digest on china-us 07:00 weekdays Europe/Paris', 'digest preview'],
      typed: true,
      options: [
        { name: 'action', summary: 'what to do; status if left out', choices: ACTIONS },
        { name: 'subjects', summary: 'subjects, apart by commas', complete: completeSubjects },
        { name: 'time', summary: 'time of day, such as 07:00', complete: completeTime },
        { name: 'days', summary: 'days, such as weekdays or mon,thu', complete: completeDays },
        { name: 'zone', summary: 'time zone or city', complete: completeZone },
        { name: 'unchanged', summary: 'what a day without news is worth', choices: UNCHANGED },
      ],
      form: digestForm,
      run: (input, context) => runDigest(input, context, parts),
    },
    {
      name: 'digest-now',
      summary: 'say the digest to everybody here',
      examples: [],
      typed: false,
      public: true,
      fresh: true,
      options: [],
      run: (_, context) => (context.asker.mayManage ? sayNow(context, parts) : composeMayNotManage([STATUS])),
    },
  ]
}

const STATUS = button('Status', { action: 'status' })
const PREVIEW = button('Preview', { action: 'preview' })

async function runDigest(
  typed: CommandInput,
  context: CommandContext,
  parts: DigestParts,
): Promise<Document> {
  const [action = 'status', ...words] = (typed['action'] ?? '').trim().split(/\s+/u).filter(Boolean)
  const input = { ...sortWords(words), ...typed, action: action.toLowerCase() }
  switch (input.action) {
    case 'on':
      return context.asker.mayManage ? await turnOn(input, context, parts) : composeMayNotManage([STATUS])
    case 'off':
      return context.asker.mayManage ? await turnOff(context, parts) : composeMayNotManage([STATUS])
    case 'preview':
      return await preview(context, parts, [])
    case 'now':
      return context.asker.mayManage ? await offerNow(context, parts) : composeMayNotManage([PREVIEW])
    default:
      return await showStatus(context, parts)
  }
}

async function turnOn(input: CommandInput, context: CommandContext, parts: DigestParts): Promise<Document> {
  const channel = channelOf(context)
  const before = await parts.subscriptions.find(channel)
  const read = readWish(input, before, context)
  if ('faults' in read)
    return composeWishFaults(read.faults, [setUp({ ...inputOf(before), ...given(input) })])
  const missing = await whatIsMissing(context, parts)
  if (missing.length > 0)
    return composeCannotDeliver(missing, [button('Try again', { action: 'on', ...inputOfWish(read.wish) })])
  const by = {
    user: context.asker.user,
    words: `turned it on: ${wishWords(read.wish)}`,
    now: context.now,
  }
  await parts.subscriptions.turnOn(channel, read.wish, by)
  return await showStatus(context, parts)
}

async function turnOff(context: CommandContext, parts: DigestParts): Promise<Document> {
  const channel = channelOf(context)
  const before = await parts.subscriptions.find(channel)
  if (before === undefined) return composeNoDigest([setUp({})])
  const by = { user: context.asker.user, words: 'turned it off', now: context.now }
  if (before.state !== 'off') await parts.subscriptions.turnOff(channel, by)
  return await showStatus(context, parts)
}

const MOST_SHOWN = 10

async function showStatus(context: CommandContext, { subscriptions }: DigestParts): Promise<Document> {
  const channel = channelOf(context)
  const { asker, now, record } = context
  const subscription = await subscriptions.find(channel)
  if (subscription === undefined) return composeNoDigest([setUp({}), PREVIEW])
  const status = {
    subscription,
    deliveries: await subscriptions.deliveries(channel, MOST_SHOWN),
    changes: await subscriptions.changes(channel, 5),
  }
  const change = setUp(inputOfWish(subscription), subscription.state === 'on' ? 'Change…' : 'Turn on…')
  const off = subscription.state === 'off' ? [] : [button('Turn off', { action: 'off' })]
  const looking = {
    user: asker.user,
    now,
    ...(asker.timeZone === undefined ? {} : { timeZone: asker.timeZone }),
  }
  const ways = asker.mayManage ? [change, PREVIEW, ...off] : [PREVIEW]
  return composeDigestStatus(status, record, looking, ways)
}

/** What the digest would say now; nothing of it is remembered as told. */
async function sayNow(context: CommandContext, { subscriptions }: DigestParts): Promise<Document> {
  const { record, asker, now } = context
  const channel = channelOf(context)
  const wish = await subscriptions.find(channel)
  const zone = wish?.schedule.zone ?? asker.timeZone ?? 'UTC'
  const since = await subscriptions.lastTold(channel)
  const subjects = wish?.subjects ?? [...record.briefs.keys()]
  const news = gatherNews(subjects, await subscriptions.told(channel), record)
  return composeDigest(news, record, {
    date: now.toZonedDateTimeISO(zone).toPlainDate(),
    zone,
    now,
    ...(since === undefined ? {} : { since }),
  })
}

async function preview(
  context: CommandContext,
  parts: DigestParts,
  actions: readonly Action[],
): Promise<Document> {
  const said = await sayNow(context, parts)
  const words = [strong('Preview'), text(': only you see this, and the next digest says it all the same.')]
  return {
    ...said,
    nodes: [
      { kind: 'notice', inlines: words },
      ...said.nodes,
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

async function offerNow(context: CommandContext, parts: DigestParts): Promise<Document> {
  const missing = await whatIsMissing(context, parts)
  if (missing.length > 0) return composeCannotDeliver(missing, [])
  const say: Action = {
    kind: 'button',
    label: 'Say it here now',
    style: 'primary',
    call: { command: 'digest-now', input: {} },
  }
  return await preview(context, parts, [say])
}

/** What keeps a digest from being posted here and read back. */
async function whatIsMissing(
  { asker }: CommandContext,
  { outlets }: DigestParts,
): Promise<readonly (Lack | 'outlet')[]> {
  const outlet = outlets().find(({ name }) => name === asker.place.outlet)
  if (outlet === undefined) return ['outlet']
  const { thread: _, ...place } = asker.place
  return await outlet.missing(place)
}

function channelOf({ asker: { place } }: CommandContext): Channel {
  return { outlet: place.outlet, workspace: place.workspace, channel: place.channel }
}

function inputOf(wish: Wish | undefined): Readonly<Record<string, string>> {
  return wish === undefined ? {} : inputOfWish(wish)
}

/** What was typed, so that a form opens with it and nobody types it twice. */
function given(input: CommandInput): Readonly<Record<string, string>> {
  const names = ['subjects', 'time', 'days', 'zone', 'unchanged']
  return Object.fromEntries(names.flatMap((name) => (input[name] ? [[name, input[name]]] : [])))
}

function setUp(input: Readonly<Record<string, string>>, label = 'Set up…'): Action {
  return { kind: 'form', label, call: { command: 'digest', input: { action: 'on', ...input } } }
}

function button(label: string, input: Readonly<Record<string, string>>): Action {
  return { kind: 'button', label, call: { command: 'digest', input } }
}
