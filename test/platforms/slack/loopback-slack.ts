import type { Fault } from '../faults.ts'
import type { Who } from './actions.ts'
import type { Surface, Target } from './elements.ts'
import type { Said, Written } from './events.ts'
import type { Suggestions } from './forms.ts'
import type { Handle } from './handle.ts'
import type { Json } from './json.ts'
import type { Answer, Call, Delivery, Ephemeral, Message, View } from './records.ts'
import type { RequestUrls } from './request-url.ts'
import type { Room } from './room.ts'
import type { Patience } from './waiting.ts'
import type { World } from './world.ts'

/** A fault as a test scripts it: for a method name, a pattern or a choice of its own; once unless told. */
export type FaultScript = Omit<Fault, 'match' | 'times'> & {
  readonly method?: string | RegExp
  readonly match?: (method: string) => boolean
  readonly times?: number
}

/** A Slack of one's own on the loopback, with hands to act in it and eyes to see what an app did. */
export type LoopbackSlack = Room & {
  readonly url: string
  readonly port: number
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly team: string
  readonly botUser: string
  readonly world: World
  command: (given: Who & { readonly command: string; readonly text?: string }) => Promise<Handle>
  click: (surface: Surface, target: Target & Who & { readonly values?: Json }) => Promise<Handle>
  choose: (
    surface: Surface,
    target: Target & Who & { readonly value: unknown; readonly values?: Json },
  ) => Promise<Handle>
  suggest: (
    given: Who & {
      readonly actionId: string
      readonly blockId?: string
      readonly value: string
      readonly surface?: Surface
    },
  ) => Promise<Suggestions>
  submitView: (view: View, values?: Json, who?: Who) => Promise<Handle>
  closeView: (view: View, who?: Who) => Promise<Handle | undefined>
  mention: (written: Written) => Promise<Said>
  message: (written: Written) => Promise<Said>
  event: (event: Json, who?: Who) => Promise<Handle>
  openHome: (user?: string) => Promise<Handle>
  uninstall: (team?: string) => Promise<Handle[]>
  /** Hands something to the app once more; the last thing unless told which. */
  repeat: (what?: Handle | Delivery) => Promise<Handle>
  /** `refresh` and `warning` ask the app to reconnect, `cut` breaks its sockets without a word. */
  disconnect: (how?: 'refresh' | 'warning' | 'cut') => void
  /** Resolves once the app has this many Socket Mode connections; give ten seconds after a cut, as Bolt waits five. */
  connected: (count?: number, patience?: Patience) => Promise<number>
  messages: (channel?: string, thread?: string) => Message[]
  ephemerals: (user?: string) => Ephemeral[]
  readonly views: View[]
  readonly calls: Call[]
  /** Everything readers were shown, in order. */
  answers: () => Answer[]
  readonly deliveries: Delivery[]
  waitFor: <Value>(predicate: () => Value, patience?: Patience) => Promise<NonNullable<Value>>
  fault: (script: FaultScript) => Fault
  /** Everything fails for this long, or until the returned function is called. */
  outage: (ms?: number) => () => void
  /** Hides messages from history: for `ms` after each was posted, or during the next `calls` reads. */
  lagHistory: (lag: { readonly ms?: number; readonly calls?: number } | false) => void
  /** Delivers over HTTP to an app's request URL; without one, over Socket Mode again. */
  deliverTo: (urls?: RequestUrls) => void
  close: () => Promise<void>
}
