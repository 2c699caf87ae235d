import { UsageError } from './cli-command.ts'
import type { CliCommand } from './cli-command.ts'
import { printOut } from './cli-print.ts'
import { storePath } from './config.ts'
import { reasonWords } from './core/compose/digest-reason.ts'
import { wishWords } from './core/compose/digest-status.ts'
import { formatPlace, parsePlace } from './core/place.ts'
import type { PastDelivery, Subscription } from './core/ports/subscriptions.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/open-store.ts'

/** Shows the operator every channel's digest and what did not arrive. */
export const digestsCommand: CliCommand = {
  usage: 'digests',
  summary: 'every channel’s digest, and what did not arrive in the last seven days',
  words: 0,
  flags: [],
  async run() {
    const overview = await withStore((store) => store.subscriptions.overview(Temporal.Now.instant()))
    for (const { subscription, open } of overview) {
      printOut(subscriptionLine(subscription))
      for (const delivery of open) printOut(`  ${deliveryLine(delivery)}`)
    }
    const count = (state: Subscription['state']) =>
      overview.filter(({ subscription }) => subscription.state === state).length
    const held = overview.flatMap(({ open }) => open).filter(({ state }) => state === 'held').length
    printOut(`${count('on')} on, ${count('paused')} paused, ${count('off')} off; ${held} held`)
    return 0
  },
}

/** Deletes what is kept of a workspace that asks for it. */
export const forgetCommand: CliCommand = {
  usage: 'forget-workspace PLACE',
  summary: 'delete everything kept about a Slack workspace or Discord server, such as slack:T0123',
  words: 1,
  flags: [],
  examples: ['forget-workspace slack:T0123', 'forget-workspace discord:112233445566778899'],
  async run({ words: [typed = ''] }) {
    const { outlet, workspace, channel } = placeOf(typed)
    if (workspace === '' || channel !== '')
      throw new UsageError('Say which workspace, such as slack:T0123 or discord:112233445566778899')
    const channels = await withStore((store) => store.departures.forget(outlet, workspace))
    printOut(`Forgotten: ${typed}, ${channels} ${channels === 1 ? 'channel' : 'channels'} with a digest`)
    return 0
  },
}

async function withStore<Result>(use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(storePath(process.env))
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

function subscriptionLine(subscription: Subscription): string {
  const { channel, state, reason, next, setUpBy } = subscription
  const words = [
    formatPlace(channel),
    state === 'paused' ? `paused: ${reasonWords(reason ?? 'posting')}` : state,
    ...(next === undefined ? [] : [`next ${next.at.toString({ smallestUnit: 'minute' })}`]),
    wishWords(subscription),
    `set up by ${setUpBy.name === undefined ? setUpBy.user : `${setUpBy.name} (${setUpBy.user})`}`,
  ]
  return words.join(' · ')
}

function deliveryLine({ date, state, reason }: PastDelivery): string {
  return `${date.toString()} ${state}${reason === undefined ? '' : `: ${reasonWords(reason)}`}`
}

function placeOf(typed: string) {
  try {
    return parsePlace(typed)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
