import type { Surface } from './elements.ts'
import type { Ack, Answer, Delivery, Shown } from './records.ts'
import { waitFor } from './waiting.ts'
import type { World } from './world.ts'

/** What became of one command, click or event: its acknowledgements and everything shown because of it. */
export type Handle = {
  readonly delivery: Delivery
  readonly acks: readonly Ack[]
  /** What its reader sees go wrong: `operation_timeout`, `dispatch_failed`, or why an answer was refused. */
  readonly failures: readonly string[]
  /** Everything said in the acknowledgement or to the response URL. */
  readonly responses: readonly Answer[]
  /** The responses, and what else appeared for this person, on this trigger, in this place, since then. */
  readonly answers: readonly Answer[]
  /** The first of the answers. Under load read `responses`: two people in one channel may share an answer here. */
  readonly visible: (timeout?: number) => Promise<Answer>
  readonly acked: (timeout?: number) => Promise<Ack>
}

/** Where answers to a delivery may appear; a thread narrows it down. */
export type Whereabouts = { readonly source?: Surface; readonly thread?: string }

/** Follows a delivery from now on. */
export function followDelivery(
  world: World,
  delivery: Delivery,
  { source, thread }: Whereabouts = {},
): Handle {
  const [firstShown, firstAck, firstFailure] = [
    world.shown.length,
    delivery.acks.length,
    delivery.failures.length,
  ]
  const since = (): Shown[] => world.shown.slice(firstShown)
  const own = ({ answer, trigger }: Shown): boolean =>
    answer.delivery === delivery.id || (trigger !== undefined && trigger === delivery.trigger)
  const near = (shown: Shown): boolean =>
    own(shown) || (shown.answer.delivery === undefined && isNear(delivery, shown, source, thread))
  const read = (keep: (shown: Shown) => boolean): Answer[] =>
    since()
      .filter((shown) => shown.team === delivery.team && keep(shown))
      .map(({ answer }) => ({ ...answer, afterMs: answer.at - delivery.at }))
  const handle: Handle = {
    delivery,
    get acks() {
      return delivery.acks.slice(firstAck)
    },
    get failures() {
      return delivery.failures.slice(firstFailure)
    },
    get responses() {
      return read(({ answer }) => answer.delivery === delivery.id)
    },
    get answers() {
      return read(near)
    },
    visible: (timeout = 5000) =>
      waitFor(world, () => handle.answers[0], { timeout, what: `an answer to ${nameOf(delivery)}` }),
    acked: (timeout = 5000) =>
      waitFor(world, () => handle.acks[0], { timeout, what: `an acknowledgement of ${nameOf(delivery)}` }),
  }
  return handle
}

function isNear(
  delivery: Delivery,
  shown: Shown,
  source: Surface | undefined,
  thread: string | undefined,
): boolean {
  const { surface } = shown.answer
  if (surface === undefined) return false
  if (source && surface === source) return true
  if (surface.kind === 'view') return shown.trigger === undefined && shown.user === delivery.user
  if (surface.channel !== delivery.channel) return false
  if (surface.kind === 'ephemeral') return surface.user === delivery.user
  return thread === undefined || surface.thread_ts === undefined || surface.thread_ts === thread
}

function nameOf(delivery: Delivery): string {
  const { command, text, type, event } = delivery.payload
  return JSON.stringify(command ? `${String(command)} ${String(text)}` : (event ?? type))
}
