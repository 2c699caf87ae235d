import type { WishFault } from '../commands/digest-wish.ts'
import type { Action, Document } from '../document.ts'
import { strong, text } from '../inline.ts'

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
          text(
            ` ${fault.asked === '' ? '' : `${sentence(fault)}. `}For example ${fault.nearest.join(', ')}.`,
          ),
        ]),
      },
      { kind: 'actions', actions },
    ],
  }
}

function sentence({ field, asked }: WishFault): string {
  return `“${asked.slice(0, 60)}” is no ${NAMES[field]}`
}

/** Nobody may change a digest but who manages its place; everybody may look. */
export function composeMayNotManage(actions: readonly Action[]): Document {
  const title = 'You may not change this channel’s digest'
  return {
    title,
    nodes: [
      {
        kind: 'paragraph',
        inlines: [
          text(
            `${title}: that takes a member with the right to manage this place (on Discord Manage Server; in Slack no guest). Looking is free to everybody.`,
          ),
        ],
      },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

/** Why a digest cannot be delivered here, before it is accepted. */
export function composeCannotDeliver(missing: readonly string[], actions: readonly Action[]): Document {
  const title = 'A digest could not reach this channel yet'
  return {
    title,
    nodes: [
      { kind: 'paragraph', inlines: [text(`${title}. Nothing was changed. What is missing:`)] },
      { kind: 'list', items: missing.map((words) => [text(words)]) },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
  }
}

/** There is no digest here, and how to have one. */
export function composeNoDigest(actions: readonly Action[]): Document {
  const title = 'There is no digest in this channel'
  return {
    title,
    nodes: [
      {
        kind: 'paragraph',
        inlines: [text(`${title}. One would tell every morning what changed, and only that.`)],
      },
      { kind: 'actions', actions },
    ],
  }
}
