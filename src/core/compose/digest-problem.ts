import type { WishFault } from '../commands/digest-wish.ts'
import type { Action, Document } from '../document.ts'
import { strong, text, typed } from '../inline.ts'
import type { Lack } from '../ports/outlet.ts'
import { echo } from './echo.ts'

const QUESTIONS: Readonly<Record<WishFault['field'], string>> = {
  subjects: 'Which subjects?',
  time: 'At what time?',
  days: 'On which days?',
  zone: 'In which time zone?',
}
const NAMES: Readonly<Record<WishFault['field'], string>> = {
  subjects: 'subject here',
  time: 'time of day',
  days: 'days of the week',
  zone: 'time zone I know',
}

/** Says all that is missing or wrong about a digest at once, each with the nearest that would do. */
export function composeWishFaults(faults: readonly WishFault[], actions: readonly Action[]): Document {
  const [first] = faults
  const title = first === undefined || first.asked === '' ? 'Almost there' : sentence(first)
  return {
    title,
    nodes: [
      {
        kind: 'list',
        items: faults.map((fault) => [
          strong(QUESTIONS[fault.field]),
          text(` ${reasonOf(fault)}${nearestOf(fault)}`),
        ]),
      },
      { kind: 'actions', actions },
    ],
  }
}

function reasonOf(fault: WishFault): string {
  if (fault.asked !== '') return `${sentence(fault)}. `
  return fault.field === 'zone' ? 'This place does not tell the bot yours. ' : ''
}

function nearestOf({ asked, nearest }: WishFault): string {
  if (nearest.length === 0) return asked === '' ? 'There is none to be read here.' : ''
  const labels = nearest.map(({ label }) => label).join(', ')
  return asked === '' ? `For example ${labels}.` : `Nearest: ${labels}.`
}

function sentence({ field, asked }: WishFault): string {
  return `“${echo(asked)}” is no ${NAMES[field]}`
}

const RIGHTS =
  'that takes the right to manage this place (Manage Server on Discord; in Slack whoever is no guest).'
const NARROWED = 'whoever runs the bot has named the people who may.'

/** Nobody may change a digest but who manages its place; everybody may look. */
export function composeMayNotManage(hasRight: boolean, actions: readonly Action[]): Document {
  const title = 'You may not change this channel’s digest'
  return {
    title,
    nodes: [
      {
        kind: 'paragraph',
        inlines: [text(`${title}: ${hasRight ? NARROWED : RIGHTS} Looking is free to everybody.`)],
      },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

const LACKS: Readonly<Record<Lack | 'outlet', string>> = {
  membership:
    'The bot is not in this channel. In Slack type /invite @Attaché here; on Discord add it to the server. Then try again.',
  viewing: 'The bot may not see this channel. In its settings, give the bot the permission View Channel.',
  posting: 'The bot may not post here. In the channel’s settings, allow it to send messages.',
  reading:
    'The bot may not read back what it posted, and would not know whether a digest arrived. Give it the permission Read Message History here.',
  threads:
    'The bot may not use threads, where the rest of a long digest goes. Give it the permissions Create Public Threads and Send Messages in Threads here.',
  scopes:
    'The app may not read back what it posted here. Whoever runs it finds what is missing with “attache doctor”.',
  archived: 'This channel is archived. Unarchive it, or choose another.',
  channel: 'This is no text channel that takes messages and threads. Ask in one that does.',
  answer: 'Whether the bot may post and read here could not be found out just now. Try again in a minute.',
  outlet: 'A digest goes to a channel in Slack or on Discord; ask for it there.',
}

/** Why a digest cannot be delivered here, before it is accepted. */
export function composeCannotDeliver(
  missing: readonly (Lack | 'outlet')[],
  actions: readonly Action[],
): Document {
  const title = 'A digest could not reach this channel yet'
  return {
    title,
    nodes: [
      { kind: 'paragraph', inlines: [text(`${title}. Nothing was changed. What is missing:`)] },
      { kind: 'list', items: missing.map((lack) => [text(LACKS[lack])]) },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

/** There is no digest here, and how to have one. */
export function composeNoDigest(canDeliver: boolean, actions: readonly Action[]): Document {
  const title = 'There is no digest in this channel'
  const words = canDeliver ? 'One would tell every morning what changed, and only that.' : LACKS.outlet
  return {
    title,
    nodes: [
      { kind: 'paragraph', inlines: [text(`${title}. ${words}`)] },
      { kind: 'actions', actions },
    ],
  }
}

/** What is for its asker alone is not said where everybody reads the answer. */
export function composeAskAlone(action: 'preview' | 'now'): Document {
  const title = 'That is for you alone first'
  return {
    title,
    nodes: [
      { kind: 'paragraph', inlines: [text(`${title}: type `), typed(`digest ${action}`), text(' here.')] },
    ],
  }
}
